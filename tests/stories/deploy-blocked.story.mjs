// Where the browser or the host allows no service worker or no cache the app starts all the same; from a file it says why not.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test, expect } from "./harness.mjs";

const KOMMUNE = "#/kommunen/05382012";

// The app is there, and what is entered in it is there after a reload.
async function worksWithoutWorker(me, host, { keeps = true } = {}) {
    await me.open(KOMMUNE);
    const heat = me.page.getByRole("region", { name: "Wärmeplanung", exact: true });
    await heat.getByRole("button", { name: "Schritt melden" }).click();
    await heat.getByRole("radio", { name: /^Bestandsanalyse/ }).check();
    await heat.getByRole("button", { name: "Speichern" }).click();
    await expect(heat.getByRole("strong").first()).toHaveText("Bestandsanalyse");
    await me.page.reload();
    await expect(me.page.locator("#app main")).toBeVisible();
    await expect(me.page.locator("#failure")).toBeHidden();
    await expect(heat.getByRole("strong")).toHaveCount(keeps ? 1 : 0);
}

const BLOCKS = {
    "the browser has no service workers": () => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }),
    "asking for service workers is refused": () => Object.defineProperty(Navigator.prototype, "serviceWorker", {
        get() { throw new DOMException("denied", "SecurityError"); },
    }),
    "registering is refused": () => {
        ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("denied", "SecurityError"));
    },
    "registering is never answered": () => { ServiceWorkerContainer.prototype.register = () => new Promise(() => undefined); },
    "the page has no caches": () => Object.defineProperty(window, "caches", { get() { throw new DOMException("denied", "SecurityError"); } }),
};
for (const [how, block] of Object.entries(BLOCKS)) {
    test(`${how}: the app starts and stores`, { tag: "@slow" }, async ({ host, profile }) => {
        const me = await profile();
        await me.context.addInitScript(block);
        await worksWithoutWorker(me, host);
    });
}

const WORKERS = {
    "the worker is missing": (response) => response.writeHead(404).end(),
    "the worker is the start page": (response) => response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>"),
    "the worker is elsewhere": (response) => response.writeHead(302, { location: "boot.js" }).end(),
    "the host fails": (response) => response.writeHead(500).end(),
};
for (const [how, answer] of Object.entries(WORKERS)) {
    test(`${how}: the app starts and stores`, { tag: "@slow" }, async ({ host, profile }) => {
        host.before = (request, response) => {
            const isWorker = request.url === "/sw.js";
            if (isWorker) {
                answer(response);
            }
            return isWorker;
        };
        const me = await profile();
        me.expected(/when fetching the script|unsupported MIME type|behind a redirect/);
        await worksWithoutWorker(me, host);
        // The worker is asked for when the page has all its own files.
        await expect.poll(() => host.asked).toContain("/sw.js");
        await expect.poll(() => me.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    });
}

const CACHES = {
    "no cache can be opened": "CacheStorage.prototype.open = () => Promise.reject(new DOMException('denied', 'SecurityError'));",
    "the cache is full": "Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));",
    "the cache gets full on the way": "const put = Cache.prototype.put; let n = 0; Cache.prototype.put = function (...of) { n += 1; return n > 5 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put.apply(this, of); };",
};
for (const [how, block] of Object.entries(CACHES)) {
    test(`${how}: the app starts and stores, and nothing half is kept`, { tag: "@slow" }, async ({ host, profile }) => {
        const worker = join(host.folder, "sw.js");
        await writeFile(worker, `${block}\n${await readFile(worker, "utf8")}`);
        const me = await profile();
        me.expected(/ServiceWorker|service worker|QuotaExceeded|SecurityError/);
        await worksWithoutWorker(me, host);
        await expect.poll(() => host.asked).toContain("/sw.js");
        await expect.poll(() => me.page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("klimanetz-files:")))).toEqual([]);
        await expect.poll(() => me.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state)).toBeUndefined();
    });
}

test("a cache that cannot be read any more: the page comes from the host", { tag: "@slow" }, async ({ host, profile }) => {
    const worker = join(host.folder, "sw.js");
    await writeFile(worker, `CacheStorage.prototype.match = () => Promise.reject(new DOMException("broken", "UnknownError"));\n${await readFile(worker, "utf8")}`);
    const me = await profile();
    await me.open();
    await me.page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));
    host.asked.length = 0;
    await worksWithoutWorker(me, host);
    expect(host.asked).toContain("/");
});

test("cookies and site data forbidden in the browser: the app starts and says so", { tag: "@slow" }, async ({ host, profile }) => {
    const forbidden = { profile: { default_content_setting_values: { cookies: 2 } } };
    const me = await profile({ keep: true, preferences: forbidden });
    await worksWithoutWorker(me, host, { keeps: false });
    await expect(me.page.getByText("Der Browser erlaubt kein Speichern")).toBeVisible();
    expect(await me.page.evaluate(() => { try { return localStorage.length; } catch ({ name }) { return name; } })).toBe("SecurityError");
});

test("opened as a file the page says that it runs from a web address only", { tag: "@slow" }, async ({ host, profile }) => {
    const me = await profile();
    me.expected(/file:|CORS|origin|integrity|Failed to load/);
    await me.page.goto(`file://${host.folder}/index.html`);
    await expect(me.page.getByText("läuft nur von einer Webadresse (https://…), nicht als geöffnete Datei")).toBeVisible();
    await expect(me.page.getByText("runs from a web address (https://…) only, not from an opened file")).toBeVisible();
    await expect(me.page.locator("#failure")).toBeHidden();
});

test("where loading hangs, a sentence comes after a while and not before", { tag: "@slow" }, async ({ host, profile }) => {
    host.before = (request) => request.url.endsWith(".wasm");
    const me = await profile();
    await me.page.goto(host.address(), { waitUntil: "commit" });
    const late = me.page.getByText("Bleibt es dabei, ist die Seite nicht vollständig angekommen");
    await expect(me.page.getByText("Wird geladen …")).toBeVisible();
    await expect(late).toBeHidden();
    await expect(late).toBeVisible();
});
