// The lists of topics, notes, offers and follow-ups: what each is sorted and filtered by, what is done in it, and what of it is private.
import { test, expect, day, isoDay } from "./app.mjs";
import { chip, choose, heading, names } from "./lists.mjs";

const view = (me, name) => me.main.getByRole("group", { name: "Ansichten" }).getByRole("button", { name, exact: true });
const row = (me, name) => me.rows().filter({ has: me.page.getByRole("rowheader", { name, exact: true }) });
const status = (me) => me.main.locator(".list-head").getByRole("status");
const cells = (me, column) => me.main.locator(`td[data-column=${column}]`).allInnerTexts();

async function note(me, text, tags) {
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: text, "Schlagwörter": tags });
}

async function followUp(me, title, day, about = []) {
    await me.open("#/wiedervorlagen/neu");
    await me.fill({ "Was ist zu tun?": title, "Fällig am": day });
    await me.pick("Betrifft", about);
    await me.press("Speichern");
    await me.title(title);
}

test("topics: open ones first, by state as a view, by municipality as a filter, sorted by what was contributed", async ({ member }) => {
    const me = await member();
    await me.addTopic("Besprochenes");
    await me.press("Bearbeiten");
    await me.field("Status des Themas").selectOption("besprochen");
    await me.press("Speichern");
    await me.addTopic("Wärmenetze", { about: ["Bonn"] });
    await me.contribute("Erstens");
    await me.contribute("Zweitens");
    await me.addTopic("Starkregen");
    // Touched last, and still behind what is open.
    await me.open("#/themen");
    await me.follow("Besprochenes");
    await me.contribute("Nachtrag");
    await me.goTo("Themen");
    await expect.poll(() => names(me)).toEqual(["Starkregen", "Wärmenetze", "Besprochenes"]);
    await heading(me, "Beiträge").getByRole("button").click();
    await expect.poll(() => cells(me, "contributions")).toEqual(["0", "1", "2"]);
    await heading(me, "Beiträge").getByRole("button").click();
    await expect.poll(() => names(me)).toEqual(["Wärmenetze", "Besprochenes", "Starkregen"]);
    await view(me, "offen 2").click();
    await expect.poll(() => names(me)).toEqual(["Wärmenetze", "Starkregen"]);
    await view(me, "Alle 3").click();
    await choose(me, "Kommunen", "Bonn");
    await expect(status(me)).toHaveText("1 von 3");
    await expect(row(me, "Wärmenetze").getByRole("link", { name: "Bonn" })).toBeVisible();
});

test("notes: by tag and below the first line, newest first; what is chosen and typed is in no address and no history", async ({ member }) => {
    const me = await member();
    await note(me, "Anruf beim Kreis\n\nFrist erfragen", "Förderung, Rückruf");
    await note(me, "Zweite", "Rückruf");
    await note(me, "Dritte", "");
    await me.goTo("Meine Notizen");
    await expect(me.main).toContainText("nur für Sie");
    await expect.poll(() => names(me)).toEqual(["Dritte", "Zweite", "Anruf beim Kreis"]);
    await expect(row(me, "Zweite").locator("td[data-column=changed]")).toHaveText(day());
    await choose(me, "Schlagwörter", "Rückruf");
    await expect.poll(() => names(me)).toEqual(["Zweite", "Anruf beim Kreis"]);
    await me.field("Suchen").fill("frist");
    await expect.poll(() => names(me)).toEqual(["Anruf beim Kreis"]);
    await heading(me, "Geändert").getByRole("button").click();
    const written = () => me.page.evaluate(() => location.href + JSON.stringify(history.state) + JSON.stringify({ ...sessionStorage }));
    for (const said of ["ückruf", "%C3%BCckruf", "frist", "changed"]) {
        expect((await written()).includes(said), said).toBe(false);
    }
    await me.follow("Anruf beim Kreis");
    await expect(me.field("Notiz")).toHaveValue("Anruf beim Kreis\n\nFrist erfragen");
    await me.page.goBack();
    await expect(chip(me, "Schlagwörter")).toHaveText("Schlagwörter: Rückruf");
    await expect(me.field("Suchen")).toHaveValue("frist");
    await expect(heading(me, "Geändert")).toHaveAttribute("aria-sort", "ascending");
    await me.reload();
    await expect(status(me)).toHaveText("3 von 3");
});

test("offers: each question is a view with its count, themes and municipalities are filters, what fits stays below", async ({ member }) => {
    const me = await member();
    await me.open("?demo#/angebote");
    await expect(status(me)).toHaveText("4 von 4");
    await view(me, "Dabei brauche ich Hilfe 1").click();
    await expect(me.rows()).toHaveCount(1);
    await expect(me.rows().locator("td[data-column=question]")).toHaveText("Dabei brauche ich Hilfe");
    await view(me, "Alle 4").click();
    await choose(me, "Worum es geht", "Förderung");
    await expect(status(me)).toHaveText("2 von 4");
    expect(new Set(await cells(me, "themes"))).toEqual(new Set(["Förderung"]));
    await heading(me, "Kommune oder Organisation").getByRole("button").click();
    const places = await cells(me, "organisation");
    expect(places).toEqual([...places].sort((a, b) => a.localeCompare(b, "de")));
    await expect(me.card("Passt zusammen").getByRole("heading", { name: "kommunale Wärmeplanung", exact: true })).toBeVisible();
});

test("follow-ups: the open ones by day, what is overdue in words; ticked off with one press, which keeps the focus, and taken back", async ({ member }) => {
    const me = await member();
    await followUp(me, "Später", isoDay(9));
    await followUp(me, "Wegen Konvoi anrufen", isoDay(-3), ["Bonn"]);
    await followUp(me, "Heute noch", isoDay());
    await me.goTo("Wiedervorlagen");
    await expect(view(me, "offen 3")).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => names(me)).toEqual(["Wegen Konvoi anrufen", "Heute noch", "Später"]);
    const first = row(me, "Wegen Konvoi anrufen");
    await expect(first).toContainText(`überfällig, war am ${day(-3)} fällig`);
    await expect(first.getByRole("link", { name: "Bonn" })).toBeVisible();
    await expect(row(me, "Heute noch").locator("td[data-column=day]")).toHaveText("heute");
    await me.press("Erledigt", first);
    await expect.poll(() => names(me)).toEqual(["Heute noch", "Später"]);
    await expect(me.field("Suchen")).toBeFocused();
    await view(me, "erledigt 1").click();
    await expect.poll(() => names(me)).toEqual(["Wegen Konvoi anrufen"]);
    await expect(first).not.toContainText("überfällig");
    await view(me, "Alle 3").click();
    await expect.poll(() => names(me)).toEqual(["Heute noch", "Später", "Wegen Konvoi anrufen"]);
    await me.press("Wieder öffnen", first);
    await expect(me.button("Erledigt", first)).toBeFocused();
    await expect(me.page).toHaveURL(/#\/wiedervorlagen$/);
});

test("an empty list says what goes there and leads to the first one; the title stands above what it is for", async ({ member }) => {
    const me = await member();
    for (const [address, none, add] of [
        ["themen", "Noch keine Themen", "Thema hinzufügen"], ["notizen", "Noch keine Notizen", "Neue Notiz"],
        ["wiedervorlagen", "Noch keine Wiedervorlagen", "Wiedervorlage hinzufügen"], ["angebote", "Noch nichts eingetragen.", "Ich biete / Ich suche hinzufügen"],
        ["treffen", "Noch nichts eingetragen.", "Treffen hinzufügen"],
    ]) {
        await me.open(`#/${address}`);
        await expect(me.main.locator(".empty"), address).toContainText(none);
        await expect(me.main.locator(".kern-btn--primary"), address).toHaveText(add);
    }
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay() });
    await me.goTo("Treffen");
    await expect(me.rows()).toHaveCount(1);
    const top = (place) => place.evaluate((element) => element.getBoundingClientRect().top);
    expect(await top(me.heading)).toBeLessThan(await top(me.main.locator(".list-intro")));
});
