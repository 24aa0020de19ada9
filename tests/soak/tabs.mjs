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
const CRASHES = 20;
// On a machine that has nothing else to do.
const AGREED_MS = 2_000;
const IMPORTED = 500;
const random = chance(seedOf("tabs"));
const result = table();
const host = await startHost();
const waits = [];

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

for (const [n, repetitions] of [[2, 5], [3, 5], [8, 1]]) {
    if (!wants(n)) continue;
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
            await importer.getByRole("button", { name: "Übernehmen", exact: true }).click();
            await importer.getByText("Zusammengeführt").first().waitFor();
            await importer.close();
            imports += 1;
        }
    });
    result.row("T1", `3 tabs × ${EDITS} edits while another tab imports ${IMPORTED} records ${imports} times`, `${found} edits`, before() - start);
}

/** The tab that keeps storage and recorder small is crashed again and again, while the log is so long that it must be folded. */
async function crashes() {
    return inBrowser(async ({ context }) => {
        const heard = new Map();
        const onReport = ({ kind, tab, n }) => kind === "taken" && heard.set(tab, Math.max(n, heard.get(tab) ?? 0));
        const [first] = await openTabs(context, host.address, 1, { name: "stays", heard: onReport });
        const topics = await makeTopics(first, 100);
        const long = "Langer Beitrag. ".repeat(200);
        let isOver = false;
        const steady = (async () => {
            while (!isOver) await work(first, topics, 10, long);
        })();
        for (let i = 1; i <= CRASHES; i += 1) {
            // The first tab holds the lock only until it was crashed once; each new one waits behind it, so both are crashed in turn.
            const [page] = await openTabs(context, host.address, 1, { name: `crash${i}-`, heard: onReport });
            const busy = work(page, topics, 10_000, long).catch(() => undefined);
            await new Promise((done) => setTimeout(done, random.between(500, 5_000)));
            const session = await context.newCDPSession(page);
            await session.send("Page.crash").catch(() => undefined);
            await Promise.race([busy, new Promise((done) => setTimeout(done, 1_000))]);
            await page.close().catch(() => undefined);
        }
        isOver = true;
        await steady;
        // The last one of a crashed tab may have been on its way when it was heard of.
        const expected = [...heard].map(([tab, n]) => [tab, tab.startsWith("crash") ? n - 1 : n]);
        const page = await context.newPage();
        await openApp(page, host.address);
        return verify(page, expected, "crashes");
    });
}
if (wants("crashes")) {
    const start = before();
    const found = await crashes();
    result.row("T2", `${CRASHES} crashes of a working tab, long texts so that the log is folded`, `${found} edits`, before() - start);
}

if (waits.length > 0) {
    const late = waits.filter(({ waited }) => !(waited <= AGREED_MS));
    console.log(`agreement after the last edit, in ms: ${waits.map(({ name, waited }) => `${name} ${waited}`).join(", ")}`);
    result.row("T1", "all tabs agree within two seconds after the last edit", `${waits.length} times`, late.length);
}
host.stop();
result.end();
