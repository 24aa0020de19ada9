// „Bitte klären“: everything with more than one statement on one page, decided one by one, by keyboard, and told to a screen reader.
import { shareFile } from "./fill.mjs";
import { test, expect, asFile } from "./app.mjs";

const PERSON = "5b1e0000-0000-4000-8000-00000000000e";
const TOPIC = "5b1e0000-0000-4000-8000-0000000000a0";
const target = (year) => ({ year, asOf: "2026-11-01", source: "Ratsbeschluss" });
const text = (day, n) => `Der Rat hat am ${day} das Konzept mit ${n} Maßnahmen einstimmig beschlossen, gültig ab Januar.`;
const said = (phone, year, words) => [
    ["person", PERSON, "name", "Max Beispiel"], ["person", PERSON, "phone", phone],
    ["municipality", "05382036", "target:gesamtes_gebiet", target(year)],
    ["topic", TOPIC, "title", "Konzept"], ["topic", TOPIC, "text", words],
];
const file = (name, statements, by) => asFile(name, shareFile(statements, { by, who: name }).buffer.toString());
const files = () => [
    file("Anna.json", said("0221 1", 2040, text("Dienstag", 30)), "r00000000000000a1"),
    file("Bert.json", said("0221 2", 2035, text("Mittwoch", 31)), "r00000000000000a2"),
];

test("everything with more than one statement is decided on one page, by keyboard, and travels", async ({ member }) => {
    const [me, you] = [await member(), await member()];
    for (const one of files()) await me.import(one);
    await me.goTo("Übersicht");
    await me.follow("Alle 3 Angaben auf einer Seite klären");
    await me.title("Bitte klären");
    await expect(me.main.getByRole("status").first()).toHaveText("Noch 3 zu klären.");
    const sets = me.main.getByRole("article");
    await expect(sets).toHaveCount(3);
    // Who, when and from where; in long texts the words that differ.
    const year = sets.filter({ hasText: "Much" });
    await expect(year).toContainText("Ratsbeschluss");
    await expect(year).toContainText("Stand");
    const words = sets.filter({ hasText: "Konzept" });
    expect((await words.locator("mark bdi").allInnerTexts()).map((word) => word.trim()).sort()).toEqual(["30", "31", "Dienstag", "Mittwoch"]);
    // Nothing is chosen for the member, and the button takes nothing as long as that is so.
    await expect(year.getByRole("radio", { name: "Beide stehen lassen, später klären" })).toBeChecked();
    await year.getByRole("button", { name: /^Übernehmen: Much/ }).click();
    await expect(year.getByRole("status")).toContainText("bleibt offen");
    // Arrow keys only choose; the button takes, and what was decided is said where it stood.
    await year.getByRole("radio", { name: "Beide stehen lassen, später klären" }).focus();
    await me.page.keyboard.press("ArrowUp");
    await expect(me.main.getByRole("status").first()).toHaveText("Noch 3 zu klären.");
    const wanted = year.getByRole("radio", { name: /2040/ });
    if (!await wanted.isChecked()) await me.page.keyboard.press("ArrowUp");
    await expect(wanted).toBeChecked();
    await me.page.keyboard.press("Tab");
    await me.page.keyboard.press("Enter");
    await expect(me.page.locator(":focus")).toContainText(/Much.*Es gilt .*2040/);
    await expect(me.main.getByRole("status").first()).toHaveText("Noch 2 zu klären.");
    const phone = sets.filter({ hasText: "Max Beispiel" });
    await phone.getByRole("radio", { name: /0221 2/ }).check();
    await phone.getByRole("button", { name: /^Übernehmen: Max Beispiel/ }).click();
    await expect(me.page.locator(":focus")).toContainText(/Max Beispiel.*0221 2/);
    // The decisions are in the file that is passed on.
    for (const one of files()) await you.import(one);
    await you.import(await me.share());
    await you.open("#/klaeren");
    await expect(you.main.getByRole("article")).toHaveCount(1);
    await expect(you.main.getByRole("article")).toContainText("Konzept");
    await you.open("#/kommunen/05382036");
    await expect(you.card("Klimaneutralitätsziel")).toContainText("2040");
});
