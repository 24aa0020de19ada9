// Browsers that keep data only for a while, and how everything is deleted.
import { test, expect, day } from "./app.mjs";
import { emptyRecorder, emptyStorage, entries, leave, said, traces } from "./recorder.mjs";

const BORNHEIM = "#/kommunen/05382012";
const nowAt = (tab) => tab.card("Wärmeplanung").getByRole("strong").first();
const stillThere = (me) => me.page.getByText(`Ihre Daten vom ${day()} sind noch da ✓`);
const welcome = (me) => expect(me.heading).toHaveText("Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?");

async function state(me, step = "Eignungsprüfung") {
    await me.open(BORNHEIM);
    await me.statePhase(step);
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
}

test("the first ordinary restart says that the data is still there, and the next one no longer", { tag: "@slow" }, async ({ member }) => {
    const me = await member({ keep: true });
    await expect(stillThere(me)).toBeHidden();
    await state(me);
    await me.reload();
    await expect(stillThere(me)).toBeHidden();
    await me.browser.restart();
    await me.open(BORNHEIM);
    await expect(stillThere(me)).toBeVisible();
    await expect(nowAt(me)).toHaveText("Eignungsprüfung");
    await me.browser.restart();
    await me.open(BORNHEIM);
    await expect(nowAt(me)).toHaveText("Eignungsprüfung");
    await expect(stillThere(me)).toBeHidden();
});

test("a private window: everything works, the settings promise nothing, and the next window is a first visit", async ({ member }) => {
    const me = await member();
    await state(me);
    await me.reload();
    await expect(nowAt(me)).toHaveText("Eignungsprüfung");
    await me.goTo("Einstellungen");
    await expect(me.card("Speicher in diesem Browser")).toContainText("Der Browser hat nicht zugesagt, die Daten zu behalten");
    const next = await member();
    await welcome(next);
    expect((await traces(next.page)).keys).toEqual([]);
});

test("a browser told to forget when it is closed: all three places are empty, so it is a first visit, and a backup brings all back", { tag: "@slow" }, async ({ member }) => {
    const forgetful = { profile: { default_content_setting_values: { cookies: 4 } } };
    const me = await member({ keep: true, preferences: forgetful });
    await state(me);
    await me.reload();
    await expect(nowAt(me)).toHaveText("Eignungsprüfung");
    const backup = await me.backUp();
    await me.browser.restart();
    await me.open();
    const left = await traces(me.page);
    expect(left.keys.filter((key) => key.includes("log/"))).toEqual([]);
    await welcome(me);
    await expect(stillThere(me)).toBeHidden();
    await me.import(backup);
    await me.open(BORNHEIM);
    await expect(nowAt(me)).toHaveText("Eignungsprüfung");
});

test("with all three places emptied there is nothing to be said: a first visit", async ({ member }) => {
    const me = await member();
    await state(me);
    await leave(me);
    await emptyStorage(me.page);
    await emptyRecorder(me.page);
    await me.page.evaluate(() => caches.keys().then((all) => Promise.all(all.map((name) => caches.delete(name)))));
    await me.open();
    await welcome(me);
});

test.describe("„Alles löschen“", () => {
    const nothing = { keys: [], databases: [], buckets: [], caches: [], workers: 0 };
    async function clearAll(me) {
        await me.open("#/einstellungen");
        await me.press("Alles löschen");
        const question = me.page.getByRole("alertdialog");
        await expect(question).toContainText("Das lässt sich nicht rückgängig machen.");
        await expect(me.link("Zuerst eine Sicherung erstellen", question)).toHaveAttribute("href", "#/dateien");
        await expect(me.button("Alles löschen", question)).toHaveClass(/button--danger/);
        await me.press("Alles löschen", question);
        await me.title("Alles gelöscht");
    }

    test("leaves no key, database, cache or worker, in two open tabs, and both say so", { tag: "@slow" }, async ({ member }) => {
        const me = await member();
        await state(me);
        await me.open("#/notizen/neu");
        await me.writeNote({ Notiz: "nur für mich" });
        const other = await me.newTab();
        await other.open(BORNHEIM);
        expect((await traces(me.page)).databases).toHaveLength(1);
        await me.turnTo();
        await clearAll(me);
        await other.title("Alles gelöscht");
        await expect.poll(() => traces(me.page)).toEqual(nothing);
        await me.press("Neu anfangen");
        await me.open();
        await welcome(me);
        expect(Object.keys(await entries(me.page)).filter((key) => key.includes("log"))).toEqual([]);
    });

    test("while the other tab is writing as fast as it can: nothing comes back", { tag: "@slow" }, async ({ member }) => {
        const me = await member();
        await me.addTopic("Starkregen");
        const other = await me.newTab();
        await other.page.evaluate(() => {
            const field = () => document.querySelector("#contribution-text");
            const again = () => {
                if (!field()) return;
                field().value = "Beitrag";
                field().dispatchEvent(new Event("input", { bubbles: true }));
                field().form.requestSubmit();
                setTimeout(again, 1);
            };
            again();
        });
        await me.turnTo();
        await clearAll(me);
        await other.title("Alles gelöscht");
        await expect.poll(() => traces(me.page)).toEqual(nothing);
        // The other tab tries its database again after a few seconds.
        await me.page.waitForTimeout(6_000);
        expect(await traces(me.page)).toEqual(nothing);
    });

    test("while another tab is frozen: everything is gone all the same, and that tab puts nothing back when it wakes", async ({ member }) => {
        const me = await member();
        await state(me);
        const sleeper = await me.newTab();
        const session = await me.browser.context.newCDPSession(sleeper.page);
        await session.send("Page.setWebLifecycleState", { state: "frozen" });
        await me.turnTo();
        await clearAll(me);
        await expect.poll(async () => (await traces(me.page)).keys).toEqual([]);
        await session.send("Page.setWebLifecycleState", { state: "active" });
        await sleeper.turnTo();
        await expect.poll(() => traces(me.page)).toEqual(nothing);
    });
});
