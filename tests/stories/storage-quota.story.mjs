// Storage and recorder fail once during a short piece of work: nothing half, nothing blank, and later edits are saved. Every single
// operation is failed in tests/core/stored/every.rs; these show that the page is wired to it.
import { Member, test, expect } from "./app.mjs";
import { shareFile } from "./fill.mjs";
import { emptyRecorder, emptyStorage, leave, rows, said, unrecorded } from "./recorder.mjs";

const BORNHEIM = "#/kommunen/05382012";
const refusal = /Nicht gespeichert: Der Speicher des Browsers ist voll\. Nichts wurde geändert, und was Sie eingegeben haben, steht noch da\./;

// Runs in the page: the n-th call of `owner.prototype[name]` for a key that contains `part` fails, counted from the start of the page.
// What a tab remembers of its lists is not counted.
const failNth = ({ owner, name, nth, part = "" }) => {
    const { prototype } = globalThis[owner];
    const call = prototype[name];
    globalThis.calls = 0;
    prototype[name] = function (...given) {
        if (this === globalThis.sessionStorage || !given.some((key) => String(key).includes(part))) return call.apply(this, given);
        globalThis.calls += 1;
        if (globalThis.calls === nth) throw new DOMException("no room", "QuotaExceededError");
        return call.apply(this, given);
    };
};

/** Does `act`; a refusal is said in words, and doing it again works, since one call alone fails. How often it was refused. */
async function insist(me, act, isDone) {
    const told = me.page.getByText(refusal).first();
    await expect(told).toBeHidden();
    await act();
    await expect(isDone.or(told).first()).toBeVisible();
    if (await isDone.isVisible()) return 0;
    // The refusal stands there until the second try is drawn: it is no answer to that.
    await act();
    await expect(isDone).toBeVisible();
    return 1;
}

/** A statement, a person that goes for ever, a note. How often the app refused. */
async function work(me) {
    let refused = 0;
    await me.open(BORNHEIM);
    const heat = me.card("Wärmeplanung");
    await me.chooseStep("Bestandsanalyse");
    await me.fill({ Quelle: "Vorlage 4711", "Ihr Absender": "Kim" }, heat);
    refused += await insist(me, async () => {
        await expect(me.field("Quelle", heat)).toHaveValue("Vorlage 4711");
        await me.press("Speichern", me.sheet);
    }, heat.getByRole("strong").filter({ hasText: "Bestandsanalyse" }));
    await me.goTo("Personen");
    await me.page.evaluate(() => (location.hash = "#/personen/neu"));
    await me.fill({ Name: "Sabine Beispiel" });
    await me.radio("Dienstlich veröffentlicht").check();
    refused += await insist(me, async () => {
        await expect(me.field("Name")).toHaveValue("Sabine Beispiel");
        await me.press("Speichern");
    }, me.button("In den Papierkorb"));
    refused += await insist(me, () => me.press("In den Papierkorb"), me.button("Endgültig löschen"));
    const gone = me.heading.filter({ hasText: "Personen" });
    refused += await insist(me, async () => {
        await me.press("Endgültig löschen");
        await me.press("Endgültig löschen", me.page.getByRole("alertdialog"));
    }, gone);
    await me.page.evaluate(() => (location.hash = "#/notizen/neu"));
    // A note is saved a moment after it was typed; refused, with the next letter.
    const saved = me.page.getByText("Automatisch gespeichert");
    let text = "nur für mich";
    await me.fill({ Notiz: text });
    await expect(saved.or(me.page.getByText(refusal)).first()).toBeVisible();
    if (!(await saved.isVisible())) {
        refused += 1;
        text += "!";
        await me.fill({ Notiz: text });
        await expect(saved).toBeVisible();
    }
    await expect(me.page.locator("#failure")).toBeHidden();
    return { refused, text };
}

/** A tab that nothing keeps from storing shows the same, with everything in it. */
async function verify(me, { text }, name) {
    const stand = await me.stand();
    const sound = await me.newTab();
    expect(await sound.stand(), name).toBe(stand);
    const backup = (await sound.backUp()).text;
    expect(backup, name).toContain("Vorlage 4711");
    expect(backup, name).toContain(text);
    expect(backup, name).not.toContain("Sabine Beispiel");
    return { sound, stand };
}

/** A tab of its own, with a failing n-th call, in a browser that has nothing of this app. */
async function brokenTab(me, failure) {
    const page = await leave(me, await me.browser.context.newPage());
    await emptyStorage(page);
    await emptyRecorder(page);
    await page.evaluate(() => caches.keys().then((all) => Promise.all(all.map((key) => caches.delete(key)))));
    await page.addInitScript(failNth, failure);
    return new Member(me.browser, page);
}

for (const [what, failure, nRefused] of [
    ["the first entry finds no room", { owner: "Storage", name: "setItem", part: ":log/", nth: 1 }, 1],
    // What is kept for taking back gives way to it.
    ["a later entry finds no room", { owner: "Storage", name: "setItem", part: ":log/", nth: 3 }, 0],
    ["a private entry finds no room", { owner: "Storage", name: "setItem", part: ":priv/log/", nth: 1 }, null],
    ["a step finds no room", { owner: "Storage", name: "setItem", part: ":priv/undo/", nth: 2 }, 0],
    // The first one is the trial at the start.
    ["a key is not removed", { owner: "Storage", name: "removeItem", nth: 2 }, 0],
]) {
    test(`${what}: said, made up for, and nothing is lost`, async ({ member }) => {
        test.setTimeout(60_000);
        const first = await member();
        await leave(first);
        const me = await brokenTab(first, failure);
        const done = await work(me);
        if (nRefused !== null) expect(done.refused).toBe(nRefused);
        await verify(me, done, what);
    });
}

test("a storage that takes nothing from the start is said to keep nothing", async ({ member }) => {
    const first = await member();
    await leave(first);
    const me = await brokenTab(first, { owner: "Storage", name: "setItem", nth: 1 });
    await work(me);
    await expect(me.page.getByText("Der Browser erlaubt kein Speichern")).toBeVisible();
    expect((await me.share()).text).toContain("Vorlage 4711");
});

for (const nth of [1, 2]) {
    test(`the database fails at put ${nth}: said, made up for, and the copy is whole`, async ({ member }) => {
        const first = await member();
        await leave(first);
        const me = await brokenTab(first, { owner: "IDBObjectStore", name: "put", nth });
        const done = await work(me);
        expect(done.refused).toBe(0);
        await expect(said(me, "Gespeichert ✓")).toBeVisible();
        await expect(unrecorded(me)).toBeHidden();
        const { sound, stand } = await verify(me, done, `put ${nth}`);
        await me.page.close();
        await emptyStorage(await leave(sound));
        await sound.open();
        await sound.press("Wiederherstellen");
        expect(await sound.stand()).toBe(stand);
    });
}

// The first put is the file itself; then come the two bases.
test("the copy is being folded and fails: nothing of the copy is lost", { tag: "@slow" }, async ({ member }) => {
    const nth = 2;
    test.setTimeout(120_000);
    const me = await member();
    await me.page.addInitScript(failNth, { owner: "IDBObjectStore", name: "put", nth });
    await me.page.goto("about:blank");
    const records = Array.from({ length: 8_000 }, (_, i) => ["topic", `t${i}`, "title", `Ein ziemlich langes Thema mit der Nummer ${i}.`]);
    await me.open("#/austausch");
    await me.page.locator("#import-file").setInputFiles(shareFile(records));
    await me.press("Übernehmen");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    const stand = await me.stand();
    await expect.poll(() => me.page.evaluate(() => globalThis.calls)).toBeGreaterThanOrEqual(nth);
    // Now, and when it was tried again.
    for (const nRows of [1, 2]) {
        await expect.poll(async () => Object.keys(await rows(me.page)).length).toBeGreaterThanOrEqual(nRows);
        expect(Object.values(await rows(me.page)).join("")).toContain("mit der Nummer 7999.");
    }
    await leave(me);
    await emptyStorage(me.page);
    await me.open();
    await me.press("Wiederherstellen");
    expect(await me.stand()).toBe(stand);
});
