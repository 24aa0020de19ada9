// Targets in all their parts, what helps to talk about them, and concepts with their measures.
import { test, expect, day } from "./app.mjs";

const BORNHEIM = "#/kommunen/05382012";

test("a target says what it aims at, its details and interim targets, and changes keep what was before", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const card = me.card("Klimaneutralitätsziel");
    await me.press("Ziel eintragen", card);
    await me.field("Art des Ziels", card).selectOption({ label: "treibhausgasneutral" });
    await me.fill({ Zieljahr: "2035", Spätestens: "2040", "Beschlossen am": "2022-05-17", Gremium: "Rat", "Ihr Absender": "Ayşe" }, card);
    await me.unfold("Weitere Angaben", card);
    await me.fill({ Minderung: "80", Basisjahr: "1990", "Emissionen pro Kopf": "0,5", "1. Zwischenziel: Jahr": "2030", "1. Zwischenziel: Minderung in %": "65" }, card);
    await me.press("Speichern", card);
    const whole = me.fact("Gesamtgebiet");
    await expect(whole).toContainText("treibhausgasneutral 2035");
    for (const detail of ["spätestens 2040", "beschlossen am 17.05.2022", "Gremium Rat", "Minderung um 80 %", "gegenüber 1990", "pro Kopf höchstens 0,5 t", "Zwischenziel 2030", "um 65 %"]) {
        await expect(whole).toContainText(detail);
    }
    await me.press("Gesamtgebiet ändern", card);
    await expect(me.field("Zieljahr", card)).toHaveValue("2035");
    await expect(me.field("Basisjahr", card)).toHaveValue("1990");
    await me.fill({ Zieljahr: "2039" }, card);
    await me.press("Speichern", card);
    await me.reload();
    await expect(whole).toContainText("treibhausgasneutral 2039");
    await me.unfold("Frühere Angaben", whole);
    await expect(whole.getByText(/treibhausgasneutral 2035 \(spätestens 2040/)).toBeVisible();
    await expect(whole.getByText(`Stand vom ${day()}`)).toHaveCount(2);
    await expect(whole.getByText("Ayşe")).toHaveCount(2);
});

test("a reduction alone counts as no target year, a year that has come says so", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const card = me.card("Klimaneutralitätsziel");
    await me.press("Ziel eintragen", card);
    await me.field("Art des Ziels", card).selectOption({ label: "Minderungsziel" });
    await me.fill({ Zieljahr: "2025", "Ihr Absender": "Ayşe" }, card);
    await me.unfold("Weitere Angaben", card);
    await me.fill({ Minderung: "80" }, card);
    await me.press("Speichern", card);
    await expect(card).toContainText("zählt nicht als Zieljahr");
    await expect(card).toContainText("Zieljahr ist vorbei");
    await me.goTo("Kommunen");
    await expect(me.rows().filter({ hasText: "Bornheim" })).toContainText("––");
});

test("a wrong value among the folded details opens them and is told beside its field", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const card = me.card("Klimaneutralitätsziel");
    await me.press("Ziel eintragen", card);
    await me.fill({ Zieljahr: "2035", Spätestens: "2030" }, card);
    await me.unfold("Weitere Angaben", card);
    await me.fill({ "2. Zwischenziel: Minderung in %": "101" }, card);
    await me.press("Speichern", card);
    await expect(me.problemBeside("Spätestens", card)).toContainText("vor dem Anfang");
    await expect(me.problemBeside("2. Zwischenziel: Minderung in %", card)).toContainText("ganze Zahl");
    await card.getByRole("group", { name: /fehl/ }).getByRole("button", { name: /^2. Zwischenziel/ }).click();
    await expect(me.field("2. Zwischenziel: Minderung in %", card)).toBeFocused();
    // Looking at another scope does not throw away what was typed.
    await me.field("Geltungsbereich", card).selectOption({ label: "Verwaltung" });
    await expect(me.field("Zieljahr", card)).toHaveValue("2035");
});

test("what helps to talk about a target is kept for each audience", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const card = me.card("Klimaneutralitätsziel");
    await expect(me.button("Argumente und Erfahrungen notieren", card)).toHaveCount(0);
    await me.stateTarget("Verwaltung", { Zieljahr: "2035", "Ihr Absender": "Ayşe" });
    await me.press("Argumente und Erfahrungen notieren", card);
    await expect(me.field("Geltungsbereich", card)).toHaveValue("verwaltung");
    await me.field("Zielgruppe", card).selectOption({ label: "Stakeholder" });
    await me.fill({ "Argumente und Erfahrungen": "**Kosten** zuerst" }, card);
    await me.press("Speichern", card);
    const told = me.fact("Verwaltung · Stakeholder");
    await expect(told.getByRole("strong")).toHaveText("Kosten");
    await me.press("Verwaltung · Stakeholder ändern", card);
    await expect(me.field("Argumente und Erfahrungen", card)).toHaveValue("**Kosten** zuerst");
    await me.field("Zielgruppe", card).selectOption({ label: "Bevölkerung" });
    await expect(me.field("Argumente und Erfahrungen", card)).toHaveValue("");
    await me.fill({ "Argumente und Erfahrungen": "Vorbilder im Ort" }, card);
    await me.press("Speichern", card);
    await me.reload();
    await expect(me.fact("Verwaltung · Bevölkerung")).toContainText("Vorbilder im Ort");
    await expect(told).toContainText("Kosten zuerst");
});

test("each kind of concept has its status, its decision and its measures", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const card = me.card("Klimaschutzkonzept");
    await me.stateConcept("in Umsetzung", { "Titel des Konzepts": "IKSK 2025", "Beschlossen am": "2025-03-04", "Maßnahmen gesamt": "44", "Ihr Absender": "Ayşe" });
    await expect(me.fact("Integriertes Klimaschutzkonzept")).toContainText("IKSK 2025: in Umsetzung");
    await expect(me.fact("Integriertes Klimaschutzkonzept")).toContainText("Maßnahmen gesamt 44");
    await me.press("Konzept eintragen", card);
    await expect(me.field("Art des Konzepts", card)).toHaveValue("concept:aktionsplan");
    await me.field("Art des Konzepts", card).selectOption({ label: "Klimafolgenanpassungskonzept" });
    await me.press("Speichern", card);
    await expect(card.getByRole("group", { name: /fehl/ })).toContainText("Status des Konzepts: ");
    await me.field("Status des Konzepts", card).selectOption({ label: "in Erarbeitung" });
    await me.unfold("Weitere Angaben", card);
    await me.fill({ "Maßnahmen geplant": "7" }, card);
    await me.press("Speichern", card);
    await me.reload();
    await expect(me.fact("Klimafolgenanpassungskonzept")).toContainText("in Erarbeitung");
    await expect(me.fact("Klimafolgenanpassungskonzept")).toContainText("Maßnahmen geplant 7");
    await expect(me.fact("Integriertes Klimaschutzkonzept")).toContainText("IKSK 2025");
});
