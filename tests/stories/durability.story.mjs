// The second copy: what „Gespeichert ✓“ promises, and what is said when the browser does not grant it.
import { test, expect } from "./app.mjs";
import { emptyRecorder, emptyStorage, leave, log, loseFirstDatabase, putEntry, rows, said, unrecorded } from "./recorder.mjs";

const BORNHEIM = "#/kommunen/05382012";
const nowAt = (tab) => tab.card("Wärmeplanung").getByRole("strong").first();

test("what is said to be secured lies in the database too, word for word, written with strict durability", async ({ member }) => {
    const me = await member();
    await me.page.addInitScript(() => {
        const { transaction } = IDBDatabase.prototype;
        globalThis.durabilities = [];
        IDBDatabase.prototype.transaction = function (...given) {
            if (given[1] === "readwrite") globalThis.durabilities.push(given[2]?.durability);
            return transaction.apply(this, given);
        };
    });
    await me.reload();
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: "nur für mich" });
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    const kept = await log(me.page);
    expect(Object.keys(kept).filter((key) => key.startsWith("priv/"))).toHaveLength(1);
    expect(await rows(me.page)).toMatchObject(kept);
    const durabilities = await me.page.evaluate(() => globalThis.durabilities);
    expect(durabilities.length).toBeGreaterThan(1);
    expect(new Set(durabilities)).toEqual(new Set(["strict"]));
});

test.describe("a browser without a database", () => {
    const ways = {
        "refuses the property": () => Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("denied", "SecurityError"); } }),
        "has none": () => Object.defineProperty(window, "indexedDB", { value: undefined }),
        "refuses to open": () => { IDBFactory.prototype.open = () => { throw new DOMException("denied", "SecurityError"); }; },
        "fails to open": () => {
            IDBFactory.prototype.open = () => {
                const request = new EventTarget();
                setTimeout(() => request.dispatchEvent(new Event("error")), 10);
                return request;
            };
        },
        "never answers": () => { IDBFactory.prototype.open = () => new EventTarget(); },
        "refuses every transaction": () => { IDBDatabase.prototype.transaction = () => { throw new DOMException("closing", "InvalidStateError"); }; },
    };
    for (const [how, spoil] of Object.entries(ways)) {
        test(`it ${how}: the app says so, goes on, and what is stated is there after a restart`, { tag: "@slow" }, async ({ member }) => {
            const me = await member();
            await me.page.addInitScript(spoil);
            await me.page.goto("about:blank");
            await me.open(BORNHEIM);
            await expect(unrecorded(me)).toContainText("Erstellen Sie unter „Dateien“ öfter eine Sicherung.");
            await me.statePhase("Eignungsprüfung");
            await expect(said(me, "Übernommen")).toBeVisible();
            await expect(said(me, "Gespeichert ✓")).toBeHidden();
            await me.reload();
            await expect(nowAt(me)).toHaveText("Eignungsprüfung");
            expect((await me.share()).text).toContain("eignungspruefung");
            // A start with a database makes up for it.
            const sound = await me.newTab();
            await expect(unrecorded(sound)).toBeHidden();
            await expect.poll(() => rows(sound.page)).toMatchObject(await log(sound.page));
        });
    }
});

test("a database that fails later is said and no longer said when it works: then everything is recorded", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await me.page.addInitScript(() => {
        const { transaction } = IDBDatabase.prototype;
        IDBDatabase.prototype.transaction = function (...given) {
            const made = transaction.apply(this, given);
            if (globalThis.fails && given[1] === "readwrite") {
                // A transaction asked to commit can only be aborted by the browser itself.
                made.commit = () => undefined;
                queueMicrotask(() => made.abort());
            }
            return made;
        };
    });
    await me.page.goto("about:blank");
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    await me.page.evaluate(() => (globalThis.fails = true));
    for (const step of ["Bestandsanalyse", "Potenzialanalyse"]) {
        await me.statePhase(step);
        await expect(unrecorded(me)).toBeVisible();
        await expect(said(me, "Übernommen")).toBeVisible();
        await expect(said(me, "Gespeichert ✓")).toBeHidden();
    }
    expect(Object.keys(await rows(me.page))).toHaveLength(1);
    await me.page.evaluate(() => (globalThis.fails = false));
    await expect(unrecorded(me)).toBeHidden();
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    expect(await rows(me.page)).toEqual(await log(me.page));
    expect(Object.keys(await log(me.page))).toHaveLength(3);
});

test("a change is shown before a slow disk has it, and is not called secured until then", async ({ member }) => {
    const me = await member();
    await me.page.addInitScript(() => {
        const { transaction } = IDBDatabase.prototype;
        globalThis.held = [];
        IDBDatabase.prototype.transaction = function (...given) {
            const made = transaction.apply(this, given);
            if (globalThis.isSlow && given[1] === "readwrite") {
                const listen = made.addEventListener.bind(made);
                made.addEventListener = (name, told, options) => listen(name, (event) => globalThis.held.push(() => told(event)), options);
            }
            return made;
        };
    });
    await me.reload();
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    await me.page.evaluate(() => (globalThis.isSlow = true));
    await me.statePhase("Bestandsanalyse");
    await expect(nowAt(me)).toHaveText("Bestandsanalyse");
    await expect(said(me, "Wird gespeichert …")).toBeVisible();
    await expect(said(me, "Gespeichert ✓")).toBeHidden();
    await me.page.evaluate(() => {
        globalThis.isSlow = false;
        for (const tell of globalThis.held) tell();
    });
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    expect(await rows(me.page)).toEqual(await log(me.page));
});

test("a form that is sent twice in a moment is sent once", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const target = me.card("Klimaneutralitätsziel");
    await me.press("Ziel eintragen", target);
    await me.field("Geltungsbereich", target).selectOption({ index: 1 });
    await me.fill({ Zieljahr: "2040" }, target);
    // As a double click does, but both before anything is drawn: the second of a slow one meets the button that comes in its place.
    await me.button("Speichern", target).evaluate((button) => [button.click(), button.click()]);
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    await expect(me.button("Speichern", target)).toBeHidden();
    expect(Object.keys(await log(me.page))).toHaveLength(1);
});

test("a database deleted behind the open page comes back with the next change, with everything", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    await emptyRecorder(me.page);
    await me.statePhase("Bestandsanalyse");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    await expect(unrecorded(me)).toBeHidden();
    expect(await rows(me.page)).toEqual(await log(me.page));
    expect(Object.keys(await log(me.page))).toHaveLength(2);
});

test("a database whose rows cannot be read at the start is asked again: nothing stays away", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    await me.statePhase("Bestandsanalyse");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    const last = Object.entries(await log(me.page)).find(([, text]) => text.includes("bestandsanalyse"))[0];
    await leave(me);
    // As after a kill: local storage has lost the last change, the database has it.
    await putEntry(me.page, last, null);
    await me.page.addInitScript(() => {
        const { get } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.get = function (name) {
            const isFirst = !globalThis.hasFailed;
            globalThis.hasFailed = true;
            if (isFirst) throw new DOMException("cannot be read", "UnknownError");
            return get.call(this, name);
        };
    });
    await me.open(BORNHEIM);
    await expect(nowAt(me)).toHaveText("Bestandsanalyse");
    expect(await me.page.evaluate(() => globalThis.hasFailed)).toBe(true);
    await expect.poll(async () => Object.keys(await log(me.page))).toContain(last);
});

// Chromium deletes one at the second start after it was killed in the middle of a write.
test("a database that the browser deletes is filled again from the second one, and the other way round", async ({ member }) => {
    const me = await member();
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: "nur für mich" });
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    await leave(me);
    await loseFirstDatabase(me.page);
    const [[last], ...others] = Object.entries(await log(me.page)).sort(([, text]) => (text.includes("eignungspruefung") ? -1 : 1));
    expect(others).not.toEqual([]);
    await putEntry(me.page, last, null);
    await me.open(BORNHEIM);
    await expect(nowAt(me)).toHaveText("Eignungsprüfung");
    expect(Object.keys(await rows(me.page)).sort()).toEqual([last, ...others.map(([key]) => key)].sort());
    await me.statePhase("Bestandsanalyse");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    await leave(me);
    await emptyStorage(me.page);
    await loseFirstDatabase(me.page);
    await me.open();
    await me.button("Wiederherstellen", me.page).click();
    await me.open(BORNHEIM);
    await expect(nowAt(me)).toHaveText("Bestandsanalyse");
});

/** As after a kill: local storage has lost the record that was added last, the databases have both. The app is closed. */
async function memberWhoLost(member, title, add = (me, name) => me.addTopic(name)) {
    const me = await member();
    await add(me, "Hitzeschutz");
    await add(me, title);
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    const lost = Object.entries(await log(me.page)).filter(([, entry]) => entry.includes(title)).map(([key]) => key);
    expect(lost).not.toEqual([]);
    await leave(me);
    for (const key of lost) await putEntry(me.page, key, null);
    return me;
}

test("what local storage lost is in the first view already, also when no other code comes", async ({ member }) => {
    const me = await memberWhoLost(member, "Starkregen", (me, name) => me.addPerson(name));
    await me.page.addInitScript(() => {
        const { fetch } = globalThis;
        globalThis.fetch = (address, ...options) => (/klimanetz-pages/.test(address) ? new Promise(() => undefined) : fetch(address, ...options));
        globalThis.shown = [];
        new MutationObserver(() => {
            const counts = document.querySelector("#app main")?.innerText.match(/[0-9]+ Person(en)?/)?.[0];
            if (counts && globalThis.shown.at(-1) !== counts) globalThis.shown.push(counts);
        }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    await me.page.goto(me.browser.address);
    await expect(me.main).toContainText("2 Personen");
    expect(await me.page.evaluate(() => globalThis.shown)).toEqual(["2 Personen"]);
    expect(Object.values(await log(me.page)).join("")).toContain("Starkregen");
    await expect(me.page.locator("#coming")).toBeVisible();
});

test("a database that does not answer: what may be missing is said, no file counts as a backup, and it comes when the database answers", { tag: "@slow" }, async ({ member }) => {
    const me = await memberWhoLost(member, "Starkregen");
    await me.page.addInitScript(() => {
        const { open } = IDBFactory.prototype;
        IDBFactory.prototype.open = function (...given) {
            return globalThis.isAwake ? open.apply(this, given) : new EventTarget();
        };
    });
    await me.open("#/austausch");
    await expect(unrecorded(me)).toContainText("Vielleicht fehlen hier deshalb Ihre letzten Änderungen");
    await me.backUp();
    await expect(me.card("Sichern")).toContainText("Noch keine Sicherung");
    // Longer than the app has tried twice: it goes on asking.
    await me.page.waitForTimeout(8_000);
    await me.page.evaluate(() => (globalThis.isAwake = true));
    await expect(unrecorded(me)).toBeHidden();
    expect((await me.backUp()).text).toContain("Starkregen");
    await expect(me.card("Sichern")).not.toContainText("Noch keine Sicherung");
});

test("the second database does not answer: what only it may hold is said to be missing, and comes when it answers", async ({ member }) => {
    const me = await memberWhoLost(member, "Starkregen");
    await loseFirstDatabase(me.page);
    await me.page.addInitScript(() => {
        const manager = navigator.storageBuckets;
        if (!manager) return;
        const open = manager.open.bind(manager);
        Object.getPrototypeOf(manager).open = (...given) => (globalThis.isAwake ? open(...given) : Promise.reject(new DOMException("not now", "UnknownError")));
    });
    await me.open("#/austausch");
    await expect(unrecorded(me)).toContainText("Vielleicht fehlen hier deshalb Ihre letzten Änderungen");
    await me.backUp();
    await expect(me.card("Sichern")).toContainText("Noch keine Sicherung");
    await me.page.evaluate(() => delete Object.getPrototypeOf(navigator.storageBuckets).open);
    await me.page.addInitScript(() => (globalThis.isAwake = true));
    await me.reload();
    await expect(unrecorded(me)).toBeHidden();
    expect((await me.backUp()).text).toContain("Starkregen");
});

test("caches that never answer do not hold up a first visit", async ({ profile, host }) => {
    const me = await profile();
    await me.page.addInitScript(() => {
        for (const name of ["open", "match", "has", "keys"]) CacheStorage.prototype[name] = () => new Promise(() => undefined);
    });
    await me.page.goto(host.address());
    await expect(me.page.locator("#app").getByRole("heading", { level: 1 })).toHaveText("Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?");
});
