// The list of municipalities: complete, sorted, found the way people type, and its filter is part of the address.
import { test, expect } from "./app.mjs";
import { choose, chip, names } from "./lists.mjs";

const search = (me, words) => me.field("Suchen").fill(words);

test("all 61 municipalities are there, without groups sorted as in a German directory, and the 5 Kreise in a view of their own", async ({ member }) => {
    const me = await member();
    await me.goTo("Kommunen");
    await expect(me.rows()).toHaveCount(61);
    await me.press("Gruppiert: Etappe");
    await expect(me.page).toHaveURL(/#\/kommunen\?gruppiert=nein$/);
    await expect(me.main.locator("[aria-expanded]")).toHaveCount(0);
    const shown = await names(me);
    expect(shown).toEqual([...shown].sort(new Intl.Collator("de").compare));
    await expect(me.rows().filter({ hasText: "Köln" })).toContainText("1.024.621");
    await me.press("Kreise 5");
    await expect(me.rows()).toHaveCount(5);
    await expect(me.rows().filter({ hasText: "Aufgabe der Gemeinden" })).toHaveCount(5);
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
        await expect(me.main.getByText("1 von 61")).toBeVisible();
    }
});

test("a Kreis is found by filter, abbreviation, key and name", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    await choose(me, "Kreis", "Rhein-Sieg-Kreis");
    await expect(me.rows()).toHaveCount(19);
    const ofTheKreis = await names(me);
    expect(ofTheKreis).toContain("Bornheim");
    expect(ofTheKreis).not.toContain("Köln");
    for (const typed of ["rsk", "RSK", "05382", "rhein-sieg-kreis", "Rhein-Sieg"]) {
        await me.open("#/kommunen");
        await search(me, typed);
        await expect(me.rows(), typed).toHaveCount(19);
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
        await expect(me.main.getByText("1 von 62"), typed).toBeVisible();
    }
});

test("nothing found says so and leads back to everything", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    await choose(me, "Kreis", "Rhein-Kreis Neuss");
    await search(me, "Timbuktu");
    await expect(me.main.getByText("Nichts gefunden")).toBeVisible();
    await expect(me.main.getByText("0 von 61")).toBeVisible();
    await me.press("Filter zurücksetzen", me.main.locator(".empty"));
    await expect(me.rows()).toHaveCount(61);
    await expect(me.field("Suchen")).toHaveValue("");
    await expect(chip(me, "Kreis")).toHaveText("Kreis");
});

test("the filter is in the address: reload, back and a copied link keep it", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    await choose(me, "Kreis", "Rhein-Erft-Kreis");
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
    await expect(chip(me, "Kreis")).toHaveText("Kreis: Rhein-Erft-Kreis");
    await expect(me.rows()).toHaveCount(1);
    const tab = await me.newTab();
    expect(tab.page.url()).toBe(address);
    await expect(tab.rows()).toHaveCount(1);
});

test("size, stage and target year narrow the list and stay in the address", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    await choose(me, "Größe", "über 100.000");
    await expect(me.rows()).toHaveCount(5);
    await choose(me, "Etappe", "im Rat");
    await expect(me.main).toContainText("0 von 61");
    await choose(me, "Etappe", "im Rat", "keine Angabe");
    // Of the other three it was publicly reported that the plan is adopted.
    await expect(me.rows()).toHaveCount(2);
    await expect(me.page).toHaveURL(/etappe=0&groesse=ueber_100000/);
    await me.reload();
    await expect(chip(me, "Größe")).toHaveText("Größe: über 100.000");
    await expect(me.rows()).toHaveCount(2);
});

test("an address with the groups of steps of an older app means what it meant", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen?stand=bearbeitung");
    await expect(chip(me, "Etappe")).toHaveText("Etappe: Analyse +2");
    await me.open("#/kommunen?groesse=ueber_100000&stand=unbekannt");
    await expect(me.rows()).toHaveCount(2);
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
