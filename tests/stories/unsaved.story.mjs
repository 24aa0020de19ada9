// What is typed into a form is there again until it is saved or cancelled, whatever takes the page away (F09, F36, B2).
import { test, expect, isoDay } from "./app.mjs";
import { again, drafts, isThere } from "./unsaved.mjs";

const LONG = "Wir treffen uns zum Thema Wärmeplanung und bringen unsere Fragen mit. ".repeat(18);

/** What takes the page away, and how one comes back. */
const ways = {
    "Back and Forward": async (me) => {
        await me.page.goBack();
        await me.title("Treffen");
        await me.page.goForward();
    },
    "a link and Back": async (me) => {
        await me.goTo("Kommunen");
        await me.title("Kommunen");
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
    await me.chooseStep("Bestandsanalyse");
    await me.fill({ Quelle: "Vorlage 4711" }, heat);
    await me.reload();
    await expect(me.radio("Bestandsanalyse", heat)).toBeChecked();
    await expect(me.field("Quelle", heat)).toHaveValue("Vorlage 4711");
    await me.press("Eingaben verwerfen", heat);
    await expect(me.radio("Bestandsanalyse", heat)).not.toBeChecked();
    await me.page.keyboard.press("Escape");
    const facts = me.card("Vergabe, Beteiligung, Beschluss");
    await me.press("Weiteres eintragen", facts);
    await me.field("Angabe", facts).selectOption({ label: "Vergabe" });
    await me.fill({ "Beauftragtes Büro oder Unternehmen": "Büro Nord" }, facts);
    await me.reload();
    await expect(me.field("Beauftragtes Büro oder Unternehmen", facts)).toHaveValue("Büro Nord");
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
    await expect(me.page.getByText("Automatisch gespeichert")).toBeVisible();
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
    const warning = me.page.getByText("Was Sie hier eingeben, ist noch nirgends gespeichert.");
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
    await me.fill({ "Ihr Absender": "Kim, Hürth" });
    await me.reload();
    await expect(me.field("Ihr Absender")).toHaveValue("Kim, Hürth");
    await me.press("Eingaben verwerfen");
    await expect(me.field("Ihr Absender")).toHaveValue("");
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay(3) });
    const attendance = me.card("Teilnehmende");
    await me.unfold("Rückmeldung hinzufügen", attendance);
    await me.radio("Alfter", attendance).check();
    await me.reload();
    await expect(me.radio("Alfter", attendance)).toBeChecked();
    await me.press("Rückmeldung speichern", attendance);
    await me.follow("Zur Statusrunde");
    const [bonn, step] = [me.main.getByRole("button", { name: "Bonn: anderer Schritt" }), me.radio("Bestandsanalyse", me.sheet)];
    await bonn.click();
    await step.check();
    await me.reload();
    await bonn.click();
    await expect(step).toBeChecked();
    await me.press("Eingaben verwerfen", me.sheet);
    await expect(step).not.toBeChecked();
    await me.page.keyboard.press("Escape");
    expect(await drafts(me)).toEqual([]);
    await me.addPerson("Sabine Beispiel");
    await me.press("Angaben ergänzen");
    await me.fill({ Mobiltelefon: "0171 5550123" });
    await me.reload();
    await isThere(me, { Mobiltelefon: "0171 5550123" });
});

const newer = /Hier steht etwas Neueres/;
