// Klimanetz, TiddlyWiki and a floor of plain JavaScript with the same records in the same run: node tests/bench/run.mjs [municipalities …]
//
// Each municipality has a contact. Prints tables, and keeps them with a picture of the growth in tests/bench/results.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { gzipSync } from "node:zlib";
import { browserOptions, dist } from "../stories/harness.mjs";
import { serve } from "../../src/build/serve.mjs";
import { floor, klimanetz, tiddlywiki } from "./apps.mjs";
import { makeTiddlyWiki } from "./peers.mjs";
import { plot } from "./plot.mjs";
import { watch } from "./watch.mjs";

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(66, 1_000, 10_751, 15_000);
const ROUNDS = 5;
const QUERIES = ["linden", "stein", "neuen", "muehl", "01951", "kirch", "tannental", "weinberg"];

const host = async (folder) => {
    const server = await serve(folder);
    return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => (server.closeAllConnections(), server.close()) };
};

const scratch = await mkdtemp(join(tmpdir(), "klimanetz-bench-"));
const folders = { Klimanetz: join(scratch, "klimanetz"), TiddlyWiki: join(scratch, "tiddlywiki"), floor: join(scratch, "floor") };
await cp(dist, folders.Klimanetz, { recursive: true });
await mkdir(folders.TiddlyWiki);
makeTiddlyWiki(folders.TiddlyWiki);
await mkdir(folders.floor);
await writeFile(join(folders.floor, "index.html"), floor.page);

const times = new Map();
const note = (n, step, app, value) => {
    const key = `${n}|${step}`;
    if (!times.has(key)) times.set(key, {});
    (times.get(key)[app] ??= []).push(value);
};

async function openOnce(page, app, address) {
    await page.goto("about:blank");
    await page.goto(address + app.start, { waitUntil: "commit" });
    await page.waitForFunction(app.isUsable, null, { polling: "raf" });
    return page.evaluate(async () => {
        const usable = await bench.frame();
        return { usable, paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime };
    });
}

async function keystrokes(page, app, n, what = "keystroke, key to paint (ms)") {
    await page.locator(app.search).first().click();
    await page.evaluate(() => bench.quiet());
    for (const query of QUERIES) {
        await page.locator(app.search).first().fill("");
        await page.evaluate(() => bench.quiet());
        for (const letter of query) {
            await page.keyboard.press(letter);
            const ms = await page.evaluate(() => bench.fromKey());
            // A key that changes nothing on the page is none: TiddlyWiki searches from three letters on.
            if (Number.isFinite(ms) && ms > 0) note(n, what, app.name, ms);
        }
    }
}

const step = async (n, name, app, f) => {
    try {
        const value = await Promise.race([f(), new Promise((_, late) => setTimeout(late, 300_000, new Error("not done after five minutes")))]);
        if (typeof value === "number") note(n, name, app.name, value);
        return value;
    } catch (error) {
        console.log(`${app.name}, ${n}, ${name}: ${String(error).split("\n")[0]}`);
        return undefined;
    }
};

async function measure(app, n) {
    const { address, stop } = await host(folders[app.name]);
    const profile = await mkdtemp(join(scratch, "profile-"));
    const context = await chromium.launchPersistentContext(profile, { ...browserOptions, args: [...browserOptions.args, "--lang=de"], locale: "de-DE" });
    context.setDefaultTimeout(30_000);
    await context.addInitScript(watch);
    const page = context.pages()[0];
    if (n === sizes[0]) {
        const { usable, paint } = await openOnce(page, { ...app, start: "", isUsable: app === klimanetz ? () => document.querySelector("main h1") !== null : app === floor ? () => document.querySelector("#n").textContent !== "" : app.isUsable }, address);
        note(0, "first load, empty: first paint (ms)", app.name, paint);
        note(0, "first load, empty: usable (ms)", app.name, usable);
    }
    const imported = await step(n, "fill", app, () => app.fill(page, address, n));
    const size = await page.evaluate(() => Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0));
    note(n, "stored characters", app.name, size);
    if (imported) {
        note(n, "import and merge as a file (ms)", app.name, imported.import);
        note(n, "longest frame of the import (ms)", app.name, imported.longest);
        await noteHeld(page, app, n, "after the import");
    }
    for (let round = 0; round < ROUNDS; round += 1) {
        await step(n, "open with data, until usable (ms)", app, async () => (await openOnce(page, app, address)).usable);
    }
    await step(n, "keystrokes", app, () => keystrokes(page, app, n));
    if (app.everywhere) {
        const everywhere = { ...app, ...app.everywhere };
        await step(n, "keystrokes everywhere", app, async () => {
            await openOnce(page, everywhere, address);
            await keystrokes(page, everywhere, n, "keystroke in the search of everything, key to paint (ms)");
        });
    }
    if (app.scroll) await step(n, "longest frame of scrolling the list end to end (ms)", app, () => openOnce(page, app, address).then(() => app.scroll(page)));
    for (let round = 0; round < ROUNDS; round += 1) {
        if (app.detail) await step(n, "open a detail page (ms)", app, () => openOnce(page, app, address).then(() => app.detail(page)));
    }
    for (let round = 0; round < ROUNDS; round += 1) {
        if (app.form) await step(n, "open the form for a topic, with every link on offer (ms)", app, () => openOnce(page, app, address).then(() => app.form(page)));
    }
    for (let round = 0; round < 3; round += 1) {
        await openOnce(page, app, address);
        await step(n, "save one change until durable (ms)", app, () => app.save(page, address, n));
    }
    if (app.export) await step(n, "export (ms)", app, () => app.export(page, address));
    await openOnce(page, app, address);
    await noteHeld(page, app, n, "after opening");
    if (app.importAll) {
        const taken = await step(n, "import", app, () => app.importAll(page, address, n));
        if (taken) {
            note(n, "import and merge as a file (ms)", app.name, taken.import);
            note(n, "longest frame of the import (ms)", app.name, taken.longest);
        }
    }
    await context.close();
    if (app.importMembers) await measureMembers(app, n, address);
    stop();
}

async function measureMembers(app, n, address) {
    const browser = await chromium.launch(browserOptions);
    const page = await browser.newPage({ locale: "de-DE" });
    await page.addInitScript(watch);
    await step(n, "import and merge the files of sixty members, one after another (ms, sum)", app, () => app.importMembers(page, address, n));
    await browser.close();
}

async function noteHeld(page, app, n, when) {
    const { heap, wasm } = await page.evaluate(() => bench.held());
    note(n, `JavaScript heap ${when} (MB)`, app.name, heap);
    if (wasm > 0) note(n, `memory of wasm ${when} (MB)`, app.name, wasm);
}

const transfer = async (folder, files) => {
    const sums = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length));
    return sums.reduce((sum, size) => sum + size, 0);
};
note(0, "first load: index.html, gzip (bytes; Klimanetz loads more: ./test size)", "TiddlyWiki", await transfer(folders.TiddlyWiki, ["index.html"]));
note(0, "first load: index.html, gzip (bytes; Klimanetz loads more: ./test size)", "floor", await transfer(folders.floor, ["index.html"]));

for (const n of sizes) {
    for (const app of [klimanetz, tiddlywiki, floor]) {
        console.log(`-- ${app.name}, ${n} municipalities with a contact each`);
        await measure(app, n);
    }
}

const at = (list, part) => list[Math.min(list.length - 1, Math.floor(list.length * part))];
const figures = (values) => {
    const sorted = [...(values ?? [])].filter(Number.isFinite).sort((a, b) => a - b);
    return sorted.length > 0 ? { median: at(sorted, 0.5), p95: at(sorted, 0.95), n: sorted.length } : undefined;
};
const show = (value) => (value === undefined ? "–" : value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(1));
const lines = ["| municipalities | what | Klimanetz (median / p95) | TiddlyWiki | floor | ÷ TiddlyWiki | ÷ floor |", "|---|---|---|---|---|---|---|"];
for (const [key, of] of times) {
    const [n, what] = key.split("|");
    const [own, tw, least] = ["Klimanetz", "TiddlyWiki", "floor"].map((name) => figures(of[name]));
    const both = (f) => (f ? `${show(f.median)}${f.n > 1 ? ` / ${show(f.p95)}` : ""}` : "–");
    const ratio = (other) => (own && other ? (own.median / other.median).toFixed(2) : "–");
    lines.push(`| ${n === "0" ? "" : n} | ${what} | ${both(own)} | ${both(tw)} | ${both(least)} | ${ratio(tw)} | ${ratio(least)} |`);
}
console.log(lines.join("\n"));

const day = new Date().toISOString().slice(0, 10);
const results = new URL("results/", import.meta.url).pathname;
await mkdir(results, { recursive: true });
const head = `# Measured on ${day}\n\n${cpus().length} × ${cpus()[0].model}, headless Chromium, release build; medians of the runs of one session. \`node tests/bench/run.mjs ${sizes.join(" ")}\`\n`;
await writeFile(join(results, `${day}.md`), `${head}\n${lines.join("\n")}\n\n![Growth](${day}.png)\n`);
const median = (n, what, app) => figures(times.get(`${n}|${what}`)?.[app])?.median;
await plot(join(results, `${day}.png`), sizes, ["open with data, until usable (ms)", "keystroke, key to paint (ms)", "save one change until durable (ms)", "import and merge as a file (ms)"], ["Klimanetz", "TiddlyWiki", "floor"], median);
await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
process.exit(0);
