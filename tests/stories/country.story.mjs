// With every municipality of Germany in it no page draws them all: what is long is drawn as far as it is seen, or found by typing.
import { countryFile, municipality } from "../bench/country.mjs";
import { expect, isoDay, test } from "./app.mjs";
import { entries } from "./recorder.mjs";

/** Nothing near the 10,751; the list of municipalities had 2,400 as long as it had a body for each group of rows. */
const MOST = 4_000;
const PAGES = [
    "#/", "#/kommunen", "#/kommunen/neu", `#/kommunen/${municipality(100).key}`, `#/kommunen/${municipality(100).key}/aehnliche`,
    "#/personen", "#/personen/neu", "#/stellen", "#/stellen/neu", "#/organisationen/neu", "#/projekte/neu", "#/konvois/neu", "#/wiedervorlagen/neu",
    "#/themen", "#/themen/neu", "#/treffen/neu", "#/notizen", "#/notizen/neu", "#/angebote", "#/angebote/neu", "#/aenderungen", "#/noch-aktuell", "#/suche",
];

/** At least a fifth of the room is free, and the meter says so: what it tells is what there is, to 5 %. */
async function fitsWithRoomLeft(me) {
    await expect.poll(async () => {
        await me.open("#/einstellungen");
        const told = await me.card("Speicher in diesem Browser").getByText(/Kilobyte belegt/).innerText();
        const percent = Number(/\((\d+)/.exec(told)[1]);
        const taken = await me.page.evaluate(() => Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0));
        expect(Math.abs(percent / 100 - taken / 5_242_880)).toBeLessThan(0.05);
        return percent;
    }).toBeLessThanOrEqual(80);
    await expect(me.page.getByText(/Der Platz in diesem Browser wird knapp/)).toHaveCount(0);
}

test("no page and no form holds a whole country, and everybody in it is found by typing", { tag: "@slow" }, async ({ member }) => {
    test.setTimeout(180_000);
    const me = await member();
    await me.open("#/austausch");
    await me.page.locator("#import-file").setInputFiles(countryFile(10_751, { nTopics: 1_000 }));
    await me.takeOver(me.page.locator('section[aria-labelledby^="preview"]'));
    await fitsWithRoomLeft(me);
    const drawn = async (what) => {
        await expect(me.heading).not.toHaveText("Seite nicht gefunden");
        expect(await me.page.locator("*").count(), what).toBeLessThan(MOST);
    };
    for (const page of PAGES) {
        await me.open(page);
        await drawn(page);
    }
    const name = "Toni Landesweit";
    await me.addPerson(name, { worksFor: ["Köln"] });
    await me.open(`#/kommunen/${municipality(100).key}`);
    const heat = me.card("Wärmeplanung");
    await me.chooseStep("Umsetzung");
    await drawn("step of a heat planning");
    await me.unfold("Gemeldet von", heat);
    const reporter = heat.getByRole("group", { name: "Gemeldet von" });
    await expect(reporter.getByRole("status")).toContainText("weitere – geben Sie einen Teil des Namens ein.");
    // Two of the same name are distinguished by where they work.
    await reporter.getByRole("searchbox").fill("Anke Becker");
    const namesakes = await reporter.locator("label").allInnerTexts();
    expect(new Set(namesakes).size).toBeGreaterThan(5);
    await me.pick("Gemeldet von", [name], heat);
    await me.saveStep();
    await expect(heat.getByRole("strong").first()).toContainText(`gemeldet von ${name}`);

    await me.open("#/themen");
    await expect(me.main.getByRole("status").first()).toHaveText("1000 von 1000");
    await me.field("Suchen").fill("Frage 250");
    await me.rows().filter({ hasText: "Frage 250" }).getByRole("link").first().click();
    await me.contribute("Gilt im ganzen Land", [name]);
    await drawn("topic");

    await me.addMeeting("Landestreffen", { Tag: isoDay() });
    await drawn("meeting");
    await me.follow("Zur Statusrunde");
    await expect(me.main.getByRole("status").first()).toContainText("0 von 61");
    await drawn("status round");
});

test("files that fit once and not twice are all taken over in one sitting", { tag: "@slow" }, async ({ member }) => {
    test.setTimeout(180_000);
    const me = await member();
    await me.open("#/austausch");
    const takes = async (from, many, by) => {
        await me.page.locator("#import-file").setInputFiles(countryFile(many, { from, by }));
        await me.takeOver(me.page.locator('section[aria-labelledby^="preview"]').last());
    };
    await takes(0, 9_500, "r00000000000000b1");
    await expect.poll(async () => "base" in await entries(me.page)).toBe(true);
    await takes(9_500, 3_500, "r00000000000000b2");
    await me.open("#/kommunen");
    await expect(me.main).toContainText("13061 von 13061");
    await expect(me.page.getByText("Nicht gespeichert")).toHaveCount(0);
});
