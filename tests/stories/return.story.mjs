// F22: the way back leads to where one was: the same place, the same search, the same filter; after a reload too. A link leads to the top.
import { test, expect } from "./app.mjs";
import { chip, choose } from "./lists.mjs";

const scrolled = (me) => me.page.evaluate(() => Math.round(scrollY));
const topOf = async (link) => Math.round((await link.boundingBox()).y);

test("the list of municipalities is where it was, and the link that was followed has the focus", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    const link = me.link("Wachtberg");
    await link.scrollIntoViewIfNeeded();
    const [y, top] = [await scrolled(me), await topOf(link)];
    expect(y).toBeGreaterThan(500);
    await link.click();
    await me.title("Wachtberg");
    await expect.poll(() => scrolled(me)).toBe(0);
    await expect(me.heading).toBeFocused();
    await me.page.goBack();
    await expect(link).toBeFocused();
    await expect.poll(async () => Math.abs((await topOf(link)) - top)).toBeLessThanOrEqual(2);
    await me.reload();
    await expect.poll(async () => Math.abs((await scrolled(me)) - y)).toBeLessThanOrEqual(2);
    await me.goTo("Kommunen");
    await me.goTo("Personen");
    await me.goTo("Kommunen");
    await expect(me.heading).toBeFocused();
    expect(await scrolled(me)).toBe(0);
});

test("what was looked for among people and records is there on the way back and after a reload, and not for who comes anew", async ({ member }) => {
    const me = await member();
    await me.addPerson("Berta Beispiel");
    await me.addPerson("Jan Muster");
    for (const [address, words, link] of [["#/personen", "berta", "Berta Beispiel"], ["#/kommunen", "bornh", "Bornheim"]]) {
        await me.open(address);
        await me.field("Suchen").fill(words);
        await expect(me.rows()).toHaveCount(1);
        await me.follow(link);
        await me.title(link);
        await me.page.goBack();
        await expect(me.field("Suchen")).toHaveValue(words);
        await expect(me.rows()).toHaveCount(1);
        await expect(me.link(link)).toBeFocused();
        await me.reload();
        await expect(me.field("Suchen")).toHaveValue(words);
    }
    await me.goTo("Personen");
    await expect(me.field("Suchen")).toHaveValue("");
    await expect(me.rows()).toHaveCount(2);
});

test("filters that stand in no address are kept with the page: tags of notes, reasons of similar municipalities", async ({ member }) => {
    const me = await member();
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: "Erste", "Schlagwörter": "Radweg" });
    await me.goTo("Meine Notizen");
    await choose(me, "Schlagwörter", "Radweg");
    await me.follow("Erste");
    await expect(me.field("Notiz")).toHaveValue("Erste");
    await me.page.goBack();
    await expect(chip(me, "Schlagwörter")).toHaveText("Schlagwörter: Radweg");
    await me.open("#/kommunen/05382012/aehnliche");
    await me.checkbox("gleicher Kreis").check();
    await me.rows().first().getByRole("link").click();
    await expect(me.card("Wärmeplanung")).toBeVisible();
    await me.page.goBack();
    await expect(me.checkbox("gleicher Kreis")).toBeChecked();
});
