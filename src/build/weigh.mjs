// Says what each crate and module costs in the first load and after it: node src/build/weigh.mjs [PATTERN …]
//
// What `main` leads to comes first, the rest later. With patterns: what the first load would lose if the functions so named came later.
import { gzipSync } from "node:zlib";
import { linked } from "./linked.mjs";

const LATER = "__wasm_split_00";
const ROWS = 16;

const { nodes, exported } = linked(`${process.env.CARGO_TARGET_DIR ?? "target"}/wasm32-unknown-unknown/release/klimanetz.wasm`);

function reached(roots, isCut = () => false) {
    const [seen, open] = [new Set(), [...roots]];
    while (open.length > 0) {
        const key = open.pop();
        if (!seen.has(key) && !isCut(nodes.get(key))) {
            seen.add(key);
            open.push(...nodes.get(key).to);
        }
    }
    return new Set([...seen].map((key) => nodes.get(key)));
}

// What only describes types to wasm-bindgen is gone from what is published.
const roots = exported.filter(({ name }) => !name.includes("describe"));
const keys = (of) => of.map(({ key }) => key);
const begin = keys(roots.filter(({ name }) => !name.startsWith(LATER)));
const later = new Set(keys(roots.filter(({ name }) => name.startsWith(LATER))).map((key) => nodes.get(key)));
const first = reached(begin, (node) => later.has(node));
const whole = reached(keys(roots));

const weight = (of) => gzipSync(Buffer.concat(of.map((node) => node.bytes)), { level: 9 }).length;
const sum = (of) => weight([...of].filter((node) => !node.isConstant)) + weight([...of].filter((node) => node.isConstant));
const show = (bytes) => Math.round(bytes / 1_000).toLocaleString("en").padStart(7);

// The first path of a name is where its code was written, whoever uses it.
const crate = ({ name, isConstant }) => (isConstant ? "(constants)" : (/(\w+)::/.exec(name)?.[1] ?? "(linker)"));
const module = ({ name, isConstant }) => (isConstant ? undefined : /klimanetz(?:_core)?::\w+::\w+/.exec(name)?.[0]);

function table(title, groupOf) {
    const groups = new Map();
    for (const node of whole) {
        const group = groupOf(node);
        if (group !== undefined) {
            groups.set(group, groups.get(group) ?? { first: [], later: [] });
            groups.get(group)[first.has(node) ? "first" : "later"].push(node);
        }
    }
    const rows = [...groups].map(([group, parts]) => ({ group, first: weight(parts.first), later: weight(parts.later) }));
    rows.sort((a, b) => b.first - a.first || b.later - a.later);
    console.log(`\n${title}: kB gzip each by itself, before wasm-opt\n  first  later`);
    rows.slice(0, ROWS).forEach((row) => console.log(`${show(row.first)}${show(row.later)}  ${row.group}`));
}

const patterns = process.argv.slice(2).map((pattern) => new RegExp(pattern));
if (patterns.length === 0) {
    table("crates", crate);
    table("own modules", module);
}
let isCut = (node) => later.has(node);
for (const pattern of patterns) {
    const before = isCut;
    isCut = (node) => before(node) || pattern.test(node.name);
    console.log(`${show(sum(first) - sum(reached(begin, isCut)))} kB less with ${pattern.source}, and what stands before it`);
}
