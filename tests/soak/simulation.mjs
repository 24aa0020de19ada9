// Plays the core's simulations, crashes and damages as often as is demanded: node tests/soak/simulation.mjs [share] [first seed] [figure …]
//
// A share of 0.1 plays a tenth of that, which takes a tenth of the time; whatever was lost has failed its test.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { wasTried } from "./lib/table.mjs";

const share = Number(process.argv[2] ?? 1);
const first = process.argv[3] ?? String(1 + Math.floor(Math.random() * 1e9));
const wanted = process.argv.slice(4);
const root = fileURLToPath(new URL("../..", import.meta.url));

// Which tests show which figures, how many times their cases in ./test are played, and how often each is to be tried at least.
const groups = [
    { tests: ["simulation::histories"], times: 200, demands: { M1: 20_000, M2: 100_000, M4: 10_000 } },
    { tests: ["simulation::identity"], times: 50, demands: { identity: 50_000 } },
    { tests: ["simulation::gossip"], times: 200, demands: { M3: 200 } },
    { tests: ["stored::crashes"], times: 50, demands: { R1: 10_000, R2: 10_000, R5: 20_000 } },
    { tests: ["stored::room"], times: 100, demands: { R3: 10_000, R4: 1_000, R6: 1 } },
    { tests: ["stored::damage"], times: 34, demands: { R12: 10_000 } },
    { tests: ["laws::exchanges"], times: 50, demands: { M5: 1_000, M6: 10_000 } },
    { tests: ["stored::every", "stored::private", "stored::undo", "laws::arrivals", "laws::knowing"], times: 20, demands: {} },
];

// Compiled as for ./test core.
const core = ["test", "--quiet", "--locked", "-p", "klimanetz-replica", "-p", "klimanetz-core", "--features", "klimanetz-core/schema", "--test", "core", "--"];
const rows = [];
const troubles = [];

/** The rows that a run of the tests prints. */
function rowsOf(stdout) {
    const lines = stdout.split("\n").map((line) => line.slice(Math.max(0, line.indexOf("| "))));
    return lines.filter((line) => line.startsWith("| ")).map((line) => line.replace(/^\| | \|$/g, "").split(" | "));
}

console.log(`first seed: ${first}; KLIMANETZ_SEED=… repeats a single one`);
for (const { tests, times, demands } of groups) {
    if (wanted.length > 0 && !wanted.some((figure) => figure in demands || tests.includes(figure))) continue;
    const cases = Math.max(1, Math.ceil(times * share));
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync("cargo", [...core, "--nocapture", ...tests], {
        cwd: root,
        encoding: "utf8",
        maxBuffer: 1 << 28,
        env: { ...process.env, KLIMANETZ_CASES: String(cases), KLIMANETZ_FIRST: first },
    });
    console.log(`${tests.join(", ")}: × ${cases}, ${Math.round((performance.now() - began) / 1000)} s`);
    if (status !== 0) troubles.push(`${tests.join(", ")} failed\n${stdout.slice(-8000)}\n${stderr.slice(-8000)}`);
    const found = rowsOf(stdout);
    rows.push(...found);
    troubles.push(...found.filter((row) => !wasTried(row[2])).map((row) => `nothing was tried: ${row.join(" | ")}`));
    for (const [figure, demanded] of Object.entries(demands)) {
        const often = found.filter((row) => row[0] === figure).reduce((sum, row) => sum + Number(row[2]), 0);
        if (often < demanded * Math.min(1, share)) troubles.push(`${figure} was tried ${often} times, not ${demanded * share}`);
    }
}
console.log("| figure | what was tried | how often | lost | counts |\n|---|---|---|---|---|");
rows.forEach((row) => console.log(`| ${row.join(" | ")} |`));
troubles.forEach((trouble) => console.error(trouble));
process.exit(troubles.length > 0 || rows.length === 0 ? 1 : 0);
