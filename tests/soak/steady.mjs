// R11, R8, R6: five minutes of steady work on a database of a megabyte and a kill; renderers that crash after a save and in an import.
//
//   node tests/soak/steady.mjs [minutes]
import { shareFile } from "../stories/fill.mjs";
import { chance, seedOf } from "./lib/chance.mjs";
import { dropProfile, newProfile, startBrowser, startHost } from "./lib/chromium.mjs";
import { backupText, gap, openApp, serials } from "./lib/directory.mjs";
import { giveHands, marks } from "./lib/hands.mjs";
import { table } from "./lib/table.mjs";

const MINUTES = Number(process.argv[2] ?? 5);
// A short run has fewer of these too.
const CRASHES = MINUTES < 5 ? 10 : 50;
const IMPORTS = MINUTES < 5 ? 4 : 20;
const IMPORTED = 2_000;
const MEGABYTE = 1_000_000;
const random = chance(seedOf("steady"));
const result = table();
const host = await startHost();
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function takeOver(page, file) {
    await page.evaluate(() => (location.hash = "#/austausch"));
    await page.locator("#import-file").setInputFiles(file);
    return page.getByRole("button", { name: /^Übernehmen/ });
}

async function crash(page) {
    const session = await page.context().newCDPSession(page);
    session.send("Page.crash").catch(() => undefined);
    await page.waitForEvent("crash", { timeout: 20_000 });
    await page.close().catch(() => undefined);
}

async function steady() {
    const folder = await newProfile();
    let browser = await startBrowser(folder);
    await openApp(browser.page, host.address);
    const n = MEGABYTE / 200;
    const records = Array.from({ length: n }, (_, i) => ["topic", `grund-${i}`, "text", `Bestand ${i}: ${"ein Satz zur Wärmeplanung. ".repeat(7)}`]);
    await (await takeOver(browser.page, shareFile(records))).click();
    await browser.page.getByText("Zusammengeführt").first().waitFor();
    const size = await browser.page.evaluate(() => Object.entries(localStorage).flat().join("").length);
    if (size < MEGABYTE) throw new Error(`the database has only ${size} characters`);

    const at = { taken: new Map(), secured: 0 };
    await giveHands(browser.page, "stetig", (report) => {
        if (report.kind === "taken") at.taken.set(report.n, report.at);
        else at.secured = Math.max(at.secured, report.n);
    });
    const working = browser.page.evaluate(async () => {
        const { hands } = globalThis;
        await hands.addTopic("Stetig");
        for (;;) {
            await hands.contribute();
            await new Promise((done) => setTimeout(done, 500));
        }
    }).catch(() => undefined);
    await pause(MINUTES * 60_000);
    const killedAt = Date.now();
    await browser.kill();
    await working;

    browser = await startBrowser(folder);
    const start = await openApp(browser.page, host.address);
    if (!start.isWell) result.lost(`steady: the app did not start: ${start.heading}`);
    const text = await backupText(browser.page);
    const kept = serials(marks(text)).get("stetig") ?? new Set();
    const lostSecured = Math.max(0, at.secured - kept.size);
    if (lostSecured > 0 || gap(kept)) result.lost(`steady: secured up to ${at.secured}, there are ${kept.size}`);
    if (text.split("Bestand ").length - 1 !== n) result.lost("steady: the megabyte is not whole");
    const firstLost = [...at.taken].filter(([serial]) => serial > kept.size).map(([, when]) => when).sort((a, b) => a - b)[0];
    const lostMs = firstLost === undefined ? 0 : killedAt - firstLost;
    if (lostMs > 1_000) result.lost(`steady: ${lostMs} ms of work are lost`);
    result.row("R11", `${MINUTES} min of actions on ${size} characters, browser killed: secured and lost`, `${at.taken.size} actions, ${at.secured} secured`, lostSecured);
    result.row("R11", `the same: work lost in all beyond one second (${lostMs} ms are lost)`, `${at.taken.size} actions`, lostMs > 1_000 ? 1 : 0);
    await browser.kill();
    await dropProfile(folder);
}

/** The renderer crashes as soon as „Übernommen“, or what replaces it, is shown. */
async function crashAfterSave() {
    const folder = await newProfile();
    const { context, kill } = await startBrowser(folder);
    const before = result.nLosses();
    for (let turn = 1; turn <= CRASHES; turn += 1) {
        const page = await context.newPage();
        await openApp(page, host.address);
        let taken = 0;
        await giveHands(page, `sturz${turn}`, ({ kind, n }) => {
            if (kind === "taken") taken = n;
        });
        await page.evaluate(() => globalThis.hands.addTopic("Sturz"));
        const shown = await page.evaluate(async (n) => {
            for (let i = 0; i < n; i += 1) await globalThis.hands.contribute();
            return document.querySelector("header").textContent + document.querySelector(".toast").textContent;
        }, 1 + random.upTo(3));
        if (!/Übernommen|gespeichert|Gespeichert/.test(shown)) result.lost(`crash ${turn}: nothing was said: ${shown}`);
        await crash(page);
        const after = await context.newPage();
        await openApp(after, host.address);
        const kept = serials(marks(await backupText(after))).get(`sturz${turn}`)?.size ?? 0;
        if (kept < taken) result.lost(`crash ${turn}: of ${taken} actions ${kept} are there`);
        await after.close();
    }
    result.row("R8", "renderer crashed right after „Übernommen“", `${CRASHES} crashes`, result.nLosses() - before);
    await kill();
    await dropProfile(folder);
}

/** The renderer crashes while a file is taken over: all of its records are there afterwards or none. */
async function crashInImport() {
    const folder = await newProfile();
    const { context, kill } = await startBrowser(folder);
    const before = result.nLosses();
    const seen = { none: 0, all: 0 };
    for (let turn = 1; turn <= IMPORTS; turn += 1) {
        const page = await context.newPage();
        const start = await openApp(page, host.address);
        if (!start.isWell) result.lost(`import ${turn}: the app did not start: ${start.heading} ${start.thrown}`);
        const records = Array.from({ length: IMPORTED }, (_, i) => ["topic", `t${turn}x${i}`, "title", `Eingelesen ${turn}#${i}.`]);
        const apply = await takeOver(page, shareFile(records, { by: `r${turn.toString(16).padStart(16, "e")}` }));
        await apply.waitFor();
        apply.evaluate((button) => button.click()).catch(() => undefined);
        await pause(random.upTo(300));
        await crash(page);
        const after = await context.newPage();
        await openApp(after, host.address);
        const n = (await backupText(after)).split(`Eingelesen ${turn}#`).length - 1;
        if (n !== 0 && n !== IMPORTED) result.lost(`import ${turn}: ${n} of ${IMPORTED} records`);
        seen[n === 0 ? "none" : "all"] += 1;
        // The next one begins without, so that the database stays small: emptied while the app is closed, which would write some of it again.
        await after.goto(`${host.address}v1.schema.json`);
        await after.evaluate(() => localStorage.clear());
        await after.evaluate(() => indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done))))));
        await after.evaluate(() => navigator.storageBuckets.delete("klimanetz-"));
        await after.evaluate(() => caches.keys().then((all) => Promise.all(all.map((name) => caches.delete(name)))));
        await after.close();
    }
    result.row("R6", `renderer crashed during an import of ${IMPORTED} records: ${seen.all} times all are there, ${seen.none} times none`, `${IMPORTS} crashes`, result.nLosses() - before);
    await kill();
    await dropProfile(folder);
}

await steady();
await crashAfterSave();
await crashInImport();
host.stop();
result.end();
