// What every list can do: sorting by any column, filters with counts, private views, columns, density, and rows that are picked.
import { test, expect } from "./app.mjs";
import { box, chip, choose, head, heading, names, sheet } from "./lists.mjs";

const picked = (me) => me.main.locator(".list__picked");
const PHONE = { viewport: { width: 390, height: 844 } };
const number = (text) => Number(text.replaceAll(".", ""));

async function demo(member, options, address = "?demo#/kommunen") {
    const me = await member(options);
    await me.open(address);
    await expect(me.rows().or(me.main.locator(".stage_bars li")).first()).toBeVisible();
    return me;
}

test("a heading sorts, the second time the other way round, the third time no longer; it stays in the address", async ({ member }) => {
    const me = await demo(member);
    await expect(me.rows()).toHaveCount(61);
    const usual = await names(me);
    const button = heading(me, "Einw.").getByRole("button");
    const inhabitants = async () => (await me.main.locator("td[data-column=einwohner]").allInnerTexts()).map(number);
    await expect(heading(me, "Einw.")).not.toHaveAttribute("aria-sort");
    await button.click();
    await expect(heading(me, "Einw.")).toHaveAttribute("aria-sort", "ascending");
    const up = await inhabitants();
    expect(up).toEqual([...up].sort((a, b) => a - b));
    await button.click();
    await expect(heading(me, "Einw.")).toHaveAttribute("aria-sort", "descending");
    await expect(me.rows().first()).toContainText("Köln");
    await expect(me.page).toHaveURL(/sortiert=-einwohner/);
    await me.reload();
    await expect(me.rows().first()).toContainText("Köln");
    await button.click();
    await expect(heading(me, "Einw.")).not.toHaveAttribute("aria-sort");
    await expect.poll(() => names(me)).toEqual(usual);
});

test("what is not stated is last in both directions", async ({ member }) => {
    const me = await demo(member);
    const last = () => me.main.locator("td[data-column=zieljahr]").last();
    await heading(me, "Zieljahr").getByRole("button").click();
    await expect(last()).toHaveText("–");
    await heading(me, "Zieljahr").getByRole("button").click();
    await expect(last()).toHaveText("–");
    await expect(me.main.locator("td[data-column=zieljahr]").first()).not.toHaveText("–");
});

test("a filter says how many there would be, is filled when it is set, and goes with one press", async ({ member }) => {
    const me = await demo(member);
    await chip(me, "Etappe").click();
    const choices = me.main.getByRole("group", { name: "Etappe", exact: true }).getByRole("checkbox");
    const labels = await choices.evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ labels }) => labels[0].textContent));
    const sum = labels.map((label) => number(label.match(/[\d.]+$/)[0])).reduce((a, b) => a + b, 0);
    expect(sum, labels.join()).toBe(61);
    await me.page.keyboard.press("Escape");
    await expect(choices.first()).toBeHidden();
    await choose(me, "Etappe", "Analyse");
    await expect(me.main.getByRole("status")).toHaveText(/^\d+ von 61$/);
    await expect(chip(me, "Etappe")).toHaveText("Etappe: Analyse");
    await me.press("Filter Etappe aufheben");
    await expect(me.main.getByRole("status")).toHaveText("61 von 61");
    await expect(me.page).toHaveURL(/#\/kommunen$/);
});

test("views that everybody has say how many there are, and together the stages are all", async ({ member }) => {
    const me = await demo(member);
    const views = me.main.getByRole("group", { name: "Ansichten" });
    for (const name of ["In Arbeit", "Vor dem Beschluss", "Veraltet", "Ohne Angabe", "Kreise"]) {
        const view = views.getByRole("button", { name: new RegExp(`^${name} \\d+$`) });
        const n = (await view.textContent()).match(/\d+$/)[0];
        await view.click();
        await expect(view).toHaveAttribute("aria-pressed", "true");
        await expect(me.main.getByRole("status"), name).toHaveText(new RegExp(`^${n} von`));
    }
});

test("a view that a member saves is there again after a reload, and goes when it is deleted", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    await choose(me, "Kreis", "Rhein-Sieg-Kreis");
    await heading(me, "Einw.").getByRole("button").click();
    await me.press("Ansicht speichern");
    await me.field("Name der Ansicht").fill("Meine Runde");
    await me.press("Speichern");
    const view = me.main.getByRole("button", { name: "Meine Runde 19", exact: true });
    await expect(view).toHaveAttribute("aria-pressed", "true");
    await expect(me.field("Name der Ansicht")).toBeHidden();
    await me.open("#/kommunen");
    await me.reload();
    await expect(me.main.getByRole("status")).toHaveText("61 von 61");
    await view.click();
    await expect(me.main.getByRole("status")).toHaveText("19 von 61");
    await expect(heading(me, "Einw.")).toHaveAttribute("aria-sort", "ascending");
    await me.press("Ansicht „Meine Runde“ löschen");
    await expect(view).toHaveCount(0);
});

test("a view that a member saves comes with the backup into another browser, and into no share file", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    await choose(me, "Kreis", "Rhein-Sieg-Kreis");
    await me.press("Ansicht speichern");
    await me.field("Name der Ansicht").fill("Meine Zq7Runde");
    await me.press("Speichern");
    await expect(me.button("Meine Zq7Runde 19")).toBeVisible();
    for (const file of [await me.share(), await me.share("Für E-Mail (.txt)"), await me.copyShare()]) {
        expect(file.text).not.toContain("Zq7Runde");
    }
    const backup = await me.backUp();
    expect(backup.text).toContain("Zq7Runde");

    const other = await member();
    await other.open("#/kommunen");
    await expect(other.button("Ansicht speichern")).toBeVisible();
    await expect(other.button("Meine Zq7Runde 19")).toHaveCount(0);
    await other.import(backup);
    await other.open("#/kommunen");
    await other.press("Meine Zq7Runde 19");
    await expect(other.main.getByRole("status")).toHaveText("19 von 61");
    await expect(chip(other, "Kreis")).toHaveText("Kreis: Rhein-Sieg-Kreis");
    expect((await other.share()).text).not.toContain("Zq7Runde");
});

test("columns are chosen, stay in the address, and the usual ones come back", async ({ member }) => {
    const me = await demo(member);
    await me.press("Spalten");
    await me.main.getByRole("checkbox", { name: "Schlüssel" }).click();
    await me.main.getByRole("checkbox", { name: "Vergabe" }).click();
    await expect(heading(me, "Schlüssel")).toBeVisible();
    await expect(heading(me, "Vergabe")).toHaveCount(0);
    await me.reload();
    await expect(heading(me, "Schlüssel")).toBeVisible();
    await me.press("Spalten");
    await me.press("Übliche Spalten");
    await expect(heading(me, "Schlüssel")).toHaveCount(0);
    await expect(heading(me, "Vergabe")).toBeVisible();
});

const inWindow = (me) => me.rows().evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);

test("thirty rows are in a window of 1,400 px; dense, twenty in one of 800, and that is remembered", async ({ member }) => {
    const me = await member({ viewport: { width: 1280, height: 1400 } });
    await me.open("#/kommunen?gruppiert=nein");
    await expect.poll(() => inWindow(me)).toBeGreaterThanOrEqual(30);
    await me.page.setViewportSize({ width: 1280, height: 800 });
    await me.press("Spalten");
    await me.main.getByRole("checkbox", { name: "dicht" }).click();
    await me.page.keyboard.press("Escape");
    await expect.poll(() => inWindow(me)).toBeGreaterThanOrEqual(20);
    await me.reload();
    await expect.poll(() => inWindow(me)).toBeGreaterThanOrEqual(20);
});

test("rows are picked one by one, with Shift all between, and all at once; sorting and filtering keep them, and it is said", async ({ member }) => {
    const me = await demo(member, {}, "?demo#/kommunen?gruppiert=nein");
    await expect(picked(me)).toHaveText("");
    await box(me, "Alfter").click();
    await expect(picked(me)).toHaveText("1 ausgewählt");
    await box(me, "Bergheim").click({ modifiers: ["Shift"] });
    await expect(picked(me)).toHaveText("4 ausgewählt");
    await expect(box(me, "Bad Honnef")).toBeChecked();
    await heading(me, "Einw.").getByRole("button").click();
    await expect(picked(me)).toHaveText("4 ausgewählt");
    await me.field("Suchen").fill("Alfter");
    await expect(picked(me)).toHaveText("4 ausgewählt, 3 davon nicht in dieser Ansicht");
    await me.field("Suchen").fill("");
    const all = me.main.getByRole("checkbox", { name: "Alle auswählen" });
    expect(await all.evaluate((box) => box.indeterminate)).toBe(true);
    await all.click();
    await expect(picked(me)).toHaveText("61 ausgewählt");
    await all.click();
    await expect(picked(me)).toHaveText("Auswahl aufgehoben");
});

test("by keyboard: arrows lead from box to box, with Shift they pick, Escape drops all", async ({ member }) => {
    const me = await demo(member, {}, "?demo#/kommunen?gruppiert=nein");
    const { keyboard } = me.page;
    await box(me, "Alfter").focus();
    await keyboard.press("Space");
    await keyboard.press("Shift+ArrowDown");
    await keyboard.press("Shift+ArrowDown");
    await expect(picked(me)).toHaveText("3 ausgewählt");
    await expect(box(me, "Bedburg")).toBeFocused();
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    await expect(box(me, "Bergisch Gladbach")).toBeFocused();
    await keyboard.press("Shift+Space");
    await expect(picked(me)).toHaveText("5 ausgewählt");
    await expect(box(me, "Bergisch Gladbach")).toBeChecked();
    await keyboard.press("Escape");
    await expect(picked(me)).toHaveText("Auswahl aufgehoben");
    await expect(box(me, "Alfter")).not.toBeChecked();
});

test("on a phone a row has two lines, is still a row, and calls with one tap", async ({ member }) => {
    const me = await demo(member, PHONE);
    const row = me.rows().first();
    await expect(row).toBeVisible();
    const heights = await me.rows().evaluateAll((rows) => rows.slice(0, 20).map((row) => row.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(72);
    await expect(row.getByRole("cell").first()).toBeAttached();
    await expect(me.main.getByRole("link", { name: / anrufen$/ }).first()).toBeVisible();
    expect(await me.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("as long as nothing else is asked the municipalities stand by stage, the last one first, each with its number, and fold", async ({ member }) => {
    const me = await demo(member);
    await expect(me.rows()).toHaveCount(61);
    const heads = me.main.getByRole("rowheader").getByRole("button");
    const said = await heads.allInnerTexts();
    const stages = ["beschlossen", "im Rat", "Entwurf", "Szenario", "Analyse", "Start", "keine Angabe"];
    expect(said.map((head) => head.replace(/^[1-6–]\s*/, "").replace(/ \d.*$/s, "").trim())).toEqual(stages);
    const of = said.map((head) => Number(/ (\d+)/.exec(head)[1]));
    expect(of.reduce((a, b) => a + b)).toBe(61);
    expect(said[4]).toMatch(/mit Much$/);
    const order = await names(me);
    for (const [nth, n] of of.entries()) {
        const from = of.slice(0, nth).reduce((a, b) => a + b, 0);
        const group = order.slice(from, from + n);
        expect(group).toEqual([...group].sort(new Intl.Collator("de").compare));
    }
    const council = head(me, "im Rat");
    const first = me.rows().filter({ hasText: order[of[0]] });
    await expect(council).toHaveAttribute("aria-expanded", "true");
    await council.focus();
    await me.page.keyboard.press("Enter");
    await expect(council).toHaveAttribute("aria-expanded", "false");
    await expect(council).toBeFocused();
    await expect(me.rows()).toHaveCount(61 - of[1]);
    await expect(first).toHaveCount(0);
    await me.rows().first().getByRole("link").first().click();
    await me.page.goBack();
    await expect(head(me, "im Rat")).toHaveAttribute("aria-expanded", "false");
    await expect(me.rows()).toHaveCount(61 - of[1]);
    await choose(me, "Etappe", "im Rat");
    await expect(me.rows()).toHaveCount(of[1]);
    await expect(heads).toHaveCount(0);
    await expect(me.main.getByRole("button", { name: "Gruppiert: Etappe" })).toHaveCount(0);
});

test("without groups it stays after a reload and with another view, until they are wanted again", async ({ member }) => {
    const me = await demo(member);
    const chip = me.main.getByRole("button", { name: "Gruppiert: Etappe" });
    await expect(chip).toHaveAttribute("aria-pressed", "true");
    await chip.click();
    await expect(me.page).toHaveURL(/gruppiert=nein/);
    await me.reload();
    await expect(chip).toHaveAttribute("aria-pressed", "false");
    await expect(me.main.locator("[aria-expanded]")).toHaveCount(0);
    await me.press("Kreise 5");
    await me.press("Alle 61");
    await expect(chip).toHaveAttribute("aria-pressed", "false");
    await chip.click();
    await expect(head(me, "Analyse")).toBeVisible();
    await expect(me.page).not.toHaveURL(/gruppiert/);
});

test("what is folded away is picked with all, and not by a range over it; arrows pass the heads", async ({ member }) => {
    const me = await demo(member);
    await expect(me.rows()).toHaveCount(61);
    const { keyboard } = me.page;
    const before = await names(me);
    const n = Number(/ (\d+)/.exec(await head(me, "im Rat").innerText())[1]);
    const adopted = Number(/ (\d+)/.exec(await head(me, "beschlossen").innerText())[1]);
    const [last, beyond] = [before[adopted - 1], before[adopted + n]];
    await head(me, "im Rat").click();
    await expect(me.rows()).toHaveCount(61 - n);
    await box(me, last).focus();
    await keyboard.press("Space");
    await keyboard.press("Shift+ArrowDown");
    await expect(box(me, beyond)).toBeFocused();
    await expect(picked(me)).toHaveText("2 ausgewählt");
    await expect(box(me, beyond)).toBeChecked();
    await keyboard.press("Escape");
    await me.main.getByRole("checkbox", { name: "Alle auswählen" }).click();
    await expect(picked(me)).toHaveText("61 ausgewählt");
    await head(me, "im Rat").click();
    await expect(box(me, before[adopted])).toBeChecked();
});

test("on a phone only the stage of the own municipality is open, until another one is opened", async ({ member }) => {
    const me = await demo(member, PHONE);
    await expect(head(me, "Analyse")).toHaveAttribute("aria-expanded", "true");
    await expect(me.rows().filter({ hasText: "Much" })).toBeVisible();
    for (const stage of ["beschlossen", "im Rat", "Entwurf", "Szenario", "Start", "keine Angabe"]) {
        await expect(head(me, stage), stage).toHaveAttribute("aria-expanded", "false");
    }
    const n = Number(/ (\d+)/.exec(await head(me, "Analyse").innerText())[1]);
    await expect(me.rows()).toHaveCount(n);
    await head(me, "keine Angabe").click();
    await expect(me.rows().filter({ hasText: "Köln" })).toBeVisible();
});

test("on a phone one chip leads to filters, order and columns; it says how many are set, and the sheet how many rows are left", async ({ member }) => {
    const me = await demo(member, PHONE);
    const opener = me.main.getByRole("button", { name: /^Filter/ });
    await expect(opener).toHaveText("Filter");
    await expect(me.main.getByRole("group", { name: "Filter", exact: true })).toBeHidden();
    await opener.click();
    await expect(sheet(me).getByRole("button", { name: "61 zeigen" })).toBeVisible();
    await me.unfold("Etappe", sheet(me));
    await sheet(me).getByRole("checkbox", { name: /^Analyse \d+$/ }).click();
    const show = sheet(me).getByRole("button", { name: /^\d+ zeigen$/ });
    const [n] = (await sheet(me).getByRole("checkbox", { name: /^Analyse/ }).evaluate(({ labels }) => labels[0].textContent)).match(/\d+$/);
    await expect(show).toHaveText(`${n} zeigen`);
    await me.unfold("Sortieren", sheet(me));
    await sheet(me).getByRole("button", { name: "Einw.", exact: true }).click();
    await me.unfold("Spalten", sheet(me));
    await sheet(me).getByRole("checkbox", { name: "Zieljahr" }).click();
    await show.click();
    await expect(sheet(me)).toHaveCount(0);
    await expect(opener).toBeFocused();
    await expect(opener).toHaveText("Filter 1");
    await expect(me.rows()).toHaveCount(Number(n));
    await expect(me.page).toHaveURL(/etappe=2&sortiert=einwohner/);
    await expect(me.main.locator("[data-column=zieljahr]")).toHaveCount(0);
    await opener.click();
    await sheet(me).getByRole("button", { name: "Filter zurücksetzen" }).click();
    await expect(sheet(me).getByRole("button", { name: "61 zeigen" })).toBeVisible();
    await me.page.keyboard.press("Escape");
    await expect(sheet(me)).toHaveCount(0);
    await expect(opener).toHaveText("Filter");
});

test("an office leads to all that have it", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen?sortiert=vergabe");
    const office = me.main.locator("td[data-column=vergabe]").getByRole("link", { name: "BMU Energy Consulting" });
    await expect(office.first()).toBeVisible();
    await expect(me.rows()).toHaveCount(61);
    const n = await office.count();
    expect(n).toBeGreaterThan(3);
    await office.first().click();
    await expect(me.main.getByRole("status")).toHaveText(`${n} von 61`);
    await expect(chip(me, "Büro")).toHaveText("Büro: BMU Energy Consulting");
});

test("people and all other records have the same list", async ({ member }) => {
    const me = await demo(member, {}, "?demo#/personen");
    await heading(me, "Funktion").getByRole("button").click();
    await expect(heading(me, "Funktion")).toHaveAttribute("aria-sort", "ascending");
    await chip(me, "Zuständig für").click();
    await me.main.getByRole("group", { name: "Zuständig für", exact: true }).getByRole("checkbox").first().click();
    await me.page.keyboard.press("Escape");
    await expect(me.main.getByRole("status")).toHaveText(/^[1-9] von \d+$/);
    await me.main.getByRole("checkbox", { name: "Alle auswählen" }).click();
    await expect(picked(me)).toHaveText(/^\d+ ausgewählt$/);
    // What is chosen of people stays out of the address, and is there again after a reload.
    await expect(me.page).toHaveURL(/#\/personen$/);
    await me.reload();
    await expect(heading(me, "Funktion")).toHaveAttribute("aria-sort", "ascending");
});

test("map and table are views of one filter: the bars count those that it leaves", async ({ member }) => {
    const me = await demo(member, {}, "?demo#/kommunen?kreis=05382&ansicht=karte");
    const sum = async () => (await me.main.locator(".stage_bars b").allInnerTexts()).map(number).reduce((a, b) => a + b, 0);
    expect(await sum()).toBe(19);
    await me.press("Filter Kreis aufheben");
    await expect.poll(sum).toBe(61);
});

test("who comes back from the letter finds the rows still picked, in a bar above the navigation of a phone", async ({ member }) => {
    const me = await demo(member, PHONE, "?demo#/personen");
    await box(me, "Ida Exempel").check();
    await me.main.getByRole("link", { name: "An 1 Adresse schreiben" }).click();
    await me.title("An 1 Person schreiben");
    await me.page.goBack();
    await expect(box(me, "Ida Exempel")).toBeChecked();
    await expect(picked(me)).toHaveText("1 ausgewählt");
    const bar = await me.main.locator(".list__bar").boundingBox();
    const navigation = await me.page.getByRole("navigation").first().boundingBox();
    expect(bar.y + bar.height).toBeLessThanOrEqual(navigation.y + 1);
});

test("where none of those picked has an address there is no letter to write", async ({ member }) => {
    const me = await demo(member);
    await box(me, "Alfter").check();
    await expect(me.main).toContainText("Niemand davon hat eine E-Mail-Adresse.");
    await expect(me.main.locator(".list__bar").getByRole("link")).toHaveCount(0);
});
