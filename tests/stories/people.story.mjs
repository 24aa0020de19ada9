// People with function and work contact: added, found from both sides, edited, binned, restored, erased for ever.
import { test, expect, day } from "./app.mjs";

const SABINE = {
    Funktion: "Klimaschutzmanagerin", "Dienstliche E-Mail": "klimaschutz@bornheim.example", "Dienstliches Telefon": "+49 (0)2222 / 945-310",
};

test("a person added for a municipality is on its page, and the municipality on hers", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382012");
    await me.follow("Person hinzufügen");
    await expect(me.checkbox("Bornheim")).toBeChecked();
    await me.fill({ Name: "Sabine Beispiel", ...SABINE });
    await me.radio("Die Person hat eingewilligt").check();
    await me.press("Speichern");
    await me.title("Sabine Beispiel");
    await expect(me.fact("Funktion")).toHaveText("Klimaschutzmanagerin");
    await expect(me.link("klimaschutz@bornheim.example")).toHaveAttribute("href", "mailto:klimaschutz@bornheim.example");
    await expect(me.link("+49 (0)2222 / 945-310")).toHaveAttribute("href", /^tel:\+49/);
    await expect(me.fact("Woher die Angaben stammen")).toContainText(`eingewilligt Stand vom ${day()}`);
    await me.follow("Bornheim");
    await me.title("Bornheim");
    await expect(me.card("Ansprechpersonen")).toContainText("Klimaschutzmanagerin");
    await me.follow("Sabine Beispiel");
    await me.title("Sabine Beispiel");
    await me.goTo("Kommunen");
    const row = me.rows().filter({ hasText: "Bornheim" });
    await expect(row).toContainText("Sabine Beispiel");
    await expect(row.getByRole("link", { name: "Sabine Beispiel anrufen", exact: true })).toHaveAttribute("href", /^tel:\+49/);
    await expect(row.getByRole("link", { name: "Sabine Beispiel schreiben", exact: true })).toHaveAttribute("href", "mailto:klimaschutz@bornheim.example");
    await me.goTo("Personen");
    await me.field("Suchen").fill("bornh managerin");
    await expect(me.rows()).toHaveCount(0);
    await me.field("Suchen").fill("bornh klimasch");
    await expect(me.rows()).toHaveCount(1);
    await expect(me.link("klimaschutz@bornheim.example")).toHaveAttribute("href", "mailto:klimaschutz@bornheim.example");
});

test("a phone number with the trunk zero in brackets can be dialled", async ({ member }) => {
    const me = await member();
    await me.addPerson("Sabine Beispiel", SABINE);
    await expect(me.link("+49 (0)2222 / 945-310")).toHaveAttribute("href", "tel:+492222945310");
});

// B28: a hint, no refusal.
test("what is no phone number is kept as text, and the form says so", async ({ member }) => {
    const me = await member();
    await me.open("#/personen/neu");
    const phone = me.field("Dienstliches Telefon");
    await phone.fill("02226 917-OFF");
    await phone.blur();
    await expect(phone).toHaveAccessibleDescription(/„.?OFF.?“ gehört zu keiner/);
    await me.fill({ Name: "Jan" });
    await me.radio("Dienstlich veröffentlicht").check();
    await me.press("Speichern");
    await me.title("Jan");
    await expect(me.fact("Dienstliches Telefon")).toHaveText("02226 917-OFF");
    await expect(me.fact("Dienstliches Telefon").getByRole("link")).toHaveCount(0);
});

// B26: what is mended is no longer complained of.
test("an error goes as soon as its field changes, and the others stay", async ({ member }) => {
    const me = await member();
    await me.open("#/personen/neu");
    await me.press("Speichern");
    const basis = me.main.getByRole("radiogroup");
    const list = me.main.getByRole("group", { name: /fehl/ });
    await expect(basis).toHaveAttribute("aria-invalid", "true");
    await me.radio("Dienstlich veröffentlicht").check();
    await expect(basis).not.toHaveAttribute("aria-invalid");
    await expect(me.radio("Dienstlich veröffentlicht")).toBeFocused();
    await expect(list.getByRole("listitem")).toHaveCount(1);
    await me.fill({ Name: "Jan" });
    await expect(list).toHaveCount(0);
    await expect(me.field("Name")).toBeFocused();
});

test("a person without name, basis or a real address is refused; what was typed stays", async ({ member }) => {
    const me = await member();
    await me.open("#/personen/neu");
    await me.fill({ "Dienstliche E-Mail": "keine adresse", Funktion: "Klimaanpassung" });
    await me.press("Speichern");
    await expect(me.problemBeside("Name")).toContainText("Bitte ausfüllen");
    await expect(me.problemBeside("Dienstliche E-Mail")).toContainText("zum Beispiel klimaschutz@");
    await expect(me.main.getByRole("radiogroup")).toHaveAttribute("aria-invalid", "true");
    await expect(me.main.getByRole("group", { name: /fehl/ }).getByRole("listitem")).toHaveCount(3);
    await expect(me.field("Funktion")).toHaveValue("Klimaanpassung");
    await me.fill({ Name: "Jan", "Dienstliche E-Mail": "" });
    await me.radio("Dienstlich veröffentlicht").check();
    await me.press("Speichern");
    await me.title("Jan");
    await expect(me.fact("Dienstliche E-Mail")).toHaveText("keine Angabe");
});

test("editing one field writes that field and nothing else", async ({ member }) => {
    const me = await member();
    await me.addPerson("Sabine Beispiel", { ...SABINE, worksFor: ["Bornheim", "Alfter"] });
    const before = JSON.parse(await me.kept());
    await me.press("Bearbeiten");
    await me.fill({ Funktion: "Wärmeplanung" });
    await me.press("Speichern");
    await expect(me.fact("Funktion")).toHaveText("Wärmeplanung");
    await expect(me.fact("Zuständig für").getByRole("link")).toHaveText(["Alfter", "Bornheim"]);
    const isNew = ([key]) => key.includes(":log/") && !before.some(([known]) => known === key);
    const added = JSON.parse(await me.kept()).filter(isNew);
    expect(added).toHaveLength(1);
    expect(added[0][1]).toContain("Wärmeplanung");
    expect(added[0][1]).not.toContain("bornheim.example");
    await me.press("Bearbeiten");
    await me.checkbox("Alfter").uncheck();
    await me.press("Speichern");
    await expect(me.fact("Zuständig für").getByRole("link")).toHaveText(["Bornheim"]);
    await me.press("Bearbeiten");
    await me.fill({ Funktion: "verworfen" });
    await me.press("Abbrechen");
    await expect(me.fact("Funktion")).toHaveText("Wärmeplanung");
});

test("the bin hides a person everywhere, and gives her back", async ({ member }) => {
    const me = await member();
    await me.addPerson("Sabine Beispiel", { ...SABINE, worksFor: ["Bornheim"] });
    await me.press("In den Papierkorb");
    await expect(me.main).toContainText("Dieser Eintrag liegt im Papierkorb.");
    await me.open("#/kommunen/05382012");
    await expect(me.card("Ansprechpersonen")).toContainText("Noch keine Ansprechperson");
    await me.goTo("Personen");
    await expect(me.rows()).toHaveCount(0);
    await me.unfold("Papierkorb (1)");
    await me.follow("Sabine Beispiel");
    await me.press("Rückgängig");
    await expect(me.button("In den Papierkorb")).toBeVisible();
    await me.open("#/kommunen/05382012");
    await expect(me.card("Ansprechpersonen")).toContainText("Sabine Beispiel");
});

test("erased for ever means that no key of the storage knows the name any more", async ({ member }) => {
    const me = await member();
    await me.addPerson("Sabine Beispiel", { ...SABINE, worksFor: ["Bornheim"] });
    const page = new URL(me.page.url()).hash;
    await me.addTopic("Sanierung", { about: ["Sabine Beispiel"] });
    await me.open(page);
    await me.press("Bearbeiten");
    await me.fill({ Name: "Sabine Beispiel-Muster" });
    await me.press("Speichern");
    // Each is too long to be there by chance: three digits of a telephone number once were, in an identifier.
    const traces = ["Beispiel", "Muster", "bornheim.example", "945-310", "Klimaschutzmanagerin"];
    const known = await me.kept();
    expect(traces.filter((trace) => !known.includes(trace))).toEqual([]);
    await me.press("In den Papierkorb");
    await me.press("Endgültig löschen");
    const question = me.page.getByRole("alertdialog", { name: "Sabine Beispiel-Muster endgültig löschen?" });
    await expect(me.button("Abbrechen", question)).toBeFocused();
    await me.press("Abbrechen", question);
    await me.title("Sabine Beispiel-Muster");
    await me.press("Endgültig löschen");
    await me.press("Endgültig löschen", question);
    await me.title("Personen");
    for (const look of ["at once", "after a reload"]) {
        const kept = await me.kept();
        expect(traces.filter((trace) => kept.includes(trace)), look).toEqual([]);
        await me.open(page);
        await me.title("Seite nicht gefunden");
        await expect(me.main).toContainText("Vielleicht wurde der Eintrag gelöscht");
        await me.reload();
    }
    await me.goTo("Themen");
    await me.follow("Sanierung");
    await expect(me.main).not.toContainText("Beispiel");
});

test("an address stays in one line where there is room for it", async ({ member }) => {
    const me = await member();
    await me.page.setViewportSize({ width: 1280, height: 800 });
    await me.addPerson("Sabine Beispiel", { "Dienstliche E-Mail": "klimaschutz@rheinbach.example" });
    await me.goTo("Personen");
    const address = me.link("klimaschutz@rheinbach.example");
    await expect(address).toBeVisible();
    expect(await address.evaluate((link) => link.getClientRects().length)).toBe(1);
});
