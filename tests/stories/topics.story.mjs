// Topics and contributions: written in Markdown, linked to municipalities and people, found from everything they are about.
import { test, expect, day, isoDay } from "./app.mjs";

test("a topic shows its Markdown and every contribution, as they were said", async ({ member }) => {
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
    await me.field("Status des Themas").selectOption("eingeplant");
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
    await expect(reports.last()).toContainText("Zweiter Bericht");
    await expect(me.card("Beiträge").getByRole("strong").filter({ hasText: "drei" })).toBeVisible();
    await me.reload();
    await expect(reports).toHaveCount(2);
    await me.goTo("Themen");
    const row = me.rows().filter({ hasText: "Sanierungs" });
    await expect(row.locator("td[data-column=state]")).toHaveText("eingeplant");
    await expect(row.locator("td[data-column=contributions]")).toHaveText("2");
    await expect(row.locator("td[data-column=touched]")).toHaveText(day());
    await me.goTo("Übersicht");
    await me.follow("Sanierungs*berater*innen");
    await me.title("Sanierungs*berater*innen");
});

test("a text stays what was typed: dates, lines, stars, signs, paths and a signature", async ({ member }) => {
    const me = await member();
    const typed = [
        "30. Juni: Frist", "24. April: Bürger*innen", "> 100.000 Einwohner*innen", "- 80 % bis 2035", "    eingerückt", "&amp; <b>",
        "\\\\fs01\\Klima\\_Netzwerk\\(Entwurf)\\#12", "-- ", "Erika Muster",
    ].join("\n");
    await me.addTopic("Termine", { Text: typed });
    const text = me.main.locator(".rich_text").first();
    await expect(text).toBeVisible();
    expect(await text.innerText()).toBe(typed);
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
    await me.follow("Starkregen", me.card("Verknüpfte Einträge"));
    await me.title("Starkregen");
    await me.follow("Lohmar", me.card("Beiträge"));
    await me.title("Lohmar");
    await expect(me.card("Verknüpfte Einträge")).toContainText("Lohmar warnt früh.");
    await me.follow("Beitrag zu „Starkregen“", me.card("Verknüpfte Einträge"));
    await me.title("Starkregen");
    await me.open(jan);
    await expect(me.card("Verknüpfte Einträge").getByRole("link")).toHaveText(["Starkregen", "Beitrag zu „Starkregen“", "Stelle hinzufügen", "Ich biete / Ich suche hinzufügen"]);
    await me.follow("Starkregen", me.card("Verknüpfte Einträge"));
    await me.button("Bearbeiten").first().click();
    await me.checkbox("Troisdorf").uncheck();
    await me.press("Speichern");
    await me.open("#/kommunen/05382068");
    await expect(me.card("Verknüpfte Einträge")).toContainText("Noch keine verknüpften Einträge.");
});

// B24: the next contribution begins with an empty form.
test("after saving, what was looked for among the links is gone and the links are folded", async ({ member }) => {
    const me = await member();
    await me.addTopic("Energieberatung");
    const form = me.card("Beitrag schreiben");
    await me.fill({ "Was wurde berichtet?": "erster" }, form);
    await me.unfold("Verknüpft mit", form);
    const filter = form.getByRole("searchbox", { name: /^Verknüpft mit/ });
    await filter.fill("Bonn");
    await me.press("Beitrag speichern", form);
    await expect(me.card("Beiträge").getByRole("article")).toHaveCount(1);
    await expect(filter).toBeHidden();
    await me.unfold("Verknüpft mit", form);
    await expect(filter).toHaveValue("");
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
    await expect(form.getByRole("button", { name: "Was wurde berichtet?: Bitte ausfüllen" })).toBeVisible();
    await me.fill({ "Was wurde berichtet?": "zweiter, verbessert", "Datum": "2026-09-30" }, form);
    await me.press("Beitrag speichern", form);
    await expect(second).toContainText("zweiter, verbessert");
    await expect(me.card("Beiträge").getByRole("article").first()).toContainText("30.09.2026");
    await me.press("In den Papierkorb", second);
    await expect(me.card("Beiträge").getByRole("article")).toHaveCount(1);
    await me.reload();
    await expect(me.card("Beiträge").getByRole("article")).toHaveCount(1);
    await expect(me.card("Beiträge")).toContainText("erster Beitrag");
});

test("a double click saves a contribution once, and the emptied form is not complained of", async ({ member }) => {
    const me = await member();
    await me.addTopic("Energieberatung");
    const form = me.card("Beitrag schreiben");
    await me.fill({ "Was wurde berichtet?": "einmal" }, form);
    await me.button("Beitrag speichern", form).dblclick();
    await expect(me.card("Beiträge").getByRole("article")).toHaveCount(1);
    await expect(me.field("Was wurde berichtet?", form)).toHaveValue("");
    await expect(form).not.toContainText("Eine Angabe fehlt");
    // Pressed once, the empty form is refused as ever.
    await me.press("Beitrag speichern", form);
    await expect(form).toContainText("Eine Angabe fehlt");
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

test("a binned topic leaves the lists and comes back; an erased one takes its contributions along", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await me.addTopic("Wegwerfthema", { about: ["Bonn"] });
    await me.contribute("Wegwerfbeitrag", ["Bonn"]);
    await me.press("In den Papierkorb", me.main.getByRole("paragraph").last());
    await me.press("Rückgängig");
    await me.press("In den Papierkorb", me.main.getByRole("paragraph").last());
    await me.goTo("Themen");
    await me.unfold("Papierkorb (1)");
    await me.follow("Wegwerfthema");
    await me.press("Endgültig löschen");
    await me.press("Endgültig löschen", me.page.getByRole("alertdialog"));
    await me.title("Themen");
    expect(await me.kept()).not.toContain("Wegwerf");
    await me.open("#/kommunen/05314000");
    await expect(me.card("Verknüpfte Einträge")).toContainText("Noch keine verknüpften Einträge.");
});

// A topic is for reading first: what it is about, who said what in its order, and at the end one field.
test("a thread says whose each contribution is and which are new, and the form stands at its end", async ({ member }) => {
    const [me, you] = [await member(), await member()];
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay(30) });
    await me.addTopic("Offenlage");
    await me.contribute("Zwölf Stellungnahmen, fast alle zum Netz.");
    const topic = new URL(me.page.url()).hash;
    await you.import(await me.share());
    await you.open(topic);
    await expect(you.card("Beiträge").getByText("neu", { exact: true })).toHaveCount(1);
    // Once seen it is no longer new; what comes then is, and the way to it is one button.
    await me.open(topic);
    await me.contribute("Eine Tabelle mit zwei Spalten reicht.");
    // A visit is kept as soon as there is something to see; then as if two had been until now.
    await you.reload();
    await you.page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith("setting/visit"))
        .forEach((key) => localStorage.setItem(key, `${Date.now()} ${Date.now()}`)));
    await you.reload();
    await you.import(await me.share());
    await you.open(topic);
    const posts = you.card("Beiträge").getByRole("article");
    await expect(posts).toHaveCount(2);
    await expect(posts.first().getByText("neu", { exact: true })).toHaveCount(0);
    await expect(posts.last().getByText("neu", { exact: true })).toHaveCount(1);
    await expect(you.card("Beiträge")).toContainText("1 neu seit Ihrem letzten Besuch");
    await you.press("Zum ersten neuen Beitrag");
    await expect(posts.last()).toBeFocused();
    const below = await you.card("Beitrag schreiben").evaluate((form) => {
        const last = [...document.querySelectorAll("main article")].at(-1);
        return Boolean(last.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    expect(below).toBe(true);
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

test("+1 is one vote of each browser, counted together, taken back by whoever gave it", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await me.addTopic("Wärmenetze");
    await me.addTopic("Starkregen");
    await me.goTo("Themen");
    const lines = me.rows();
    await expect(lines.first()).toContainText("Starkregen");
    const warm = lines.filter({ hasText: "Wärmenetze" });
    await me.press("+1", warm);
    await expect(warm).toContainText("1 Stimme");
    await expect(me.button("+1", warm)).toHaveAttribute("aria-pressed", "true");
    await expect(me.button("+1", warm)).toBeFocused();
    await expect(lines.first()).toContainText("Wärmenetze");
    await me.reload();
    await expect(me.button("+1", warm)).toHaveAttribute("aria-pressed", "true");
    const you = await member();
    await you.import(await me.share());
    await you.goTo("Themen");
    const theirs = you.rows().filter({ hasText: "Wärmenetze" });
    await expect(you.button("+1", theirs)).toHaveAttribute("aria-pressed", "false");
    await you.press("+1", theirs);
    await expect(theirs).toContainText("2 Stimmen");
    await me.goTo("Themen");
    await me.press("+1", warm);
    await expect(warm).not.toContainText("Stimme");
});

test("the standing topics are offered, created only when chosen, and the same for everybody", { tag: "@slow" }, async ({ member }) => {
    const [me, you] = [await member(), await member()];
    await me.goTo("Themen");
    const offered = me.card("Ständige Themen des Netzwerks");
    await expect(offered.getByRole("listitem")).toHaveCount(6);
    expect(await me.kept()).not.toContain("Umsetzungsstand");
    await me.press("Aufnehmen", offered.getByRole("listitem").filter({ hasText: "Kommunale Wärmeplanung" }));
    await expect(offered.getByRole("listitem")).toHaveCount(5);
    await expect(me.rows()).toContainText("Kommunale Wärmeplanung");
    await expect(me.rows().locator("td[data-column=state]")).toHaveText("offen");
    await you.goTo("Themen");
    await you.press("Aufnehmen", you.card("Ständige Themen des Netzwerks").getByRole("listitem").first());
    await you.import(await me.share());
    await you.goTo("Themen");
    await expect(you.rows()).toHaveCount(1);
    await expect(you.rows()).not.toContainText("2 unterschiedliche Angaben");
});

test("a contribution is attributed to a municipality or to nobody, and is an argument or an open question", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay() });
    await me.addTopic("Förderung");
    const form = me.card("Beitrag schreiben");
    await expect(form.getByLabel("Treffen")).toHaveValue(/.+/);
    // The other fields come as soon as somebody writes.
    await expect(form.getByLabel("Art")).toBeHidden();
    await me.field("Was wurde berichtet?", form).focus();
    await form.getByLabel("Art").selectOption({ label: "offene Frage" });
    await form.getByRole("searchbox").fill("bornh");
    await me.radio("Bornheim", form).check();
    await me.contribute("Wer zahlt die Fortschreibung?");
    await form.getByLabel("Art").selectOption({ label: "Beitrag" });
    await me.contribute("Das Land fördert.");
    const [first, second] = [0, 1].map((nth) => me.card("Beiträge").getByRole("article").nth(nth));
    await expect(first).toContainText("Bornheim");
    await expect(first).toContainText("offene Frage");
    await expect(second).toContainText("ohne Nennung");
    await expect(second).not.toContainText("Bornheim");
    await me.follow("Netzwerktreffen", first);
    await me.title("Netzwerktreffen");
    await expect(me.card("Verknüpfte Einträge")).toContainText("Wer zahlt die Fortschreibung?");
    await me.open("#/kommunen/05382012");
    await expect(me.card("Verknüpfte Einträge").getByRole("link", { name: /Förderung/ })).toHaveCount(1);
});
