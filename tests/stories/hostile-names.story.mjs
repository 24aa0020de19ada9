// Names that turn round, hide something or never end: shown isolated, with what is hidden visible, inside a narrow window.
import { test, expect } from "./harness.mjs";
import { shareFile, takeIn, upload } from "./fill.mjs";

const rtl = "ליאור בן-דוד";
const turned = "Anna \u202eslog\u202c Muster\u0007";
const endless = "Wärmeplanungsbeschleunigungsgesetz".repeat(6).slice(0, 200);
const wall = "x".repeat(20_000);
const zalgo = `Z${"\u0335\u0489\u0301".repeat(60)}algo`;

const statements = [
    ["person", "rtl", "name", rtl],
    ["person", "rtl", "function", "(3) إدارة المناخ!"],
    ["person", "turned", "name", turned],
    ["person", "turned", "function", "Klima\u200bschutz"],
    ["person", "turned", "email", "anna@evil.example?bcc=x@evil.example"],
    ["person", "turned", "phone", "*#06#"],
    ["person", "endless", "name", endless],
    ["person", "endless", "function", endless],
    ["person", "endless", "email", `${"x".repeat(60)}@${"y".repeat(60)}.example`],
    ["person", "zalgo", "name", zalgo],
    ...["rtl", "turned", "endless", "zalgo"].flatMap((id) => [["person", id, "legalBasis", "einwilligung"], ["person", id, "worksFor:05315000", true]]),
    ["municipality", "05366", "name", `Kreis ${rtl}`],
    ["municipality", "05315000", "heatPlan", { phase: "bestands\u202eanalyse", asOf: "2026-11-03", source: "https://koeln.example@evil.example/x" }],
    ["municipality", "05315000", "concept", { status: "beschlossen", title: turned, asOf: "2026-11-03", source: `${rtl} (3)` }],
    ["topic", "t", "title", `${rtl} \u2066x`],
    ["topic", "t", "text", `${rtl}\n\n# ${turned}\n\n[https://koeln.example](https://evil.example/x) <https://xn--kln-sna.example>`],
    ["topic", "t", "state", "offen"],
    ["topic", "t", "about:rtl", true],
    ["contribution", "c1", "topic", "t"],
    ["contribution", "c1", "text", wall],
    ["contribution", "c2", "topic", "t"],
    ["contribution", "c2", "text", `${zalgo}\n\n\`${"y".repeat(500)}\`\n\n    ${"z".repeat(500)}\n\n> > > > ${"w".repeat(300)}`],
    ["contribution", "c2", "day", "2026-11-03"],
];

const pages = ["#/", "#/kommunen", "#/kommunen/05315000", "#/kommunen/05366", "#/personen", "#/personen/rtl", "#/personen/turned", "#/personen/endless",
    "#/personen/zalgo", "#/themen", "#/themen/t", "#/personen/neu", "#/austausch"];

/** What reaches out of the window, and hidden characters that are still there unseen. */
const look = () => {
    const room = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll("main *")].filter((element) => element.getBoundingClientRect().right > room + 1 && !element.closest("pre, .visually-hidden"));
    const isOver = document.documentElement.scrollWidth > room;
    const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2065\u206a-\u206f\ufeff]/;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) if (hidden.test(texts.currentNode.data)) found.push(texts.currentNode.data.slice(0, 80));
    // Read out and shown beside the pointer.
    for (const name of ["aria-label", "title", "placeholder"]) {
        for (const element of document.querySelectorAll(`[${name}]`)) {
            if (hidden.test(element.getAttribute(name))) found.push(`${name}: ${element.getAttribute(name).slice(0, 80)}`);
        }
    }
    return { over: isOver ? wide.slice(-2).map((element) => element.outerHTML.slice(0, 120)) : [], hidden: found, title: hidden.test(document.title) };
};

test("names that turn round, hide something or never end stay in their place at 360 pixels", { tag: "@slow" }, async ({ profile }) => {
    test.setTimeout(120_000);
    const me = await profile({ viewport: { width: 360, height: 800 } });
    await takeIn(me, shareFile(statements, { who: turned }));
    const found = {};
    for (const address of pages) {
        await me.open(address);
        await expect(me.page.locator("#app main h1").first()).toBeVisible();
        await me.page.locator("details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
        const here = await me.page.evaluate(look);
        if (here.over.length + here.hidden.length > 0 || here.title) found[address] = here;
        if (process.env.SHOTS) await me.page.screenshot({ path: `${process.env.SHOTS}/${address.replace(/\W+/g, "-")}.png`, fullPage: address !== "#/themen/t" });
    }
    expect(found).toEqual({});

    await me.open("#/personen/turned");
    await expect(me.page.locator("#content h1")).toHaveText("Anna ⟨U+202E⟩slog⟨U+202C⟩ Muster⟨U+0007⟩");
    await expect(me.page).toHaveTitle("Anna ⟨U+202E⟩slog⟨U+202C⟩ Muster⟨U+0007⟩ – Klimanetz");
    const links = me.page.locator("#content a[href^='mailto'], #content a[href^='tel']");
    await expect(links).toHaveCount(1);
    await expect(links).toHaveAttribute("href", "mailto:anna@evil.example");
    await expect(links).toHaveAttribute("rel", "noopener noreferrer nofollow");
    await me.open("#/personen/rtl");
    await expect(me.page).toHaveTitle(`\u2068${rtl}\u2069 – Klimanetz`);
    // A narrow window has no chips.
    await me.page.setViewportSize({ width: 1280, height: 800 });
    await me.open("#/kommunen");
    const filters = me.page.getByRole("group", { name: "Filter", exact: true });
    await filters.getByRole("button", { name: "Kreis", exact: true }).click();
    await filters.getByRole("checkbox", { name: rtl }).check();
    await filters.getByRole("checkbox", { name: "Rhein-Sieg-Kreis" }).check();
    await expect(filters.locator("label", { hasText: rtl }).locator("bdi")).toHaveText(`Kreis ${rtl}`);
    // In the one line of the chip each name keeps to itself.
    await expect(filters.getByRole("button", { name: /^Kreis:/ })).toHaveText(`Kreis: \u2068Kreis ${rtl}\u2069, Rhein-Sieg-Kreis`);
    await me.page.setViewportSize({ width: 360, height: 800 });
    await me.open("#/kommunen");
    await me.page.getByRole("button", { name: "Karte", exact: true }).click();
    await me.page.getByRole("link", { name: /^Köln:/ }).focus();
    await expect(me.page.locator(".region__detail")).toContainText("Köln: keine Angabe: unbekannter Schritt (bestands⟨U+202E⟩analyse)");
    expect((await me.page.evaluate(look)).hidden).toEqual([]);
    await me.open("#/kommunen/05315000");
    const source = me.page.locator(".statement a").first();
    await expect(source).toHaveText("evil.example");
    await expect(source).toHaveAttribute("href", "https://evil.example/x");
    await expect(source).toHaveAttribute("rel", "noopener noreferrer nofollow");
    await me.open("#/themen/t");
    await expect(me.page.locator(".rich_text").first()).toContainText("https://koeln.example (evil.example)");
    for (const bdi of await me.page.locator("main bdi").all()) {
        expect(await bdi.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe("isolate");
    }
});

test("a file name and a refusal show what is hidden in them", async ({ profile }) => {
    const me = await profile();
    await me.open("#/austausch");
    const bad = shareFile([["municipality", "05315\u202e000", "name", "x"]]).buffer.toString();
    await me.page.locator("#import-file").setInputFiles(upload("Netz\u202enosj.exe", bad));
    const alert = me.page.getByRole("alert").filter({ hasText: "wurde nicht übernommen" });
    await expect(alert).toContainText("Netz⟨U+202E⟩nosj.exe wurde nicht übernommen");
    await expect(alert).toContainText("„05315⟨U+202E⟩000“");
    expect((await me.page.evaluate(look)).hidden).toEqual([]);
});

test("what is hidden is gone from what is typed", async ({ profile }) => {
    const me = await profile();
    await me.open("#/themen/neu");
    await me.page.getByLabel("Titel").fill("Wärme\u202e\u200bpumpen\u2066");
    await me.page.getByRole("button", { name: "Speichern" }).click();
    await expect(me.page.locator("#content h1")).toHaveText("Wärmepumpen");
    expect(await me.page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toMatch(/[\u200b\u202e\u2066]|\\u20[0-9a-f]{2}/);
});
