// The search of everything: from every page, tolerant, names first, marked, counted by kind; private notes too, and nothing of it kept but the words on their page.
import { test, expect } from "./app.mjs";
import { keptByOrigin } from "./canaries.mjs";
import { shareFile, takeIn } from "./fill.mjs";
import { typist } from "./typist.mjs";

const box = (me) => me.page.getByRole("search", { name: "In allem suchen" }).getByRole("searchbox");
const search = (me, words) => box(me).fill(words);
const titles = (me, kind) => me.card(kind).getByRole("listitem").getByRole("link").allInnerTexts();
const marks = (where) => where.locator("mark").allInnerTexts();
const counts = (me) => me.main.getByRole("group", { name: "Nur zeigen" }).getByRole("button").allInnerTexts();

test("typing on any page leads to what is found, and the focus stays in the field", async ({ member }) => {
    const me = await member();
    await me.open("#/einstellungen");
    await box(me).pressSequentially("koel");
    await me.title("Suche");
    await expect(me.page).toHaveTitle("Suche – Klimanetz");
    await expect(box(me)).toBeFocused();
    await expect(box(me)).toHaveValue("koel");
    await expect(me.main.getByRole("status")).toHaveText("1 Treffer");
    expect(await titles(me, "Kommunen (1)")).toEqual(["Köln"]);
});

test("a page that comes late does not take the focus from the field that is typed into", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen");
    await me.title("Kommunen");
    await me.page.evaluate(() => {
        addEventListener("hashchange", () => document.querySelector("#search-everything").focus(), { once: true });
        location.hash = "#/einstellungen";
    });
    await me.title("Einstellungen");
    await expect(box(me)).toBeFocused();
    await me.page.keyboard.type("koel");
    await me.title("Suche");
    await expect(box(me)).toHaveValue("koel");
});

// B25: the words belong to the page of what they find, not to the frame.
test("what is looked for is there after a reload and on the way back, and gone on every other page", async ({ member }) => {
    const me = await member();
    await search(me, "koel");
    await me.title("Suche");
    await me.follow("Köln");
    await me.title("Köln");
    await expect(box(me)).toHaveValue("");
    await me.page.goBack();
    await me.title("Suche");
    await expect(box(me)).toHaveValue("koel");
    expect(await titles(me, "Kommunen (1)")).toEqual(["Köln"]);
    await me.reload();
    await expect(box(me)).toHaveValue("koel");
    await expect(me.link("Köln")).toBeVisible();
    await expect(me.page).toHaveURL(/#\/suche$/);
    await me.goTo("Kommunen");
    await expect(box(me)).toHaveValue("");
    await search(me, "bonn");
    await expect(me.link("Bonn")).toBeVisible();
});

test("umlauts, ß, the star, „St.“, several words in any order and small mistakes find what is meant, and mark it", async ({ member }) => {
    const me = await member();
    await me.addPerson("Jörg Weiß", { Funktion: "Klimaschutzmanager*in" });
    await me.open("#/suche");
    for (const [typed, title, ...marked] of [
        ["st augustin", "Sankt Augustin", "Sankt", "Augustin"], ["augustin sankt", "Sankt Augustin", "Sankt", "Augustin"],
        ["bergsich gladb", "Bergisch Gladbach", "Bergisch", "Gladb"], ["hennfe", "Hennef (Sieg)", "Hennef"], ["leverkuhsen", "Leverkusen", "Leverkusen"],
        ["weiss joerg", "Jörg Weiß", "Jörg", "Weiß"], ["klimaschutzmanagerin", "Jörg Weiß", "Klimaschutzmanager*in"], ["05315", "Köln", "05315000"],
    ]) {
        await search(me, typed);
        const line = me.main.getByRole("listitem").filter({ has: me.page.getByRole("link", { name: title, exact: true }) });
        await expect(line.first(), typed).toBeVisible();
        expect((await marks(line.first())).slice(0, marked.length), typed).toEqual(marked);
    }
});

test("names come first, each kind has its count, and a kind can be chosen", async ({ member }) => {
    const me = await member();
    await me.addPerson("Anna Solar", { Funktion: "Photovoltaik" });
    await me.addPerson("Bernd Adam", { Funktion: "Solarkataster" });
    await me.addTopic("Freiflächen", { Text: "Wer hat einen **Solarbeschluss**?" });
    await me.contribute("Wir haben ein Solarförderprogramm.");
    await me.addTopic("Solar auf Schulen");
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: "Solarfirma anrufen" });
    await search(me, "solar");
    await expect(me.main.getByRole("status")).toHaveText("6 Treffer");
    // The note is called so; the contribution only mentions it.
    expect(await counts(me)).toEqual(["Alle 6", "Personen 2", "Themen 2", "Meine Notizen 1", "Beiträge 1"]);
    expect(await titles(me, "Personen (2)")).toEqual(["Anna Solar", "Bernd Adam"]);
    expect(await titles(me, "Themen (2)")).toEqual(["Solar auf Schulen", "Freiflächen"]);
    await expect(me.card("Themen (2)")).toContainText("Wer hat einen Solarbeschluss?");
    expect(await marks(me.card("Beiträge (1)"))).toEqual(["Solar"]);
    await me.press("Beiträge 1");
    await expect(me.button("Beiträge 1")).toHaveAttribute("aria-pressed", "true");
    await expect(me.main.getByRole("region")).toHaveCount(1);
    await me.follow("Freiflächen");
    await me.title("Freiflächen");
    await me.page.goBack();
    await search(me, "solar anna");
    expect(await titles(me, "Personen (1)")).toEqual(["Anna Solar"]);
    expect(await counts(me)).toEqual([]);
});

test("a kind shows twenty at first and more when asked", async ({ member }) => {
    const me = await member();
    await search(me, "k");
    const lines = me.main.getByRole("region").first().getByRole("listitem");
    await expect(lines).toHaveCount(20);
    await me.main.getByRole("button", { name: /^Weitere Einträge zeigen/ }).first().click();
    await expect(lines).toHaveCount(40);
    await search(me, "ko");
    expect(await lines.count()).toBeLessThan(20);
});

test("who types on waits for what is in sight, also where the same is found by other words", async ({ member }) => {
    const me = await member();
    await search(me, "rhein-sieg");
    const lines = me.main.locator(".found li");
    await expect(lines).toHaveCount(20);
    // Before anything can be at rest.
    const drawn = await box(me).evaluate(async (field) => {
        field.value = "rhein-sieg-k";
        field.dispatchEvent(new Event("input", { bubbles: true }));
        for (let n = 0; n < 2; n += 1) await new Promise(requestAnimationFrame);
        window.changed = [];
        new MutationObserver((changes) => window.changed.push(...changes)).observe(document.querySelector(".found li"), { subtree: true, childList: true, characterData: true, attributes: true });
        return document.querySelectorAll(".found li").length;
    });
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(20);
    await expect(lines).toHaveCount(20);
    // What was there stayed as it was when the others came.
    expect(await me.page.evaluate(() => window.changed.length)).toBe(0);
});

test("what another tab writes changes the lines, also where the same records are found as before", { tag: "@slow" }, async ({ member }) => {
    const one = await member();
    await one.open("#/notizen/neu");
    await one.writeNote({ Notiz: "Solardach" });
    const two = await one.newTab();
    await two.open("#/suche");
    await search(two, "solar");
    await expect(two.link("Solardach")).toBeVisible();
    await one.turnTo();
    await one.fill({ Notiz: "Solardach Süd" });
    await two.turnTo();
    await expect(two.link("Solardach Süd")).toBeVisible();
    await expect(two.main.locator("mark")).toHaveText(["Solar"]);
});

test("nothing typed and nothing found say what to do; what is in the bin is not found", async ({ member }) => {
    const me = await member();
    await me.addTopic("Wegwerfthema");
    await search(me, "wegwerf");
    await expect(me.link("Wegwerfthema")).toBeVisible();
    await me.follow("Wegwerfthema");
    await me.press("In den Papierkorb", me.main.getByRole("paragraph").last());
    await me.page.goBack();
    await expect(me.main).toContainText("Nichts gefunden");
    await expect(me.main).toContainText("nehmen Sie ein Wort weg");
    await search(me, "");
    await expect(me.main).toContainText("Was suchen Sie?");
    await expect(me.main.getByRole("status")).toHaveText("");
});

test("a private note is marked as private, and neither it nor what was looked for is kept or leaves", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: "Geheimrezept\n\nmit Zimtsternen", "Schlagwörter": "Verschlusssache" });
    await me.goTo("Übersicht");
    const before = await me.kept();
    const addresses = [];
    me.page.on("framenavigated", (frame) => addresses.push(frame.url()));
    for (const words of ["zimtst", "zimtstrenen", "verschlusss", "quittengelee"]) {
        await search(me, "");
        await box(me).pressSequentially(words);
        await expect(me.main.getByRole("status")).toHaveText(words === "quittengelee" ? "0 Treffer" : "1 Treffer");
    }
    await search(me, "zimts");
    const notes = me.card("Meine Notizen (1)");
    await expect(notes.getByRole("listitem")).toContainText("nur für Sie");
    await expect(notes.getByRole("listitem")).toContainText("mit Zimtsternen");
    await me.follow("Geheimrezept");
    await expect(me.field("Notiz")).toHaveValue(/Zimtsternen/);
    await me.page.goBack();
    await me.title("Suche");
    expect(await me.kept()).toBe(before);
    const places = await keptByOrigin(me.page);
    expect(places.length).toBeGreaterThan(3);
    for (const typed of ["zimtst", "zimtstrenen", "quittengelee"]) {
        expect(places.filter(([, text]) => text.includes(typed)), typed).toEqual([]);
        expect([...addresses, me.page.url(), await me.page.title(), ...me.browser.requests].join(" ")).not.toContain(typed);
    }
    await expect(me.page).toHaveURL(/#\/suche$/);
    const share = await me.share();
    for (const word of ["Geheimrezept", "imtst", "Verschluss"]) expect(share.text).not.toContain(word);
    await me.open("#/suche");
    await me.reload();
    await expect(box(me)).toHaveValue("");
});

test("words in the address of the search are not taken up, and are not carried on", async ({ member }) => {
    const me = await member();
    await me.open("#/suche?suche=geheim");
    await me.title("Suche");
    await expect(box(me)).toHaveValue("");
    await search(me, "köln");
    await expect(me.link("Köln")).toBeVisible();
});

test("what colleagues wrote is text, in the title and around the match", async ({ profile }) => {
    const me = await profile();
    const title = '<img src=x onerror="document.title=1"> Falle \u202eelbbaf';
    await takeIn(me, shareFile([["topic", "t", "title", title], ["topic", "t", "text", "<script>pwn()</script> [klick](javascript:alert(1)) Köder"]]));
    await me.open("#/suche");
    const field = me.page.getByRole("search").getByRole("searchbox");
    // The third finds what the second found: other words are marked all the same.
    for (const [typed, marked] of [["falle", "Falle"], ["onerror", "onerror"], ["köder", "Köder"], ["javascript", "javascript"], ["pwn", "pwn"]]) {
        await field.fill(typed);
        const line = me.page.getByRole("main").getByRole("listitem").last();
        await expect(line.locator("mark").first()).toHaveText(marked);
        await expect(line).toContainText('<img src=x onerror="document.title=1"> Falle ⟨U+202E⟩elbbaf');
    }
    await expect(me.page.locator("main :is(script, img)")).toHaveCount(0);
    await expect(me.page).toHaveTitle("Suche – Klimanetz");
});

test("without a mouse: Enter leads to what was found", async ({ profile }) => {
    const me = await typist(profile, "#/kommunen/05315000");
    const field = me.page.getByRole("searchbox", { name: "Suchen", exact: true });
    await me.to(field);
    await me.type("bornhiem/");
    await expect(field).toHaveValue("bornhiem/");
    await me.press("Enter");
    await me.arrivesAt("Suche");
    await me.enter(me.link("Bornheim"));
    await me.arrivesAt("Bornheim");
    await me.visit("Kommunen");
    const own = me.field("Suchen", me.page.getByRole("main"));
    await me.to(own);
    await me.type("a/b");
    await expect(own).toHaveValue("a/b");
});

test("the key „/“ can be turned off, and stays so", async ({ profile }) => {
    const me = await typist(profile, "#/einstellungen");
    const choice = me.page.getByRole("checkbox", { name: "Die Tasten „/“" });
    await me.to(choice);
    await me.press("Space");
    await me.page.reload();
    await expect(choice).not.toBeChecked();
    await me.press("/");
    await expect(me.page.getByRole("dialog")).toHaveCount(0);
    await me.page.goto(`${me.page.url().split("#")[0]}#/suche`);
    await expect(me.page.getByRole("main")).not.toContainText("Strg+K");
});
