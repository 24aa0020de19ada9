// Topics and contributions: written in Markdown, linked to municipalities and people, found from everything they are about.
import { test, expect, day } from "./app.mjs";

test("a topic shows its Markdown and every contribution, the latest day first", async ({ member }) => {
    const me = await member();
    await me.goTo("Themen");
    await expect(me.main).toContainText("Noch keine Themen");
    await me.follow("Thema hinzufügen");
    await me.press("Speichern");
    await expect(me.problemBeside("Titel")).toContainText("Bitte ausfüllen");
    await me.fill({
        Titel: "Sanierungs*berater*innen",
        Text: "# Worum es geht\n\n- **erstens** Förderung\n- *zweitens* [Leitfaden](https://www.kww-halle.de/leitfaden)\n\n> Zitat und `Code`",
    });
    await me.field("Stand des Themas").selectOption("eingeplant");
    await me.press("Speichern");
    await me.title("Sanierungs*berater*innen");
    await expect(me.main).toContainText("eingeplant");
    await expect(me.main.getByRole("heading", { name: "Worum es geht", level: 3 })).toBeVisible();
    await expect(me.main.getByRole("strong").filter({ hasText: "erstens" })).toBeVisible();
    await expect(me.main.getByRole("emphasis")).toHaveText("zweitens");
    await expect(me.main.getByRole("listitem").filter({ hasText: "Förderung" })).toBeVisible();
    await expect(me.main.getByRole("blockquote")).toContainText("Zitat");
    await expect(me.link("Leitfaden")).toHaveAttribute("href", "https://www.kww-halle.de/leitfaden");
    await expect(me.main).toContainText("Leitfaden (www.kww-halle.de)");
    await me.contribute("Bonn hat **drei** Stellen besetzt.");
    await me.contribute("Zweiter Bericht");
    const reports = me.card("Beiträge").getByRole("article");
    await expect(reports).toHaveCount(2);
    await expect(reports.first()).toContainText(day());
    await expect(me.card("Beiträge").getByRole("strong").filter({ hasText: "drei" })).toBeVisible();
    await me.reload();
    await expect(reports).toHaveCount(2);
    await me.goTo("Themen");
    await expect(me.main.getByRole("listitem").filter({ hasText: "Sanierungs" })).toContainText("2 Beiträge");
    await me.goTo("Übersicht");
    await me.follow("Sanierungs*berater*innen");
    await me.title("Sanierungs*berater*innen");
});

test("links lead there and back: municipality, person, topic, contribution", async ({ member }) => {
    const me = await member();
    await me.addPerson("Jan Muster", { Funktion: "Klimaanpassung" });
    const jan = new URL(me.page.url()).hash;
    await me.addTopic("Starkregen", { about: ["Troisdorf", "Jan Muster"] });
    await me.contribute("Lohmar warnt früh.", ["Lohmar", "Jan Muster"]);
    await expect(me.card("Beiträge").getByRole("article")).toContainText("Lohmar");
    await me.link("Troisdorf").click();
    await me.title("Troisdorf");
    await me.follow("Starkregen", me.card("Was hierher verweist"));
    await me.title("Starkregen");
    await me.follow("Lohmar", me.card("Beiträge"));
    await me.title("Lohmar");
    await expect(me.card("Was hierher verweist")).toContainText("Lohmar warnt früh.");
    await me.follow("Beitrag zu „Starkregen“", me.card("Was hierher verweist"));
    await me.title("Starkregen");
    await me.open(jan);
    await expect(me.card("Was hierher verweist").getByRole("link")).toHaveText(["Starkregen", "Beitrag zu „Starkregen“"]);
    await me.follow("Starkregen", me.card("Was hierher verweist"));
    await me.button("Bearbeiten").first().click();
    await me.checkbox("Troisdorf").uncheck();
    await me.press("Speichern");
    await me.open("#/kommunen/05382068");
    await expect(me.card("Was hierher verweist")).toContainText("Noch verweist nichts hierher.");
});

test("a contribution is edited, binned and refused when empty", async ({ member }) => {
    const me = await member();
    await me.addTopic("Energieberatung");
    await me.contribute("erster Beitrag");
    await me.contribute("zweiter Beitrag");
    const second = me.card("Beiträge").getByRole("article").filter({ hasText: "zweiter" });
    await me.press("Bearbeiten", second);
    const form = me.card("Beiträge");
    await me.fill({ "Was wurde berichtet?": "" }, form);
    await me.press("Beitrag speichern", form);
    await expect(me.problemBeside("Was wurde berichtet?", form)).toContainText("Bitte ausfüllen");
    await me.fill({ "Was wurde berichtet?": "zweiter, verbessert", "Gesagt am": "2026-09-30" }, form);
    await me.press("Beitrag speichern", form);
    await expect(second).toContainText("zweiter, verbessert");
    await expect(me.card("Beiträge").getByRole("article").last()).toContainText("30.09.2026");
    await me.press("In den Papierkorb", second);
    await expect(me.card("Beiträge").getByRole("article")).toHaveCount(1);
    await me.reload();
    await expect(me.card("Beiträge").getByRole("article")).toHaveCount(1);
    await expect(me.card("Beiträge")).toContainText("erster Beitrag");
});

test("a contribution put into the bin by mistake can be brought back", async ({ member }) => {
    const me = await member();
    await me.addTopic("Energieberatung");
    await me.contribute("aus Versehen");
    await me.press("In den Papierkorb", me.card("Beiträge"));
    await me.unfold("Papierkorb (1)");
    await me.press("Wiederherstellen");
    await expect(me.card("Beiträge").getByRole("article")).toContainText("aus Versehen");
});

test("a contribution is erased only after a question, and then leaves no trace", async ({ member }) => {
    const me = await member();
    await me.addTopic("Energieberatung");
    await me.contribute("soll ganz weg");
    await me.press("In den Papierkorb", me.card("Beiträge"));
    await me.unfold("Papierkorb (1)");
    const question = me.page.getByRole("alertdialog");
    await me.press("Endgültig löschen", me.card("Beiträge"));
    await me.press("Abbrechen", question);
    await expect(me.card("Beiträge")).toContainText("soll ganz weg");
    await me.press("Endgültig löschen", me.card("Beiträge"));
    await me.press("Endgültig löschen", question);
    await expect(me.card("Beiträge")).not.toContainText("soll ganz weg");
    const stored = await me.page.evaluate(() => Object.values(localStorage).join());
    expect(stored).not.toContain("soll ganz weg");
});

test("a binned topic leaves the lists and comes back; an erased one takes its contributions along", async ({ member }) => {
    const me = await member();
    await me.addTopic("Wegwerfthema", { about: ["Bonn"] });
    await me.contribute("Wegwerfbeitrag", ["Bonn"]);
    await me.press("In den Papierkorb", me.main.getByRole("paragraph").last());
    await me.press("Wiederherstellen");
    await me.press("In den Papierkorb", me.main.getByRole("paragraph").last());
    await me.goTo("Themen");
    await me.unfold("Papierkorb (1)");
    await me.follow("Wegwerfthema");
    await me.press("Endgültig löschen");
    await me.press("Endgültig löschen", me.page.getByRole("alertdialog"));
    await me.title("Themen");
    expect(await me.kept()).not.toContain("Wegwerf");
    await me.open("#/kommunen/05314000");
    await expect(me.card("Was hierher verweist")).toContainText("Noch verweist nichts hierher.");
});

test("markup, scripts and their links are harmless text", async ({ member }) => {
    const me = await member();
    await me.addTopic('<b onmouseover="x()">Fett</b>', {
        Text: [
            '<script>document.title = "geknackt"</script>', '<img src="https://evil.example/x.png" onerror="document.title = 1">', "",
            "[klick](javascript:alert(1)) [tab](java\tscript:alert(2)) [daten](data:text/html,x) ![bild](https://evil.example/y.png)", "",
            "<javascript:alert(3)> [gut](https://example.org@evil.example/z)",
        ].join("\n"),
    });
    await me.contribute("[noch eins](JaVaScRiPt:alert(1)) <iframe src=//evil.example></iframe>");
    await expect(me.main).toContainText('<script>document.title = "geknackt"</script>');
    await expect(me.main).toContainText("<iframe src=//evil.example>");
    await expect(me.page).toHaveTitle('<b onmouseover="x()">Fett</b> – Klimanetz');
    for (const name of ["klick", "tab", "daten", "noch eins"]) {
        await expect(me.link(name)).toHaveCount(0);
    }
    await expect(me.main.getByRole("img")).toHaveCount(0);
    await expect(me.main).toContainText("gut (evil.example)");
    await expect(me.link("gut")).toHaveAttribute("rel", /noopener noreferrer/);
});
