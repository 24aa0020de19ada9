// Heat planning in all that is stated beside its step, and what holds as long as nothing is.
import { test, expect, day, isoDay } from "./app.mjs";
import { shareFile, takeIn } from "./fill.mjs";

const BORNHEIM = "#/kommunen/05382012";
/** The card of what is stated beside the step. */
const FACTS = "Vergabe, Beteiligung, Beschluss";

/** States one of the facts beside the step, or changes it. */
async function stateFact(me, fact, fields, choices = {}) {
    const heat = me.card(FACTS);
    await me.press("Weiteres eintragen", heat);
    await me.field("Angabe", heat).selectOption({ label: fact });
    for (const [label, choice] of Object.entries(choices)) await me.field(label, heat).selectOption({ label: choice });
    await me.fill(fields, heat);
    await me.press("Speichern", heat);
    await expect(me.button("Speichern", heat)).toBeHidden();
}

test("what is stated beside the step stands in a list, each with its way to change it and its history", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    await expect(me.fact("Organisationsform")).toHaveText("einzeln");
    await expect(me.fact("Zieljahr der Wärmeplanung")).toContainText("2045");
    await stateFact(me, "Vergabe", { "Beauftragtes Büro oder Unternehmen": "Büro Wärme" }, { "Status der Vergabe": "extern beauftragt" });
    await expect(me.fact("Vergabe")).toContainText("extern beauftragt: Büro Wärme");
    await expect(me.fact("Vergabe")).toContainText(`Stand vom ${day()}`);
    await stateFact(me, "Beteiligung", { Beginn: "2025-07-14", Ende: "2025-08-23", "Link zur Beteiligung": "https://beteiligung.nrw.de/portal" });
    await expect(me.fact("Beteiligung")).toContainText("14.07.2025 – 23.08.2025");
    await expect(me.fact("Beteiligung").getByRole("link", { name: "beteiligung.nrw.de/portal" })).toHaveAttribute("href", "https://beteiligung.nrw.de/portal");
    await stateFact(me, "Beschluss des Wärmeplans", { "Beschlossen am": "2024-12-10", Gremium: "Rat" });
    await expect(me.fact("Nächste Überprüfung")).toContainText("10.12.2029 (spätestens alle fünf Jahre, § 25 Abs. 1 WPG; hier gerechnet ab Beschluss)");
    await stateFact(me, "Zieljahr der Wärmeplanung", { Zieljahr: "2040" });
    await expect(me.fact("Zieljahr der Wärmeplanung")).toHaveCount(1);
    await expect(me.fact("Zieljahr der Wärmeplanung")).toContainText("2040");
    // Changed from its own line, filled with what is stated.
    await me.press("Vergabe ändern");
    const heat = me.card(FACTS);
    await expect(me.field("Angabe", heat)).toBeFocused();
    await expect(me.field("Beauftragtes Büro oder Unternehmen", heat)).toHaveValue("Büro Wärme");
    await me.fill({ "Beauftragtes Büro oder Unternehmen": "Büro Zukunft" }, heat);
    await me.press("Speichern", heat);
    await expect(me.fact("Vergabe")).toContainText("Büro Zukunft");
    await me.reload();
    await me.unfold("Frühere Angaben", me.fact("Vergabe"));
    await expect(me.fact("Vergabe")).toContainText("extern beauftragt: Büro Wärme");
});

test("a fact is taken back, and its history stays", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const heat = me.card("Wärmeplanung");
    await stateFact(me, "Abweichende Frist", { "Fällig am": isoDay(400), Begründung: "Verlängerung" });
    await expect(heat).toContainText(`Frist ${day(400)} in 400 Tagen`);
    await expect(heat).toContainText("von der Kommune angegeben");
    await me.press("Abweichende Frist ändern", me.card(FACTS));
    await me.press("Angabe zurücknehmen", me.card(FACTS));
    await expect(heat).toContainText("Frist 30.06.2028");
    await expect(me.fact("Abweichende Frist")).toContainText("keine Angabe");
    await me.unfold("Frühere Angaben", me.fact("Abweichende Frist"));
    await expect(me.fact("Abweichende Frist")).toContainText(day(400));
});

test("the simplified procedure warns, wrong values are told beside their field", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const heat = me.card(FACTS);
    await stateFact(me, "Verfahren", {}, { Verfahren: "vereinfacht (§ 22 WPG)" });
    await expect(me.fact("Verfahren")).toContainText("Verfahren prüfen");
    await expect(heat).toContainText("unter 10.000 Einwohner*innen");
    await me.press("Weiteres eintragen", heat);
    await me.field("Angabe", heat).selectOption({ label: "Zieljahr der Wärmeplanung" });
    await me.fill({ Zieljahr: "2046" }, heat);
    await me.press("Speichern", heat);
    await expect(me.problemBeside("Zieljahr", heat)).toContainText("2025");
    await heat.getByRole("group", { name: /fehl/ }).getByRole("button", { name: /^Zieljahr: / }).click();
    await expect(me.field("Zieljahr", heat)).toBeFocused();
    await me.field("Angabe", heat).selectOption({ label: "Beteiligung" });
    await me.fill({ Beginn: "2026-05-01", Ende: "2026-04-01" }, heat);
    await me.press("Speichern", heat);
    await expect(me.problemBeside("Ende", heat)).toContainText("vor dem Anfang");
    await me.press("Abbrechen", heat);
    await expect(me.button("Weiteres eintragen", heat)).toBeFocused();
});

test("several steps run in parallel, those in between are named, and who reported it is linked both ways", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await takeIn(me, shareFile([["person", "0b7f3c52-8d1e-4f6a-9c20-5e6a7b8c9d01", "name", "Erika Muster"]]));
    await me.open(BORNHEIM);
    const heat = me.card("Wärmeplanung");
    await me.statePhase("Eignungsprüfung", { "Ihr Absender": "Ayşe" });
    await me.chooseStep("Zielszenario");
    await expect(heat).toContainText("Dazwischen liegen: Bestandsanalyse, Potenzialanalyse.");
    await me.unfold("Mehrere Schritte laufen parallel", heat);
    await me.checkbox("Umsetzungsstrategie", heat).check();
    await me.unfold("Gemeldet von", heat);
    await me.pick("Gemeldet von", ["Erika Muster"], heat);
    await me.saveStep();
    await expect(heat.getByRole("strong").first()).toContainText("Umsetzungsstrategie; Parallel: Zielszenario; gemeldet von Erika Muster");
    await me.follow("Erika Muster", heat);
    await me.title("Erika Muster");
    await me.follow("Bornheim", me.card("Verknüpfte Einträge"));
    await me.title("Bornheim");
});

test("a municipality in a convoy shows its step until it states its own", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    const id = "2d9f5e74-af30-4b8c-9e42-708c9d0e1f23";
    const convoy = { name: "Linksrheinisch", phase: "bestandsanalyse", asOf: "2026-11-03", source: "Lenkungskreis", "member:05382012": true };
    await takeIn(me, shareFile(Object.entries(convoy).map(([field, value]) => ["convoy", id, field, value])));
    await me.open(BORNHEIM);
    const heat = me.card("Wärmeplanung");
    await expect(heat.getByRole("strong").first()).toHaveText("Bestandsanalyse");
    await expect(heat.getByText("gemeinsam", { exact: true })).toBeVisible();
    await expect(me.fact("Organisationsform")).toContainText("gemeinsam im Konvoi Linksrheinisch");
    await me.goTo("Kommunen");
    await expect(me.rows().filter({ hasText: "Bornheim" })).toContainText("Bestandsanalyse gemeinsam");
    await me.open(BORNHEIM);
    await me.statePhase("Wärmeplan beschlossen", { "Ihr Absender": "Ayşe" });
    await expect(heat.getByRole("strong").first()).toHaveText("Wärmeplan beschlossen");
    await expect(heat.getByText("gemeinsam", { exact: true })).toHaveCount(0);
    await expect(heat).toContainText("Wärmeplan beschlossen");
});

test("F41: a convoy's form keeps an earlier step for the history, and its page withdraws one", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    const id = "2d9f5e74-af30-4b8c-9e42-708c9d0e1f23";
    const convoy = { name: "Linksrheinisch", phase: "bestandsanalyse", asOf: "2025-01-13", source: "Lenkungskreis", "member:05382012": true };
    await takeIn(me, shareFile(Object.entries(convoy).map(([field, value]) => ["convoy", id, field, value])));
    const state = async (step, fields) => {
        await me.press("Bearbeiten");
        await me.field("Schritt der Wärmeplanung").selectOption({ label: step });
        await me.fill(fields);
    };
    await me.open(`#/konvois/${id}`);
    await state("Eignungsprüfung", { "Stand vom": "" });
    await me.press("Speichern");
    await expect(me.main).toContainText("Ein Schritt ohne Tag lässt sich nicht einordnen.");
    await me.fill({ "Stand vom": "2025-01-02" });
    await expect(me.main).toContainText("Es gibt schon eine neuere Angabe vom 13.01.2025");
    await me.press("Speichern");
    await expect(me.fact("Schritt der Wärmeplanung")).toHaveText("Bestandsanalyse");
    await state("Potenzialanalyse", { "Stand vom": "2025-02-03" });
    await me.press("Speichern");
    await expect(me.fact("Stand vom")).toHaveText("03.02.2025");
    await me.unfold("Frühere Angaben");
    await expect(me.card("Gemeinsame Wärmeplanung (Konvoi)").getByRole("group").getByRole("listitem")).toHaveCount(2);
    await me.button("Zurückziehen: Potenzialanalyse").click();
    await expect(me.fact("Schritt der Wärmeplanung")).toHaveText("Bestandsanalyse");
    await me.open(BORNHEIM);
    await expect(me.card("Wärmeplanung").getByRole("strong").first()).toHaveText("Bestandsanalyse");
});

test("a deadline that has passed says what is known: nothing, that it was missed, that it was met", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05315000");
    const heat = me.card("Wärmeplanung");
    await expect(heat).toContainText("Frist war der 30.06.2026 · Schritt nicht eingetragen");
    await expect(heat).toContainText("nach der Bevölkerung am 31.12.2024");
    await me.statePhase("Bestandsanalyse", { "Ihr Absender": "Ayşe" });
    await expect(heat).toContainText("Frist am 30.06.2026 abgelaufen, noch nicht beschlossen");
    await stateFact(me, "Beschluss des Wärmeplans", { "Beschlossen am": "2026-05-04" });
    await expect(heat).toContainText("fristgerecht beschlossen am 04.05.2026");
});

test("the law is told with its day, on the page and in the help", async ({ member }) => {
    const me = await member();
    for (const address of [BORNHEIM, "#/hilfe"]) {
        await me.open(address);
        await expect(me.main).toContainText(/Rechtsstand \d\d\.\d\d\.\d{4}/);
        await expect(me.main).toContainText("begründet keine einklagbaren Rechte oder Pflichten");
    }
});
