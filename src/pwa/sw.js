// Keeps the page usable without a connection: serves exactly the files of one build, never data, never anything else.

// Both are filled in by src/build/finish.mjs: the build, and every file with its checksum.
const BUILD = "BUILD";
const FILES = [/* FILES */];

const scope = new URL(self.registration.scope);
const prefix = `klimanetz-files:${scope.pathname}:`;
const cacheName = prefix + BUILD;
const addresses = new Set(FILES.map(([name]) => new URL(name, scope).href));

async function fetchChecked(name, integrity) {
    const response = await fetch(new URL(name, scope), { cache: "no-store", integrity });
    if (!response.ok || response.type !== "basic" || response.redirected) {
        throw new Error(`${name}: not as published`);
    }
    return response;
}

// All or nothing: half a build would be a dead page without a connection.
async function install() {
    const cache = await caches.open(cacheName);
    try {
        await Promise.all(FILES.map(async ([name, integrity]) => cache.put(new URL(name, scope), await fetchChecked(name, integrity))));
    } catch (error) {
        await caches.delete(cacheName);
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

async function answer(request, address) {
    const cache = await caches.open(cacheName);
    return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("fetch", (event) => {
    const address = keptAddress(event.request);
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
