// A municipality's page: what members state about it, with date, source and label, and what was stated before.
import { test, expect, day, isoDay } from "./app.mjs";

const BORNHEIM = "#/kommunen/05382012";
const STEPS = {
    "noch nicht begonnen": "", "in Vorbereitung (Zuständigkeit, Finanzierung, Vergabe)": "",
    "Durchführung beschlossen": "§ 13 Abs. 1 Nr. 1", "Eignungsprüfung": "§ 14", Bestandsanalyse: "§ 15", Potenzialanalyse: "§ 16",
    Zielszenario: "§ 17", "Einteilung in voraussichtliche Wärmeversorgungsgebiete": "§§ 18, 19", Umsetzungsstrategie: "§ 20",
    "Entwurf in Beteiligung (Offenlage)": "§ 13 Abs. 3, 4", "fertiggestellt, vor politischem Beschluss": "§ 23 Abs. 1",
    "Wärmeplan beschlossen": "§ 23 Abs. 3", "beschlossen und veröffentlicht/angezeigt": "§§ 23 Abs. 3, 24",
    "in Umsetzung (Monitoring)": "§ 25", Fortschreibung: "§ 25", "keine Angabe": "",
};

test("the phase is stated in two taps, with day, source and a label that is asked once", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const heat = me.card("Wärmeplanung");
    await expect(heat).toContainText("Frist 30.06.2028");
    await expect(heat.getByRole("radio")).toHaveCount(0);
    await me.chooseStep("Bestandsanalyse");
    await expect(me.field("Stand vom", me.sheet)).toHaveValue(isoDay());
    await expect(me.field("Quelle", me.sheet)).toHaveValue("eigene Angabe");
    await expect(me.field("Ihr Absender", me.sheet)).toBeVisible();
    await me.saveStep();
    await expect(me.button("Schritt melden", heat)).toBeFocused();
    await expect(heat.getByRole("strong").first()).toHaveText("Bestandsanalyse");
    await expect(heat).toContainText("Etappe 2 von 6, Analyse");
    await expect(heat).toContainText("ohne Absender");
    await expect(heat).toContainText(`Stand vom ${day()}`);
    await expect(heat).toContainText("eigene Angabe");
    await me.openSheet();
    await expect(me.radio("Bestandsanalyse", me.sheet)).toBeChecked();
    await expect(me.sheet.getByText("bisher", { exact: true })).toHaveCount(1);
    await expect(me.radio("Potenzialanalyse", me.sheet)).toBeFocused();
    await expect(me.field("Ihr Absender", me.sheet)).toHaveCount(0);
    await me.page.keyboard.press("Escape");
    await expect(me.sheet).toBeHidden();
    await me.goTo("Kommunen");
    await expect(me.rows().filter({ hasText: "Bornheim" })).toContainText("Bestandsanalyse");
    await me.goTo("Übersicht");
    await expect(me.link(/^Bornheim: Etappe 2 Analyse: Bestandsanalyse, Stand vom/)).toBeVisible();
});

test("every step of the law is offered with its paragraph", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    await me.openSheet();
    await expect(me.sheet.getByRole("group").filter({ has: me.page.getByRole("radio") })).toHaveCount(7);
    for (const name of ["1 Start", "2 Analyse", "3 Szenario", "4 Entwurf", "5 im Rat", "6 beschlossen"]) {
        await expect(me.sheet.getByRole("group", { name, exact: true })).toBeVisible();
    }
    const steps = me.sheet.getByRole("radio");
    await expect(steps).toHaveCount(16);
    for (const [at, [label, section]] of Object.entries(STEPS).entries()) {
        const name = `${label} ${section}`.trim();
        // One of them was publicly reported.
        await expect(steps.nth(at)).toHaveAccessibleName(at === 11 ? `${name} bisher` : name);
    }
});

test("a step back asks for the reason, and what was stated before stays readable", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const heat = me.card("Wärmeplanung");
    await me.chooseStep("Wärmeplan beschlossen");
    await expect(me.field("Grund für den Schritt zurück", heat)).toHaveCount(0);
    await me.fill({ "Ihr Absender": "Klimaschutz Bornheim", "Stand vom": isoDay(-40), Quelle: "https://www.bornheim.example/rat/17" }, heat);
    await me.saveStep();
    await expect(heat).toContainText("Wärmeplan beschlossen");
    await expect(heat).toContainText("Klimaschutz Bornheim");
    await expect(heat.getByRole("link", { name: "www.bornheim.example" })).toHaveAttribute("href", "https://www.bornheim.example/rat/17");
    await expect(heat.getByRole("link", { name: "www.bornheim.example" })).toHaveAttribute("rel", /noopener noreferrer/);
    await me.statePhase("Umsetzungsstrategie", { "Grund für den Schritt zurück": "vom Rat zurückgegeben" });
    await expect(heat.getByRole("strong").first()).toHaveText("Umsetzungsstrategie – vom Rat zurückgegeben");
    await me.unfold("Frühere Angaben", heat);
    const earlier = heat.getByRole("group").filter({ hasText: "Frühere Angaben" });
    await expect(earlier).toContainText("Wärmeplan beschlossen");
    await expect(earlier).toContainText(`Stand vom ${day(-40)}`);
    await me.reload();
    await expect(heat).toContainText("vom Rat zurückgegeben");
    await me.unfold("Frühere Angaben", heat);
    await expect(earlier).toContainText("Wärmeplan beschlossen");
});

test("a day in the future is refused beside the field and in a list above that leads there", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const heat = me.card("Wärmeplanung");
    const before = await me.kept();
    await me.chooseStep("Eignungsprüfung");
    await me.fill({ "Stand vom": isoDay(1), Quelle: "" }, heat);
    await me.press("Speichern", me.sheet);
    await expect(me.problemBeside("Stand vom", me.sheet)).toContainText("Der Tag liegt in der Zukunft.");
    await expect(me.problemBeside("Quelle", heat)).toContainText("Bitte ausfüllen");
    const list = me.sheet.getByRole("group", { name: /fehl/ });
    await expect(list).toBeFocused();
    await list.getByRole("button", { name: /^Stand vom: / }).click();
    await expect(me.field("Stand vom", me.sheet)).toBeFocused();
    expect(await me.kept({ aids: false })).toBe(before);
    await me.fill({ "Stand vom": "", Quelle: "mündlich" }, heat);
    await me.press("Speichern", me.sheet);
    await expect(me.problemBeside("Stand vom", me.sheet)).toContainText("Bitte ausfüllen");
    await me.fill({ "Stand vom": isoDay() }, heat);
    await me.press("Speichern", me.sheet);
    await expect(heat.getByRole("strong").first()).toHaveText("Eignungsprüfung");
});

// B21: the browser gives nothing for half a day, which is not the same as none.
test("half a day says what is wrong, and a short year is one of this century", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const heat = me.card("Wärmeplanung");
    await me.chooseStep("Eignungsprüfung");
    const day = me.field("Stand vom", me.sheet);
    await day.fill("");
    await day.focus();
    await me.page.keyboard.type("01");
    await me.press("Speichern", me.sheet);
    await expect(me.problemBeside("Stand vom", me.sheet)).toContainText("oder es fehlt ein Teil");
    await day.fill("0026-02-01");
    await me.press("Speichern", me.sheet);
    await expect(heat).toContainText("01.02.2026");
});

test("targets of two scopes stand side by side, the concept beside them, all after a reload", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    await me.stateTarget("Gesamtgebiet", { Zieljahr: "2045", "Beschlossen am": "2022-05-17", "Ihr Absender": "Ayşe" });
    await me.stateTarget("Verwaltung", { Zieljahr: "2035" });
    await me.stateConcept("in Erarbeitung", { "Titel des Konzepts": "IKSK 2.0" });
    await me.stateTarget("Gesamtgebiet", { Zieljahr: "2040" });
    await me.reload();
    const target = me.card("Klimaneutralitätsziel");
    await expect(target.getByText("2040", { exact: true })).toBeVisible();
    await expect(target.getByText("2035", { exact: true })).toBeVisible();
    await expect(target).not.toContainText("2 unterschiedliche Angaben");
    await me.unfold("Frühere Angaben", target);
    await expect(target.getByText("2045 (beschlossen am 17.05.2022)")).toBeVisible();
    await expect(me.card("Klimaschutzkonzept")).toContainText("IKSK 2.0: in Erarbeitung");
    await expect(me.card("Klimaschutzkonzept")).toContainText("Ayşe");
    await me.goTo("Kommunen");
    await expect(me.rows().filter({ hasText: "Bornheim" })).toContainText("2040");
});

test("a target needs a year that can be", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const target = me.card("Klimaneutralitätsziel");
    await me.press("Ziel eintragen", target);
    for (const year of ["", "1999", "2045.5"]) {
        await me.fill({ Zieljahr: year, "Beschlossen am": isoDay(2) }, target);
        await me.press("Speichern", target);
        await expect(me.problemBeside("Zieljahr", target), year).toContainText(/ausfüllen|ganze Zahl von/);
        await expect(me.problemBeside("Beschlossen am", target)).toContainText("Zukunft");
    }
    await me.press("Abbrechen", target);
    await expect(me.field("Zieljahr", target)).toHaveCount(0);
    // What was publicly reported is all there is still.
    await expect(target.getByRole("button")).toHaveText(["Ziel eintragen"]);
    await expect(target).toContainText("öffentlich berichtet");
});

test("a Kreis has no ladder but its municipalities", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382");
    await me.title("Rhein-Sieg-Kreis");
    await expect(me.card("Wärmeplanung")).toContainText("Für die Wärmeplanung sind die Gemeinden zuständig");
    await expect(me.card("Wärmeplanung").getByRole("radio")).toHaveCount(0);
    await expect(me.fact("Kommunen im Kreis").getByRole("link")).toHaveCount(19);
    await me.stateTarget("Gesamtgebiet", { Zieljahr: "2045" });
    await expect(me.card("Klimaneutralitätsziel")).toContainText("2045");
    await me.follow("Bornheim");
    await me.title("Bornheim");
    await expect(me.fact("Kreis")).toHaveText("Rhein-Sieg-Kreis");
});

test("a sheet over the page: the next step is in reach, Escape keeps what was begun, two clicks in a moment save once", async ({ member }) => {
    for (const viewport of [{ width: 1280, height: 860 }, { width: 390, height: 844 }]) {
        const me = await member({ viewport });
        await me.open(BORNHEIM);
        await me.statePhase("Potenzialanalyse", { "Ihr Absender": "Kim" });
        const button = me.button("Schritt melden", me.card("Wärmeplanung"));
        await button.click();
        // The one that most likely comes next is in sight and has the focus; what saves it too.
        const next = me.radio("Zielszenario", me.sheet);
        await expect(next).toBeFocused();
        await expect(next).toBeInViewport({ ratio: 1 });
        const save = me.button("Speichern", me.sheet);
        await expect(save).toBeInViewport({ ratio: 1 });
        await expect(me.field("Stand vom", me.sheet)).toBeInViewport();
        expect(await me.sheet.evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth)).toBe(true);
        await me.page.keyboard.press("Space");
        await me.fill({ Quelle: "Vorlage 4711" }, me.sheet);
        await me.page.keyboard.press("Escape");
        await expect(me.sheet).toBeHidden();
        await expect(button).toBeFocused();
        await me.page.keyboard.press("Enter");
        await expect(next).toBeChecked();
        await expect(me.field("Quelle", me.sheet)).toHaveValue("Vorlage 4711");
        await save.dblclick();
        await expect(me.sheet).toBeHidden();
        await expect(button).toBeFocused();
        await expect(me.heading).toHaveText("Bornheim");
        await me.unfold("Frühere Angaben", me.card("Wärmeplanung"));
        await expect(me.card("Wärmeplanung").getByRole("group").getByRole("listitem")).toHaveCount(1);
    }
});

test("the page says who it is in a line, how far it is on the line of stages, and whom to call in one tap", async ({ member }) => {
    const me = await member();
    await me.addPerson("Juno Beispiel", {
        worksFor: ["Bornheim"], Funktion: "Klimaschutzmanagement", "Dienstliches Telefon": "02222 945 310", "Dienstliche E-Mail": "klima@bornheim.example",
    });
    await me.open(BORNHEIM);
    await expect(me.main).toContainText(/Rhein-Sieg-Kreis · [\d.]+ Einwohner\*innen · Schlüssel 05382012/);
    const people = me.card("Ansprechpersonen");
    await expect(people).toContainText("Klimaschutzmanagement");
    await expect(people.getByRole("link", { name: "02222 945 310" })).toHaveAttribute("href", /^tel:.*945310$/);
    await expect(people.getByRole("link", { name: "klima@bornheim.example" })).toHaveAttribute("href", "mailto:klima@bornheim.example");
    await me.statePhase("Zielszenario", { "Stand vom": isoDay(-20) });
    const stages = me.card("Wärmeplanung").getByRole("listitem");
    await expect(stages).toHaveCount(6);
    await expect(stages.nth(2)).toHaveAttribute("aria-current", "step");
    await expect(me.card("Wärmeplanung")).toContainText("seit 20 Tagen nicht bestätigt");
    await me.press("Stimmt noch", me.card("Wärmeplanung"));
    await expect(me.card("Wärmeplanung")).not.toContainText("nicht bestätigt");
    // Also on the list of whom to ask.
    await me.open("#/kommunen/05382020");
    await me.statePhase("Potenzialanalyse");
    await me.open("#/kommunen/05382020/aehnliche");
    const bornheim = me.rows().filter({ hasText: "Bornheim" });
    await expect(bornheim).toContainText("einen Schritt weiter: Zielszenario");
    await expect(bornheim.getByRole("link", { name: "02222 945 310" })).toBeVisible();
    await me.open("#/kommunen/05382012");
    await me.statePhase("Umsetzungsstrategie");
    await me.open("#/kommunen/05382020/aehnliche");
    await expect(bornheim).toContainText("3 Schritte weiter: Umsetzungsstrategie");
});

test("what was publicly reported is told with day and source, and gives way to the first statement", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    const heat = me.card("Wärmeplanung");
    await expect(heat).toContainText("öffentlich berichtet");
    await expect(heat.getByRole("strong")).toHaveCount(0);
    await expect(heat.getByRole("link").first()).toHaveAttribute("href", /^https:/);
    await me.statePhase("Bestandsanalyse");
    await expect(heat).not.toContainText("öffentlich berichtet");
    await expect(heat.getByRole("strong").first()).toHaveText("Bestandsanalyse");
});

test("B15: that something is saved is said above the page, and covers nothing at the bottom", async ({ member }) => {
    for (const viewport of [{ width: 1280, height: 860 }, { width: 390, height: 844 }]) {
        const me = await member({ viewport });
        await me.open(BORNHEIM);
        await me.statePhase("Zielszenario");
        const toast = me.page.locator(".toast--live");
        await expect(toast).toHaveText("Gespeichert ✓");
        const { width, height } = await toast.boundingBox();
        expect(width * height).toBeLessThanOrEqual(4);
        await expect(me.page.getByRole("banner").getByText("Gespeichert ✓")).toBeInViewport();
    }
});
