// New builds arrive one after another: while pages are open, in two tabs, offline, and with the browser closed in between.
import { rm } from "node:fs/promises";
import { test, expect } from "./app.mjs";
import { deploy, nextBuild } from "./deploy.mjs";
import { dist } from "./harness.mjs";

const KOMMUNE = "#/kommunen/05382012";
const NOTICE = "Eine neue Version von Klimanetz ist da.";

const buildOf = ({ page }) => page.evaluate(() => document.querySelector("meta[name=build]").content);
const ready = ({ page }) => page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));
const kept = ({ page }) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("klimanetz-files:")).length);

// The browser's own look for a newer version, at once; resolves when the newest has come or failed.
const look = ({ page }) => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const coming = registration.installing;
    if (coming) {
        await new Promise((done) => coming.addEventListener("statechange", done, { once: true }));
    }
    return registration.waiting?.state ?? "none";
});

// What was entered, without the steps for taking it back; the app's own settings change from start to start.
const others = [":setting/", "priv/draft/", "priv/undo/"];
const data = async (me) => JSON.parse(await me.kept()).filter(([key]) => !others.some((other) => key.includes(other)));

const phase = (me) => me.card("Wärmeplanung").getByRole("strong").first();
const source = (me) => me.card("Wärmeplanung").getByLabel("Quelle");

async function type(me, name, text) {
    await me.chooseStep(name);
    await source(me).fill(text);
}

const next = [];
test.beforeAll(async () => { next.push(await nextBuild(dist, 2), await nextBuild(dist, 3)); });
test.afterAll(async () => Promise.all(next.map((folder) => rm(folder, { recursive: true }))));

test("two builds one after another wait for a click, and half-typed forms in two tabs stay", { tag: "@slow" }, async ({ member, host }) => {
    const me = await member();
    await ready(me);
    await me.open(KOMMUNE);
    await me.statePhase("Bestandsanalyse");
    const other = await me.newTab();
    const first = await buildOf(me);
    await type(me, "Zielszenario", "hier");
    await type(other, "Umsetzungsstrategie", "dort");
    for (const build of next) {
        await deploy(build, host);
        expect(await look(me)).toBe("installed");
        for (const tab of [me, other]) {
            await expect(tab.main.getByText(NOTICE)).toBeVisible();
            expect(await buildOf(tab)).toBe(first);
        }
        await expect(source(me)).toHaveValue("hier");
        await expect(source(other)).toHaveValue("dort");
    }
    // Both tabs are reloaded in vain: the old version starts as long as the other tab is open.
    await me.reload();
    expect(await buildOf(me)).toBe(first);

    await me.page.keyboard.press("Escape");
    await Promise.all([me.page.waitForEvent("load"), me.press("Neue Version laden")]);
    await me.isThere();
    const newest = await buildOf(me);
    expect(newest).not.toBe(first);
    await expect(phase(me)).toHaveText("Bestandsanalyse");
    expect(await kept(me)).toBe(1);

    expect(await buildOf(other)).toBe(first);
    await expect(source(other)).toHaveValue("dort");
    await other.turnTo();
    await other.saveStep();
    await expect(phase(me)).toHaveText("Umsetzungsstrategie");
    await other.reload();
    expect(await buildOf(other)).toBe(newest);
    await expect(phase(other)).toHaveText("Umsetzungsstrategie");
});

test("a build that waits takes over when the browser was closed, also offline, and the data is there", { tag: "@slow" }, async ({ member, host }) => {
    const me = await member({ keep: true });
    await ready(me);
    await me.open(KOMMUNE);
    await me.statePhase("Bestandsanalyse");
    const entries = await data(me);
    expect(entries).toHaveLength(1);
    const seen = [await buildOf(me)];
    for (const build of next) {
        await deploy(build, host);
        expect(await look(me)).toBe("installed");
        expect(await buildOf(me)).toBe(seen.at(-1));
        await host.stop();
        await me.browser.restart();
        await me.open(KOMMUNE);
        await expect(phase(me)).toHaveText("Bestandsanalyse");
        expect(await data(me)).toEqual(entries);
        seen.push(await buildOf(me));
        await host.start();
    }
    expect(new Set(seen).size).toBe(3);
    expect(await kept(me)).toBe(1);
});

test("a build that arrives while the page is offline comes when there is a connection again", { tag: "@slow" }, async ({ member, host }) => {
    const me = await member();
    await ready(me);
    await me.open(KOMMUNE);
    const first = await buildOf(me);
    await me.browser.context.setOffline(true);
    await host.stop();
    await deploy(next[0], host);
    await me.statePhase("Bestandsanalyse");
    expect(await look(me)).toBe("none");
    await me.reload();
    expect(await buildOf(me)).toBe(first);
    await expect(phase(me)).toHaveText("Bestandsanalyse");

    await host.start();
    await me.browser.context.setOffline(false);
    expect(await look(me)).toBe("installed");
    await type(me, "Zielszenario", "angefangen");
    await expect(me.main.getByText(NOTICE)).toBeVisible();
    await expect(source(me)).toHaveValue("angefangen");
    // The notice stands behind the open sheet.
    await me.page.keyboard.press("Escape");
    await Promise.all([me.page.waitForEvent("load"), me.press("Neue Version laden")]);
    await me.isThere();
    expect(await buildOf(me)).not.toBe(first);
    await expect(phase(me)).toHaveText("Bestandsanalyse");
    await me.openSheet();
    await expect(source(me)).toHaveValue("angefangen");
});

test("a tab of the old build whose files are gone from host and worker goes on, and is loaded anew without loss", { tag: "@slow" }, async ({ member, host }) => {
    const me = await member();
    await ready(me);
    await me.open(KOMMUNE);
    const other = await me.newTab();
    await deploy(next[0], host);
    expect(await look(me)).toBe("installed");
    await Promise.all([me.page.waitForEvent("load"), me.press("Neue Version laden")]);
    await me.isThere();
    await other.turnTo();
    for (const [name, text] of [["Kommunen", "Kommunen"], ["Personen", "Personen"], ["Themen", "Themen"]]) {
        await other.goTo(name);
        await expect(other.heading).toContainText(text);
    }
    await other.open(KOMMUNE);
    await other.statePhase("Zielszenario");
    await me.turnTo();
    await me.open(KOMMUNE);
    await expect(phase(me)).toHaveText("Zielszenario");
});
