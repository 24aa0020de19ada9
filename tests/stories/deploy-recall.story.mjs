// The recall: in place of the worker, it drops the kept files of this folder and nothing else, and reloads no page in use.
import { createHash } from "node:crypto";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test, expect } from "./app.mjs";

const root = new URL("../..", import.meta.url).pathname;
const NEIGHBOURS = ["fremd", "klimanetz-files:/andere/:1", "klimanetz-files:/netz"];

const cacheNames = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => !name.startsWith("klimanetz-witness:")).sort());
const ready = (page) => page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));
const registrations = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname));

const update = (page) => page.evaluate(async () => Boolean(await (await navigator.serviceWorker.getRegistration()).update()));

async function recallFrom(folder, mark) {
    await cp(join(root, "src/pwa/recall.js"), join(folder, "sw.js"));
    const page = join(folder, "index.html");
    await writeFile(page, (await readFile(page, "utf8")).replace("</title>", `</title><meta name="from" content="${mark}">`));
}

const sum = async (file) => `sha256-${createHash("sha256").update(await readFile(file)).digest("base64")}`;
const from = (page) => page.evaluate(() => document.querySelector("meta[name=from]")?.content);

test("an open page goes on, the next one comes from the host, and entries and neighbours stay", { tag: "@slow" }, async ({ member, host }) => {
    const me = await member();
    await ready(me.page);
    await me.open("#/kommunen/05382012");
    await me.statePhase("Bestandsanalyse");
    await me.page.evaluate(async (names) => Promise.all(names.map((name) => caches.open(name))), NEIGHBOURS);
    await me.page.evaluate(() => new Promise((done) => { indexedDB.open("neben").onsuccess = done; }));
    const databases = () => me.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
    const [kept, stored] = [await me.kept(), await databases()];
    const heat = me.card("Wärmeplanung");
    await me.chooseStep("Zielszenario");
    await heat.getByLabel("Quelle").fill("halb getippt");

    // The app's own note that there is data here is among the caches, and no program file.
    const noted = () => me.page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("klimanetz-witness:")).length);
    await expect.poll(noted).toBe(1);

    const worker = await readFile(join(host.folder, "sw.js"));
    await recallFrom(host.folder, "host");
    await update(me.page);
    await expect.poll(() => cacheNames(me.page)).toEqual(NEIGHBOURS);
    await expect(heat.getByLabel("Quelle")).toHaveValue("halb getippt");
    expect(await from(me.page)).toBeUndefined();
    await me.saveStep();
    await expect(heat.getByRole("strong").first()).toHaveText("Zielszenario");
    expect(await me.kept()).not.toBe(kept);

    await me.reload();
    expect(await from(me.page)).toBe("host");
    await expect(heat.getByRole("strong").first()).toHaveText("Zielszenario");
    await expect.poll(() => registrations(me.page)).toEqual([]);
    expect(await cacheNames(me.page)).toEqual(NEIGHBOURS);
    expect(await databases()).toEqual(stored);
    expect(await noted()).toBe(1);

    await writeFile(join(host.folder, "sw.js"), worker.toString().replace(/"\.\/","[^"]+"/, `"./","${await sum(join(host.folder, "index.html"))}"`));
    await me.reload();
    await ready(me.page);
    await host.stop();
    await me.reload();
    expect(await from(me.page)).toBe("host");
});

test("it holds for its own folder: the Klimanetz above or beside goes on without a connection", { tag: "@slow" }, async ({ member, host, folders }) => {
    const copy = await folders();
    await cp(host.folder, copy, { recursive: true });
    await cp(copy, join(host.folder, "netz"), { recursive: true });
    const me = await member();
    await ready(me.page);
    const other = await me.browser.context.newPage();
    await other.goto(`${host.address()}netz/`);
    await other.locator("#app main").waitFor();
    await ready(other);
    expect(await cacheNames(me.page)).toEqual([expect.stringMatching(/^klimanetz-files:\/:/), expect.stringMatching(/^klimanetz-files:\/netz\/:/)]);

    await recallFrom(join(host.folder, "netz"), "netz");
    await update(other);
    await expect.poll(() => cacheNames(me.page)).toEqual([expect.stringMatching(/^klimanetz-files:\/:/)]);
    await other.reload();
    await other.locator("#app main").waitFor();
    expect(await from(other)).toBe("netz");
    await expect.poll(() => registrations(me.page)).toEqual(["/"]);
    expect(await cacheNames(me.page)).toEqual([expect.stringMatching(/^klimanetz-files:\/:/)]);
    await host.stop();
    await me.reload();
    expect(await from(me.page)).toBeUndefined();
});
