// A meeting is prepared: what is talked about and when, who comes, the date for the calendar; afterwards: what was agreed.
import { test, expect, day, isoDay } from "./app.mjs";

test("an agenda is put together out of the backlog and free titles, with times, moved by keyboard", async ({ member }) => {
    const me = await member();
    await me.addTopic("Wärmenetze");
    await me.addMeeting("Netzwerktreffen", { Tag: "2026-12-01", Beginn: "14:00", Ende: "15:30" });
    const agenda = me.card("Tagesordnung");
    await expect(agenda).toContainText("Noch nichts auf der Tagesordnung.");
    await me.unfold("Punkt hinzufügen", agenda);
    await me.press("Hinzufügen", agenda);
    await expect(me.problemBeside("Titel", agenda)).toContainText("Bitte ausfüllen");
    await me.putOnAgenda({ title: "Begrüßung", minutes: "10" });
    await me.putOnAgenda({ topic: "Wärmenetze (offen)", minutes: "45" });
    await me.putOnAgenda({ title: "Ausblick", minutes: "40" });
    const items = agenda.getByRole("list").first().locator(":scope > li");
    await expect(items).toHaveCount(3);
    await expect(items.nth(1)).toContainText("14:10");
    await expect(items.nth(2)).toContainText("14:55");
    await expect(agenda).toContainText("Ende gegen 15:35 Uhr (95 Minuten).");
    await expect(agenda).toContainText("5 Minuten länger als das Treffen.");
    // The topic is planned now and no longer offered; both sides link to each other.
    await expect(me.field("Aus dem Themenspeicher", agenda).getByRole("option")).toHaveCount(1);
    await me.button("Nach oben", items.nth(2)).focus();
    await me.page.keyboard.press("Enter");
    await expect(items.nth(1)).toContainText("Ausblick");
    await expect(me.button("Nach oben", items.nth(1))).toBeFocused();
    await me.page.keyboard.press("Enter");
    await expect(items.first()).toContainText("Ausblick");
    await expect(me.button("Nach oben", items.first())).toBeDisabled();
    await expect(me.button("Nach unten", items.first())).toBeFocused();
    await me.reload();
    await expect(items.first()).toContainText("Ausblick");
    await me.follow("Wärmenetze", agenda);
    await me.title("Wärmenetze");
    await expect(me.main).toContainText("eingeplant");
    await expect(me.main).toContainText("Auf der Tagesordnung");
    await me.follow("Netzwerktreffen");
    await me.title("Netzwerktreffen");
});

test("a double click puts an item on the agenda once, and the emptied form is not complained of", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Netzwerktreffen", { Tag: "2026-12-01" });
    const agenda = me.card("Tagesordnung");
    await me.unfold("Punkt hinzufügen", agenda);
    await me.fill({ Titel: "Begrüßung" }, agenda);
    await me.button("Hinzufügen", agenda).dblclick();
    await expect(agenda.getByRole("list").first().locator(":scope > li")).toHaveCount(1);
    await expect(me.field("Titel", agenda)).toHaveValue("");
    await expect(me.problemBeside("Titel", agenda)).toBeHidden();
});

test("an item is edited in place and put into the bin; taking that back brings it again", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Netzwerktreffen", { Tag: "2026-12-01" });
    await me.putOnAgenda({ title: "Berichte", minutes: "30" });
    const agenda = me.card("Tagesordnung");
    const items = agenda.getByRole("list").first().locator(":scope > li");
    await me.press("Bearbeiten", items.first());
    await me.fill({ Ergebnis: "**Einig**" }, items.first());
    await me.press("Speichern", items.first());
    await expect(items.first().getByRole("strong").filter({ hasText: "Einig" })).toBeVisible();
    await me.press("In den Papierkorb", items.first());
    await expect(agenda).toContainText("Noch nichts auf der Tagesordnung.");
    await me.unfold("Papierkorb (1)", agenda);
    await expect(me.link("Berichte", agenda)).toBeVisible();
    await me.button("Letzte Änderung rückgängig machen", me.page.getByRole("banner")).click();
    await expect(items).toHaveCount(1);
});

test("who comes is counted by answer, changed in place and taken back", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Netzwerktreffen", { Tag: "2026-12-01" });
    const attendance = me.card("Teilnehmende");
    await expect(attendance).toContainText("Noch keine Rückmeldungen.");
    await me.unfold("Rückmeldung hinzufügen", attendance);
    for (const [name, answer] of [["Bornheim", "zugesagt"], ["Köln", "vielleicht"]]) {
        await attendance.getByRole("searchbox").fill(name);
        await me.radio(name, attendance).check();
        await me.field("Rückmeldung", attendance).selectOption({ label: answer });
        await me.press("Rückmeldung speichern", attendance);
        await expect(me.link(name, attendance)).toBeVisible();
        await expect(attendance.getByRole("searchbox")).toBeFocused();
        await expect(attendance.getByRole("searchbox")).toHaveValue("");
    }
    await expect(attendance).toContainText("vielleicht 1");
    await me.field("Rückmeldung: Köln", attendance).selectOption({ label: "anwesend" });
    await expect(attendance).toContainText("anwesend 1");
    await expect(attendance).toContainText("vielleicht 0");
    await me.field("Rückmeldung: Bornheim", attendance).selectOption({ label: "keine Rückmeldung" });
    await expect(me.link("Bornheim", attendance)).toHaveCount(0);
    await me.reload();
    await expect(attendance).toContainText("anwesend 1");
    await me.open("#/kommunen/05315000");
    await expect(me.card("Verknüpfte Einträge")).toContainText("Netzwerktreffen");
});

// F40: keys pass over answers; what is left standing is stated, once.
test("passing over answers with the keyboard states one of them, when the field is left", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Netzwerktreffen", { Tag: "2026-12-01" });
    const attendance = me.card("Teilnehmende");
    await me.unfold("Rückmeldung hinzufügen", attendance);
    await attendance.getByRole("searchbox").fill("Bornheim");
    await me.radio("Bornheim", attendance).check();
    await me.press("Rückmeldung speichern", attendance);
    const answer = me.field("Rückmeldung: Bornheim", attendance);
    await answer.focus();
    const before = await me.kept();
    await answer.press("ArrowDown");
    await answer.press("ArrowDown");
    expect(await me.kept()).toBe(before);
    const chosen = await answer.inputValue();
    await answer.blur();
    await expect.poll(() => me.kept()).not.toBe(before);
    await expect(answer).toHaveValue(chosen);
    await me.button("Letzte Änderung rückgängig machen", me.page.getByRole("banner")).click();
    await expect(answer).toHaveValue("zugesagt");
});

test("an agreement is added in place and done with one tap", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Netzwerktreffen", { Tag: "2026-12-01" });
    const agreements = me.card("Vereinbarungen");
    await me.press("Vereinbarung hinzufügen", agreements);
    await me.press("Speichern", agreements);
    await expect(me.problemBeside("Was ist vereinbart?", agreements)).toContainText("Bitte ausfüllen");
    await me.fill({ "Was ist vereinbart?": "Leitfaden verschicken", "Bis wann": isoDay(7) }, agreements);
    await agreements.getByRole("searchbox").fill("Bornheim");
    await me.checkbox("Bornheim", agreements).check();
    await me.press("Speichern", agreements);
    await expect(me.button("Vereinbarung hinzufügen", agreements)).toBeFocused();
    await expect(agreements).toContainText(`bis ${day(7)}`);
    await expect(me.link("Bornheim", agreements)).toBeVisible();
    await me.press("Heute erledigt", agreements);
    await expect(agreements).toContainText(`erledigt am ${day()}`);
    await me.press("Wieder öffnen", agreements);
    await expect(agreements).toContainText(`bis ${day(7)}`);
});

test("the date goes into a calendar", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Wärme & Straße", { Tag: "2026-12-01", Beginn: "14:00", Ende: "15:30", Ort: "Rathaus, Saal 1" });
    await me.putOnAgenda({ title: "Begrüßung", minutes: "10" });
    const { name, text: file } = await me.download(() => me.press("Termin herunterladen (.ics)"));
    expect(name).toBe("Treffen_2026-12-01_waerme-strasse.ics");
    expect(file).toContain("DTSTART;TZID=Europe/Berlin:20261201T140000\r\n");
    expect(file).toContain("LOCATION:Rathaus\\, Saal 1\r\n");
    expect(file).toContain("DESCRIPTION:Tagesordnung:\\n14:00 Begrüßung\r\n");
    await expect(me.card("Protokoll und Termin").getByRole("status")).toContainText("Treffen_2026-12-01_waerme-strasse.ics");
});

test("a meeting is called off with one click, and takes place after all", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay(7), Beginn: "14:00" });
    const meeting = new URL(me.page.url()).hash;
    const calendar = async () => (await me.download(() => me.press("Termin herunterladen (.ics)"))).text;
    const number = (file) => Number(file.match(/^SEQUENCE:(\d+)\r$/m)[1]);
    const before = await calendar();
    expect(before).toContain("STATUS:CONFIRMED\r\n");
    // Revisions are distinguished by the second.
    await me.page.waitForTimeout(1_100);
    await me.press("Treffen absagen");
    await expect(me.main).toContainText("Dieses Treffen fällt aus.");
    await expect(me.button("Findet doch statt")).toBeFocused();
    await expect(me.fact("Status")).toHaveText("fällt aus");
    const off = await calendar();
    expect(off).toContain("STATUS:CANCELLED\r\n");
    expect(number(off)).toBeGreaterThan(number(before));
    await me.open(`${meeting}/protokoll`);
    await expect(me.fact("Status")).toHaveText("fällt aus");
    await me.goTo("Treffen");
    await expect(me.rows().filter({ hasText: "Netzwerktreffen" })).toContainText("fällt aus");
    await me.goTo("Übersicht");
    await expect(me.card("Nächstes Treffen")).toContainText("fällt aus");
    await expect(me.card("Nächstes Treffen")).toContainText("Noch kein Treffen geplant");
    await me.open(meeting);
    await me.press("Findet doch statt");
    await expect(me.button("Treffen absagen")).toBeFocused();
    await me.press("Treffen absagen");
    await me.button("Letzte Änderung rückgängig machen", me.page.getByRole("banner")).click();
    await expect(me.main).not.toContainText("Dieses Treffen fällt aus.");
    await me.press("Bearbeiten");
    await me.field("Status").selectOption({ label: "fällt aus" });
    await me.press("Speichern");
    await expect(me.main).toContainText("Dieses Treffen fällt aus.");
});

test("a meeting ends on another day, and its form asks for no more than planning needs", async ({ member }) => {
    const me = await member();
    await me.open("#/treffen/neu");
    await expect(me.field("Protokoll")).toHaveCount(0);
    const width = async (label) => (await me.field(label).boundingBox()).width;
    expect(await width("Beginn")).toBe(await width("Tag"));
    await me.fill({ Titel: "Klausur", Tag: "2026-12-01", Beginn: "14:00", Ende: "12:00" });
    await me.press("Speichern");
    await expect(me.problemBeside("Ende")).toContainText("geben Sie unter „Endet am (Tag)“ an, an welchem Tag es endet");
    await me.fill({ "Endet am (Tag)": "2026-12-02" });
    await me.press("Speichern");
    await me.title("Klausur");
    const { text: file } = await me.download(() => me.press("Termin herunterladen (.ics)"));
    expect(file).toContain("DTEND;TZID=Europe/Berlin:20261202T120000\r\n");
    await me.follow("Protokoll");
    await expect(me.fact("Tag")).toHaveText("01.12.2026, 14:00 – 02.12.2026, 12:00");
    await me.goTo("Treffen");
    await expect(me.rows().filter({ hasText: "Klausur" })).toContainText("01.12.2026 – 02.12.2026");
});
