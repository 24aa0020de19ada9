// A whole country as a file: how far it is stands there all the time, and whoever does not want it is rid of it.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { countryFile } from "../bench/country.mjs";
import { expect, test } from "./app.mjs";
import { shareFile } from "./fill.mjs";

const COUNTRY = countryFile(10_751).buffer;
const small = shareFile([["topic", "klein", "title", "Nur ein Thema"], ["topic", "klein", "state", "offen"]], { by: "r00000000000000ab" });

/** From now on the page remembers every share of the work that a bar has shown. */
const watch = () => {
    window.shares = [];
    new MutationObserver(() => {
        const bar = document.querySelector("progress");
        if (bar && window.shares.at(-1) !== bar.value) window.shares.push(bar.value);
    }).observe(document, { subtree: true, childList: true, attributes: true });
};

const bar = (me, name = "Datei wird geprüft …") => me.page.getByRole("progressbar", { name });

async function atExchange(member, folders) {
    const folder = await folders();
    const me = await member();
    await me.open("#/austausch");
    await me.page.evaluate(watch);
    const pick = async (name, content) => {
        await writeFile(join(folder, name), content);
        await me.page.locator("#import-file").setInputFiles(join(folder, name));
    };
    return { me, pick };
}

test("the bar says how far reading and taking over are, until the country is there", { tag: "@slow" }, async ({ member, folders }) => {
    const { me, pick } = await atExchange(member, folders);
    await pick("land.json", COUNTRY);
    await expect(bar(me)).toBeVisible();
    await expect(me.card("Wird geprüft: land.json")).toContainText(/\d{1,2}\u00a0%/);
    const preview = me.preview("land.json");
    await expect(preview).toContainText("21502 neu");
    await expect(bar(me)).toHaveCount(0);
    // What is new is folded; opened, a part of it is drawn.
    await expect(preview.locator("details").last()).toContainText(/\d+ neu/);
    await preview.locator("summary").last().click();
    await expect.poll(() => preview.locator(".import__record").count()).toBeGreaterThanOrEqual(20);
    await expect.poll(() => preview.locator(".import__record").count()).toBeLessThanOrEqual(40);
    const shares = await me.page.evaluate(() => window.shares.splice(0));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    await me.takeOver(preview);
    await expect(bar(me, "Wird übernommen …")).toHaveCount(0);
    expect((await me.page.evaluate(() => window.shares)).length).toBeGreaterThan(1);
    await expect(me.page.getByRole("banner")).toContainText("Gespeichert ✓");
    await me.goTo("Kommunen");
    await expect(me.rows().first()).toBeVisible();
    // The country fits once and not twice: its base takes the place of the entry it came as, and the next start has one copy to read.
    const names = () => me.page.evaluate(() => Object.keys(localStorage).filter((key) => /(^|\/|:)(log\/|base$)/.test(key) && !/priv\/log/.test(key)));
    await expect.poll(async () => (await names()).filter((key) => key.includes("log/")).length).toBe(0);
    expect((await names()).length).toBe(2);
    await me.reload();
    await expect(me.rows().first()).toBeVisible();
    await expect(me.page.locator("table")).toHaveAttribute("aria-rowcount", /^10[78]\d\d$/);
});

test("„Abbrechen“ leaves everything as it was, and a page that is left reads no further", async ({ member, folders }) => {
    const { me, pick } = await atExchange(member, folders);
    const [before, stand] = [await me.kept(), await me.fact("Prüfzeichen").getByRole("code").innerText()];
    await pick("land.json", COUNTRY);
    await me.press("Abbrechen", me.card("Wird geprüft: land.json"));
    await expect(me.card("Wird geprüft: land.json")).toHaveCount(0);
    await pick("klein.json", small.buffer);
    await expect(me.preview("klein.json")).toContainText("1 neu");
    await expect(me.preview("land.json")).toHaveCount(0);
    await me.press("Verwerfen", me.preview("klein.json"));
    await pick("land.json", COUNTRY);
    await expect(bar(me)).toBeVisible();
    await me.goTo("Themen");
    await me.goTo("Dateien");
    await expect(bar(me)).toHaveCount(0);
    expect([await me.kept(), await me.fact("Prüfzeichen").getByRole("code").innerText()]).toEqual([before, stand]);
});

test("a second file is read while the first one still is, and the page can be used meanwhile", async ({ member, folders }) => {
    const { me, pick } = await atExchange(member, folders);
    await pick("land.json", COUNTRY);
    await expect(bar(me)).toBeVisible();
    await pick("klein.json", small.buffer);
    await me.takeOver(me.preview("klein.json"));
    const land = me.preview("land.json");
    await expect(land).toContainText("21502 neu");
    await me.takeOver(land);
    await me.goTo("Themen");
    await expect(me.main).toContainText("Nur ein Thema");
});

test("a country with one wrong character in the middle is refused with its place, and nothing stays", async ({ member, folders }) => {
    const { me, pick } = await atExchange(member, folders);
    const before = await me.kept();
    const text = COUNTRY.toString();
    const at = text.indexOf('"n":', text.length / 2) + 4;
    await pick("kaputt.json", `${text.slice(0, at)}§${text.slice(at)}`);
    const alert = me.page.getByRole("alert").filter({ hasText: "kaputt.json wurde nicht übernommen" });
    await expect(alert).toContainText("Zeile 1, Stelle ");
    await pick("veraendert.json", text.replace("Ratsinformationssystem", "Ratsinformationsystem"));
    await expect(me.page.getByRole("alert").filter({ hasText: "veraendert.json wurde nicht übernommen" })).toBeVisible();
    await expect(bar(me)).toHaveCount(0);
    expect(await me.kept()).toBe(before);
});
