// Klimanetz, TiddlyWiki and a floor of plain JavaScript with the same records in the same run:
//
//   node tests/bench/run.mjs [municipalities …] [--only=first,import,open,keystroke,scroll,detail,form,save,export,members]
//
// Prints a table, and keeps it with a picture of the growth in tests/bench/results; with --only it keeps nothing.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { ABOUT, median, note, table } from "./figures.mjs";
import { firstLoads } from "./first.mjs";
import { floor } from "./floor.mjs";
import { klimanetz } from "./klimanetz.mjs";
import { held, hostOf, placeFor } from "./places.mjs";
import { plot } from "./plot.mjs";
import { tiddlywiki } from "./tiddlywiki.mjs";
import { ROWS, workloads } from "./workloads.mjs";

const given = process.argv.slice(2);
const only = given.find((option) => option.startsWith("--only="))?.slice("--only=".length).split(",");
const sizes = given.filter((option) => !option.startsWith("--")).map(Number);
if (sizes.length === 0) sizes.push(66, 1_000, 10_751, 15_000);
const names = ["first", ...new Set(workloads.map(({ name }) => name))];
const unknown = [...given.filter((option) => option.startsWith("--") && !option.startsWith("--only=")), ...(only ?? []).filter((name) => !names.includes(name))];
if (unknown.length > 0 || sizes.some((n) => !(n > 0))) {
    console.error(`node tests/bench/run.mjs [municipalities …] [--only=${names.join(",")}]`);
    process.exit(2);
}
const isWanted = (name) => !only || only.includes(name);

const APPS = [klimanetz, tiddlywiki, floor];
const LIMIT = 300_000;
const scratch = await mkdtemp(join(tmpdir(), "klimanetz-bench-"));
const hosts = {};
for (const app of APPS) {
    await app.make(join(scratch, app.name));
    hosts[app.name] = await hostOf(join(scratch, app.name));
}

const began = performance.now();
const say = (text) => console.log(`${((performance.now() - began) / 60_000).toFixed(1).padStart(5)} min  ${text}`);

/** Does `f`, and gives whether it was done; what was not is said in its row. */
async function attempt(n, row, app, f) {
    let timer;
    const late = new Promise((_, fail) => (timer = setTimeout(fail, LIMIT, new Error("not done after five minutes"))));
    try {
        await Promise.race([f(), late]);
        return true;
    } catch (error) {
        const reason = error.message.split("\n")[0];
        say(`${app.name}: ${row}: ${reason}`);
        note(n, row, app.name, reason.startsWith("not done") ? reason : "failed");
        return false;
    } finally {
        clearTimeout(timer);
    }
}

async function noteHeld(place, n, when) {
    const { heap, wasm } = await held(place);
    note(n, `JavaScript heap ${when} (MB)`, place.app.name, heap);
    if (wasm > 0) note(n, `memory of wasm ${when} (MB)`, place.app.name, wasm);
}

/** The apps in the order of this round: each is first in its turn. */
const turn = (list, round) => list.map((_, at) => list[(at + round) % list.length]);

async function measure(n, workload, places) {
    const failed = new Set();
    for (let round = 0; round < workload.rounds; round += 1) {
        for (const { app, place } of turn(places, round)) {
            if (!workload.has(app) || failed.has(app) || !(workload.fresh || place)) continue;
            const here = workload.fresh ? await placeFor(app, hosts[app.name], scratch) : place;
            const isDone = await attempt(n, workload.row, app, async () => {
                await workload.run(here, n, round);
                const isLast = round === workload.rounds - 1;
                if (workload.held && (isLast || workload.fresh)) await noteHeld(here, n, workload.held);
                if (!workload.stays || isLast) await here.page.goto("about:blank");
            });
            if (!isDone) failed.add(app);
            if (workload.fresh) await here.remove();
            else if (!isDone) await here.reopen();
        }
    }
}

/** Keeps what is measured so far. */
async function keep(sizes) {
    const day = new Date().toISOString().slice(0, 10);
    const results = new URL("results/", import.meta.url).pathname;
    await mkdir(results, { recursive: true });
    const head = `# Measured on ${day}\n\n${cpus().length} × ${cpus()[0].model}, headless Chromium, release build; one run of \`node tests/bench/run.mjs ${sizes.join(" ")}\`.`;
    await writeFile(join(results, `${day}.md`), `${head} ${ABOUT}\n\n${table()}\n\n![Growth](${day}.png)\n`);
    await plot(join(results, `${day}.png`), sizes, [ROWS.open, ROWS.keystroke, ROWS.save, ROWS.written, ROWS.import, ROWS.export], APPS.map(({ name }) => name), median);
}

if (isWanted("first")) {
    say("first load, cold and warm");
    await firstLoads(APPS, hosts, scratch, (app, f) => attempt(0, "first load", app, f));
}
for (const [nth, n] of sizes.entries()) {
    const wanted = workloads.filter(({ name }) => isWanted(name));
    const places = APPS.map((app) => ({ app }));
    if (wanted.some(({ fresh }) => !fresh)) {
        say(`${n} municipalities with a contact each: filling`);
        for (const filled of places) {
            filled.place = await placeFor(filled.app, hosts[filled.app.name], scratch);
            const { page } = filled.place;
            const isFilled = await attempt(n, "stored characters", filled.app, async () => {
                await filled.app.fill(filled.place, n);
                note(n, "stored characters", filled.app.name, await page.evaluate(() => bench.written(new Map())));
                await page.goto("about:blank");
            });
            if (isFilled) continue;
            // There is nothing to be measured with a part of the records.
            await filled.place.remove();
            filled.place = undefined;
        }
    }
    for (const [at, workload] of wanted.entries()) {
        say(`${n} municipalities, ${at + 1} of ${wanted.length}: ${workload.row}`);
        await measure(n, workload, places);
    }
    for (const { place } of places) await place?.remove();
    // After each size: the largest takes long, and what was measured before it counts too.
    if (!only) await keep(sizes.slice(0, nth + 1));
}
say("done");
console.log(`\n${ABOUT}\n\n${table()}`);

for (const { stop } of Object.values(hosts)) stop();
await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
process.exit(0);
