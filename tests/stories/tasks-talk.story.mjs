// Tasks 6 to 8 of a new member: what is talked about, noted for oneself and agreed at a meeting.
import { expect, somebody, task } from "./newcomer.mjs";
import { isoDay } from "./app.mjs";

task(6, "a topic, what was reported about it, and a link to a municipality", async (me) => {
    await me.to("Themen");
    await me.follow("Thema hinzufügen");
    await me.write({ Titel: "Wärmenetze" });
    await me.press("Speichern");
    await me.title("Wärmenetze");
    const form = me.card("Beitrag schreiben");
    await me.write({ "Was wurde berichtet?": "Alfter prüft ein Netz." }, form);
    await me.click(form.getByText("Verknüpft mit", { exact: true }).first());
    await me.click(me.checkbox("Alfter", form));
    await me.press("Beitrag speichern", form);
    await expect(me.card("Beiträge").getByRole("link", { name: "Alfter" })).toBeVisible();
    await me.reload();
    await expect(me.card("Beiträge")).toContainText("Alfter prüft ein Netz.");
    await expect(me.card("Beiträge").getByRole("link", { name: "Alfter" })).toBeVisible();
});

task(7, "a private note with a tag, found again", async (me) => {
    await me.click(me.page.getByRole("banner").getByRole("link", { name: "Private Notiz schreiben" }));
    await me.write({ Notiz: "Frist der Förderung erfragen", "Schlagwörter": "Rückruf" });
    await expect(me.page.getByText("Automatisch gespeichert")).toBeVisible();
    await me.look("ruckruf");
    await me.click(me.hit("Frist der Förderung"));
    await expect(me.field("Notiz")).toHaveValue("Frist der Förderung erfragen");
    await expect(me.field("Schlagwörter")).toHaveValue("Rückruf");
});

task(8, "a meeting: agenda, invitation, round, minutes, paper", async (me) => {
    await me.prepare([...somebody("p1", "Ayşe Yılmaz", "05382012"), ...somebody("p2", "Jan Muster", "05314000")]);
    me.start();
    await me.to("Treffen");
    await me.follow("Treffen hinzufügen");
    await me.write({ Titel: "Netzwerktreffen", Tag: isoDay() });
    await me.press("Speichern");
    await me.title("Netzwerktreffen");
    const agenda = me.card("Tagesordnung");
    await me.click(agenda.getByText("Punkt hinzufügen", { exact: true }));
    await me.write({ Titel: "Berichte" }, agenda);
    await me.press("Hinzufügen", agenda);
    await expect(me.button("Bearbeiten", agenda)).toBeVisible();
    await me.follow("Zum Treffen einladen");
    await me.title("An 2 Personen schreiben");
    const letter = me.link("Mailprogramm öffnen");
    await expect(letter).toHaveAttribute("href", /bcc=p2@stadt\.example;p1@stadt\.example&subject=Einladung/);
    expect(new URL(await letter.getAttribute("href")).searchParams.get("body")).toContain("1. Berichte");
    me.browser.expected(/mailto:/);
    await me.click(letter);
    await me.back();
    await me.title("Netzwerktreffen");
    await me.follow("Zur Statusrunde");
    await me.press("nicht begonnen: Alfter");
    await expect(me.main.getByRole("status").filter({ hasText: "haben berichtet" })).toHaveText("1 von 61 Kommunen haben berichtet");
    await me.follow("Zum Treffen");
    await me.press("Bearbeiten", agenda);
    await me.write({ Ergebnis: "Alfter beginnt." }, agenda);
    await me.press("Speichern", agenda);
    await me.follow("Protokoll");
    await me.title("Protokoll: Netzwerktreffen");
    await expect(me.main).toContainText("Alfter beginnt.");
    await expect(me.main).toContainText("noch nicht begonnen");
    // What goes to the printer is the minutes and nothing else.
    await me.page.evaluate(() => (globalThis.print = () => (globalThis.isPrinted = true)));
    await me.press("Drucken");
    expect(await me.page.evaluate(() => globalThis.isPrinted)).toBe(true);
    await me.page.emulateMedia({ media: "print" });
    await expect.poll(() => me.page.evaluate(() => document.body.innerText.trim())).toMatch(/^Protokoll: Netzwerktreffen/);
    expect(await me.page.evaluate(() => document.body.innerText)).not.toMatch(/Klimanetz|Suchen|Version/);
});
