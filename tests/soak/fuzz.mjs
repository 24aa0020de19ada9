// A million mutated snapshots, stored texts and Markdown texts, read in a release build: `node tests/soak/fuzz.mjs [cases]`.
import { spawnSync } from "node:child_process";
import { wasTried } from "./lib/table.mjs";

const cases = process.argv[2] ?? "1000000";
const root = new URL("../..", import.meta.url).pathname;
const run = (...args) => spawnSync("cargo", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, KLIMANETZ_CASES: cases } });
const of = (filter) =>
    run("test", "--quiet", "--locked", "--release", "-p", "klimanetz-core", "--features", "schema", "--", filter, "--nocapture", "--test-threads=1");

const figures = [
    ["H3", "mutated snapshots: panics, partial imports, cases over 2 s", "hostile::fuzz::mutated_snapshots"],
    ["H3", "mutated stored texts: panics, half documents, cases over 2 s", "hostile::fuzz::mutated_stored"],
    ["H8", "mutated Markdown: panics, trees too large, cases over 2 s", "hostile::fuzz::mutated_markdown"],
    ["H8", "100 KB of pathological Markdown: over 200 ms", "hostile::markdown::a_hundred_kilobytes"],
];

let lost = 0;
const rows = figures.map(([row, tried, filter]) => {
    const { status, stdout } = of(filter);
    console.log(stdout.split("\n").filter((line) => /^\.?(seed|\d+ texts)|panicked|memory/.test(line)).join("\n"));
    const n = /(\d+) (?:snapshots|stored texts|texts)/.exec(stdout)?.[1] ?? "?";
    const isDone = status === 0 && /1 passed/.test(stdout) && wasTried(n);
    lost += isDone ? 0 : 1;
    return `| ${row} | ${tried} | ${n} | ${isDone ? 0 : "see above"} |`;
});
console.log(`\n| row | what was tried | how often | lost |\n|---|---|---|---|\n${rows.join("\n")}`);
process.exit(lost > 0 ? 1 : 0);
