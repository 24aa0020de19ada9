// Two tabs of one browser: each sees what the other does, and neither takes anything from the other.
import { test, expect } from "./app.mjs";

const BORNHEIM = "#/kommunen/05382012";
const nowAt = (tab) => tab.card("Wärmeplanung").getByRole("strong").first();
const earlier = (tab) => tab.card("Wärmeplanung").getByRole("group").filter({ hasText: "Frühere Angaben" });

test("what one tab states the other shows without a reload, on every page", { tag: "@slow" }, async ({ member }) => {
    const one = await member();
    await one.open(BORNHEIM);
    const two = await one.newTab();
    await one.turnTo();
    await one.statePhase("Bestandsanalyse", { "Ihr Absender": "Ayşe" });
    await expect(nowAt(two)).toHaveText("Bestandsanalyse");
    await expect(two.card("Wärmeplanung")).toContainText("Ayşe");
    await two.open("#/personen");
    await one.addPerson("Sabine Beispiel", { worksFor: ["Bornheim"] });
    await two.turnTo();
    await two.follow("Sabine Beispiel");
    await one.turnTo();
    await one.press("In den Papierkorb");
    await two.turnTo();
    await two.press("Rückgängig");
    await one.turnTo();
    await one.press("In den Papierkorb");
    await one.press("Endgültig löschen");
    await one.press("Endgültig löschen", one.page.getByRole("alertdialog"));
    await two.title("Seite nicht gefunden");
    await two.open("#/notizen");
    await one.open("#/notizen/neu");
    await one.writeNote({ Notiz: "aus dem ersten Tab" });
    await expect(two.link("aus dem ersten Tab")).toBeVisible();
});

test("settings made in one tab hold in the other", async ({ member }) => {
    const one = await member();
    const two = await one.newTab();
    await one.turnTo();
    await one.goTo("Einstellungen");
    await one.radio("dunkel").check();
    await expect(two.page.locator("html")).toHaveAttribute("data-kern-theme", "dark");
    await one.radio("English").check();
    await expect(two.page.locator("html")).toHaveAttribute("lang", "en");
    await two.goTo("Municipalities");
});

test("the same field stated in both tabs: the later one knew the earlier, and both are kept", async ({ member }) => {
    const one = await member();
    await one.open(BORNHEIM);
    const two = await one.newTab();
    await (await one.turnTo()).statePhase("Bestandsanalyse");
    await (await two.turnTo()).statePhase("Zielszenario");
    for (const tab of [one, two]) {
        await tab.turnTo();
        await expect(nowAt(tab)).toHaveText("Zielszenario");
        await tab.unfold("Frühere Angaben");
        await expect(earlier(tab)).toContainText("Bestandsanalyse");
    }
});

test("the same field stated in two tabs that could not hear each other: both stand, and one tap decides", async ({ member }) => {
    const one = await member();
    await one.open(BORNHEIM);
    const two = await one.newTab({ isDeaf: true });
    await (await one.turnTo()).statePhase("Bestandsanalyse");
    await (await two.turnTo()).statePhase("Zielszenario");
    await expect(one.card("Wärmeplanung")).toContainText("Wärmeplanung: 2 unterschiedliche Angaben");
    await two.reload();
    const claim = two.card("Wärmeplanung").getByRole("listitem").filter({ hasText: "Diese Angabe gilt" });
    await expect(claim).toHaveCount(2);
    await two.press("Diese Angabe gilt", claim.filter({ hasText: "Bestandsanalyse" }));
    for (const tab of [one, two]) {
        await expect(nowAt(tab)).toHaveText("Bestandsanalyse");
    }
    await two.unfold("Frühere Angaben");
    await expect(earlier(two)).toContainText("Zielszenario");
});

test("a half-typed form is not overwritten, and saving it keeps what the other tab changed", async ({ member }) => {
    const one = await member();
    await one.addPerson("Sabine Beispiel", { Funktion: "Klimaschutz", "Dienstliches Telefon": "02222 1" });
    const two = await one.newTab();
    await two.press("Bearbeiten");
    await two.fill({ Funktion: "halb getip" });
    await one.turnTo();
    await one.press("Bearbeiten");
    await one.fill({ "Dienstliches Telefon": "02222 945310" });
    await one.press("Speichern");
    await expect(one.fact("Dienstliches Telefon")).toHaveText("02222 945310");
    await two.turnTo();
    await expect(two.field("Funktion")).toHaveValue("halb getip");
    await two.field("Funktion").pressSequentially("pt");
    await two.press("Speichern");
    for (const tab of [one, two]) {
        await expect(tab.fact("Funktion")).toHaveText("halb getippt");
        await expect(tab.fact("Dienstliches Telefon")).toHaveText("02222 945310");
    }
});

test("a chosen step, an open target form and a half-written contribution survive the other tab's edits", async ({ member }) => {
    const one = await member();
    await one.addTopic("Starkregen");
    const two = await one.newTab();
    await two.field("Was wurde berichtet?").fill("noch nicht fer");
    await (await one.turnTo()).contribute("schon fertig");
    await expect(two.card("Beiträge")).toContainText("schon fertig");
    await expect(two.field("Was wurde berichtet?")).toHaveValue("noch nicht fer");
    await one.open(BORNHEIM);
    await two.open(BORNHEIM);
    const heat = two.card("Wärmeplanung");
    await two.turnTo();
    await two.press("Ziel eintragen");
    await two.fill({ Zieljahr: "2040" });
    await two.chooseStep("Potenzialanalyse");
    await two.fill({ Quelle: "mündlich im Tref" }, heat);
    await one.turnTo();
    await one.statePhase("Eignungsprüfung");
    await one.stateTarget("Gesamtgebiet", { Zieljahr: "2045" });
    await two.turnTo();
    await expect(nowAt(two)).toHaveText("Eignungsprüfung");
    await expect(two.card("Klimaneutralitätsziel").getByText("2045", { exact: true })).toBeVisible();
    await expect(two.radio("Potenzialanalyse", heat)).toBeChecked();
    await expect(two.field("Quelle", heat)).toHaveValue("mündlich im Tref");
    await expect(two.field("Zieljahr")).toHaveValue("2040");
    await two.saveStep();
    await expect(nowAt(one)).toHaveText("Potenzialanalyse");
});

test("fifty edits, one from each tab in turn, are all there after a reload", { tag: "@slow" }, async ({ member }) => {
    const one = await member();
    await one.addTopic("Dauerlauf");
    const two = await one.newTab();
    for (let round = 1; round <= 25; round += 1) {
        await (await one.turnTo()).contribute(`eins ${round}.`);
        await (await two.turnTo()).contribute(`zwei ${round}.`);
    }
    for (const tab of [one, two]) {
        await expect(tab.card("Beiträge").getByRole("article")).toHaveCount(50);
    }
    await Promise.all([one.reload(), two.reload()]);
    const texts = (await one.card("Beiträge").getByRole("article").allInnerTexts()).map((text) => text.match(/(eins|zwei) \d+\./)[0]);
    expect(new Set(texts).size).toBe(50);
    expect(await one.stand()).toBe(await two.stand());
});
