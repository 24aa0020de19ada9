// R9: a browser killed in the middle of a write leaves a torn record at the end of a database's log. Here the tear is made by hand, in
// one database after the other: the next start goes on behind it, and the start after that finds the log corrupt and drops what follows, or all.
//
//   node tests/soak/torn.mjs [rounds]
import { appendFileSync, readdirSync } from "node:fs";
import { chance, seedOf } from "./lib/chance.mjs";
import { dropProfile, newProfile, startBrowser, startHost } from "./lib/chromium.mjs";
import { backupText, heldBy, openApp, serials } from "./lib/directory.mjs";
import { giveHands, marks } from "./lib/hands.mjs";
import { table } from "./lib/table.mjs";

const ROUNDS = Number(process.argv[2] ?? 30);
const random = chance(seedOf("torn"));
const result = table();
const host = await startHost();
const folder = await newProfile();
const secured = new Map();
let dropped = 0;

/** The logs of the two databases: the default one, and the one in its bucket. */
const logs = () => readdirSync(`${folder}/Default`, { recursive: true })
    .filter((path) => /indexeddb\.leveldb\/\d+\.log$/.test(path)).sort().map((path) => `${folder}/Default/${path}`);
/** A beginning without its end: the header of a first fragment that promises 30,000 bytes, and a hundred of them. */
const tear = (log) => appendFileSync(log, Buffer.concat([Buffer.from([1, 2, 3, 4, 0x30, 0x75, 2]), Buffer.alloc(100, "x")]));

/** How many rows one of the two databases lacks before the app is opened: looked up from a file of the same host. */
async function droppedRows(page) {
    await page.goto(`${host.address}v1.schema.json`);
    return page.evaluate(async () => {
        const bucket = (globalThis.heldBucket = await navigator.storageBuckets.open("klimanetz-"));
        const sizes = await Promise.all([indexedDB, bucket.indexedDB].map(async (factory) => {
            const opening = factory.open("klimanetz:/:");
            opening.onupgradeneeded = () => opening.result.createObjectStore("log");
            const database = await new Promise((done) => (opening.onsuccess = () => done(opening.result)));
            const counting = database.transaction("log").objectStore("log").count();
            const n = await new Promise((done) => (counting.onsuccess = () => done(counting.result)));
            database.close();
            return n;
        }));
        return Math.abs(sizes[0] - sizes[1]);
    });
}

for (let round = 1; round <= ROUNDS; round += 1) {
    const { page, kill } = await startBrowser(folder);
    if (round > 1) dropped += await droppedRows(page);
    const start = await openApp(page, host.address);
    if (!start.isWell) result.lost(`round ${round}: the app did not start: ${start.heading}`);
    const present = serials(marks(await backupText(page)));
    for (const [tab, n] of secured) {
        const kept = present.get(tab)?.size ?? 0;
        if (kept < n) result.lost(`round ${round}: ${tab} was secured up to ${n} and has ${kept}\n${await heldBy(page)}`);
    }
    await giveHands(page, `r${round}`, ({ kind, tab, n }) => kind === "secured" && secured.set(tab, n));
    await page.evaluate(async (n) => {
        await globalThis.hands.addTopic("Riss");
        for (let i = 0; i < n; i += 1) await globalThis.hands.contribute();
        await globalThis.hands.secured();
    }, random.between(1, 30));
    await kill();
    const now = logs();
    if (now.length !== 2) result.lost(`round ${round}: there are ${now.length} databases`);
    // Every third kill tears one of the two, in turn.
    if (round % 3 === 0 && now.length === 2) tear(now[(round / 3) % 2]);
}
await dropProfile(folder);
host.stop();
if (dropped === 0) result.lost("the browser dropped no row: the tears do not work");
result.row("R9", `the log of one of the databases torn after every third kill; the browser dropped ${dropped} rows of one or the other`, `${ROUNDS} kills, ${[...secured.values()].reduce((a, b) => a + b, 0)} secured actions`, result.nLosses());
result.end();
