// What stories look at and spoil below the app: the rows of its database, its keys in local storage, its third place.

export const PREFIX = "klimanetz:/:";
const LOG = /^(priv\/)?log\//;

/** The rows of the recorder, by name. */
export const rows = (page) => page.evaluate(async (name) => {
    const settled = (request) => new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
    });
    const database = await settled(indexedDB.open(name));
    const store = database.transaction("log").objectStore("log");
    const [keys, texts] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    database.close();
    return Object.fromEntries(keys.map((key, index) => [key, texts[index]]));
}, PREFIX);

/** Puts `text` under `name` in both databases of the recorder, or takes the row away. */
export const putRow = (page, name, text) => page.evaluate(async ([database, row, value]) => {
    const bucket = (globalThis.heldBucket = await navigator.storageBuckets.open("klimanetz-"));
    for (const factory of [indexedDB, bucket.indexedDB]) {
        const opening = factory.open(database);
        opening.onupgradeneeded = () => opening.result.createObjectStore("log");
        const opened = await new Promise((done) => (opening.onsuccess = () => done(opening.result)));
        const transaction = opened.transaction("log", "readwrite");
        const store = transaction.objectStore("log");
        if (value === null) store.delete(row);
        else store.put(value, row);
        await new Promise((done) => (transaction.oncomplete = done));
        opened.close();
    }
}, [PREFIX, name, text]);

/** The app's entries in local storage, by key without its prefix. */
export const entries = (page) => page.evaluate((prefix) => Object.fromEntries(
    Object.entries(localStorage).filter(([key]) => key.startsWith(prefix)).map(([key, text]) => [key.slice(prefix.length), text]),
), PREFIX);

/** The log entries among them. */
export const log = async (page) => Object.fromEntries(Object.entries(await entries(page)).filter(([key]) => LOG.test(key)));

export const putEntry = (page, key, text) => page.evaluate(
    ([full, value]) => (value === null ? localStorage.removeItem(full) : localStorage.setItem(full, value)),
    [PREFIX + key, text],
);

/** Leaves the app without closing the browser: a file of the same host, so that its storage can be spoilt while the app is closed. */
export async function leave(me, page = me.page) {
    // Chromium asks every host for this file, where a page names no icon.
    me.browser.expected(/status of 404/);
    await page.goto(`${me.browser.address}v1.schema.json`);
    return page;
}

/** What other programs do: empty local storage, and the two databases too. */
export const emptyStorage = (page) => page.evaluate(() => localStorage.clear());
export const emptyRecorder = (page) => page.evaluate(async (name) => {
    const bucket = (globalThis.heldBucket = await navigator.storageBuckets.open("klimanetz-"));
    for (const factory of [bucket.indexedDB, indexedDB]) {
        await new Promise((done, failed) => {
            const request = factory.deleteDatabase(name);
            request.onsuccess = () => done();
            request.onerror = () => failed(request.error);
        });
    }
}, PREFIX);

/** What Chromium does when it finds the log of a database corrupt: the second database is all that is left. */
export const loseFirstDatabase = (page) => page.evaluate((name) => new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => failed(request.error);
}), PREFIX);

/** Everything this page keeps in the browser: keys, databases, caches, service workers. */
export const traces = (page) => page.evaluate(async (prefix) => ({
    keys: Object.keys(localStorage).filter((key) => key.startsWith(prefix)),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    buckets: await navigator.storageBuckets.keys(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
}), PREFIX);

/** What the frame says about the last change, and the warning about the second copy. */
export const said = (me, words) => me.page.getByRole("banner").getByText(words, { exact: true });
export const unrecorded = (me) => me.page.locator(".kern-alert--warning").filter({ hasText: "Ihre Angaben sind weniger sicher als sonst" });
