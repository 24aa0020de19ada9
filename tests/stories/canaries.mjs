// Canaries for the browser: the search for a text in every disguise, and everything a browser keeps, as one list of places.
const bytes = (text) => [...Buffer.from(text)];
const each = (text, show) => bytes(text).map(show).join("");
const hex = (byte) => byte.toString(16).padStart(2, "0");

/** The part of the base64 of `text` that is the same whatever stands around it, if it begins at `offset` of three. */
const innerBase64 = (text, offset) => {
    const encoded = Buffer.from(Buffer.concat([Buffer.alloc(offset), Buffer.from(text)])).toString("base64").replace(/=+$/, "");
    return encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes(text).length) * 8) / 6));
};

/** Every disguise a text could leave in. */
export const disguises = (text) => [
    text,
    text.toUpperCase(),
    each(text, (byte) => `${String.fromCharCode(byte)}\0`),
    each(text, (byte) => `%${hex(byte)}`),
    each(text, (byte) => `%${hex(byte).toUpperCase()}`),
    each(text, hex),
    each(text, (byte) => `\\u00${hex(byte)}`),
    [...text].reverse().join(""),
    ...[0, 1, 2].map((offset) => innerBase64(text, offset)),
];

/** Which of `canaries` are in `text`, in whatever disguise. */
export const found = (text, canaries) => canaries.filter((canary) => disguises(canary).some((disguise) => text.includes(disguise)));

/** Everything the origin keeps in this browser: `[place, text]`, whatever storages, databases and caches there are. */
export const keptByOrigin = (page) =>
    page.evaluate(async () => {
        const places = [];
        const shown = (value) => JSON.stringify(value, (_, part) => {
            if (part instanceof Map || part instanceof Set) return [...part];
            if (part instanceof ArrayBuffer || ArrayBuffer.isView(part)) {
                return new TextDecoder("latin1").decode(part);
            }
            return part;
        }) ?? String(value);
        for (const [name, storage] of [["localStorage", localStorage], ["sessionStorage", sessionStorage]]) {
            for (const [key, value] of Object.entries(storage)) places.push([`${name} ${key}`, `${key}\n${value}`]);
        }
        const done = (request) => new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
        const bucket = (globalThis.heldBucket = await navigator.storageBuckets.open("klimanetz-"));
        const databases = await Promise.all([indexedDB, bucket.indexedDB].map(async (factory) => (await factory.databases()).map(({ name }) => [factory, name])));
        for (const [factory, name] of databases.flat()) {
            const database = await done(factory.open(name));
            for (const store of database.objectStoreNames) {
                const rows = database.transaction(store).objectStore(store);
                const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())]);
                keys.forEach((key, nth) => places.push([`indexedDB ${name} ${store} ${shown(key)}`, `${shown(key)}\n${shown(values[nth])}`]));
                if (keys.length === 0) places.push([`indexedDB ${name} ${store}`, ""]);
            }
            database.close();
        }
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
                const response = await cache.match(request);
                places.push([`cache ${name} ${request.url}`, `${request.url}\n${new TextDecoder("latin1").decode(await response.arrayBuffer())}`]);
            }
        }
        places.push(["cookies", document.cookie], ["history state", shown(history.state)]);
        return places;
    });

/** Whether a place is the private document's own. */
export const isPrivatePlace = (place) => /^(localStorage|indexedDB) .*[:\s"/]priv\//.test(place);
