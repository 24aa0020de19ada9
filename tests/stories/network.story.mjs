// What the directory tells: who fits whom, who is alike, what is due, what is to be confirmed, what has changed.
import { test, expect, day, isoDay } from "./app.mjs";
import { shareFile, takeIn } from "./fill.mjs";

const BORNHEIM = "#/kommunen/05382012";

/** Answers one of the four questions for a municipality, from its page. */
async function answer(me, key, question, title, themes) {
    await me.open(`#/kommunen/${key}`);
    await me.follow("Ich biete / Ich suche hinzufügen", me.card("Verknüpfte Einträge"));
    await me.field("Frage").selectOption({ label: question });
    await me.fill({ "Antwort in einer Zeile": title });
    for (const theme of themes) await me.checkbox(theme).check();
    await me.press("Speichern");
    await me.title(title);
}

test("an offer and a need find each other, each with what both have in common", async ({ member }) => {
    const me = await member();
    await answer(me, "05315000", "Das kann ich gut", "Ausschreibung des Wärmeplans", ["kommunale Wärmeplanung", "Förderung"]);
    await expect(me.card("Passt zusammen")).toContainText("Noch passt nichts zusammen");
    await answer(me, "05382012", "Dabei brauche ich Hilfe", "Wärmeplan beginnen", ["kommunale Wärmeplanung"]);
    await expect(me.card("Passt zusammen").getByRole("listitem")).toHaveText(/Ausschreibung des Wärmeplans · Köln beide: kommunale Wärmeplanung/);
    await me.open("#/angebote");
    await expect(me.rows()).toHaveCount(2);
    for (const [question, ...titles] of [
        ["Das kann ich gut 1", "Ausschreibung des Wärmeplans"], ["Dabei brauche ich Hilfe 1", "Wärmeplan beginnen"], ["Vor dieser Aufgabe stehe ich gerade 0"],
    ]) {
        await me.press(question, me.main.getByRole("group", { name: "Ansichten" }));
        await expect(me.rows().getByRole("rowheader")).toHaveText(titles);
    }
    await expect(me.card("Passt zusammen").getByRole("heading", { name: "kommunale Wärmeplanung" })).toBeVisible();
    await me.follow("Bornheim", me.card("Passt zusammen"));
    await me.title("Bornheim");
});

test("similar municipalities are listed with why, and narrowed by what has to hold", async ({ member }) => {
    const me = await member();
    await me.goTo("Einstellungen");
    await me.checkbox("Ohne Startbestand").check();
    await me.open(BORNHEIM);
    await me.statePhase("Bestandsanalyse");
    await me.open("#/kommunen/05315000");
    await me.statePhase("Potenzialanalyse");
    await me.open(BORNHEIM);
    await me.follow("Ähnliche Kommunen finden");
    await me.title("Ähnliche Kommunen wie Bornheim");
    const row = (name) => me.rows().filter({ has: me.page.getByRole("rowheader", { name, exact: true }) });
    await expect(row("Köln")).toContainText("einen Schritt weiter: Potenzialanalyse");
    await expect(row("Hennef (Sieg)")).toContainText("ähnlich groß: 48.188 Einwohner*innen");
    await expect(row("Hennef (Sieg)")).toContainText("gleicher Kreis: Rhein-Sieg-Kreis");
    await me.checkbox("einen Schritt weiter").check();
    await expect(me.rows()).toHaveCount(1);
    await expect(me.page.getByRole("status").filter({ hasText: "ähnlichen Kommunen" })).toContainText("1 von");
    await me.follow("Köln");
    await me.title("Köln");
});

test("a follow-up is written where it belongs, is due on the overview, and done with one click", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    await me.follow("Wiedervorlage hinzufügen", me.card("Wiedervorlagen"));
    await me.fill({ "Was ist zu tun?": "Wegen Konvoi anrufen", "Fällig am": isoDay(-3) });
    await me.press("Speichern");
    await me.open(BORNHEIM);
    const card = me.card("Wiedervorlagen");
    await expect(card).toContainText(`überfällig, war am ${day(-3)} fällig`);
    await me.open();
    await me.follow("Wegen Konvoi anrufen", me.card("Was ansteht"));
    await me.open("#/wiedervorlagen");
    await expect(me.main).toContainText("Bornheim");
    await me.open(BORNHEIM);
    await me.press("Erledigt: Wegen Konvoi anrufen", card);
    await me.unfold("Erledigt (1)", card);
    await expect(card).toContainText(`erledigt am ${day()}`);
    await me.open();
    await expect(me.card("Was ansteht")).not.toContainText("Wegen Konvoi anrufen");
});

test("deadlines that have passed are one group, and an adopted plan leaves it", async ({ member }) => {
    const me = await member();
    const due = me.card("Was ansteht");
    for (const key of ["05315000", "05314000"]) {
        await me.open(`#/kommunen/${key}`);
        await me.statePhase("Bestandsanalyse");
    }
    await me.goTo("Übersicht");
    await expect(due).toContainText("2 Wärmepläne noch nicht beschlossen");
    await me.follow("Köln", due);
    await me.statePhase("Wärmeplan beschlossen");
    await me.goTo("Übersicht");
    await expect(due).toContainText("Wärmeplan noch nicht beschlossen");
    await expect(due).toContainText("Bonn");
    await expect(due).not.toContainText("Köln");
    await expect(due).toContainText("Noch keine Sicherung erstellt");
});


test("what has changed is listed with who said it, of everybody or of one municipality", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    await me.statePhase("Bestandsanalyse", { "Ihr Absender": "Klimaschutz Bornheim" });
    await me.addPerson("Erika Beispiel", { worksFor: ["Köln"] });
    await me.goTo("Übersicht");
    await me.follow("Alle Änderungen", me.card("Neu seit Ihrem letzten Besuch"));
    await expect(me.main.getByRole("article")).toHaveCount(2);
    await expect(me.main.getByRole("article").last()).toContainText("Bestandsanalyse");
    await expect(me.main.getByRole("article").last()).toContainText("Klimaschutz Bornheim");
    await me.unfold("Kommune oder Organisation");
    await me.pick("Kommune oder Organisation", ["Köln"]);
    await expect(me.main.getByRole("article")).toHaveCount(1);
    await me.field("Tag").fill(isoDay(1));
    await expect(me.main).toContainText("Seither wurde nichts eingetragen");
    // Who is looked for stays in sight, and so does the way back to all.
    const who = me.main.getByRole("group", { name: "Kommune oder Organisation" });
    await who.getByRole("radio", { name: "alle" }).check();
    await me.field("Tag").fill(isoDay());
    await expect(me.main.getByRole("article")).toHaveCount(2);
});

test("what is unconfirmed for long is asked about and confirmed with one click", async ({ member }) => {
    const me = await member();
    await me.open("#/noch-aktuell");
    await expect(me.main).toContainText("Alles wurde im letzten Jahr");
    const people = [["alt", "Alte Angabe"], ["uralt", "Uralte Angabe"]].map(([id, name]) => ["person", id, "name", name]);
    await takeIn(me, shareFile(people.slice(0, 1), { at: "2025-10-01T09:00:00.000Z" }));
    await takeIn(me, shareFile(people.slice(1), { at: "2024-01-05T09:00:00.000Z", by: "r00000000000000f6" }));
    await me.goTo("Übersicht");
    await expect(me.card("Was ansteht")).toContainText("Eintrag zu einer Person seit zwei Jahren nicht bestätigt: löschen?");
    await me.follow("Eintrag zu einer Person seit einem Jahr nicht bestätigt: noch aktuell?", me.card("Was ansteht"));
    await me.title("Noch aktuell?");
    await expect(me.rows()).toHaveCount(2);
    await expect(me.rows().first()).toContainText("zuletzt am 05.01.2024 Löschen? Seit zwei Jahren nicht bestätigt");
    await me.press("Stimmt noch: Alte Angabe");
    await expect(me.rows()).toHaveCount(1);
    await me.press("Stimmt noch: Uralte Angabe");
    await expect(me.main).toContainText("Alles wurde im letzten Jahr");
    await me.open("#/personen/alt");
    await expect(me.button("Stimmt noch", me.card("Kontakt"))).toBeVisible();
});
