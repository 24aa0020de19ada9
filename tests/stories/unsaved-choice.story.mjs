// What is typed is there again as it stood: with what it was about, what was chosen, and beside what is newer (F09).
import { test, expect, isoDay } from "./app.mjs";
import { drafts, newer } from "./unsaved.mjs";

test("F09: what was typed before something newer was saved replaces it only on request", async ({ member }) => {
    const me = await member();
    await me.addPerson("Sabine Beispiel", { "Dienstliches Telefon": "0228 1" });
    const other = await me.newTab();
    await other.press("Bearbeiten");
    await me.press("Bearbeiten");
    await me.fill({ "Dienstliches Telefon": "0228 2" });
    const address = me.page.url();
    await me.page.goto("about:blank");
    await other.fill({ "Dienstliches Telefon": "0228 3" });
    await other.press("Speichern");
    await me.page.goto(address);
    await me.isThere();
    await expect(me.page.getByText(newer)).toBeVisible();
    await expect(me.field("Dienstliches Telefon")).toHaveValue("0228 3");
    // Nor does what is typed now push it aside.
    await me.fill({ Funktion: "Klimaschutz" });
    await me.reload();
    await expect(me.field("Funktion")).toHaveValue("Klimaschutz");
    await me.press("Eingaben verwerfen");
    await expect(me.field("Dienstliches Telefon")).toHaveValue("0228 3");
    await me.press("Meine Eingaben einsetzen");
    await expect(me.field("Dienstliches Telefon")).toHaveValue("0228 2");
    await me.press("Speichern");
    await expect(me.main).toContainText("0228 2");
    expect(await drafts(me)).toEqual([]);
});

test("F09: a note that is left at once is saved and keeps nothing, and follows what another tab makes of it", async ({ member }) => {
    const me = await member();
    await me.open("#/notizen");
    const other = await me.newTab();
    await me.page.evaluate(() => (location.hash = "#/notizen/neu"));
    await me.fill({ Notiz: "Erste Fassung" });
    await me.goTo("Meine Notizen");
    await expect(me.link("Erste Fassung")).toBeVisible();
    expect(await drafts(me)).toEqual([]);
    await other.follow("Erste Fassung");
    await other.writeNote({ Notiz: "Zweite Fassung" });
    await me.follow("Zweite Fassung");
    await expect(me.field("Notiz")).toHaveValue("Zweite Fassung");
    // One that could not be saved is offered beside the newer text.
    const long = `Dritte Fassung ${"Wort ".repeat(4_300)}`;
    await me.fill({ Notiz: long });
    await expect(me.page.getByText(/Zu lang/)).toBeVisible();
    const address = me.page.url();
    await me.page.goto("about:blank");
    await other.writeNote({ Notiz: "Vierte Fassung" });
    await me.page.goto(address);
    await me.isThere();
    await expect(me.page.getByText(newer)).toBeVisible();
    await expect(me.field("Notiz")).toHaveValue("Vierte Fassung");
    await me.press("Meine Eingaben einsetzen");
    await expect(me.field("Notiz")).toHaveValue(long);
});

test("F09: a form that asks what it is about is kept once, with the choice", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382012");
    const target = me.card("Klimaneutralitätsziel");
    const [scope, year] = [me.field("Geltungsbereich", target), me.field("Zieljahr", target)];
    const begin = async () => {
        await me.press("Ziel eintragen", target);
        await me.fill({ Zieljahr: "2035" }, target);
        await scope.selectOption({ label: "Verwaltung" });
        await me.reload();
        await expect(year).toHaveValue("2035");
        await expect(scope.locator("option:checked")).toHaveText("Verwaltung");
    };
    const isClosed = async () => {
        await expect(year).toBeHidden();
        expect(await drafts(me)).toEqual([]);
        await me.reload();
        await expect(me.button("Ziel eintragen", target)).toBeVisible();
        await expect(year).toBeHidden();
    };
    await begin();
    await me.press("Abbrechen", target);
    await isClosed();
    await begin();
    await me.press("Speichern", target);
    await isClosed();
    await expect(target).toContainText("2035");
});

test("F09: what was typed for one audience is there again after a look at another", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382012");
    await me.stateTarget("Gesamtgebiet", { Zieljahr: "2035" });
    const target = me.card("Klimaneutralitätsziel");
    const [audience, text] = [target.locator("#communication-audience"), target.locator("textarea")];
    await me.press("Argumente und Erfahrungen notieren", target);
    await audience.selectOption({ label: "Stakeholder" });
    await text.fill("Für Stakeholder");
    await me.press("Speichern", target);
    await me.press("Argumente und Erfahrungen notieren", target);
    await audience.selectOption({ label: "Verwaltung" });
    await text.fill("Für die Verwaltung");
    await audience.selectOption({ label: "Stakeholder" });
    await expect(text).toHaveValue("Für Stakeholder");
    await me.reload();
    await expect(text).toHaveValue("Für Stakeholder");
    await audience.selectOption({ label: "Verwaltung" });
    await expect(text).toHaveValue("Für die Verwaltung");
    await audience.selectOption({ label: "Bevölkerung" });
    await expect(text).toHaveValue("Für die Verwaltung");
    await me.press("Abbrechen", target);
    expect(await drafts(me)).toEqual([]);
});

test("F09: what a saved form leaves standing comes back with what is typed next", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay(0) });
    const attendance = me.card("Teilnehmende");
    await me.unfold("Rückmeldung hinzufügen", attendance);
    await me.radio("Alfter", attendance).check();
    await me.field("Rückmeldung", attendance).selectOption({ label: "abgesagt" });
    await me.press("Rückmeldung speichern", attendance);
    await me.radio("Bad Honnef", attendance).check();
    await me.reload();
    await expect(me.radio("Bad Honnef", attendance)).toBeChecked();
    await expect(me.field("Rückmeldung", attendance).locator("option:checked")).toHaveText("abgesagt");
    await me.addTopic("Wärmenetze");
    const form = me.card("Beitrag schreiben");
    await me.fill({ "Was wurde berichtet?": "Eins", "Datum": isoDay(-3) }, form);
    await me.field("Art", form).selectOption({ label: "Argument" });
    await me.press("Beitrag speichern", form);
    await expect(me.field("Was wurde berichtet?", form)).toHaveValue("");
    await me.fill({ "Was wurde berichtet?": "Zwei" }, form);
    await me.unfold("Verknüpft mit", form);
    await me.pick("Verknüpft mit", ["Bonn"], form);
    await me.reload();
    await expect(me.field("Was wurde berichtet?", form)).toHaveValue("Zwei");
    await expect(me.field("Datum", form)).toHaveValue(isoDay(-3));
    await expect(me.field("Art", form).locator("option:checked")).toHaveText("Argument");
    await expect(me.checkbox("Bonn", form)).toBeChecked();
    await expect(me.checkbox("Bonn", form)).toBeVisible();
});

test("F09: the label and a step that was tapped by mistake are kept, and can be dropped", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382012");
    const heat = me.card("Wärmeplanung");
    await me.chooseStep("Bestandsanalyse");
    await me.fill({ "Ihr Absender": "Klima Much" }, heat);
    await me.reload();
    await expect(me.field("Ihr Absender", heat)).toHaveValue("Klima Much");
    await me.press("Abbrechen", heat);
    await expect(me.sheet).toBeHidden();
    expect(await drafts(me)).toEqual([]);
    await me.openSheet();
    await expect(me.radio("Bestandsanalyse", heat)).not.toBeChecked();
    await me.open("#/themen/neu");
    await me.fill({ Titel: "Wärmenetze", "Ihr Absender": "Klima Much" });
    await me.press("Speichern");
    await expect(me.main).toContainText("Klima Much");
});

test("F09: pasted text is kept until it is taken over or put away, unless it is very long", async ({ member }) => {
    const me = await member();
    await me.open("#/austausch");
    await me.unfold("Oder Text einfügen");
    await me.fill({ "Oder Text einfügen": "Eine Mail" });
    await me.press("Eingefügten Text prüfen");
    await expect(me.button("Verwerfen")).toBeVisible();
    await me.goTo("Kommunen");
    await me.page.goBack();
    await expect(me.field("Oder Text einfügen")).toHaveValue("Eine Mail");
    await me.press("Eingefügten Text prüfen");
    await me.press("Verwerfen");
    await expect(me.field("Oder Text einfügen")).toHaveValue("");
    expect(await drafts(me)).toEqual([]);
    await me.fill({ "Oder Text einfügen": "x".repeat(200_000) });
    expect(await drafts(me)).toEqual([]);
    await expect(me.page.getByText("Was Sie hier eingeben, ist noch nirgends gespeichert.")).toBeHidden();
});
