// Without a mouse: where the focus goes, that it is always seen, and that it is never lost or held.
import { test, expect } from "./harness.mjs";
import { fill, show, states } from "./fill.mjs";
import { described, seesFocus, typist } from "./typist.mjs";

// Every place where Tab should stop is kept in `window.missed` until it did. A group of radio buttons is one stop, and so is one that
// arrow keys lead through. Where a dialog is open, the page behind it is out of reach.
const expectStops = () => {
    const tabbable = "a[href], button:enabled, input:enabled, select, textarea, summary, [tabindex='0']";
    const within = document.querySelector("dialog:modal") ?? document;
    const all = [...within.querySelectorAll(tabbable)].filter((element) => element.checkVisibility());
    const isOnWay = (element) => element.getAttribute("tabindex") === "-1" && element.closest('[role="group"]')?.querySelector("[tabindex='0']");
    const isStop = (element) => element.type === "radio" ? element.checked || !document.querySelector(`[name="${element.name}"]:checked`) : !isOnWay(element);
    window.missed = new Set(all.filter(isStop));
    document.querySelector(".skip-link").focus();
    return window.missed.size;
};

const stop = () => {
    const { activeElement } = document;
    const isOfGroup = (element) => element === activeElement || (activeElement.type === "radio" && element.name === activeElement.name);
    window.missed = new Set([...window.missed].filter((element) => !isOfGroup(element)));
    return [...window.missed].map((element) => element.outerHTML.slice(0, 120));
};

test("on every page, Tab reaches everything and shows where it is", { tag: "@slow" }, async ({ profile }) => {
    test.setTimeout(180_000);
    const me = await profile();
    await fill(me);
    const found = {};
    for (const state of states) {
        await show(me, state);
        const faults = [];
        const stops = await me.page.evaluate(expectStops);
        let missed = await me.page.evaluate(stop);
        // A date field has several stops of its own.
        for (let presses = 0; presses < stops + 40 && missed.length > 0; presses += 1) {
            await me.page.keyboard.press("Tab");
            missed = await me.page.evaluate(stop);
            if (!(await me.page.evaluate(seesFocus))) faults.push(`no ring: ${await me.page.evaluate(described)}`);
        }
        if (faults.length + missed.length > 0) found[state[0]] = [...faults, ...missed];
    }
    expect(found).toEqual({});
});

test("the map is one stop of Tab, arrow keys lead on in it, and Tab comes back to where they led", async ({ profile }) => {
    const me = await typist(profile, "#/");
    const map = me.page.getByRole("group", { name: /^Kachelkarte/ });
    const [first, other] = [map.getByRole("link").first(), map.locator(":focus")];
    await me.to(first);
    await me.press("ArrowDown");
    await expect(first).not.toBeFocused();
    await expect(other).toHaveCount(1);
    expect(await me.page.evaluate(seesFocus)).toBe(true);
    const name = (await other.getAttribute("aria-label")).split(":")[0];
    await me.press("Tab");
    await expect(other).toHaveCount(0);
    await me.press("Shift+Tab");
    await me.focused(map.getByRole("link", { name: `${name}:` }));
    await me.press("Enter");
    await me.arrivesAt(name);
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
    await me.focused(me.link("Kommunen"));
});

test("every page of the navigation puts the focus on its heading and has a title of its own", { tag: "@slow" }, async ({ profile }) => {
    const me = await typist(profile, "#/hilfe");
    const titles = new Set();
    // The overview is headed by a question, or by the own municipality; its title is neither.
    for (const [name, heading, title = heading] of [
        ["Übersicht", "Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?", "Übersicht"], ["Kommunen", "Kommunen"], ["Personen", "Personen"],
        ["Themen", "Themen"], ["Treffen", "Treffen"], ["Dateien", "Daten teilen und sichern"],
    ]) {
        await me.visit(name);
        await me.arrivesAt(heading);
        await expect(me.page).toHaveTitle(`${title} – Klimanetz`);
        titles.add(await me.page.title());
    }
    expect(titles.size).toBe(6);
});

test("filter, search, open a municipality and state its phase", async ({ profile }) => {
    const me = await typist(profile, "#/");
    await me.enter(me.page.getByRole("link", { name: "Kommunen", exact: true }));
    await me.arrivesAt("Kommunen");
    await me.write("Suchen", "koeln", me.page.getByRole("main"));
    await expect(me.page.getByText("1 von 61")).toBeVisible();
    await me.press("ControlOrMeta+a", "Delete");
    await me.enter(me.page.getByRole("group", { name: "Filter", exact: true }).getByRole("button", { name: "Kreis", exact: true }));
    await me.to(me.page.getByRole("checkbox", { name: /^Rhein-Erft-Kreis/ }));
    await me.press("Space");
    await expect(me.page.getByText("10 von 61")).toBeVisible();
    await me.press("Escape");
    await me.enter(me.link("Brühl"));
    await me.arrivesAt("Brühl");

    const heat = me.card("Wärmeplanung");
    await me.enter(me.button("Schritt melden", heat));
    // What comes after the step that was publicly reported.
    const next = heat.getByRole("radio", { name: "beschlossen und veröffentlicht" });
    await me.focused(next);
    await me.press("Escape");
    await me.focused(me.button("Schritt melden", heat));
    await me.press("Enter");
    await me.focused(next);
    await me.press("ArrowDown", "ArrowDown");
    await expect(heat.getByRole("radio", { name: "Fortschreibung" })).toBeChecked();
    await me.press("ArrowUp");
    await me.write("Ihr Absender", "Klimaschutz Brühl", heat);
    await me.enter(me.button("Speichern", heat));
    await expect(heat.locator(".place__step")).toHaveText("in Umsetzung (Monitoring)");
    await expect(heat.locator(".statement")).toContainText("Klimaschutz Brühl");
    await me.focused(me.button("Schritt melden", heat));
});

test("a refused form leads to its problems, and each problem to its field", async ({ profile }) => {
    const me = await typist(profile, "#/kommunen/05362012");
    const target = me.card("Klimaneutralitätsziel");
    await me.enter(me.button("Ziel eintragen", target));
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

    await me.enter(me.button("Ziel eintragen", target));
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

test("each save is announced, and the announcement goes away", { tag: "@slow" }, async ({ profile }) => {
    const me = await typist(profile, "#/kommunen/05315000");
    const announced = me.page.locator(".toast");
    const heat = me.card("Wärmeplanung");
    for (const index of [2, 3]) {
        await me.enter(me.button("Schritt melden", heat));
        await heat.getByRole("radio").nth(index).press("Space");
        await me.enter(me.button("Speichern", heat));
        await expect(announced).toHaveText("Gespeichert ✓");
        await expect(announced).toHaveText("");
    }
});

test("of two saves within a moment each is announced", async ({ profile }) => {
    const me = await typist(profile, "#/kommunen/05315000");
    await me.page.evaluate(() => {
        const announced = document.querySelector(".toast");
        globalThis.announced = [];
        new MutationObserver(() => globalThis.announced.push(announced.textContent)).observe(announced, { subtree: true, childList: true, characterData: true });
    });
    const heat = me.card("Wärmeplanung");
    for (const [index, n] of [[2, 1], [3, 2]]) {
        await me.enter(me.button("Schritt melden", heat));
        await heat.getByRole("radio").nth(index).press("Space");
        await me.enter(me.button("Speichern", heat));
        const texts = () => me.page.evaluate(() => globalThis.announced.filter((text) => text === "Gespeichert ✓").length);
        await expect.poll(texts).toBe(n);
    }
});
