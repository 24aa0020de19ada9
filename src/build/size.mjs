// Prints what a first visit loads, compressed as a host does (gzip -9, without fonts), beside the budget; fails above the
// limit, which keeps what is reached from growing back and comes down with every saving.
import { gzipSync } from "node:zlib";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const BUDGET = 265_000;
const LIMIT = 703_000;
const folder = process.argv[2] ?? "dist";

const sizes = readdirSync(folder)
    .filter((name) => /\.(wasm|js|css|html)$/.test(name))
    .sort()
    .map((name) => [name, gzipSync(readFileSync(join(folder, name)), { level: 9 }).length]);
const sum = sizes.reduce((total, [, size]) => total + size, 0);
const show = (size, name) => console.log(`${size.toLocaleString("en").padStart(9)} bytes gzip  ${name}`);

for (const [name, size] of sizes) {
    show(size, name);
}
show(sum, `sum; the budget is ${BUDGET.toLocaleString("en")}`);
if (sum > LIMIT) {
    console.error(`too large: ${(sum - LIMIT).toLocaleString("en")} bytes above the limit of ${LIMIT.toLocaleString("en")}`);
    process.exit(1);
}
