// Without a mouse: people, topics, notes, files that come and go.
import { readFile } from "node:fs/promises";
import { test, expect } from "./harness.mjs";
import { backup, shareFile, stated, takeIn } from "./fill.mjs";
import { typist } from "./typist.mjs";

test("add a person, change, bin, restore and erase", { tag: "@slow" }, async ({ profile }) => {
    const me = await typist(profile, "#/personen");
    await me.enter(me.link("Person hinzufügen"));
    await me.arrivesAt("Neue Person");
    await me.write("Name", "Toni Beispiel");
    await me.write("Funktion", "Klimaanpassung");
    // Enter finds; it does not send the form.
    await me.write("Zuständig für: suchen", "Köln");
    await me.press("Enter");
    await me.to(me.page.getByRole("checkbox", { name: "Köln" }));
    await me.press("Space");
    await me.to(me.page.getByRole("radio").first());
    await me.press("Space");
    await me.enter(me.button("Speichern"));
    await me.arrivesAt("Toni Beispiel");
    await expect(me.card("Kontakt")).toContainText("Köln");

    await me.enter(me.button("Bearbeiten"));
    await me.staysIn();
    await me.write("Name", "Toni Muster");
    await me.press("Enter");
    await expect(me.page.getByRole("heading", { level: 1 })).toHaveText("Toni Muster");
    await me.staysIn();

    await me.enter(me.button("In den Papierkorb"));
    await me.staysIn();
    await me.enter(me.button("Rückgängig"));
    await me.staysIn();
    await me.enter(me.button("In den Papierkorb"));
    await me.enter(me.button("Endgültig löschen"));
    const question = me.page.getByRole("alertdialog");
    await me.focused(me.button("Abbrechen", question));
    await me.press("Escape");
    await expect(question).toBeHidden();
    await me.focused(me.button("Endgültig löschen"));
    await me.press("Enter");
    await me.enter(me.button("Endgültig löschen", question));
    await me.arrivesAt("Personen");
    await expect(me.page.getByText("Noch niemand eingetragen")).toBeVisible();
});

test("add a topic and write a contribution", { tag: "@slow" }, async ({ profile }) => {
    const me = await typist(profile, "#/themen");
    await me.enter(me.link("Thema hinzufügen"));
    await me.write("Titel", "Wärmepumpen");
    await me.to(me.field("Status des Themas"));
    await me.type("eingeplant");
    await me.enter(me.button("Speichern"));
    await me.arrivesAt("Wärmepumpen");

    const form = me.card("Beitrag schreiben");
    await me.write("Was wurde berichtet?", "Bei uns: 12 Geräte", form);
    await me.to(form.locator("summary"));
    await me.press("Space");
    await me.write("Verknüpft mit: suchen", "Bonn", form);
    await me.to(form.getByRole("checkbox", { name: "Bonn" }));
    await me.press("Space");
    await me.enter(me.button("Beitrag speichern", form));
    const contributions = me.card("Beiträge");
    await expect(contributions).toContainText("12 Geräte");
    await me.staysIn();
    await me.enter(me.button("Bearbeiten", contributions), "Shift+Tab");
    await me.staysIn(contributions);
    await me.to(me.field("Was wurde berichtet?", contributions));
    await me.press("ControlOrMeta+End");
    await me.type(" und zwei");
    await me.enter(me.button("Beitrag speichern", contributions));
    await expect(contributions).toContainText("12 Geräte und zwei");
    await me.staysIn(contributions);
});

test("write a note, and tab out of its text", async ({ profile }) => {
    const me = await typist(profile, "#/kommunen/05315000");
    await me.enter(me.link("Notiz schreiben"));
    // Who begins a note wants to write: the next key is its first letter.
    await me.focused(me.field("Notiz"));
    await expect(me.page.getByRole("heading", { level: 1 })).toHaveText("Meine Notizen");
    await me.type("Rückruf am Freitag");
    await me.press("Tab");
    await me.focused(me.field("Schlagwörter"));
    await me.type("Wärme");
    await expect(me.page.getByText("Automatisch gespeichert")).toBeVisible();
    await me.focused(me.field("Schlagwörter"));
    await me.visit("Meine Notizen");
    await me.enter(me.link("Rückruf am Freitag"));
    await expect(me.field("Notiz")).toHaveValue("Rückruf am Freitag");
});

test("open a file, take it over and decide between two statements", async ({ profile }) => {
    // For the same day as the step that is known there: steps of different days contradict nobody.
    const theirs = shareFile([["municipality", "05315000", "heatPlan", { ...stated("zielszenario"), asOf: "2026-11-03" }]], { by: "r00000000000000f6" });
    const me = await typist(profile, "#/austausch", (own) => takeIn(own, backup));
    // Listened for early: the browser must know before the key is pressed.
    me.page.on("filechooser", () => undefined);
    await me.to(me.field("Datei auswählen"));
    const [chooser] = await Promise.all([me.page.waitForEvent("filechooser"), me.press("Enter")]);
    await chooser.setFiles(theirs);
    const preview = me.page.getByRole("region", { name: "Vorschau: von-kim.json" });
    await expect(preview).toBeVisible();
    await me.enter(me.button("Übernehmen", preview));
    const result = me.page.locator('section[aria-labelledby^="merged"]');
    await expect(result).toContainText("1 Eintrag übernommen, 1 zu klären: Köln");
    await me.staysIn(result);

    await me.visit("Übersicht");
    await me.enter(me.link("Köln", me.card("Bitte klären")));
    const heat = me.card("Wärmeplanung");
    // B22: the page opens at the choice.
    await me.staysIn(heat);
    await expect(heat).toContainText("2 unterschiedliche Angaben");
    await me.enter(heat.getByRole("listitem").filter({ hasText: "Zielszenario" }).getByRole("button"));
    await expect(heat).not.toContainText("2 unterschiedliche Angaben");
    await expect(heat.locator(".place__step")).toContainText("Zielszenario");
    await me.staysIn(heat);
});

test("a refused file can be put away", async ({ profile }) => {
    const me = await typist(profile, "#/austausch");
    await me.page.locator("summary").first().focus();
    await me.press("Enter");
    await me.write("Oder Text einfügen", "kein Klimanetz");
    await me.enter(me.button("Eingefügten Text prüfen"));
    await expect(me.page.getByRole("alert").filter({ hasText: "Eingefügter Text wurde nicht übernommen" })).toBeVisible();
    await me.enter(me.button("Verwerfen"));
    await expect(me.page.getByText("Eingefügter Text wurde nicht übernommen")).toBeHidden();
    await me.staysIn();
});

test("make a backup: Escape leaves the question, the answer makes the file", async ({ profile }) => {
    const me = await typist(profile, "#/austausch");
    const card = me.card("Sichern");
    const ask = card.getByRole("button", { name: "Private Sicherung erstellen" }).first();
    const question = me.page.getByRole("alertdialog");
    await me.enter(ask);
    await me.focused(me.button("Abbrechen", question));
    await me.press("Escape");
    await expect(question).toBeHidden();
    await me.focused(ask);
    await me.press("Enter");
    await me.press("Enter");
    await expect(question).toBeHidden();
    await me.focused(ask);
    await me.press("Enter");
    await me.to(question.getByRole("button", { name: "Private Sicherung erstellen" }));
    const [download] = await Promise.all([me.page.waitForEvent("download"), me.press("Enter")]);
    expect(JSON.parse(await readFile(await download.path(), "utf8")).scope).toBe("backup");
    await expect(card.getByRole("status")).toContainText("Datei erstellt: Klimanetz-PRIVAT");
    await me.staysIn(card);
});
