// T1, T2: 2, 3 and 8 tabs edit the same records and fields at once, also while one imports, folds the log or crashes.
//
//   node tests/soak/tabs.mjs [edits of each tab] [only these parts: 2 3 8 import crashes]
import { shareFile } from "../stories/fill.mjs";
import { seedOf, chance } from "./lib/chance.mjs";
import { dropProfile, newProfile, startBrowser, startHost } from "./lib/chromium.mjs";
import { agreement, makeTopics, openTabs, standOf, work } from "./lib/crew.mjs";
import { backupText, gap, openApp, serials } from "./lib/directory.mjs";
import { marks } from "./lib/hands.mjs";
import { table } from "./lib/table.mjs";

const EDITS = Number(process.argv[2] ?? 1_000);
const PARTS = process.argv.slice(3);
const wants = (part) => PARTS.length === 0 || PARTS.includes(String(part));
// A short run has fewer of these, and each number of tabs once.
const IS_SHORT = EDITS < 1_000;
const CRASHES = IS_SHORT ? 4 : 20;
const IMPORTED = 500;
const random = chance(seedOf("tabs"));
const result = table();
const host = await startHost();
const waits = [];
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function inBrowser(run) {
    const folder = await newProfile();
    const browser = await startBrowser(folder);
    try {
        return await run(browser);
    } finally {
        await browser.kill();
        await dropProfile(folder);
    }
}

/** Every edit of every tab is in the backup of `page`: how many there are. */
async function verify(page, expected, name) {
    const present = serials(marks(await backupText(page)));
    for (const [tab, n] of expected) {
        const numbers = present.get(tab) ?? new Set();
        if (gap(numbers) || numbers.size < n) result.lost(`${name}: of ${n} edits of ${tab} ${numbers.size} are there, the first missing is ${gap(numbers) ?? numbers.size + 1}`);
    }
    return [...present.values()].reduce((sum, numbers) => sum + numbers.size, 0);
}

/** A tab that starts now, from local storage and recorder, shows what the others show. */
async function restart(context, stand, name) {
    const page = await context.newPage();
    await openApp(page, host.address);
    const fresh = await standOf(page);
    if (fresh !== stand) result.lost(`${name}: a new tab shows ${fresh}, the others ${stand}`);
    return page;
}

async function together(n, name, disturb = async () => undefined, text = "Beitrag") {
    return inBrowser(async ({ context }) => {
        const tabs = await openTabs(context, host.address, n, { name });
        const topics = await makeTopics(tabs[0], EDITS);
        const ends = Promise.all(tabs.map((page) => work(page, topics, EDITS, text)));
        await disturb(tabs, ends);
        const last = Math.max(...(await ends));
        const waited = await agreement(tabs, last);
        if (waited === undefined) result.lost(`${name}: the tabs do not agree`);
        waits.push({ name, waited });
        const expected = tabs.map((_, i) => [`${name}${i + 1}`, EDITS]);
        const page = await restart(context, await standOf(tabs[0]), name);
        const found = await verify(page, expected, name);
        console.log(`${name}: ${n} tabs × ${EDITS}: ${found} edits there, all agree after ${waited} ms`);
        return found;
    });
}

const before = () => result.nLosses();

for (const [n, often] of [[2, 5], [3, 5], [8, 1]]) {
    if (!wants(n)) continue;
    const repetitions = IS_SHORT ? 1 : often;
    const start = before();
    let found = 0;
    for (let time = 1; time <= repetitions; time += 1) found += await together(n, `tabs${n}-${time}-`);
    result.row("T1", `${n} tabs × ${EDITS} edits of the same records and fields, ${repetitions} times`, `${found} edits`, before() - start);
}

if (wants("import")) {
    const start = before();
    let imports = 0;
    const found = await together(3, "import-", async ([, , page]) => {
        for (let i = 0; i < 3; i += 1) {
            const records = Array.from({ length: IMPORTED }, (_, k) => ["topic", `i${i}x${k}`, "title", `Eingelesen ${i}#${k}.`]);
            const importer = await page.context().newPage();
            await openApp(importer, `${host.address}#/austausch`);
            await importer.locator("#import-file").setInputFiles(shareFile(records, { by: `r00000000000000f${i}` }));
            await importer.getByRole("button", { name: /^Übernehmen/ }).click();
            await importer.getByText("Zusammengeführt").first().waitFor();
            await importer.close();
            imports += 1;
        }
    });
    result.row("T1", `3 tabs × ${EDITS} edits while another tab imports ${IMPORTED} records`, `${found} edits, ${imports} imports`, before() - start);
}

/** Tells when the tab writes a base: only the keeper does. */
const watchBases = (page) => page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
        setItem.call(this, key, value);
        if (key.endsWith(":base")) globalThis.soakReport(JSON.stringify({ kind: "base" }));
    };
});

/** The keeper is crashed at its work again and again: the lock goes to the tab that is open longest, so that one it is. */
async function crashes() {
    return inBrowser(async ({ context }) => {
        const [heard, tabs, counted] = [new Map(), [], { bases: 0 }];
        let onBase = () => undefined;
        const onReport = ({ kind, tab, n }) => {
            if (kind === "taken") heard.set(tab, Math.max(n, heard.get(tab) ?? 0));
            if (kind === "base") counted.bases += 1;
            if (kind === "base") onBase();
        };
        const long = "Langer Beitrag. ".repeat(200);
        let topics;
        let isOver = false;
        const atWork = async (page) => {
            while (!isOver) await work(page, topics, 25, long);
        };
        const join = async (name) => {
            const [page] = await openTabs(context, host.address, 1, { name, heard: onReport });
            await watchBases(page);
            topics ??= await makeTopics(page, 100);
            tabs.push({ page, busy: atWork(page).catch(() => undefined) });
        };
        await join("first");
        for (let i = 1; i <= CRASHES; i += 1) {
            await join(`next${i}-`);
            const { page, busy } = tabs.shift();
            // Every second one falls when it has just written a base, the others at any time.
            const isFolding = new Promise((done) => (onBase = done));
            await (i % 2 === 0 ? Promise.race([isFolding, pause(60_000)]) : pause(random.between(500, 5_000)));
            const hasCrashed = page.waitForEvent("crash", { timeout: 20_000 });
            const session = await context.newCDPSession(page);
            session.send("Page.crash").catch(() => undefined);
            await hasCrashed;
            await Promise.race([busy, pause(100)]);
            await page.close().catch(() => undefined);
            const expected = new Map(heard);
            const after = await context.newPage();
            await openApp(after, host.address);
            await verify(after, expected, `crash ${i}`);
            await after.close();
        }
        isOver = true;
        await tabs[0].busy;
        if (counted.bases < CRASHES / 2) result.lost(`crashes: only ${counted.bases} bases were written, so it is not the keeper that was crashed`);
        const page = await restart(context, await standOf(tabs[0].page), "crashes");
        return { found: await verify(page, heard, "crashes"), bases: counted.bases };
    });
}
if (wants("crashes")) {
    const start = before();
    const { found, bases } = await crashes();
    result.row("T2", `${CRASHES} crashes of the keeper at work, every second time right after it wrote a base`, `${found} edits, ${bases} bases`, before() - start);
}

if (waits.length > 0) {
    const never = waits.filter(({ waited }) => waited === undefined);
    console.log(`agreement after the last edit, in ms: ${waits.map(({ name, waited }) => `${name} ${waited}`).join(", ")}`);
    result.row("T1", "all tabs agree after the last edit", `${waits.length} times`, never.length);
}
host.stop();
result.end();
