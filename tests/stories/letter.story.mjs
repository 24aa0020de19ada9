// Writing to several: an invitation to a meeting and a question about a topic, with addresses for blind copies, and the entry in the log.
import { test, expect, day, isoDay } from "./app.mjs";

const permissions = ["clipboard-read", "clipboard-write"];
const clipboard = (me) => me.page.evaluate(() => navigator.clipboard.readText());

async function network(me) {
    await me.addPerson("Sabine Beispiel", { "Dienstliche E-Mail": "klimaschutz@bornheim.example", worksFor: ["Bornheim"] });
    await me.addPerson("Ole Muster", { "Dienstliche E-Mail": "ole.muster@bonn.example", worksFor: ["Bonn"] });
    await me.addPerson("Ute Still", {});
}

test("an invitation goes to everybody: copied, opened in the mail program, with the calendar file and one entry in the log", async ({ member }) => {
    const me = await member({ permissions });
    await network(me);
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay(10), Beginn: "10:00", Ende: "12:00", Ort: "Kreishaus" });
    await me.putOnAgenda({ title: "Begrüßung", minutes: "10" });
    await me.follow("Zum Treffen einladen");
    await me.title("An 2 Personen schreiben");
    expect(me.page.url()).toContain("#/verteiler?treffen=");
    await expect(me.field("Blindkopie (BCC), 2 Adressen")).toHaveValue("klimaschutz@bornheim.example; ole.muster@bonn.example");
    await expect(me.main).toContainText("1 Funktionspostfach, 1 persönliche Adresse.");
    await me.unfold("Ohne Adresse: 60");
    await expect(me.link("Much")).toBeVisible();
    await expect(me.link("Ute Still")).toBeVisible();
    await expect(me.field("Betreff")).toHaveValue(`Einladung: Netzwerktreffen, ${day(10)}`);
    await expect(me.field("Text")).toHaveValue(new RegExp(`Wann: ${day(10)}, 10:00–12:00 Uhr\nWo: Kreishaus[^]*1. 10:00 Begrüßung`));
    // What is changed stays when another text is looked at.
    await me.field("Text").fill("Bitte kommt.");
    await me.press("Tagesordnung schicken");
    await expect(me.field("Betreff")).toHaveValue(/^Tagesordnung: /);
    await me.press("Zum Treffen einladen");
    await expect(me.field("Text")).toHaveValue("Bitte kommt.");
    const link = me.link("Mailprogramm öffnen");
    const href = new URL(await link.getAttribute("href"));
    expect(href.search).toContain("bcc=klimaschutz@bornheim.example;ole.muster@bonn.example&subject=Einladung%3A%20Netzwerktreffen");
    expect(href.searchParams.get("body")).toBe("Bitte kommt.");
    await me.press("Komma (andere Programme)");
    await expect(link).toHaveAttribute("href", /bornheim\.example,ole/);
    const file = me.page.waitForEvent("download");
    await me.press("Termin herunterladen (.ics)");
    expect((await file).suggestedFilename()).toMatch(/\.ics$/);
    // Copying both is one letter.
    await me.press("Adressen kopieren");
    await expect(me.page.getByText("2 Adressen kopiert.")).toBeVisible();
    expect(await clipboard(me)).toBe("klimaschutz@bornheim.example, ole.muster@bonn.example");
    await me.press("Text kopieren");
    await expect(me.page.getByText("Betreff und Text kopiert.")).toBeVisible();
    expect(await clipboard(me)).toContain("\n\nBitte kommt.");
    await me.follow("Weitergaben");
    await expect(me.rows()).toHaveCount(1);
    await expect(me.rows()).toContainText("2 Adressen per E-Mail: Bornheim, Bonn");
    await expect(me.rows()).toContainText(`Einladung: Netzwerktreffen, ${day(10)}`);
    await me.page.getByRole("banner").getByRole("button", { name: /rückgängig/ }).click();
    await expect(me.rows()).toHaveCount(0);
});

test("a topic writes to those involved, by keyboard, and nobody is no dead end", async ({ member }) => {
    const me = await member({ permissions });
    await network(me);
    await me.addTopic("Wärmenetze", { about: ["Bonn", "Much"] });
    await me.link("An die Beteiligten schreiben").focus();
    await me.page.keyboard.press("Enter");
    await me.title("An 1 Person schreiben");
    await expect(me.heading).toBeFocused();
    await expect(me.main).toContainText(/Ohne Adresse: ?Much/);
    await expect(me.field("Betreff")).toHaveValue("Frage ans Netzwerk: Wärmenetze");
    await me.button("Alle im Verzeichnis").focus();
    await me.page.keyboard.press("Space");
    await me.title("An 2 Personen schreiben");
    await me.button("Adressen kopieren").focus();
    await me.page.keyboard.press("Enter");
    await expect(me.page.getByText("2 Adressen kopiert.")).toBeVisible();
    await expect(me.button("Adressen kopieren")).toBeFocused();
    await me.open("#/verteiler?kommunen=05382036");
    await me.title("Schreiben");
    await expect(me.main).toContainText("Hier gibt es noch keine Adresse");
    await me.follow("Much");
    await me.title("Much");
    await me.open("#/verteiler?treffen=gibtsnicht");
    await me.title("Seite nicht gefunden");
});

test("the request for the step names what is known, and what is held back is in no letter", async ({ member }) => {
    const me = await member({ permissions });
    await network(me);
    await me.open("#/einstellungen");
    await me.page.locator("#settings-label").fill("Klimaschutz Much");
    await me.press("Absender speichern");
    await me.open("#/kommunen/05382012");
    await me.statePhase("Zielszenario");
    await me.open("#/verteiler?kommunen=05382012,05314000");
    await me.title("An 2 Personen schreiben");
    await expect(me.field("Text")).toHaveValue(
        new RegExp(`Bornheim: Zielszenario, Stand vom ${day()}\nBonn: noch keine Angabe[^]*Mit freundlichen Grüßen\nKlimaschutz Much$`));
    await me.field("Text").fill("ä".repeat(300));
    await expect(me.main).toContainText("Der Text ist zu lang, um ihn dem Mailprogramm zu übergeben");
    await expect(me.link("Mailprogramm öffnen")).not.toHaveAttribute("href", /body=/);
});
