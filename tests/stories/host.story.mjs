// The page on a dumb host: it starts under any path, refuses altered files, works without a connection, and updates only when told.
import { appendFile, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test, expect } from "./harness.mjs";

// The caches of the worker; another one is the app's note that there is data here.
const kept = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready) && (await caches.keys()).filter((name) => name.startsWith("klimanetz-files:")));
const find = async (folder, pattern) => join(folder, (await readdir(folder)).find((name) => pattern.test(name)));

for (const base of ["/", "/netz/"]) {
    test(`the page starts under ${base} and asks only its own folder`, async ({ host, profile }) => {
        const me = await profile({ base });
        await me.open();
        await expect(me.page.locator("#failure")).toBeHidden();
        await kept(me.page);
        for (const address of me.requests) {
            expect(address.startsWith(host.address(base))).toBe(true);
        }
    });

    test(`after one visit the page starts without its host under ${base}`, { tag: "@slow" }, async ({ host, profile }) => {
        const me = await profile({ base, keep: true });
        await me.open();
        await kept(me.page);
        await host.stop(base);
        await me.restart();
        await me.open();
        await expect(me.page.locator("#failure")).toBeHidden();
    });
}

// Both additions are valid and harmless: only the checksum can tell.
for (const [what, pattern, addition] of [
    ["wasm", /^klimanetz-[0-9a-f]{10}\.wasm$/, Buffer.from([0, 1, 0])],
    ["script", /^klimanetz-.*\.js$/, "\n// altered"],
]) {
    test(`an altered ${what} is refused, though it is valid`, async ({ host, profile }) => {
        await appendFile(await find(host.folder, pattern), addition);
        const me = await profile({ base: "/netz/" });
        me.expected(/integrity|digest|did not start|TypeError/);
        await me.page.goto(host.address("/netz/"));
        await expect(me.page.locator("#failure")).toBeVisible();
    });
}

test("the page refuses to run inside a frame", async ({ host, profile }) => {
    const me = await profile();
    me.expected(/inside a frame/);
    await me.page.route("**/outer", (route) => route.fulfill({ contentType: "text/html", body: '<iframe src="./"></iframe>' }));
    await me.page.goto(`${host.address()}outer`);
    await expect(me.page.frameLocator("iframe").locator("#failure-framed")).toBeVisible();
});

test("a new build waits until it is told, and an altered one never comes", { tag: "@slow" }, async ({ host, profile }) => {
    const me = await profile({ base: "/netz/" });
    await me.open();
    const [first] = await kept(me.page);
    const worker = join(host.folder, "sw.js");
    const original = await readFile(worker, "utf8");
    const update = () => me.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update().catch(() => undefined);
        await new Promise((done) => setTimeout(done, 1500));
        return Boolean(registration.waiting);
    });

    await writeFile(worker, original.replace(/BUILD = "/, 'BUILD = "bad').replace(/sha256-..../, "sha256-AAAA"));
    me.expected(/integrity|digest|Failed to fetch|ServiceWorker/);
    expect(await update()).toBe(false);
    expect(await kept(me.page)).toEqual([first]);

    await writeFile(worker, original.replace(/BUILD = "/, 'BUILD = "new'));
    expect(await update()).toBe(true);
    await me.open();
    expect(await kept(me.page)).toHaveLength(2);
    await me.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const changed = new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done));
        registration.waiting.postMessage({ type: "activate" });
        await changed;
    });
    await expect.poll(() => kept(me.page)).toEqual([first.replace(/:(\w+)$/, ":new$1")]);
});
