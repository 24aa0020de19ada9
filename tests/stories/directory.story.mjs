// The list of municipalities: complete, sorted, found the way people type, and its filter is part of the address.
import { test, expect } from "./app.mjs";

const names = async (me) => (await me.main.getByRole("rowheader").allInnerTexts()).map((name) => name.trim());
const search = (me, words) => me.field("Suchen").fill(words);

test("all 61 municipalities and 5 Kreise are there, sorted as in a German directory", async ({ member }) => {
    const me = await member();
    await me.goTo("Kommunen");
    await expect(me.rows()).toHaveCount(66);
    await expect(me.rows().filter({ hasText: "Aufgabe der Gemeinden" })).toHaveCount(5);
    const shown = await names(me);
    expect(shown).toEqual([...shown].sort(new Intl.Collator("de").compare));
    await expect(me.rows().filter({ hasText: "Köln" })).toContainText("1.024.621");
    await expect(me.rows().filter({ hasText: "Bonn" })).toContainText("Kreisfreie Stadt");
});

test("names and keys are found the way people type them", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    for (const [typed, found] of Object.entries({
        koeln: "Köln", "KÖLN": "Köln", "köln": "Köln", KOELN: "Köln", koln: "Köln", "ko\u0308ln": "Köln", "05315000": "Köln",
        "st augustin": "Sankt Augustin", "St. Augustin": "Sankt Augustin", sankt: "Sankt Augustin", "SANKT-AUG": "Sankt Augustin",
        Hennef: "Hennef (Sieg)", "hennef sieg": "Hennef (Sieg)", Roesrath: "Rösrath", "gladbach bergisch": "Bergisch Gladbach",
    })) {
        await search(me, typed);
        await expect(me.main.getByRole("rowheader"), typed).toHaveText([found]);
        await expect(me.main.getByText("1 von 66")).toBeVisible();
    }
});

test("a Kreis is found by filter, abbreviation, key and name", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    await me.field("Kreis").selectOption("Rhein-Sieg-Kreis");
    await expect(me.rows()).toHaveCount(20);
    const ofTheKreis = await names(me);
    expect(ofTheKreis).toContain("Bornheim");
    expect(ofTheKreis).not.toContain("Köln");
    for (const typed of ["rsk", "RSK", "05382", "rhein-sieg-kreis", "Rhein-Sieg"]) {
        await me.open("#/kommunen");
        await search(me, typed);
        await expect(me.rows(), typed).toHaveCount(20);
    }
});

test("ß and ss find each other", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/neu");
    await me.fill({ "Amtlicher Gemeindeschlüssel (AGS)": "08417044", Name: "Meßstetten" });
    await me.press("Speichern");
    await me.title("Meßstetten");
    for (const typed of ["messstetten", "Meßstetten", "MESSSTETTEN", "mess"]) {
        await me.open("#/kommunen");
        await search(me, typed);
        await expect(me.main.getByText("1 von 67"), typed).toBeVisible();
    }
});

test("nothing found says so and leads back to everything", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    await me.field("Kreis").selectOption("Rhein-Kreis Neuss");
    await search(me, "Timbuktu");
    await expect(me.main.getByText("Nichts gefunden")).toBeVisible();
    await expect(me.main.getByText("0 von 66")).toBeVisible();
    await me.press("Alle zeigen");
    await expect(me.rows()).toHaveCount(66);
    await expect(me.field("Suchen")).toHaveValue("");
    await expect(me.field("Kreis")).toHaveValue("");
});

test("the filter is in the address: reload, back and a copied link keep it", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    await me.field("Kreis").selectOption("Rhein-Erft-Kreis");
    await search(me, "hü");
    await expect(me.rows()).toHaveCount(1);
    await expect(me.page).toHaveURL(/kreis=05362&suche=h/);
    const address = me.page.url();
    await me.follow("Hürth");
    await me.title("Hürth");
    await me.page.goBack();
    await expect(me.field("Suchen")).toHaveValue("hü");
    await expect(me.rows()).toHaveCount(1);
    await me.reload();
    await expect(me.field("Suchen")).toHaveValue("hü");
    await expect(me.field("Kreis")).toHaveValue("05362");
    await expect(me.rows()).toHaveCount(1);
    const tab = await me.newTab();
    expect(tab.page.url()).toBe(address);
    await expect(tab.rows()).toHaveCount(1);
});

test("size, step and target year narrow the list and stay in the address", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    await me.unfold("Weitere Filter");
    await me.field("Einwohner*innen").selectOption("über 100.000");
    await expect(me.rows()).toHaveCount(5);
    await me.field("Wärmeplanung").selectOption("beschlossen");
    await expect(me.main).toContainText("0 von 66");
    await me.field("Wärmeplanung").selectOption("keine Angabe");
    await expect(me.rows()).toHaveCount(5);
    await expect(me.page).toHaveURL(/groesse=ueber_100000&stand=unbekannt/);
    await me.reload();
    await expect(me.field("Einwohner*innen")).toHaveValue("ueber_100000");
    await expect(me.rows()).toHaveCount(5);
});

test("typing keeps the focus and the place in the field", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    await me.field("Suchen").click();
    await me.page.keyboard.type("Troorf", { delay: 30 });
    for (let back = 0; back < 3; back += 1) {
        await me.page.keyboard.press("ArrowLeft");
    }
    await me.page.keyboard.type("isd", { delay: 30 });
    await expect(me.field("Suchen")).toBeFocused();
    await expect(me.field("Suchen")).toHaveValue("Troisdorf");
    expect(await names(me)).toEqual(["Troisdorf"]);
});

for (const base of ["/", "/netz/"]) {
    test(`a deep link opens cold and after a reload under ${base}`, async ({ profile }) => {
        const me = await profile({ base });
        await me.open("#/kommunen/05315000");
        const heading = me.page.getByRole("heading", { level: 1, name: "Köln" });
        await expect(heading).toBeVisible();
        await expect(me.page).toHaveTitle("Köln – Klimanetz");
        await me.page.reload();
        await expect(heading).toBeVisible();
    });
}

test("an address that belongs to no page says so and leads on", async ({ member }) => {
    const me = await member();
    for (const address of ["#/gibt/es/nicht", "#/kommunen/99999999", "#/personen/niemand", "#/themen/nichts", "#/%FF%", "#?=&"]) {
        await me.open(address);
        await me.title(address === "#?=&" ? "Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?" : "Seite nicht gefunden");
    }
    await me.open("#/gibt/es/nicht");
    await me.follow("Zur Übersicht");
    await me.title("Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?");
});
