// Chance that can be repeated: one seed, printed, and everything follows from it.

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chance(seed) {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    return { upTo: (n) => Math.floor(next() * n), between: (low, high) => low + Math.floor(next() * (high - low)) };
}

/** The seed of this run: named by the caller of the program, else the time. */
export function seedOf(program) {
    const seed = Number(process.env.KLIMANETZ_SEED ?? Date.now() % 1_000_000_000);
    console.log(`${program}: KLIMANETZ_SEED=${seed}`);
    return seed;
}
