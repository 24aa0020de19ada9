// Minutes: everything of the meeting on one page, as a file, and nothing private.
import { test, expect, isoDay } from "./app.mjs";

async function held(me) {
    await me.addTopic("Wärmenetze");
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay(), Beginn: "14:00", Ort: "Rathaus" });
    await me.putOnAgenda({ topic: "Wärmenetze (offen)", minutes: "30" });
    await me.follow("Wärmenetze", me.card("Tagesordnung"));
    await me.title("Wärmenetze");
    await me.contribute("Köln plant **drei** Netze. <script>document.title = 1</script>");
    await me.page.goBack();
    await me.title("Netzwerktreffen");
}

test("minutes are generated, agreed, and leave as files without anything private", async ({ member }) => {
    const me = await member();
    await held(me);
    const meeting = new URL(me.page.url()).hash;
    await me.press("Vereinbarung hinzufügen");
    await me.fill({ "Was ist vereinbart?": "Leitfaden verschicken" });
    await me.press("Speichern", me.card("Vereinbarungen"));
    // Private: a note about the meeting and a follow-up.
    await me.open(`#/notizen/neu?zu=${meeting.split("/").at(-1)}`);
    await me.writeNote({ Notiz: "GEHEIM-7f3a" });
    await me.open("#/wiedervorlagen/neu");
    await me.fill({ "Was ist zu tun?": "GEHEIM-7f3a" });
    await me.press("Speichern");
    await me.open(`${meeting}/protokoll`);
    await me.title("Protokoll: Netzwerktreffen");
    await expect(me.fact("Fassung")).toHaveText("Entwurf");
    await expect(me.main.getByRole("heading", { name: "TOP 1: Wärmenetze", level: 3 })).toBeVisible();
    await expect(me.main).toContainText("ohne Nennung");
    await expect(me.main.getByRole("strong").filter({ hasText: "drei" })).toBeVisible();
    const agreed = me.main.getByRole("table", { name: "Was vereinbart wurde: wer, bis wann" });
    await expect(agreed.getByRole("rowheader", { name: "Leitfaden verschicken" })).toBeVisible();
    await expect(me.main).not.toContainText("GEHEIM");
    await me.press("Als abgestimmt kennzeichnen");
    await expect(me.fact("Fassung")).toHaveText("abgestimmt");
    for (const [button, ending] of [["Als Webseite speichern (in Word zu öffnen)", "html"], ["Als einfachen Text speichern", "md"]]) {
        const { name, text: file } = await me.download(() => me.press(button));
        expect(name).toBe(`Protokoll_${isoDay()}_netzwerktreffen.${ending}`);
        expect(file).toContain("Protokoll: Netzwerktreffen");
        expect(file).toContain("Leitfaden verschicken");
        expect(file).not.toContain("GEHEIM");
        expect(file).not.toMatch(/(^|[^\\])<script/);
    }
    await me.page.emulateMedia({ media: "print" });
    await expect(me.button("Als Webseite speichern (in Word zu öffnen)")).toBeHidden();
    await expect(me.button("Drucken")).toBeHidden();
    await expect(me.heading).toBeVisible();
});

test("paper holds the page alone, nothing of the frame around it", async ({ member }) => {
    const me = await member();
    await held(me);
    const meeting = new URL(me.page.url()).hash;
    await me.page.emulateMedia({ media: "print" });
    for (const page of [`${meeting}/protokoll`, meeting, "#/", "#/kommunen", "#/kommunen/05382012", "#/austausch", "#/hilfe"]) {
        await me.open(page);
        await expect(me.heading, page).toBeVisible();
        for (const role of ["banner", "navigation", "contentinfo", "searchbox", "button"]) {
            // What a column is called stays, although it sorts.
            await expect(me.page.getByRole(role).and(me.page.locator(":not(th *)")), `${page}: ${role}`).toHaveCount(0);
        }
    }
    await me.open(`${meeting}/protokoll`);
    const printed = await me.page.evaluate(() => document.body.innerText.trim());
    expect(printed).toMatch(/^Protokoll: Netzwerktreffen/);
    expect(printed).not.toMatch(/Klimanetz|Suchen|Drucken|Gespeichert/);
});

test("the Markdown is copied where the browser allows it", async ({ member }) => {
    const me = await member({ permissions: ["clipboard-read", "clipboard-write"] });
    await held(me);
    await me.follow("Protokoll");
    await me.press("Als einfachen Text kopieren");
    await expect(me.main.getByRole("status")).toHaveText("Kopiert.");
    const copied = await me.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^# Protokoll: Netzwerktreffen\n/);
    expect(copied).toContain("Köln plant **drei** Netze.");
});

test("an address of a meeting that is not here says so", async ({ member }) => {
    const me = await member();
    for (const page of ["protokoll", "statusrunde"]) {
        await me.open(`#/treffen/5b1e0000-0000-4000-8000-0000000000d3/${page}`);
        await expect(me.heading).toHaveText(/nicht/);
    }
});
