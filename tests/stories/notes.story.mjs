// „Meine Notizen“: written on anything or free-standing, saved without a button, found by tag and word, never lost.
import { test, expect } from "./app.mjs";
import { chip, choose } from "./lists.mjs";

test("a free note saves itself, is found by tag and word, and survives a reload", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await me.goTo("Meine Notizen");
    await expect(me.main).toContainText("Notizen sind in keiner Weitergabe-Datei");
    await me.follow("Neue Notiz");
    await expect(me.page).toHaveURL(/#\/notizen\/[0-9a-f-]{36}$/);
    await me.writeNote({ Notiz: "Anruf bei der **Bezirksregierung**\n\nFrist erfragen", "Schlagwörter": "Förderung, Rückruf" });
    await expect(me.card("Vorschau").getByRole("strong")).toHaveText("Bezirksregierung");
    await me.reload();
    await expect(me.field("Notiz")).toHaveValue("Anruf bei der **Bezirksregierung**\n\nFrist erfragen");
    await expect(me.field("Schlagwörter")).toHaveValue("Förderung, Rückruf");
    await me.goTo("Meine Notizen");
    await me.follow("Neue Notiz");
    await me.writeNote({ Notiz: "Zweite Notiz", "Schlagwörter": "Rückruf" });
    await me.goTo("Meine Notizen");
    await expect(me.main.getByText("2 von 2")).toBeVisible();
    await choose(me, "Schlagwörter", "Förderung");
    await expect(me.main.getByText("1 von 2")).toBeVisible();
    await expect(me.main.getByRole("link", { name: /Anruf bei der/ })).toBeVisible();
    await expect(chip(me, "Schlagwörter")).toHaveText("Schlagwörter: Förderung");
    await expect(me.page).toHaveURL(/#\/notizen$/);
    await me.press("Alle 2");
    await expect(me.main.getByText("2 von 2")).toBeVisible();
    await me.field("Suchen").fill("frist bezirks");
    await expect(me.main.getByText("1 von 2")).toBeVisible();
});

test("a note about a municipality stands on its page, and leads back to it", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382020");
    await me.follow("Notiz schreiben");
    await me.writeNote({ Notiz: "Bürgermeister kennt den Plan" });
    await me.follow("Hennef (Sieg)");
    await me.title("Hennef (Sieg)");
    await me.follow("Bürgermeister kennt den Plan", me.card("Meine Notizen"));
    await expect(me.field("Notiz")).toHaveValue("Bürgermeister kennt den Plan");
    await me.goTo("Meine Notizen");
    await expect(me.link("Bürgermeister kennt den Plan")).toBeVisible();
});

test("a note can be about a person and a topic, and is linked later too", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await me.addPerson("Jan Muster");
    await me.follow("Notiz schreiben");
    await me.writeNote({ Notiz: "Mag Kuchen" });
    await me.follow("Jan Muster");
    await expect(me.card("Meine Notizen")).toContainText("Mag Kuchen");
    await me.addTopic("Kuchenpause");
    await me.follow("Notiz schreiben");
    await me.writeNote({ Notiz: "Wer backt?" });
    await me.unfold("Verknüpft mit");
    await me.pick("Verknüpft mit", ["Jan Muster"]);
    await expect(me.page.getByText("Automatisch gespeichert")).toBeVisible();
    await me.follow("Kuchenpause");
    await expect(me.card("Meine Notizen")).toContainText("Wer backt?");
    await me.goTo("Personen");
    await me.follow("Jan Muster");
    await expect(me.card("Meine Notizen").getByRole("listitem")).toHaveCount(2);
});

for (const [how, leave] of Object.entries({
    "to another page": (me) => me.goTo("Kommunen"),
    "with the back button": (me) => me.page.goBack(),
    "by a reload": (me) => me.page.reload(),
    "by closing the tab": async (me) => {
        await me.page.close({ runBeforeUnload: true });
        me.tab = await me.browser.context.newPage();
    },
})) {
    test(`leaving ${how} right after typing loses nothing`, async ({ member }) => {
        const me = await member();
        await me.goTo("Meine Notizen");
        await me.follow("Neue Notiz");
        await me.field("Schlagwörter").pressSequentially("eilig");
        await me.field("Notiz").pressSequentially("letztes Wort");
        await leave(me);
        await me.open("#/notizen");
        await me.follow("letztes Wort");
        await expect(me.field("Notiz")).toHaveValue("letztes Wort");
        await expect(me.field("Schlagwörter")).toHaveValue("eilig");
    });
}

test("a note that nobody wrote leaves no trace", async ({ member }) => {
    const me = await member();
    const before = await me.kept();
    await me.open("#/kommunen/05382020");
    await me.follow("Notiz schreiben");
    await me.field("Notiz").focus();
    await me.goTo("Meine Notizen");
    await expect(me.main).toContainText("Noch keine Notizen");
    expect(await me.kept()).toBe(before);
});

test("a note is binned, restored and erased without a trace", async ({ member }) => {
    const me = await member();
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: "Geheimes Sternchen", "Schlagwörter": "Verschluss" });
    await me.press("In den Papierkorb");
    await me.press("Rückgängig");
    await me.press("In den Papierkorb");
    await me.goTo("Meine Notizen");
    await me.unfold("Papierkorb (1)");
    await me.follow("Geheimes Sternchen");
    await me.press("Endgültig löschen");
    await me.press("Endgültig löschen", me.page.getByRole("alertdialog"));
    await me.title("Meine Notizen");
    await expect(me.main).toContainText("Noch keine Notizen");
    for (const trace of ["Geheimes", "Sternchen", "Verschluss"]) {
        expect((await me.kept()).includes(trace), trace).toBe(false);
    }
    await me.reload();
    await expect(me.main).toContainText("Noch keine Notizen");
});

test("a note open in two tabs follows what the other wrote, as long as nothing is typed in it", { tag: "@slow" }, async ({ member }) => {
    const one = await member();
    await one.open("#/notizen/neu");
    await one.writeNote({ Notiz: "Anfang" });
    const two = await one.newTab();
    await two.writeNote({ "Schlagwörter": "zweiter" });
    await one.turnTo();
    await expect(one.field("Schlagwörter")).toHaveValue("zweiter");
    await one.field("Notiz").press("End");
    await one.field("Notiz").pressSequentially(", im ersten weiter");
    await expect(one.page.getByText("Automatisch gespeichert")).toBeVisible();
    await two.turnTo();
    await expect(two.field("Notiz")).toHaveValue("Anfang, im ersten weiter");
    await two.field("Notiz").press("End");
    await two.field("Notiz").pressSequentially(", im zweiten fertig");
    await expect(two.page.getByText("Automatisch gespeichert")).toBeVisible();
    await two.goTo("Meine Notizen");
    await expect(two.link("Anfang, im ersten weiter, im zweiten fertig")).toBeVisible();
});
