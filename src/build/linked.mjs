// The wasm as linked, before it is taken apart and optimised, as a net: which function or constant leads to which, by the relocations
// that the linker keeps (--emit-relocs; the tool conventions of WebAssembly say how they are written).
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Cursor, FIRST_SECTION } from "./wasm.mjs";

const [EXPORTS, CODE, DATA] = [7, 10, 11];
const LINKING = { SYMBOLS: 8, FUNCTION: 0, CONSTANT: 1, SECTION: 3, UNDEFINED: 0x10, NAMED: 0x40 };
const FUNCTION_NAMES = 1;
const OF_TYPE = 6;
const WITH_ADDEND = new Set([3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23]);

/** All functions and constants by key, each with its name, its bytes and the keys it leads to; and what is exported: name and key. */
export function linked(file) {
    const bytes = readFileSync(file);
    const sections = new Map();
    const whole = new Cursor(bytes, FIRST_SECTION);
    for (const { kind, to } of whole.parts()) {
        const key = kind === 0 ? whole.text() : kind;
        sections.set(key, { from: whole.at, to });
    }
    const cursor = (key) => new Cursor(bytes, sections.get(key).from);
    const parts = (key, c) => c.parts(sections.get(key).to);

    const names = namesOf(cursor("name"), parts);
    const symbols = symbolsOf(cursor("linking"), parts, placesOf(cursor(DATA), sections.get(DATA).from));
    const code = cursor(CODE);
    const functions = code.list(() => {
        const from = code.at - sections.get(CODE).from;
        return { from, bytes: code.taken(code.number()), to: new Set() };
    });
    // The functions after the imported ones have a body each.
    const nImported = Math.max(...names.keys()) + 1 - functions.length;
    const constants = symbols.map(({ place, size, name }, nth) => {
        const from = place === undefined ? 0 : place + sections.get(DATA).from;
        return place === undefined ? undefined : { key: `d${nth}`, from: place, name, isConstant: true, bytes: bytes.subarray(from, from + size), to: new Set() };
    }).filter(Boolean);
    const nodes = new Map(constants.map((node) => [node.key, node]));
    functions.forEach((node, nth) => nodes.set(`f${nth + nImported}`, Object.assign(node, { name: names.get(nth + nImported) ?? "" })));

    const keyOf = (type, index) => (type === OF_TYPE ? undefined : symbols[index].place === undefined ? `f${symbols[index].index}` : `d${index}`);
    follow(cursor("reloc.CODE"), functions, keyOf, nodes);
    follow(cursor("reloc.DATA"), constants, keyOf, nodes);
    const entries = cursor(EXPORTS);
    const exported = entries.list(() => ({ name: entries.text(), kind: entries.byte(), key: `f${entries.number()}` }));
    return { nodes, exported: exported.filter(({ kind, key }) => kind === 0 && nodes.has(key)) };
}

function namesOf(c, parts) {
    const mangled = new Map();
    for (const { kind } of parts("name", c)) {
        if (kind === FUNCTION_NAMES) {
            c.list(() => mangled.set(c.number(), c.text()));
        }
    }
    const spoken = demangled([...mangled.values()].join("\n")).split("\n");
    return new Map([...mangled.keys()].map((index, nth) => [index, spoken[nth].replace(/\[[0-9a-f]{8,16}\]/g, "")]));
}

// Of the tools that link native programs; without it the names stay as they are.
function demangled(text) {
    try {
        return execFileSync("c++filt", ["-s", "rust"], { input: text, encoding: "utf8", maxBuffer: text.length * 20 });
    } catch {
        return text;
    }
}

// Where each segment of data begins in its section.
function placesOf(c, begin) {
    return c.list(() => {
        // Active, in memory 0: `i32.const` and where to.
        if (c.number() === 0) {
            [c.byte(), c.number(), c.byte()];
        }
        const size = c.number();
        c.taken(size);
        return c.at - size - begin;
    });
}

function symbolsOf(c, parts, places) {
    c.number();
    const all = [];
    for (const { kind } of parts("linking", c)) {
        if (kind === LINKING.SYMBOLS) {
            all.push(...c.list(() => symbol(c, places)));
        }
    }
    return all;
}

function symbol(c, places) {
    const [kind, flags] = [c.byte(), c.number()];
    const isHere = (flags & LINKING.UNDEFINED) === 0;
    if (kind === LINKING.CONSTANT) {
        const name = c.text();
        if (!isHere) {
            return {};
        }
        const [segment, offset, size] = [c.number(), c.number(), c.number()];
        return { name, place: places[segment] + offset, size };
    }
    const index = c.number();
    if (kind !== LINKING.SECTION && (isHere || flags & LINKING.NAMED)) {
        c.text();
    }
    return kind === LINKING.FUNCTION ? { index } : {};
}

function follow(c, holders, keyOf, nodes) {
    holders.sort((a, b) => a.from - b.from);
    c.number();
    c.list(() => {
        const [type, offset, index] = [c.number(), c.number(), c.number()];
        if (WITH_ADDEND.has(type)) {
            c.number();
        }
        const key = keyOf(type, index);
        // Several constants may stand for one place.
        for (let at = lastFrom(holders, offset); nodes.has(key) && at >= 0 && holders[at].from + holders[at].bytes.length > offset; at -= 1) {
            holders[at].to.add(key);
        }
    });
}

function lastFrom(holders, offset) {
    let [low, high] = [0, holders.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        [low, high] = holders[middle].from <= offset ? [middle + 1, high] : [low, middle];
    }
    return low - 1;
}
