// What is typed into a form is there again until it is saved or cancelled, whatever takes the page away (F09, F36, B2).
import { Member, test, expect, isoDay } from "./app.mjs";

const LONG = "Wir treffen uns zum Thema Wärmeplanung und bringen unsere Fragen mit. ".repeat(18);
const again = /Hier ist wieder, was Sie eingegeben/;

const isThere = async (me, fields) => {
    await expect(me.page.getByText(again)).toBeVisible();
    for (const [label, text] of Object.entries(fields)) await expect(me.field(label)).toHaveValue(text);
};

const drafts = (me) => me.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("draft/")));

/** What takes the page away, and how one comes back. */
const ways = {
    "Back and Forward": async (me) => {
        await me.page.goBack();
        await me.title("Treffen");
        await me.page.goForward();
    },
    "a link and Back": async (me) => {
        await me.goTo("Kommunen");
        await me.title("Kommunen und Kreise");
        await me.page.goBack();
        await me.title("Treffen hinzufügen");
    },
    "the search in the frame and Back": async (me) => {
        await me.page.getByRole("searchbox").first().fill("Köln");
        await me.page.getByRole("searchbox").first().press("Enter");
        await expect(me.link("Köln").first()).toBeVisible();
        await me.page.goBack();
        await me.title("Treffen hinzufügen");
    },
    "a reload": (me) => me.reload(),
    "a closed tab": async (me) => {
        const other = await me.newTab();
        await me.page.close();
        Object.assign(me, { tab: other.page });
    },
};

for (const [name, leave] of Object.entries(ways)) {
    test(`F09: a meeting half typed survives ${name}`, async ({ member }) => {
        const me = await member();
        await me.open("#/treffen");
        await me.page.evaluate(() => (location.hash = "#/treffen/neu"));
        const fields = { Titel: "Netzwerktreffen", Einladungstext: LONG };
        await me.fill(fields);
        await leave(me);
        await isThere(me, fields);
    });
}

test("F09: saving and „Abbrechen“ remove what is kept, „Eingaben verwerfen“ too", async ({ member }) => {
    const me = await member();
    await me.open("#/themen/neu");
    await me.fill({ Titel: "Wärmenetze" });
    expect(await drafts(me)).toHaveLength(1);
    await me.press("Abbrechen");
    expect(await drafts(me)).toEqual([]);
    await me.open("#/themen/neu");
    await me.reload();
    await expect(me.field("Titel")).toHaveValue("");
    await me.fill({ Titel: "Wärmenetze" });
    await me.reload();
    await isThere(me, { Titel: "Wärmenetze" });
    await me.press("Eingaben verwerfen");
    await expect(me.field("Titel")).toHaveValue("");
    await expect(me.page.getByText(again)).toBeHidden();
    await me.fill({ Titel: "Wärmenetze" });
    await me.press("Speichern");
    await me.title("Wärmenetze");
    await expect.poll(() => drafts(me)).toEqual([]);
});

test("F09: the step of a municipality, a fact and a contribution are kept where they were begun", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382012");
    const heat = me.card("Wärmeplanung");
    await me.radio("Bestandsanalyse", heat).check();
    await me.fill({ Quelle: "Vorlage 4711" }, heat);
    await me.reload();
    await expect(me.radio("Bestandsanalyse", heat)).toBeChecked();
    await expect(me.field("Quelle", heat)).toHaveValue("Vorlage 4711");
    await me.press("Eingaben verwerfen", heat);
    await expect(me.radio("Bestandsanalyse", heat)).not.toBeChecked();
    await me.press("Weitere Angabe machen", heat);
    await me.field("Angabe", heat).selectOption({ label: "Vergabe" });
    await me.fill({ "Beauftragtes Büro oder Unternehmen": "Büro Nord" }, heat);
    await me.reload();
    await expect(me.field("Beauftragtes Büro oder Unternehmen", heat)).toHaveValue("Büro Nord");
    expect(await drafts(me)).toHaveLength(1);
});

test("F09: an edit begun is open again, and does not undo what came meanwhile", async ({ member }) => {
    const me = await member();
    await me.addPerson("Sabine Beispiel", { "Dienstliches Telefon": "0228 1" });
    const other = await me.newTab();
    await me.press("Bearbeiten");
    await me.fill({ "Dienstliches Telefon": "0228 2" });
    // Another tab begins nothing: it states something in another field.
    await me.page.goto("about:blank");
    await other.press("Bearbeiten");
    await other.fill({ "Dienstliches Telefon": "0228 1", Funktion: "Klimaschutz" });
    await other.press("Speichern");
    await other.press("Bearbeiten");
    await expect(other.field("Funktion")).toHaveValue("Klimaschutz");
    await other.press("Abbrechen");
    expect(await drafts(other)).toEqual([]);
});

test("F09: a field that was not touched shows what is stated now", async ({ member }) => {
    const me = await member();
    await me.addPerson("Sabine Beispiel", { "Dienstliches Telefon": "0228 1" });
    const other = await me.newTab();
    await other.press("Bearbeiten");
    await me.press("Bearbeiten");
    await me.fill({ "Dienstliches Telefon": "0228 2" });
    const address = me.page.url();
    await me.page.goto("about:blank");
    await other.fill({ Funktion: "Klimaschutz" });
    await other.press("Speichern");
    // What is saved in one window takes nothing from another.
    await me.page.goto(address);
    await me.isThere();
    await expect(me.field("Funktion")).toHaveValue("Klimaschutz");
    await expect(me.field("Dienstliches Telefon")).toHaveValue("0228 2");
    await me.press("Speichern");
    await expect(me.main).toContainText("Klimaschutz");
    await expect(me.main).toContainText("0228 2");
});

test("F36: a note over its limit loses nothing", async ({ member }) => {
    const me = await member();
    await me.open("#/notizen/neu");
    await me.fill({ Notiz: "Mitschrift Anfang" });
    await expect(me.page.getByText("Von selbst gespeichert")).toBeVisible();
    const long = `Mitschrift Anfang ${"Wort ".repeat(4_300)}`;
    await me.fill({ Notiz: long });
    await expect(me.page.getByText(/Zu lang/)).toBeVisible();
    const address = me.page.url();
    await me.goTo("Kommunen");
    await me.page.goBack();
    await expect(me.field("Notiz")).toHaveValue(long);
    await me.reload();
    await expect(me.field("Notiz")).toHaveValue(long);
    expect(me.page.url()).toBe(address);
});

test("what is typed and not saved is in no file, and goes with „Alles löschen“ and with the person it is about", async ({ member }) => {
    const me = await member();
    await me.addPerson("Sabine Beispiel");
    await me.press("Bearbeiten");
    await me.fill({ Funktion: "Kanarienvogel" });
    expect(await drafts(me)).toHaveLength(1);
    expect((await me.share()).text).not.toContain("Kanarienvogel");
    expect((await me.backUp()).text).not.toContain("Kanarienvogel");
    await me.page.goBack();
    await me.page.goBack();
    await me.open("#/personen");
    await me.follow("Sabine Beispiel");
    await me.press("Abbrechen");
    await me.press("Bearbeiten");
    await me.fill({ Funktion: "Kanarienvogel" });
    await me.press("In den Papierkorb");
    await me.press("Endgültig löschen");
    await me.press("Endgültig löschen", me.page.getByRole("alertdialog"));
    await me.title("Personen");
    expect(await me.page.evaluate(() => JSON.stringify(localStorage))).not.toContain("Kanarienvogel");
});

test("a form that the browser cannot keep says so, until it can or the form is saved", async ({ member }) => {
    const me = await member();
    await me.open("#/themen/neu");
    await me.page.evaluate(() => {
        globalThis.put = Storage.prototype.setItem;
        Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
    });
    const warning = me.page.getByText("Was Sie hier eingeben, ist noch nirgends gesichert.");
    await expect(warning).toBeHidden();
    await me.fill({ Titel: "Wärmenetze" });
    await expect(warning).toBeVisible();
    await me.page.evaluate(() => (Storage.prototype.setItem = globalThis.put));
    await me.fill({ Titel: "Wärmenetze in Köln" });
    await expect(warning).toBeHidden();
    expect(await drafts(me)).toHaveLength(1);
});

test("what was looked for in a list stays in the tab, and goes with „Alles löschen“", async ({ member }) => {
    const me = await member();
    const kept = () => me.page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), history.state]));
    await me.open("#/personen");
    await me.page.getByRole("searchbox").last().fill("Kanarienvogel");
    await expect.poll(kept).toContain("Kanarienvogel");
    await me.open("#/einstellungen");
    await me.press("Alles löschen");
    await me.press("Alles löschen", me.page.getByRole("alertdialog"));
    await me.title("Alles gelöscht");
    expect(await kept()).not.toContain("Kanarienvogel");
    expect(await me.page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("F09: two windows with the same form each keep what is typed into them", async ({ member }) => {
    const me = await member();
    await me.open("#/themen/neu");
    const other = await me.newTab();
    await me.fill({ Titel: "Wärmenetze" });
    await other.fill({ Titel: "Solardächer" });
    await other.reload();
    await isThere(other, { Titel: "Solardächer" });
    await me.reload();
    await isThere(me, { Titel: "Wärmenetze" });
    await other.press("Speichern");
    await other.title("Solardächer");
    await me.reload();
    await isThere(me, { Titel: "Wärmenetze" });
    await me.press("Abbrechen");
    expect(await drafts(me)).toEqual([]);
});

test("F09: what is begun in the small forms is there again: label, answer, step of the round, more of a person", async ({ member }) => {
    const me = await member();
    await me.open("#/einstellungen");
    await me.fill({ "Ihre Kennzeichnung": "Kim, Hürth" });
    await me.reload();
    await expect(me.field("Ihre Kennzeichnung")).toHaveValue("Kim, Hürth");
    await me.press("Eingaben verwerfen");
    await expect(me.field("Ihre Kennzeichnung")).toHaveValue("");
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay(3) });
    const attendance = me.card("Teilnehmende");
    await me.unfold("Antwort hinzufügen", attendance);
    await me.radio("Alfter", attendance).check();
    await me.reload();
    await expect(me.radio("Alfter", attendance)).toBeChecked();
    await me.press("Antwort festhalten", attendance);
    await me.follow("Zur Statusrunde");
    const step = me.main.getByRole("combobox", { name: /Bonn/ });
    await step.selectOption({ label: "Bestandsanalyse" });
    await me.reload();
    await expect(step).toHaveValue("bestandsanalyse");
    await me.press("Eingaben verwerfen");
    await expect(step).toHaveValue("");
    expect(await drafts(me)).toEqual([]);
    await me.addPerson("Sabine Beispiel");
    await me.press("Angaben ergänzen");
    await me.fill({ Mobiltelefon: "0171 5550123" });
    await me.reload();
    await isThere(me, { Mobiltelefon: "0171 5550123" });
});

const newer = /Hier steht etwas Neueres/;

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
        await me.press("Ziel angeben", target);
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
        await expect(me.button("Ziel angeben", target)).toBeVisible();
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
    await me.unfold("Antwort hinzufügen", attendance);
    await me.radio("Alfter", attendance).check();
    await me.field("Antwort", attendance).selectOption({ label: "abgesagt" });
    await me.press("Antwort festhalten", attendance);
    await me.radio("Bad Honnef", attendance).check();
    await me.reload();
    await expect(me.radio("Bad Honnef", attendance)).toBeChecked();
    await expect(me.field("Antwort", attendance).locator("option:checked")).toHaveText("abgesagt");
    await me.addTopic("Wärmenetze");
    const form = me.card("Beitrag schreiben");
    await me.fill({ "Was wurde berichtet?": "Eins", "Gesagt am": isoDay(-3) }, form);
    await me.field("Art", form).selectOption({ label: "Argument" });
    await me.press("Beitrag speichern", form);
    await expect(me.field("Was wurde berichtet?", form)).toHaveValue("");
    await me.fill({ "Was wurde berichtet?": "Zwei" }, form);
    await me.unfold("Verknüpft mit", form);
    await me.pick("Verknüpft mit", ["Bonn"], form);
    await me.reload();
    await expect(me.field("Was wurde berichtet?", form)).toHaveValue("Zwei");
    await expect(me.field("Gesagt am", form)).toHaveValue(isoDay(-3));
    await expect(me.field("Art", form).locator("option:checked")).toHaveText("Argument");
    await expect(me.checkbox("Bonn", form)).toBeChecked();
    await expect(me.checkbox("Bonn", form)).toBeVisible();
});

test("F09: the label and a step that was tapped by mistake are kept, and can be dropped", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382012");
    const heat = me.card("Wärmeplanung");
    await me.radio("Bestandsanalyse", heat).check();
    await me.fill({ "Ihre Kennzeichnung": "Klima Much" }, heat);
    await me.reload();
    await expect(me.field("Ihre Kennzeichnung", heat)).toHaveValue("Klima Much");
    await me.press("Abbrechen", heat);
    await expect(me.radio("Bestandsanalyse", heat)).not.toBeChecked();
    expect(await drafts(me)).toEqual([]);
    await me.open("#/themen/neu");
    await me.fill({ Titel: "Wärmenetze", "Ihre Kennzeichnung": "Klima Much" });
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
    await expect(me.page.getByRole("alert")).toHaveCount(0);
});
