// Prints what a first visit of the start page loads before it is usable, compressed as a host does (gzip -9, without fonts), beside
// the design's budget, and what comes after; fails above the limits, which keep what is reached and come down with every saving.
import { gzipSync } from "node:zlib";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const BUDGET = 265_000;
// Above the budget since the overview, the lists and the letters came: 10 % of it are reached.
const LIMITS = { first: 293_500, later: 1_345_000 };
const folder = process.argv[2] ?? "dist";

// The chunks have names of their own between the app's and the checksum.
const isLater = (name) => /^(klimanetz-\w+-[0-9a-f]{10}\.wasm|style-pages-[0-9a-f]{10}\.css)$/.test(name);
const files = readdirSync(folder).filter((name) => /\.(wasm|js|css|html)$/.test(name)).sort();
const size = (name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
const show = (bytes, what) => console.log(`${bytes.toLocaleString("en").padStart(9)} bytes gzip  ${what}`);

function part(of, what, limit) {
    const sizes = of.map((name) => [name, size(name)]);
    const sum = sizes.reduce((total, [, bytes]) => total + bytes, 0);
    sizes.forEach(([name, bytes]) => show(bytes, name));
    show(sum, what);
    if (sum > limit) {
        console.error(`too large: ${(sum - limit).toLocaleString("en")} bytes above the limit of ${limit.toLocaleString("en")}`);
        process.exitCode = 1;
    }
}

part(files.filter((name) => !isLater(name)), `first load; the budget is ${BUDGET.toLocaleString("en")}`, LIMITS.first);
part(files.filter(isLater), "after it, at once and in the background", LIMITS.later);
