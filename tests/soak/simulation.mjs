// Plays the core's simulations and damage tests for long: node tests/soak/simulation.mjs [rounds] [first seed]; 100 rounds by default.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { wasTried } from "./lib/table.mjs";

const rounds = Number(process.argv[2] ?? 100);
const first = process.argv[3] ?? String(1 + Math.floor(Math.random() * 1e9));
const root = fileURLToPath(new URL("../..", import.meta.url));

// As fast as a release, but with the checks of a debug build for overflow.
const profile = ["--config", 'profile.soak.inherits="dev"', "--config", "profile.soak.opt-level=2", "--config", "profile.soak.debug=0"];
const core = ["test", "--quiet", "--locked", "--profile", "soak", "-p", "klimanetz-core", "--features", "schema", "--"];
const filters = [
    [["simulation::histories", "simulation::identity", "stored::"], rounds],
    [["simulation::gossip"], rounds * 2],
    [["laws::exchanges", "laws::knowing", "stored::private"], Math.max(1, Math.round(rounds / 2))],
];

console.log(`first seed: ${first}; KLIMANETZ_SEED=… repeats a single one`);
const rows = [];
let failed = false;
for (const [names, cases] of filters) {
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync("cargo", [...profile, ...core, "--nocapture", ...names], {
        cwd: root,
        encoding: "utf8",
        maxBuffer: 1 << 28,
        env: { ...process.env, KLIMANETZ_CASES: String(cases), KLIMANETZ_FIRST: first },
    });
    rows.push(...stdout.split("\n").map((line) => line.slice(Math.max(0, line.indexOf("| ")))).filter((line) => line.startsWith("| ")));
    console.log(`${names.join(", ")}: × ${cases}, ${Math.round((performance.now() - began) / 1000)} s`);
    if (status !== 0) {
        failed = true;
        console.error(stdout.slice(-8000), stderr.slice(-8000));
    }
}
console.log("| row | what was tried | how often | lost | counts |\n|---|---|---|---|---|");
console.log(rows.join("\n"));
const untried = rows.filter((row) => !wasTried(row.split(" | ")[2]));
untried.forEach((row) => console.error(`nothing was tried: ${row}`));
process.exit(failed || rows.length === 0 || untried.length > 0 ? 1 : 0);
