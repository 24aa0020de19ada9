// R9, R10: the whole browser is killed at a random moment while a member works; what was shown as „Gespeichert ✓“ must be there after.
//
//   node tests/soak/kill.mjs [rounds]
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shareFile } from "../stories/fill.mjs";
import { chance, seedOf } from "./lib/chance.mjs";
import { dropProfile, newProfile, startAndKill, startBrowser, startHost } from "./lib/chromium.mjs";
import { backupText, gap, heldBy, openApp, serials } from "./lib/directory.mjs";
import { giveHands, marks } from "./lib/hands.mjs";
import { table } from "./lib/table.mjs";

const ROUNDS = Number(process.argv[2] ?? 100);
const IMPORTED = 2_000;
const random = chance(seedOf("kill"));
const result = table();
const host = await startHost();
const count = { acknowledged: 0, taken: 0, lostTaken: 0, starts: 0, offered: 0, killedStarts: 0, imports: 0, compactions: 0, erasures: 0 };

const secured = (page) => page.locator(".frame__status", { hasText: "Gespeichert ✓" }).waitFor();
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const town = (n) => ["05315000", "05314000", "05382012", "05382048", "05316000"][n % 5];

/** What must be there after the next start, of one profile. */
const freshProfile = async () => ({ folder: await newProfile(), acknowledged: new Map(), taken: new Map(), imports: [], erased: [], rounds: 0 });

/** Works without end, in bursts: a burst is over when it is „Gespeichert ✓“, or sometimes at once. */
const work = (page, { seed, text }) => page.evaluate(async ({ seed, text, towns }) => {
    const { hands } = globalThis;
    let turn = seed;
    const topic = await hands.addTopic(`Runde ${seed}`);
    for (;;) {
        turn += 1;
        await hands.openTopic(topic);
        for (let burst = 0; burst < 6; burst += 1) {
            for (let n = 0; n <= (turn + burst) % 4; n += 1) await hands.contribute(text);
            if ((turn + burst) % 5 > 0) await hands.secured();
        }
        if (text.length > 100) continue;
        await hands.openTown(towns[turn % towns.length]);
        await hands.state(turn);
        await hands.state(turn + 1);
        if (turn % 3 === 0) await hands.note();
    }
}, { seed, text, towns: [0, 1, 2, 3, 4].map(town) }).catch(() => undefined);

function listen(profile, onBase) {
    return ({ kind, tab, n }) => {
        if (kind === "base") return onBase?.();
        const kept = kind === "secured" ? profile.acknowledged : profile.taken;
        kept.set(tab, Math.max(n, kept.get(tab) ?? 0));
    };
}

const ways = {
    async plain(profile, { context, page }, name) {
        const onReport = listen(profile);
        await giveHands(page, `${name}-a`, onReport);
        work(page, { seed: random.upTo(1_000), text: "Beitrag" });
        if (random.upTo(3) === 0) {
            const second = await context.newPage();
            await openApp(second, host.address);
            await giveHands(second, `${name}-b`, onReport);
            work(second, { seed: random.upTo(1_000), text: "Beitrag" });
        }
        await pause(random.upTo(10_000));
    },

    /** Texts so long that the log is folded into a base; killed when that is being written. */
    async compaction(profile, { page }, name) {
        let onBase;
        const base = new Promise((done) => (onBase = done));
        await giveHands(page, `${name}-k`, listen(profile, onBase));
        await page.evaluate(() => {
            const { setItem } = Storage.prototype;
            Storage.prototype.setItem = function (key, value) {
                setItem.call(this, key, value);
                if (key.endsWith(":base")) globalThis.soakReport(JSON.stringify({ kind: "base" }));
            };
        });
        work(page, { seed: random.upTo(1_000), text: "Langer Beitrag. ".repeat(750) });
        const isReached = await Promise.race([base.then(() => true), pause(40_000).then(() => false)]);
        count.compactions += isReached ? 1 : 0;
        await pause(random.upTo(400));
    },

    /** A big file is being taken over: afterwards all of it is there or nothing. */
    async import(profile, { page }, name) {
        const records = Array.from({ length: IMPORTED }, (_, i) => ["topic", `${name}-x${i}`, "title", `Eingelesen ${name}#${i}.`]);
        const by = `r${random.between(1, 2 ** 31).toString(16).padStart(16, "0")}`;
        const file = shareFile(records, { by });
        await giveHands(page, `${name}-i`, listen(profile));
        await page.evaluate(() => (location.hash = "#/austausch"));
        await page.locator("#import-file").setInputFiles(file);
        const apply = page.getByRole("button", { name: /^Übernehmen/ });
        await apply.waitFor();
        const isTold = { now: false };
        profile.imports.push({ name, isTold });
        // The word of an earlier change may still stand there: it counts once the outcome is drawn.
        const outcome = page.getByRole("heading", { name: `${IMPORTED} Einträge übernommen` });
        outcome.waitFor().then(() => secured(page)).then(() => (isTold.now = true), () => undefined);
        apply.evaluate((button) => button.click()).catch(() => undefined);
        count.imports += 1;
        await pause(random.upTo(1_500));
    },

    /** A person is being erased: afterwards she is gone, or, if that was not yet „Gespeichert ✓“, still whole. */
    async erasure(profile, { page }, name) {
        await page.evaluate(() => (location.hash = "#/personen/neu"));
        await page.getByLabel("Name", { exact: true }).fill(`Kanarienvogel ${name}`);
        await page.getByRole("radio", { name: /^Dienstlich veröffentlicht/ }).check();
        await page.getByRole("button", { name: "Speichern", exact: true }).click();
        await page.getByRole("button", { name: "In den Papierkorb" }).click();
        await page.getByRole("button", { name: "Endgültig löschen" }).click();
        await secured(page);
        const erased = { name: `Kanarienvogel ${name}`, isTold: false };
        profile.erased.push(erased);
        count.erasures += 1;
        const sure = page.getByRole("alertdialog").getByRole("button", { name: "Endgültig löschen" });
        const left = page.getByRole("heading", { name: erased.name });
        sure.evaluate((button) => button.click()).then(() => left.waitFor({ state: "detached" })).then(() => secured(page))
            .then(() => (erased.isTold = true), () => undefined);
        await pause(random.upTo(400));
    },
};

/** A copy of what the killed browser left on the disk: it is kept when something is missing, so that the cause can be found. */
async function keepEvidence(profile) {
    const copy = await mkdtemp(join(tmpdir(), "klimanetz-evidence-"));
    await cp(join(profile.folder, "Default"), copy, { recursive: true, filter: (path) => !/Cache|Code|GPU/.test(path.slice(profile.folder.length)) });
    return { told: (held) => console.log(`as the browser left it: ${copy}\n${held}`), drop: () => rm(copy, { recursive: true, force: true }) };
}

/** Starts again and compares with what was shown. */
async function check(profile, browser, name) {
    const start = await openApp(browser.page, host.address);
    count.starts += 1;
    count.offered += start.isOffered ? 1 : 0;
    if (!start.isWell) result.lost(`${name}: the app did not start: ${start.heading} ${start.thrown}`);
    const text = await backupText(browser.page);
    const present = serials(marks(text));
    for (const [tab, numbers] of present) {
        const missing = gap(numbers);
        if (missing) result.lost(`${name}: ${tab} has ${numbers.size} actions and not the ${missing}th`);
    }
    for (const [tab, n] of profile.acknowledged) {
        const kept = present.get(tab)?.size ?? 0;
        if (kept < n) result.lost(`${name}: ${tab} was secured up to ${n} and has ${kept}`);
    }
    for (const { name: imported, isTold } of profile.imports) {
        const n = text.split(`Eingelesen ${imported}#`).length - 1;
        const isWhole = n === IMPORTED || (n === 0 && !isTold.now);
        if (!isWhole) result.lost(`${name}: of the file ${imported} ${n} records are there (secured: ${isTold.now})`);
    }
    for (const { name: erased, isTold } of profile.erased.filter(({ isTold }) => isTold)) {
        if (text.includes(`${erased}"`)) result.lost(`${name}: ${erased} is back (secured: ${isTold})`);
    }
    for (const [tab, n] of profile.taken) count.lostTaken += Math.max(0, n - (present.get(tab)?.size ?? 0));
    // What is not there now is not asked for again.
    profile.taken.clear();
}

const order = ["plain", "plain", "compaction", "plain", "import", "plain", "plain", "erasure", "plain", "import"];
let profile = await freshProfile();
let browser = await startBrowser(profile.folder);
await openApp(browser.page, host.address);
for (let round = 1; round <= ROUNDS; round += 1) {
    const way = order[round % order.length];
    const name = `r${round}`;
    const before = [...profile.acknowledged.values()].reduce((sum, n) => sum + n, 0);
    await ways[way](profile, browser, name);
    await browser.kill();
    count.taken += [...profile.taken.values()].reduce((sum, n) => sum + n, 0);
    const acknowledged = [...profile.acknowledged.values()].reduce((sum, n) => sum + n, 0) - before;
    count.acknowledged += acknowledged;
    if (random.upTo(3) === 0) {
        await startAndKill(profile.folder, random.upTo(5_000), host.address);
        count.killedStarts += 1;
    }
    const [evidence, losses] = [await keepEvidence(profile), result.nLosses()];
    browser = await startBrowser(profile.folder);
    await check(profile, browser, `${name} (${way})`);
    if (result.nLosses() > losses) evidence.told(await heldBy(browser.page));
    else await evidence.drop();
    // What is missing once stays missing: it is counted once.
    if (result.nLosses() > losses) profile.rounds = 9;
    console.log(`round ${round} ${way}: ${acknowledged} secured, ${result.nLosses()} losses so far`);
    profile.rounds += 1;
    if (profile.rounds === 10) {
        await browser.kill();
        await dropProfile(profile.folder);
        profile = await freshProfile();
        browser = await startBrowser(profile.folder);
        await openApp(browser.page, host.address);
    }
}
await browser.kill();
await dropProfile(profile.folder);
host.stop();

const { acknowledged, taken, lostTaken, starts, offered, killedStarts, imports, compactions, erasures } = count;
result.row("R9", `browser killed at 0–10 s; shown as „Gespeichert ✓“ and missing after`, `${ROUNDS} kills, ${acknowledged} secured actions`, result.nLosses());
result.row("R10", `starts after a kill; ${killedStarts} starts killed too; during ${imports} imports, ${compactions} compactions, ${erasures} erasures`, `${starts} starts`, result.nLosses());
console.log(`${offered} of ${starts} starts found local storage empty and offered the second copy`);
console.log(`not yet secured: ${lostTaken} of ${taken} actions lost, none of them before one that is there`);
result.end();
