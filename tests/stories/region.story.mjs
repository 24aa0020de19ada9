// What the whole region says, each a list with a sentence above it: who plans for how much, concepts by state, arguments by audience.
import { shareFile } from "./fill.mjs";
import { test, expect, asFile } from "./app.mjs";

const [OVERATH, BORNHEIM, MUCH] = ["05378024", "05382012", "05382036"];
const on = { asOf: "2026-11-01", source: "Amtsblatt" };
const statements = [
    ["municipality", OVERATH, "heatAward", { award: "extern_beauftragt", office: "Energiekontor", cost: 54000, months: 14, again: "ja", ...on }],
    ["municipality", BORNHEIM, "heatAward", { award: "eigenleistung", ...on }],
    ["municipality", MUCH, "heatAward", { award: "keine", ...on }],
    ["municipality", OVERATH, "concept", { status: "in_umsetzung", title: "Klimaschutzkonzept 2030", measures: 42, ...on }],
    ["municipality", OVERATH, "concept:vorreiter", { status: "beantragt", title: "Vorreiter", ...on }],
    ["municipality", BORNHEIM, "concept", { status: "beschlossen", title: "Unser Weg", ...on }],
    ["municipality", OVERATH, "communication:gesamtes_gebiet:bevoelkerung", "Erst sagen wir, was sich **nicht** ändert."],
    ["municipality", BORNHEIM, "communication:gesamtes_gebiet:verwaltung", "Jedes Amt bekommt seine eine Zahl."],
];
const file = () => asFile("region.json", shareFile(statements, { by: "r00000000000000a1" }).buffer.toString());
const names = (me) => me.rows().getByRole("rowheader");

test("who plans, what it costs for each inhabitant and whether again: a list with an address of its own and a sentence", async ({ member }) => {
    const me = await member();
    await me.import(file());
    await me.goTo("Kommunen");
    await me.follow("Vergabe und Kosten");
    await expect(me.main).toContainText(/\d+ von 61 Kommunen haben gesagt, wer die Wärmeplanung macht\./);
    await expect(me.main).toContainText(/1 sagt, was sie kostet: \d+,\d\d € je Einwohner\*in\./);
    await expect(me.main).toContainText("1 sagt, wie lange sie dauert: 14 Monate.");
    await expect(me.main).toContainText("1 von 1 würden wieder so vergeben.");
    await expect(me.link("Vergabe und Kosten", me.page.getByRole("navigation", { name: "Seiten dieses Bereichs" }))).toHaveAttribute("aria-current", "page");
    // The cheapest for each inhabitant is first; who says that nobody plans yet is left out.
    const first = me.rows().first();
    await expect(first).toContainText("Overath");
    await expect(first.locator("td[data-column=kosten]")).toHaveText("54.000");
    await expect(first.locator("td[data-column=wieder]")).toHaveText("ja");
    await expect(me.rows().filter({ hasText: "Bornheim" })).toHaveCount(1);
    await expect(me.rows().filter({ hasText: "Much" })).toHaveCount(0);
    const address = new URL(me.page.url()).hash;
    await me.reload();
    expect(new URL(me.page.url()).hash).toBe(address);
    await expect(me.rows().first()).toContainText("Overath");
});

test("concepts stand by their state with counts, and are narrowed by kind", async ({ member }) => {
    const me = await member();
    await me.open("#/konzepte");
    await expect(me.main).toContainText("Noch keine der 66 Kommunen und Kreise hat gesagt, welches Konzept sie hat.");
    await me.import(file());
    await me.open("#/konzepte");
    await expect(me.main).toContainText("2 von 66 Kommunen und Kreisen haben gesagt, welche Konzepte sie haben. Es sind 3 Konzepte, 2 davon beschlossen oder in Umsetzung.");
    await expect(names(me)).toHaveText(["Overath", "Bornheim", "Overath"]);
    const views = me.page.getByRole("group", { name: "Ansichten" });
    await expect(views.getByRole("button", { name: "vom Rat/Kreistag beschlossen 1" })).toBeVisible();
    await views.getByRole("button", { name: "in Umsetzung 1" }).click();
    await expect(names(me)).toHaveText(["Overath"]);
    await expect(me.rows().first()).toContainText("Klimaschutzkonzept 2030");
    await me.follow("Overath", me.rows().first());
    await me.title("Overath");
    await me.follow("Alle Konzepte der Region");
    await me.title("Konzepte");
});

test("arguments stand by whom one talks to, in full, and are found by their words", async ({ member }) => {
    const me = await member();
    await me.import(file());
    await me.goTo("Themen");
    await me.follow("Argumente");
    await expect(me.main).toContainText("2 von 66 Kommunen und Kreisen haben aufgeschrieben, wie sie ihr Ziel erklären.");
    await expect(names(me)).toHaveText(["Bornheim", "Overath"]);
    await expect(me.rows().last().getByRole("strong")).toHaveText("nicht");
    await me.main.getByRole("searchbox", { name: "Suchen" }).first().fill("zahl");
    await expect(names(me)).toHaveText(["Bornheim"]);
    await expect(me.rows().first()).toContainText("Jedes Amt bekommt seine eine Zahl.");
});
