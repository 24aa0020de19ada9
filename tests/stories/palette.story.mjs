// One field above the page leads to any record, page or action; the focus stays where one types and goes back where it was.
import { test, expect } from "./app.mjs";

const palette = (me) => me.page.getByRole("dialog", { name: "Suchen und springen" });
const field = (me) => palette(me).getByRole("combobox");
const options = (me) => palette(me).getByRole("option");
const chosen = (me) => palette(me).locator('[role="option"][aria-selected="true"]');
const group = (me, name) => palette(me).getByRole("group", { name, exact: true });

async function openWith(me, key) {
    await me.page.keyboard.press(key);
    await expect(field(me)).toBeFocused();
}

test("Ctrl+K and „/“ open it, arrows move, Enter goes there, Esc gives the focus back", async ({ member }) => {
    const me = await member();
    await me.addPerson("Cem Aydın", { worksFor: ["Overath"] });
    await me.open("#/kommunen");
    await me.link("Bornheim").focus();
    await openWith(me, "Control+k");
    await me.page.keyboard.type("overath");
    await expect(group(me, "Kommunen").getByRole("option").first()).toContainText("Overath");
    await expect(group(me, "Personen")).toContainText("Cem Aydın");
    await expect(group(me, "Aktionen")).toContainText("Notiz zu Overath schreibennur für Sie");
    await expect(options(me).last()).toContainText("Alle Treffer");
    await expect(chosen(me)).toContainText("Overath");
    await expect(field(me)).toHaveAttribute("aria-activedescendant", "palette-0");
    await me.page.keyboard.press("ArrowUp");
    await expect(chosen(me)).toContainText("Alle Treffer");
    await expect(chosen(me)).toBeInViewport();
    await me.page.keyboard.press("ArrowDown");
    await expect(chosen(me)).toContainText("Overath");
    await me.page.keyboard.press("Escape");
    await expect(palette(me)).toHaveCount(0);
    await expect(me.link("Bornheim")).toBeFocused();
    await openWith(me, "/");
    await expect(field(me)).toHaveValue("");
    await me.page.keyboard.type("cem");
    await me.page.keyboard.press("Enter");
    await me.title("Cem Aydın");
    await expect(palette(me)).toHaveCount(0);
    await expect(me.heading).toBeFocused();
});

test("with nothing typed, what was looked at last comes first, then actions with how many and who sees them", async ({ member }) => {
    const me = await member();
    for (const key of ["05382012", "05314000", "05382036"]) {
        await me.open(`#/kommunen/${key}`);
        await me.heading.waitFor();
    }
    await me.open("#/notizen/neu");
    await me.open("#/kommunen");
    await openWith(me, "/");
    await expect(group(me, "Zuletzt angesehen").getByRole("option")).toHaveText([/^Much/, /^Bonn/, /^Bornheim/]);
    await expect(group(me, "Aktionen")).toContainText("Notiz schreibennur für Sie");
    await expect(group(me, "Aktionen")).toContainText("An alle schreiben0 Adressen");
    await me.page.keyboard.type("treffen anl");
    await expect(group(me, "Aktionen")).toContainText("Treffen hinzufügen");
    await field(me).fill("zzzzzz");
    await expect(palette(me).getByRole("status")).toContainText("Nichts gefunden");
    await field(me).fill("sicherung");
    await expect(chosen(me)).toContainText("Sicherung anlegen");
    await me.page.keyboard.press("Enter");
    await me.title("Daten teilen und sichern");
});

test("it changes theme and language, and leads to all results", async ({ member }) => {
    const me = await member();
    await openWith(me, "Control+k");
    await field(me).fill("dunkel");
    await me.page.keyboard.press("Enter");
    await expect(me.page.locator("html")).toHaveAttribute("data-kern-theme", "dark");
    await openWith(me, "Control+k");
    await field(me).fill("rhein");
    await me.page.keyboard.press("ArrowUp");
    await me.page.keyboard.press("Enter");
    await me.title("Suche");
    await expect(me.page.getByRole("searchbox", { name: "Suchen" })).toHaveValue("rhein");
    await openWith(me, "Control+k");
    await field(me).fill("english");
    await me.page.keyboard.press("Enter");
    await expect(me.page.locator("html")).toHaveAttribute("lang", "en");
});

test("„/“ and „?“ are letters in a field; „?“ lists the keys; both can be turned off", async ({ member }) => {
    const me = await member();
    await me.open("#/themen/neu");
    await me.field("Titel").fill("");
    await me.field("Titel").pressSequentially("a/b?");
    await expect(me.field("Titel")).toHaveValue("a/b?");
    await me.open("#/hilfe");
    const keys = me.page.getByRole("dialog", { name: "Tasten" });
    await me.page.keyboard.press("?");
    await expect(keys).toContainText("Strg K");
    await me.page.keyboard.press("Escape");
    await expect(keys).toHaveCount(0);
    await me.press("Tasten zeigen");
    await me.link("Einstellungen", keys).click();
    await me.title("Einstellungen");
    await expect(keys).toHaveCount(0);
    await me.checkbox("Die Tasten „/“").uncheck();
    await me.open("#/kommunen");
    await me.page.keyboard.press("/");
    await me.page.keyboard.press("?");
    await expect(me.page.getByRole("dialog")).toHaveCount(0);
    await openWith(me, "Control+k");
});

test("on a phone the sign in the bar opens it over the whole screen, and a tap goes there", async ({ member }) => {
    const me = await member({ viewport: { width: 360, height: 780 }, hasTouch: true });
    await me.page.getByRole("banner").getByRole("link", { name: "In allem suchen" }).tap();
    await expect(field(me)).toBeFocused();
    // But for the bar of scrolling.
    const { width, ...place } = await palette(me).boundingBox();
    expect(place).toEqual({ x: 0, y: 0, height: 780 });
    expect(width).toBeGreaterThan(340);
    await field(me).fill("ove");
    await options(me).first().tap();
    await me.title("Overath");
});

test("the field of the search names the key as long as nothing is typed, and its own name leaves it out; a phone has no such key", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    const search = me.page.getByRole("search", { name: "In allem suchen" }).getByRole("searchbox", { name: "Suchen", exact: true });
    const key = me.page.locator(".frame__search kbd");
    await expect(search).toHaveAttribute("aria-keyshortcuts", "Control+K");
    await expect(key).toHaveText("Strg K");
    await expect(key).toBeVisible();
    await search.fill("born");
    await expect(key).toBeHidden();
    await expect(search).toBeVisible();
    await me.page.setViewportSize({ width: 360, height: 780 });
    await me.open("#/suche");
    await expect(search).toBeVisible();
    await search.fill("");
    await expect(key).toBeHidden();
});
