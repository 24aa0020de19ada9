// The second copy: what „Gesichert ✓“ promises, and what is said when the browser does not grant it.
import { test, expect } from "./app.mjs";
import { emptyRecorder, log, rows, said, unrecorded } from "./recorder.mjs";

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
    await expect(said(me, "Gesichert ✓")).toBeVisible();
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
        test(`it ${how}: the app says so, goes on, and what is stated is there after a restart`, async ({ member }) => {
            const me = await member();
            await me.page.addInitScript(spoil);
            await me.page.goto("about:blank");
            await me.open(BORNHEIM);
            await expect(unrecorded(me)).toContainText("Erstellen Sie unter „Austausch“ öfter eine Sicherung.");
            await me.statePhase("Eignungsprüfung");
            await expect(said(me, "Übernommen")).toBeVisible();
            await expect(said(me, "Gesichert ✓")).toBeHidden();
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

test("a database that fails later is said and no longer said when it works: then everything is recorded", async ({ member }) => {
    const me = await member();
    await me.page.addInitScript(() => {
        const { transaction } = IDBDatabase.prototype;
        IDBDatabase.prototype.transaction = function (...given) {
            const made = transaction.apply(this, given);
            if (globalThis.fails && given[1] === "readwrite") queueMicrotask(() => made.abort());
            return made;
        };
    });
    await me.page.goto("about:blank");
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    await expect(said(me, "Gesichert ✓")).toBeVisible();
    await me.page.evaluate(() => (globalThis.fails = true));
    for (const step of ["Bestandsanalyse", "Potenzialanalyse"]) {
        await me.statePhase(step);
        await expect(unrecorded(me)).toBeVisible();
        await expect(said(me, "Übernommen")).toBeVisible();
        await expect(said(me, "Gesichert ✓")).toBeHidden();
    }
    expect(Object.keys(await rows(me.page))).toHaveLength(1);
    await me.page.evaluate(() => (globalThis.fails = false));
    await expect(unrecorded(me)).toBeHidden({ timeout: 15_000 });
    await expect(said(me, "Gesichert ✓")).toBeVisible();
    expect(await rows(me.page)).toEqual(await log(me.page));
    expect(Object.keys(await log(me.page))).toHaveLength(3);
});

test("a database deleted behind the open page comes back with the next change, with everything", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    await expect(said(me, "Gesichert ✓")).toBeVisible();
    await emptyRecorder(me.page);
    await me.statePhase("Bestandsanalyse");
    await expect(said(me, "Gesichert ✓")).toBeVisible();
    await expect(unrecorded(me)).toBeHidden();
    expect(await rows(me.page)).toEqual(await log(me.page));
    expect(Object.keys(await log(me.page))).toHaveLength(2);
});
