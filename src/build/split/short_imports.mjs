// Gives what the wasm imports from wasm-bindgen's script names of one or two letters, in both: the long ones, each with a checksum,
// are said in both files and hardly get smaller by compression.
import { Cursor, FIRST_SECTION, leb } from "../wasm.mjs";

const MODULE = "./klimanetz_bg.js";
const IMPORTS = 2;

/** The wasm and the script with short names; both change together or the build stops. */
export function shortImports(wasm, script) {
    const short = new Map();
    const rename = (module, name) => {
        if (module !== MODULE) {
            return name;
        }
        short.set(name, short.size.toString(36));
        return short.get(name);
    };
    const renamed = withImports(wasm, rename);
    const text = script.replace(/^(\s+)(__wb\w+): function\(/gm, (_, space, name) => {
        if (!short.has(name)) {
            throw new Error(`the wasm does not import ${name}`);
        }
        const said = `${space}"${short.get(name)}": function(`;
        short.delete(name);
        return said;
    });
    if (short.size > 0) {
        throw new Error(`the script has no ${[...short.keys()].join(", ")}`);
    }
    return { wasm: renamed, script: text };
}

/** The module with each import named as `rename(module, name)` says; everything else as it is. */
function withImports(wasm, rename) {
    const parts = [wasm.subarray(0, FIRST_SECTION)];
    for (const { kind, from, to } of new Cursor(wasm, FIRST_SECTION).parts()) {
        const section = wasm.subarray(from, to);
        const written = kind === IMPORTS ? imports(new Cursor(section), rename) : section;
        parts.push(Buffer.from([kind]), leb(written.length), written);
    }
    return Buffer.concat(parts);
}

function imports(c, rename) {
    const all = c.list(() => {
        const [module, name, from] = [c.text(), c.text(), c.at];
        skipType(c);
        const words = [module, rename(module, name)].map((word) => Buffer.from(word));
        return Buffer.concat([...words.flatMap((word) => [leb(word.length), word]), c.bytes.subarray(from, c.at)]);
    });
    return Buffer.concat([leb(all.length), ...all]);
}

function skipType(c) {
    const limits = () => {
        const hasMost = (c.byte() & 1) !== 0;
        return c.number() + (hasMost ? c.number() : 0);
    };
    switch (c.byte()) {
    case 0: return c.number(); // function
    case 1: return c.byte() + limits(); // table
    case 2: return limits(); // memory
    case 3: return c.byte() + c.byte(); // global
    default: throw new Error("an import of a new kind");
    }
}
