// The failure page: comes up when the loader does not arrive, hands out the raw data, and drops kept files that do not start.

const folder = location.pathname.replace(/[^/]*$/, "");
const storageName = `klimanetz:${folder}:`;
const filesPrefix = `klimanetz-files:${folder}:`;
const element = (id) => document.getElementById(id);
const show = (id, isShown) => { element(id).hidden = !isShown; };

// This script comes before the loader, so it is there when the loader's own arrival fails.
document.querySelector("script[data-wasm]").addEventListener("error", () => {
    console.error("Klimanetz did not start: the loader is missing or altered");
    element("starting").remove();
    show("failure", true);
});

function localEntries() {
    const own = Object.keys(localStorage).filter((key) => key.startsWith(storageName)).sort();
    return Object.fromEntries(own.map((key) => [key, localStorage.getItem(key)]));
}

// The answer of a request to IndexedDB; a browser that never answers counts as one that refuses.
const answerOf = (request) => new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
    setTimeout(() => reject(new Error("no answer")), 5_000);
});

// The database if it exists: the attempt to make one is taken back, so that saving the data changes nothing.
async function openDatabase(factory) {
    const request = factory.open(storageName);
    let isMissing = false;
    request.addEventListener("upgradeneeded", () => {
        isMissing = true;
        request.transaction.abort();
    });
    return answerOf(request).catch((reason) => {
        if (!isMissing) {
            throw reason;
        }
        return undefined;
    });
}

async function databaseRows(factory) {
    const database = await openDatabase(factory);
    if (!database) {
        return {};
    }
    const stores = await Promise.all([...database.objectStoreNames].map(async (name) => {
        const store = database.transaction(name).objectStore(name);
        const [keys, values] = await Promise.all([answerOf(store.getAllKeys()), answerOf(store.getAll())]);
        return [name, Object.fromEntries(keys.map((key, index) => [key, values[index]]))];
    }));
    database.close();
    return Object.fromEntries(stores.filter(([, rows]) => Object.keys(rows).length > 0));
}

// Held for good: Chromium lets the databases of a bucket hang once nobody holds it.
let buckets = [];

// The rows of the second database, which lies in a bucket of its own, if there is one.
async function bucketRows() {
    const names = (await navigator.storageBuckets?.keys()) ?? [];
    const own = names.filter((name) => name.startsWith("klimanetz"));
    buckets = await Promise.all(own.map((name) => navigator.storageBuckets.open(name)));
    const rows = await Promise.all(buckets.map((bucket) => databaseRows(bucket.indexedDB)));
    return Object.assign({}, ...rows.map(({ log }) => log));
}

// Everything this browser keeps for this page's folder, as it is, and what could not be read.
async function rawData() {
    const parts = {
        localStorage: async () => localEntries(),
        indexedDB: async () => databaseRows(indexedDB),
        storageBuckets: bucketRows,
    };
    const read = await Promise.allSettled(Object.values(parts).map((part) => part()));
    const unreadable = Object.keys(parts)
        .map((name, index) => [name, read[index]])
        .filter(([, { status }]) => status === "rejected")
        .map(([name, { reason }]) => `${name}: ${reason}`);
    const [local, first, second] = read.map(({ value }) => value ?? {});
    const log = { ...second, ...first.log };
    return { localStorage: local, indexedDB: Object.keys(log).length > 0 ? { ...first, log } : first, unreadable };
}

function save(name, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function download() {
    const data = await rawData();
    const isEmpty = [data.localStorage, data.indexedDB].every((part) => Object.keys(part).length === 0);
    show("failure-empty", isEmpty && data.unreadable.length === 0);
    show("failure-blocked", isEmpty && data.unreadable.length > 0);
    show("failure-partial", !isEmpty && data.unreadable.length > 0);
    if (!isEmpty) {
        save("klimanetz-PRIVAT-rohdaten.json", JSON.stringify(data, null, 1));
    }
}

// Drops files kept for offline use that do not start, but only while the host is there to serve others.
async function letGoOfKeptFiles() {
    const isHostThere = await fetch("sw.js", { cache: "no-store" }).then(({ ok }) => ok, () => false);
    if (!isHostThere) {
        return;
    }
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.unregister();
    const own = (await caches.keys()).filter((name) => name.startsWith(filesPrefix));
    await Promise.all(own.map((name) => caches.delete(name)));
}

element("failure-reload").addEventListener("click", async (event) => {
    event.preventDefault();
    const hasStarted = element("app").childElementCount > 0;
    if (!hasStarted && navigator.serviceWorker?.controller) {
        await letGoOfKeptFiles().catch((reason) => console.warn(reason));
    }
    location.reload();
});
element("failure-download").addEventListener("click", download);
show("failure-download", true);
