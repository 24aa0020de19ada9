// The program does not come: the failure page hands out everything this browser keeps for the page, or says why it cannot.
import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { plainName } from "./deploy.mjs";
import { test, expect } from "./harness.mjs";

const NAME = "klimanetz:/netz/:";
const DAMAGE = /did not start|404|digest|integrity/;
const LOCAL = { "klimanetz:/netz/:base": "k1 Öl – „Wärme“", "klimanetz:/netz/:log/r1/7": "k1 \u0000\ud800 €" };
const ROWS = { "log/r1/7": "k1 zuletzt", "priv/log/r2/1": "k1 Notiz", base: "k1 Grundstand" };

// A browser whose program is missing, with what the app would have left there, and a neighbour's keys.
async function withoutProgram({ host, profile }, { local = LOCAL, rows = ROWS, block } = {}) {
    const wasm = (await readdir(host.folder)).find((name) => plainName(name) === "klimanetz.wasm");
    await rm(join(host.folder, wasm));
    const me = await profile({ base: "/netz/" });
    me.expected(DAMAGE);
    await me.page.goto(host.address("/netz/"));
    await me.page.evaluate(async ([name, entries, stored]) => {
        Object.entries(entries).forEach(([key, value]) => localStorage.setItem(key, value));
        localStorage.setItem("klimanetz:/:log/r1/1", "of a neighbour");
        if (!stored) {
            return;
        }
        const request = indexedDB.open(name);
        await new Promise((done) => {
            request.onupgradeneeded = () => request.result.createObjectStore("log");
            request.onsuccess = done;
        });
        const write = request.result.transaction("log", "readwrite");
        Object.entries(stored).forEach(([key, value]) => write.objectStore("log").put(value, key));
        await new Promise((done) => { write.oncomplete = done; });
        request.result.close();
    }, [NAME, local, rows]);
    if (block) {
        await me.context.addInitScript(block);
    }
    await me.page.reload();
    await expect(me.page.getByRole("heading", { name: "Klimanetz musste anhalten" })).toBeVisible();
    return me;
}

const button = (me) => me.page.getByRole("button", { name: "Rohdaten sichern" });
const sentence = (me, name) => me.page.locator(`#failure-${name}`);

async function download(me) {
    const [file] = await Promise.all([me.page.waitForEvent("download"), button(me).click()]);
    expect(file.suggestedFilename()).toBe("klimanetz-PRIVAT-rohdaten.json");
    return JSON.parse(await readFile(await file.path(), "utf8"));
}

const told = async (me) => {
    const shown = [];
    for (const name of ["empty", "partial", "blocked"]) {
        if (await sentence(me, name).isVisible()) {
            shown.push(name);
        }
    }
    return shown;
};

test("the file holds all of local storage and of the database, and nothing of a neighbour", async ({ host, profile }) => {
    const me = await withoutProgram({ host, profile });
    expect(await download(me)).toEqual({ localStorage: LOCAL, indexedDB: { log: ROWS }, unreadable: [] });
    expect(await told(me)).toEqual([]);
});

test("without a database the file holds local storage, and none is made", async ({ host, profile }) => {
    const me = await withoutProgram({ host, profile }, { rows: null });
    expect(await download(me)).toEqual({ localStorage: LOCAL, indexedDB: {}, unreadable: [] });
    expect(await me.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
});

test("with nothing kept there is no file but a sentence", async ({ host, profile }) => {
    const me = await withoutProgram({ host, profile }, { local: {}, rows: null });
    me.page.on("download", () => { throw new Error("an empty file was made"); });
    await button(me).click();
    await expect(sentence(me, "empty")).toBeVisible();
    await expect(sentence(me, "empty")).toContainText("nichts gespeichert");
    expect(await told(me)).toEqual(["empty"]);
});

const refuseLocal = () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
const refuseDatabase = () => Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("denied", "SecurityError"); } });
const hang = () => { IDBFactory.prototype.open = () => new EventTarget(); };

for (const [how, block, kept, missing] of [
    ["local storage is refused", refuseLocal, { localStorage: {}, indexedDB: { log: ROWS } }, "localStorage: SecurityError"],
    ["the database is refused", refuseDatabase, { localStorage: LOCAL, indexedDB: {} }, "indexedDB: SecurityError"],
    ["the database never answers", hang, { localStorage: LOCAL, indexedDB: {} }, "indexedDB: Error: no answer"],
]) {
    test(`${how}: the file holds the rest, and a sentence says that it is incomplete`, { tag: "@slow" }, async ({ host, profile }) => {
        const me = await withoutProgram({ host, profile }, { block });
        const { unreadable, ...data } = await download(me);
        expect(data).toEqual(kept);
        expect(unreadable).toEqual([expect.stringContaining(missing)]);
        await expect(sentence(me, "partial")).toBeVisible();
        expect(await told(me)).toEqual(["partial"]);
    });
}

test("everything is refused: a sentence in both languages says so, and what to allow", async ({ host, profile }) => {
    const me = await withoutProgram({ host, profile }, { block: `(${refuseLocal})(); (${refuseDatabase})();` });
    await button(me).click();
    await expect(sentence(me, "blocked")).toBeVisible();
    await expect(sentence(me, "blocked")).toContainText("Erlauben Sie für diese Adresse Cookies und Websitedaten");
    await expect(sentence(me, "blocked")).toContainText("Allow cookies and site data");
    expect(await told(me)).toEqual(["blocked"]);
});
