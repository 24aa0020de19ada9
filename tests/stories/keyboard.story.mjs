// Everything without a mouse: where the focus goes, that it is always seen, and that it is never lost or held.
import { readFile } from "node:fs/promises";
import { test, expect } from "./harness.mjs";
import { backup, fill, shareFile, show, stated, states, takeIn } from "./fill.mjs";

// A ring around the focused element or around what stands for it. Headings and the main part get the focus, but no ring; the
// calendar button inside a date field has the browser's own.
const seesFocus = () => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement.matches("h1, main, [type=date]:not(:focus)")) return true;
    const rings = [getComputedStyle(activeElement), getComputedStyle(activeElement, "::before"), getComputedStyle(activeElement.parentElement)];
    return rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2);
};

const described = () => document.activeElement.outerHTML.slice(0, 120);

/** A member who only has a keyboard. */
class Typist {
    constructor(page) { this.page = page; }

    button(name, where = this.page) { return where.getByRole("button", { name, exact: true }); }
    link(name, where = this.page.getByRole("main")) { return where.getByRole("link", { name, exact: true }); }
    card(name) { return this.page.getByRole("region", { name, exact: true }); }
    field(label, where = this.page) { return where.getByLabel(label).and(this.page.locator("input, textarea, select, summary")); }
    press(...keys) { return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve()); }
    type(text) { return this.page.keyboard.type(text); }
    has(target) { return target.evaluate((element) => element === document.activeElement); }
    focused(target) { return expect(target).toBeFocused(); }

    /** Goes there with Tab, or with Shift and Tab. */
    async to(target, key = "Tab") {
        await expect(target).toBeVisible();
        for (let presses = 0; presses < 200; presses += 1) {
            if (await this.has(target)) return;
            await this.press(key);
            expect(await this.page.evaluate(seesFocus), await this.page.evaluate(described)).toBe(true);
        }
        throw new Error(`${target} is out of reach`);
    }

    async enter(target, key) {
        await this.to(target, key);
        await this.press("Enter");
    }

    async write(label, text, where) {
        await this.to(this.field(label, where));
        await this.press("ControlOrMeta+a");
        await this.type(text);
    }

    async arrivesAt(heading) {
        await this.focused(this.page.getByRole("heading", { level: 1, name: heading }));
    }

    async visit(name) {
        await this.enter(this.page.getByRole("navigation", { name: "Hauptnavigation" }).getByRole("link", { name }), "Shift+Tab");
    }

    /** Where what had the focus is gone, the next key must not start over at the top of the page. */
    async staysIn(place = this.page.getByRole("main")) {
        await expect.poll(() => place.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
}

async function typist(profile, address, prepare = () => undefined) {
    const me = await profile();
    await prepare(me);
    await me.open(address);
    return new Typist(me.page);
}

test("on every page, Tab reaches everything, shows where it is, and comes round again", async ({ profile }) => {
    test.setTimeout(180_000);
    const me = await profile();
    await fill(me);
    const found = {};
    for (const state of states) {
        await show(me, state);
        found[state[0]] = await me.page.evaluate(() => {
            document.activeElement.blur();
            const tabbable = "a[href], button:enabled, input:enabled, select, textarea, summary, [tabindex='0']";
            const all = [...document.querySelectorAll(tabbable)].filter((element) => element.checkVisibility());
            // One stop for each group of radio buttons: its choice, or its first one.
            const isStop = (element) => element.type !== "radio" || element.checked || !document.querySelector(`[name="${element.name}"]:checked`);
            window.missed = new Set(all.filter(isStop));
            return [];
        });
        const first = me.page.locator(".skip-link");
        await first.focus();
        const stops = await me.page.evaluate(() => window.missed.size);
        for (let presses = 0; presses < stops + 40; presses += 1) {
            // The first stop was not reached with a key.
            const fault = presses > 0 && (await me.page.evaluate(`(${seesFocus})() ? "" : (${described})()`));
            if (fault) found[state[0]].push(`no ring: ${fault}`);
            const isRound = await me.page.evaluate(() => {
                const { activeElement } = document;
                window.missed.delete(activeElement);
                if (activeElement.type === "radio") {
                    window.missed = new Set([...window.missed].filter((element) => element.name !== activeElement.name));
                }
                return window.missed.size === 0;
            });
            if (isRound) break;
            await me.page.keyboard.press("Tab");
        }
        found[state[0]].push(...(await me.page.evaluate(() => [...window.missed].map((element) => `missed: ${element.outerHTML.slice(0, 120)}`))));
        if (found[state[0]].length === 0) delete found[state[0]];
    }
    expect(found).toEqual({});
});

test("the skip link leads past the navigation and leaves the address alone", async ({ profile }) => {
    const me = await typist(profile, "#/kommunen");
    await me.press("Tab");
    const skip = me.page.getByRole("link", { name: "Zum Inhalt springen" });
    await me.focused(skip);
    await expect(skip).toBeInViewport();
    await me.press("Enter");
    await me.focused(me.page.getByRole("main"));
    expect(me.page.url()).toMatch(/#\/kommunen$/);
    await me.press("Tab");
    await me.focused(me.link("Kommune hinzufügen"));
});

test("every page of the navigation puts the focus on its heading and has a title of its own", async ({ profile }) => {
    const me = await typist(profile, "#/hilfe");
    const titles = new Set();
    for (const [name, heading] of [
        ["Übersicht", "Das Netzwerk im Überblick"], ["Kommunen", "Kommunen und Kreise"], ["Personen", "Personen"], ["Themen", "Themen"],
        ["Meine Notizen", "Meine Notizen"], ["Austausch", "Austausch und Sicherung"], ["Einstellungen", "Einstellungen"],
    ]) {
        await me.visit(name);
        await me.arrivesAt(heading);
        await expect(me.page).toHaveTitle(`${heading} – Klimanetz`);
        titles.add(await me.page.title());
    }
    expect(titles.size).toBe(7);
});

test("filter, search, open a municipality and state its phase", async ({ profile }) => {
    const me = await typist(profile, "#/");
    await me.enter(me.page.getByRole("link", { name: "Kommunen", exact: true }));
    await me.arrivesAt("Kommunen und Kreise");
    await me.write("Suchen", "koeln");
    await expect(me.page.getByText("1 von 66")).toBeVisible();
    await me.press("ControlOrMeta+a", "Delete");
    await me.to(me.field("Kreis"));
    await me.type("Rhein-Erft");
    await expect(me.page.getByText("11 von 66")).toBeVisible();
    await me.enter(me.link("Brühl"));
    await me.arrivesAt("Brühl");

    const heat = me.card("Wärmeplanung");
    await me.to(heat.getByRole("radio").first());
    await me.press("ArrowDown", "ArrowDown");
    await expect(heat.getByRole("radio", { name: "in Vorbereitung" })).toBeChecked();
    await me.write("Ihre Kennzeichnung", "Klimaschutz Brühl", heat);
    await me.enter(me.button("Stand angeben", heat));
    await expect(heat.locator(".statement")).toContainText("Klimaschutz Brühl");
    await me.staysIn(heat);
});

test("a refused form leads to its problems, and each problem to its field", async ({ profile }) => {
    const me = await typist(profile, "#/kommunen/05362012");
    const target = me.card("Klimaneutralitätsziel");
    await me.enter(me.button("Ziel angeben", target));
    await me.staysIn(target);
    await me.enter(me.button("Speichern", target));
    const problems = target.getByRole("group", { name: "Eine Angabe fehlt oder stimmt noch nicht" });
    await me.focused(problems);
    await me.press("Tab", "Enter");
    await me.focused(me.field("Zieljahr", target));
    await me.type("1850");
    await me.press("Enter");
    await me.focused(problems);
    await me.press("Tab", "Enter", "ControlOrMeta+a");
    await me.type("2035");
    await me.press("Enter");
    await expect(target).toContainText("2035");
    await me.staysIn(target);

    await me.enter(me.button("Ziel angeben", target));
    await me.enter(me.button("Abbrechen", target));
    await me.staysIn(target);
});

test("several problems are counted, and the first of a group of options is reached from its problem", async ({ profile }) => {
    const me = await typist(profile, "#/personen/neu");
    await me.enter(me.button("Speichern"));
    await me.focused(me.page.getByRole("group", { name: "2 Angaben fehlen oder stimmen noch nicht" }));
    await me.press("Tab", "Tab", "Enter");
    await me.focused(me.page.getByRole("radio").first());
});

test("add a person, change, bin, restore and erase", async ({ profile }) => {
    const me = await typist(profile, "#/personen");
    await me.enter(me.link("Person hinzufügen"));
    await me.arrivesAt("Neue Person");
    await me.write("Name", "Toni Beispiel");
    await me.write("Funktion", "Klimaanpassung");
    await me.to(me.page.getByRole("checkbox", { name: "Köln" }));
    await me.press("Space");
    await me.to(me.page.getByRole("radio").first());
    await me.press("Space");
    await me.enter(me.button("Speichern"));
    await me.arrivesAt("Toni Beispiel");
    await expect(me.card("Erreichbarkeit")).toContainText("Köln");

    await me.enter(me.button("Bearbeiten"));
    await me.staysIn();
    await me.write("Name", "Toni Muster");
    await me.press("Enter");
    await me.arrivesAt("Toni Muster");

    await me.enter(me.button("In den Papierkorb"));
    await me.staysIn();
    await me.enter(me.button("Wiederherstellen"));
    await me.staysIn();
    await me.enter(me.button("In den Papierkorb"));
    await me.enter(me.button("Endgültig löschen"));
    const question = me.page.getByRole("alertdialog");
    await me.focused(me.button("Abbrechen", question));
    await me.press("Escape");
    await expect(question).toBeHidden();
    await me.focused(me.button("Endgültig löschen"));
    await me.press("Enter");
    await me.enter(me.button("Endgültig löschen", question));
    await me.arrivesAt("Personen");
    await expect(me.page.getByText("Noch niemand eingetragen")).toBeVisible();
});

test("add a topic and write a contribution", async ({ profile }) => {
    const me = await typist(profile, "#/themen");
    await me.enter(me.link("Thema hinzufügen"));
    await me.write("Titel", "Wärmepumpen");
    await me.to(me.field("Stand des Themas"));
    await me.type("eingeplant");
    await me.enter(me.button("Speichern"));
    await me.arrivesAt("Wärmepumpen");

    const form = me.card("Beitrag schreiben");
    await me.write("Was wurde berichtet?", "Bei uns: 12 Geräte", form);
    await me.to(form.locator("summary"));
    await me.press("Space");
    await me.to(form.getByRole("checkbox", { name: "Bonn" }));
    await me.press("Space");
    await me.enter(me.button("Beitrag speichern", form));
    const contributions = me.card("Beiträge");
    await expect(contributions).toContainText("12 Geräte");
    await me.staysIn();
    await me.enter(me.button("Bearbeiten", contributions), "Shift+Tab");
    await me.staysIn(contributions);
    await me.to(me.field("Was wurde berichtet?", contributions));
    await me.press("ControlOrMeta+End");
    await me.type(" und zwei");
    await me.enter(me.button("Beitrag speichern", contributions));
    await expect(contributions).toContainText("12 Geräte und zwei");
    await me.staysIn(contributions);
});

test("write a note, and tab out of its text", async ({ profile }) => {
    const me = await typist(profile, "#/kommunen/05315000");
    await me.enter(me.link("Notiz schreiben"));
    await me.arrivesAt("Meine Notizen");
    await me.write("Notiz", "Rückruf am Freitag");
    await me.press("Tab");
    await me.focused(me.field("Schlagwörter"));
    await me.type("Wärme");
    await expect(me.page.getByText("Von selbst gespeichert")).toBeVisible();
    await me.focused(me.field("Schlagwörter"));
    await me.visit("Meine Notizen");
    await me.enter(me.link("Rückruf am Freitag"));
    await expect(me.field("Notiz")).toHaveValue("Rückruf am Freitag");
});

test("open a file, take it over and decide between two statements", async ({ profile }) => {
    const theirs = shareFile([["municipality", "05315000", "heatPlan", stated("zielszenario")]], { by: "r00000000000000f6" });
    const me = await typist(profile, "#/austausch", (own) => takeIn(own, backup));
    // Listened for early: the browser must know before the key is pressed.
    me.page.on("filechooser", () => undefined);
    await me.to(me.field("Datei auswählen"));
    const [chooser] = await Promise.all([me.page.waitForEvent("filechooser"), me.press("Enter")]);
    await chooser.setFiles(theirs);
    const preview = me.page.getByRole("region", { name: "Vorschau: von-kim.json" });
    await expect(preview).toBeVisible();
    await me.enter(me.button("Übernehmen", preview));
    await expect(preview).toContainText("Zusammengeführt");
    await me.staysIn(preview);

    await me.visit("Übersicht");
    await me.enter(me.link("Köln", me.card("Zu entscheiden")));
    const heat = me.card("Wärmeplanung");
    await expect(heat).toContainText("2 Angaben");
    await me.enter(heat.getByRole("listitem").filter({ hasText: "Zielszenario" }).getByRole("button"));
    await expect(heat).not.toContainText("2 Angaben");
    await expect(heat.locator("strong")).toContainText("Zielszenario");
    await me.staysIn(heat);
});

test("a refused file can be put away", async ({ profile }) => {
    const me = await typist(profile, "#/austausch");
    await me.page.locator("summary").first().focus();
    await me.press("Enter");
    await me.write("Oder Text einfügen", "kein Klimanetz");
    await me.enter(me.button("Eingefügten Text prüfen"));
    await expect(me.page.getByRole("alert").filter({ hasText: "Eingefügter Text wurde nicht übernommen" })).toBeVisible();
    await me.enter(me.button("Verwerfen"));
    await expect(me.page.getByText("Eingefügter Text wurde nicht übernommen")).toBeHidden();
    await me.staysIn();
});

test("make a backup: Escape leaves the question, the answer makes the file", async ({ profile }) => {
    const me = await typist(profile, "#/austausch");
    const card = me.card("Sichern");
    const ask = card.getByRole("button", { name: "Private Sicherung erstellen" }).first();
    const question = me.page.getByRole("alertdialog");
    await me.enter(ask);
    await me.focused(me.button("Abbrechen", question));
    await me.press("Escape");
    await expect(question).toBeHidden();
    await me.focused(ask);
    await me.press("Enter");
    await me.press("Enter");
    await expect(question).toBeHidden();
    await me.focused(ask);
    await me.press("Enter");
    await me.to(question.getByRole("button", { name: "Private Sicherung erstellen" }));
    const [download] = await Promise.all([me.page.waitForEvent("download"), me.press("Enter")]);
    expect(JSON.parse(await readFile(await download.path(), "utf8")).scope).toBe("backup");
    await expect(card.getByRole("status")).toContainText("Datei erstellt: Klimanetz-PRIVAT");
    await me.staysIn(card);
});

test("change language and theme: the focus stays on the choice", async ({ profile }) => {
    const me = await typist(profile, "#/einstellungen");
    await me.to(me.page.getByRole("radio", { name: "Deutsch" }));
    await me.press("ArrowDown");
    await expect(me.page.locator("html")).toHaveAttribute("lang", "en");
    await me.focused(me.page.getByRole("radio", { name: "English" }));
    await expect(me.page.getByRole("heading", { level: 1 })).toHaveText("Settings");
    await expect(me.page).toHaveTitle("Settings – Klimanetz");
    await me.to(me.page.getByRole("radio", { name: "like the system" }));
    await me.press("ArrowUp");
    await expect(me.page.locator("html")).toHaveAttribute("data-kern-theme", "dark");
    await me.focused(me.page.getByRole("radio", { name: "dark" }));
    await me.page.reload();
    await expect(me.page.getByRole("radio", { name: "English" })).toBeChecked();
    await expect(me.page.locator("html")).toHaveAttribute("data-kern-theme", "dark");
});

test("each save is announced, and the announcement goes away", async ({ profile }) => {
    const me = await typist(profile, "#/kommunen/05315000");
    const announced = me.page.locator(".toast");
    const heat = me.card("Wärmeplanung");
    for (const index of [2, 3]) {
        await heat.getByRole("radio").nth(index).check();
        await me.enter(me.button("Stand angeben", heat));
        await expect(announced).toHaveText("Übernommen");
        await expect(announced).toHaveText("", { timeout: 15_000 });
    }
});
