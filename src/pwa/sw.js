// Keeps the page usable without a connection: serves exactly the files of one build, never data, never anything else.

// Both are filled in by src/build/finish.mjs: the build, and every file with its checksum.
const BUILD = "BUILD";
const FILES = [/* FILES */];

const scope = new URL(self.registration.scope);
const prefix = `klimanetz-files:${scope.pathname}:`;
const cacheName = prefix + BUILD;
const addresses = new Set(FILES.map(([name]) => new URL(name, scope).href));

// What the page has just loaded is not sent again: at a first visit it is still in the browser's own cache. What is not right there is
// asked of the host, and so is everything of a later build, of which no page has loaded anything.
function fetchOnce(file) {
    const isFirstVisit = !self.registration.active;
    return isFirstVisit ? fetchChecked(file, "force-cache").catch(() => fetchChecked(file, "no-store")) : fetchChecked(file, "no-store");
}

// The promise comes only with the whole file, compared with its checksum.
async function fetchChecked(file, cache) {
    const [name, integrity] = file;
    const address = new URL(name, scope);
    const response = await fetch(address, { cache, integrity });
    if (!response.ok || response.type !== "basic" || response.redirected) {
        throw new Error(`${name}: not as published`);
    }
    return [address, response];
}

// All or nothing: half a build would be a dead page without a connection. Nothing is kept before everything has come, and
// a cache that was there before stays: it may be the one that the page is running from.
async function install() {
    const checked = await Promise.all(FILES.map(fetchOnce));
    const isFirst = !(await caches.has(cacheName));
    const cache = await caches.open(cacheName);
    try {
        await Promise.all(checked.map(([address, response]) => cache.put(address, response)));
    } catch (error) {
        if (isFirst) {
            await caches.delete(cacheName);
        }
        throw error;
    }
}

async function activate() {
    const older = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
    await Promise.all(older.map((name) => caches.delete(name)));
    await self.clients.claim();
}

// The kept address that answers this request, or nothing: addresses of the app live behind the #, so one page is enough.
function keptAddress(request) {
    const url = new URL(request.url);
    if (request.method !== "GET" || url.origin !== scope.origin) {
        return undefined;
    }
    url.search = "";
    url.hash = "";
    if (request.mode === "navigate" && [scope.href, new URL("index.html", scope).href].includes(url.href)) {
        return scope.href;
    }
    return addresses.has(url.href) ? url.href : undefined;
}

// What was not kept, or cannot be read any more, comes from the host as if there were no worker.
async function answer(request, address) {
    const kept = await caches.match(address, { cacheName, ignoreVary: true }).catch(() => undefined);
    return kept ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("fetch", (event) => {
    // Asked for past every cache: what was kept was not what it should be.
    const address = event.request.cache === "reload" ? undefined : keptAddress(event.request);
    if (address) {
        event.respondWith(answer(event.request, address));
    }
});

// A new build waits until the person says so: an open editor is never swapped under their hands.
self.addEventListener("message", (event) => {
    if (event.data?.type === "activate") {
        event.waitUntil(self.skipWaiting());
    }
});
