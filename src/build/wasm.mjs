// Reads the binary form of WebAssembly, as its specification lays it down.

/** A place in `bytes` that moves on with all that is read. */
export class Cursor {
    constructor(bytes, at = 0) {
        this.bytes = bytes;
        this.at = at;
    }

    byte() {
        this.at += 1;
        return this.bytes[this.at - 1];
    }

    /** LEB128, unsigned. */
    number() {
        let [value, scale, byte] = [0, 1, 128];
        while (byte > 127) {
            byte = this.byte();
            value += (byte & 127) * scale;
            scale *= 128;
        }
        return value;
    }

    text() {
        return this.taken(this.number()).toString("utf8");
    }

    taken(size) {
        this.at += size;
        return this.bytes.subarray(this.at - size, this.at);
    }

    list(read) {
        return Array.from({ length: this.number() }, (_, nth) => read(nth));
    }

    /** Parts that each say their kind and size: where each begins and ends behind that. The cursor may be moved meanwhile. */
    *parts(end = this.bytes.length) {
        while (this.at < end) {
            const kind = this.byte();
            const to = this.number() + this.at;
            yield { kind, from: this.at, to };
            this.at = to;
        }
    }
}

/** Where the sections of a module begin. */
export const FIRST_SECTION = 8;

/** `value` as LEB128. */
export function leb(value) {
    const bytes = [];
    for (; value > 127; value = Math.floor(value / 128)) {
        bytes.push((value % 128) | 128);
    }
    return Buffer.from([...bytes, value]);
}
