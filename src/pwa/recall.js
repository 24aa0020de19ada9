// The recall: replaces sw.js, drops every kept file and unregisters itself, so that the host's page comes again.
//
// For a host that served a broken build or ends its service. Nobody's entries are touched: they are not kept here, and an
// open page is not reloaded. A later sw.js makes the page usable without a connection again.

const prefix = `klimanetz-files:${new URL(self.registration.scope).pathname}:`;

async function recall() {
    const own = (await caches.keys()).filter((name) => name.startsWith(prefix));
    await Promise.all(own.map((name) => caches.delete(name)));
    await self.registration.unregister();
}

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(recall()));
