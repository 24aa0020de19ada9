// The demo: one click away, marked on every page, left without trace, and never mixed with what is one's own.
import { test, expect } from "./app.mjs";

const HERE = "Demo – alles hier ist erfunden";

test("the demo is opened from the settings, marked on every page, and left without a trace", async ({ member }) => {
    const me = await member();
    await me.addPerson("Echte Person");
    const mine = await stored(me.page);
    await me.goTo("Einstellungen");
    await me.follow("Demo öffnen");
    await expect(me.page.getByText(HERE)).toBeVisible();
    for (const page of ["Übersicht", "Kommunen", "Personen", "Treffen", "Meine Notizen"]) {
        await me.goTo(page);
        await expect(me.page.getByText(HERE)).toBeVisible();
    }
    await me.goTo("Personen");
    await expect(me.main).toContainText("Aylin Beispiel");
    await expect(me.main).not.toContainText("Echte Person");
    await addPersonHere(me, "Nur in der Demo");
    await me.goTo("Dateien");
    await expect(me.main).toContainText("werden keine Dateien gelesen oder geschrieben");
    await expect(me.main.getByRole("button", { name: /Weitergabe/ })).toHaveCount(0);
    expect(await stored(me.page)).toEqual(mine);
    await me.link("Demo verlassen", me.page).click();
    await expect(me.page.getByText(HERE)).toHaveCount(0);
    await me.goTo("Personen");
    await expect(me.main).toContainText("Echte Person");
    await expect(me.main).not.toContainText("Nur in der Demo");
    // A start of its own notes that what was stored is still there, and nothing else.
    const settled = ({ local }) => local.filter(([key]) => !/setting\/(since|visit)$/.test(key));
    expect(settled(await stored(me.page))).toEqual(settled(mine));
});

test("a first visit that only tries the demo leaves nothing in the browser", async ({ member }) => {
    const me = await member();
    await me.page.goto(`${me.page.url().split("#")[0]}?demo#/personen`);
    await expect(me.main).toContainText("Aylin Beispiel");
    await addPersonHere(me, "Nur in der Demo");
    const { local, rows } = await stored(me.page);
    expect(local.filter(([key]) => /log|base|setting/.test(key))).toEqual([]);
    expect(rows).toBe(0);
});

/** By links alone: an address without the query would lead out of the demo. */
async function addPersonHere(me, name) {
    await me.goTo("Personen");
    await me.follow("Person hinzufügen");
    await me.fill({ Name: name });
    await me.radio("Dienstlich veröffentlicht").check();
    await me.press("Speichern");
    await me.title(name);
}

/** Everything of this page in local storage, and how many rows the recorder has. */
async function stored(page) {
    return page.evaluate(async () => {
        const local = Object.entries(localStorage).sort();
        let rows = 0;
        for (const { name } of await indexedDB.databases()) {
            const database = await new Promise((resolve) => {
                indexedDB.open(name).onsuccess = (event) => resolve(event.target.result);
            });
            for (const store of database.objectStoreNames) {
                rows += await new Promise((resolve) => {
                    database.transaction(store).objectStore(store).count().onsuccess = (event) => resolve(event.target.result);
                });
            }
            database.close();
        }
        return { local, rows };
    });
}
