// A tab that slept while others worked, and forms that were open meanwhile: it catches up, and nobody is overruled unseen.
import { test, expect } from "./app.mjs";
import { emptyStorage, leave } from "./recorder.mjs";

const BORNHEIM = "#/kommunen/05382012";
const nowAt = (tab) => tab.card("Wärmeplanung").getByRole("strong").first();

/** The browser stops everything in the tab, as it does with one nobody looked at for long, until the returned function is called. */
async function freeze(tab) {
    const session = await tab.page.context().newCDPSession(tab.page);
    await session.send("Page.setWebLifecycleState", { state: "frozen" });
    return async () => {
        await session.send("Page.setWebLifecycleState", { state: "active" });
        await tab.turnTo();
        await tab.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    };
}

test("a frozen tab catches up when it is looked at again; its half-typed form stands, and sending it does no harm", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await me.addTopic("Starkregen");
    const sleeper = await me.newTab();
    await sleeper.fill({ "Was wurde berichtet?": "halb getippt" });
    const wake = await freeze(sleeper);
    await me.turnTo();
    for (let n = 1; n <= 5; n += 1) await me.contribute(`inzwischen ${n}.`);
    await me.open(BORNHEIM);
    await me.statePhase("Bestandsanalyse");
    await wake();
    await expect(sleeper.card("Beiträge").getByRole("article")).toHaveCount(5);
    await expect(sleeper.field("Was wurde berichtet?")).toHaveValue("halb getippt");
    await sleeper.press("Beitrag speichern");
    await expect(sleeper.card("Beiträge").getByRole("article")).toHaveCount(6);
    expect(await sleeper.stand()).toBe(await me.stand());
    await sleeper.open(BORNHEIM);
    await expect(nowAt(sleeper)).toHaveText("Bestandsanalyse");
});

test("a tab that heard nothing for an hour catches up, also with a log that was folded and forgotten meanwhile", { tag: "@slow" }, async ({ member }) => {
    test.setTimeout(120_000);
    const me = await member();
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    const sleeper = await me.newTab({ isDeaf: true });
    await me.turnTo();
    await me.addTopic("Lange Texte");
    for (let n = 1; n <= 26; n += 1) await me.contribute(`${n}. ${"Ein langer Beitrag. ".repeat(550)}`);
    const isFolded = () => me.page.evaluate(() => localStorage.getItem("klimanetz:/:base") !== null);
    await expect.poll(isFolded).toBe(true);
    // A start forgets what its base covers, once the second copy has answered.
    const nKeys = () => me.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":log/")).length);
    const before = await nKeys();
    await me.reload();
    await expect.poll(nKeys).toBeLessThan(before);
    await sleeper.turnTo();
    await sleeper.statePhase("Bestandsanalyse");
    await sleeper.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    expect(await sleeper.stand()).toBe(await me.stand());
    await sleeper.page.reload();
    expect(await sleeper.stand()).toBe(await me.stand());
});

test.describe("a form that was open while another tab changed the same field: both statements stand", () => {
    const forms = {
        person: {
            make: (me) => me.addPerson("Sabine Beispiel", { Funktion: "Klimaschutz" }),
            open: (tab) => tab.press("Bearbeiten"),
            label: "Funktion",
            save: (tab) => tab.press("Speichern"),
        },
        topic: {
            make: (me) => me.addTopic("Starkregen"),
            open: (tab) => tab.press("Bearbeiten"),
            label: "Titel",
            save: (tab) => tab.press("Speichern"),
        },
        contribution: {
            make: async (me) => {
                await me.addTopic("Starkregen");
                await me.contribute("Klimaschutz");
            },
            open: (tab) => tab.press("Bearbeiten", tab.card("Beiträge")),
            label: "Was wurde berichtet?",
            where: (tab) => tab.card("Beiträge").getByRole("article"),
            save: (tab) => tab.press("Beitrag speichern", tab.card("Beiträge").getByRole("article")),
        },
    };
    for (const [what, { make, open, label, where = (tab) => tab.main, save }] of Object.entries(forms)) {
        test(what, async ({ member }) => {
            const one = await member();
            await make(one);
            const two = await one.newTab();
            await open(two);
            await two.fill({ [label]: "aus dem zweiten Tab" }, where(two));
            await one.turnTo();
            await open(one);
            await one.fill({ [label]: "aus dem ersten Tab" }, where(one));
            await save(one);
            await expect(one.button("Abbrechen")).toBeHidden();
            await two.turnTo();
            await expect(two.field(label, where(two))).toHaveValue("aus dem zweiten Tab");
            await save(two);
            for (const tab of [one, two]) {
                const undecided = tab.main.locator("section, article, div").filter({ hasText: "2 unterschiedliche Angaben" }).last();
                await expect(tab.main).toContainText("2 unterschiedliche Angaben");
                await expect(tab.main).toContainText("aus dem ersten Tab");
                await expect(tab.main).toContainText("aus dem zweiten Tab");
                await expect(undecided).toBeVisible();
            }
            const backup = (await one.backUp()).text;
            expect(backup).toContain("aus dem ersten Tab");
            expect(backup).toContain("aus dem zweiten Tab");
        });
    }
});

test("a tab that slept through a wipe says so when it wakes, and has everything", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    const stand = await me.stand();
    const wake = await freeze(me);
    const other = await leave(me, await me.browser.context.newPage());
    await emptyStorage(other);
    await wake();
    await expect(me.page.locator(".kern-alert--danger").filter({ hasText: "Der Speicher dieser Seite wurde geleert" })).toBeVisible();
    await me.press("Wieder speichern");
    await me.reload();
    expect(await me.stand()).toBe(stand);
});
