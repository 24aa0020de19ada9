// Tasks 13 to 15 of a new member: language, appearance and keyboard, no network, and mistakes.
import { expect, task } from "./newcomer.mjs";

// By keyboard alone: nothing is clicked; a phone has none, and takes one tap for each step as before.
task(13, "English and dark, on the desktop with the keyboard alone", async (me) => {
    const root = me.page.locator("html");
    if (me.isPhone) {
        await me.click(me.page.getByRole("contentinfo").getByRole("link", { name: "Einstellungen" }));
        await me.title("Einstellungen");
        await me.click(me.radio("dunkel"));
        await me.click(me.radio("English"));
    } else {
        const { keyboard } = me.page;
        const tabTo = async (where) => {
            for (let tabs = 1; tabs <= 30; tabs += 1) {
                await keyboard.press("Tab");
                if (await where.evaluate((element) => element === document.activeElement)) return;
            }
            throw new Error("thirty Tabs lead nowhere");
        };
        await tabTo(me.page.getByRole("button", { name: "Mein Bereich" }));
        await keyboard.press("Enter");
        await tabTo(me.page.locator("#own-menu").getByRole("link", { name: "Einstellungen" }));
        await keyboard.press("Enter");
        await me.title("Einstellungen");
        await expect(me.heading).toBeFocused();
        await tabTo(me.radio("Deutsch"));
        await keyboard.press("ArrowDown");
        await me.title("Settings");
        await tabTo(me.radio("like the system"));
        await keyboard.press("ArrowUp");
    }
    await expect(root).toHaveAttribute("lang", "en");
    await expect(root).toHaveAttribute("data-kern-theme", "dark");
    await me.reload();
    await expect(root).toHaveAttribute("lang", "en");
    await expect(root).toHaveAttribute("data-kern-theme", "dark");
}, { equalOn: ["phone"] });

task(14, "without a network: reload, edit, reload", async (me, { host }) => {
    await me.page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));
    await host.stop();
    await me.browser.context.setOffline(true);
    await me.reload();
    await expect(me.page.getByText("Offline – alles funktioniert weiter")).toBeVisible();
    await me.toTile("Rheinbach");
    await me.press("Schritt melden", me.card("Wärmeplanung"));
    await me.click(me.radio("Fortschreibung", me.sheet));
    await me.press("Speichern", me.sheet);
    await expect(me.sheet).toBeHidden();
    await me.reload();
    await expect(me.card("Wärmeplanung").getByRole("strong").first()).toHaveText("Fortschreibung");
});

task(15, "mistakes: half a form, Back, a second click, a long name, a short year, the wrong person in the bin", async (me) => {
    const half = { Name: "Sabine Beispiel", "Dienstliche E-Mail": "sabine@stadt.example" };
    await me.to("Personen");
    await me.follow("Person hinzufügen");
    await me.write(half);
    const isThere = async () => {
        for (const [label, text] of Object.entries(half)) await expect(me.field(label)).toHaveValue(text);
    };
    // By a link, by Back, by a reload.
    await me.to("Treffen");
    await me.to("Personen");
    await me.follow("Person hinzufügen");
    await isThere();
    await me.back();
    await me.title("Personen");
    await me.follow("Person hinzufügen");
    await isThere();
    await me.reload();
    await isThere();
    await me.type(me.field("Name"), "x".repeat(300));
    await me.click(me.radio("Dienstlich veröffentlicht"));
    await me.press("Speichern");
    await expect(me.problemBeside("Name")).toBeVisible();
    await me.type(me.field("Name"), "Sabine\nBeispiel");
    await me.button("Speichern").dblclick();
    await me.title("Sabine Beispiel");
    await me.to("Personen");
    await expect(me.rows()).toHaveCount(1);
    await me.follow("Sabine Beispiel");
    await me.press("In den Papierkorb");
    await expect(me.main).toContainText("Dieser Eintrag liegt im Papierkorb.");
    await me.press("Rückgängig");
    await expect(me.button("Bearbeiten")).toBeVisible();
    await me.to("Übersicht");
    await me.toTile("Rheinbach");
    await me.press("Schritt melden", me.card("Wärmeplanung"));
    await me.click(me.radio("Fortschreibung", me.sheet));
    await me.field("Stand vom", me.sheet).fill("0026-02-01");
    await me.press("Speichern", me.sheet);
    await expect(me.card("Wärmeplanung")).toContainText("Stand vom 01.02.2026");
});
