// The directory as a table for Excel: all of it, without and with people, and the picked rows of a list.
import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { test, expect } from "./app.mjs";

const [ENTRY, STORED] = [0x02014b50, 0];

/** All parts of a saved table as one text: an .xlsx file is a zip archive, listed at its end. */
async function textOf(download) {
    const bytes = await readFile(await download.path());
    const parts = [];
    for (let at = bytes.readUInt32LE(bytes.length - 6); bytes.readUInt32LE(at) === ENTRY;) {
        const [how, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
        const head = bytes.readUInt32LE(at + 42);
        const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
        const content = bytes.subarray(from, from + packed);
        parts.push((how === STORED ? content : inflateRawSync(content)).toString());
        at += 46 + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
    }
    expect(parts.length).toBeGreaterThan(4);
    return parts.join("\n");
}

async function saves(me, press) {
    const coming = me.page.waitForEvent("download");
    await press();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^klimanetz.*\.xlsx$/i);
    return textOf(download);
}

async function network(me) {
    await me.addPerson("Sabine Beispiel", { "Dienstliche E-Mail": "klimaschutz@bornheim.example", worksFor: ["Bornheim"] });
    await me.addTopic("Sanierung", {});
    await me.open("#/notizen/neu");
    await me.field("Notiz").fill("Geheim nur für mich");
}

for (const [form, options] of [["desktop", {}], ["phone", { viewport: { width: 390, height: 844 } }]]) {
    test(`on a ${form} the whole directory is saved as a table, people only when asked for, private notes never`, async ({ member }) => {
        const me = await member(options);
        await network(me);
        await me.open("#/dateien");
        const card = me.card("Als Excel-Tabelle");
        const plain = await saves(me, () => me.press("Excel-Tabelle speichern", card));
        expect(plain).toContain("Bornheim");
        expect(plain).toContain("Sanierung");
        expect(plain).not.toMatch(/Sabine|klimaschutz@bornheim|Geheim nur/);
        await expect(card.getByRole("status")).toContainText(".xlsx");
        await card.getByRole("checkbox", { name: /Mit Personen/ }).check();
        const people = await saves(me, () => me.press("Excel-Tabelle speichern", card));
        expect(people).toMatch(/Sabine Beispiel[^]*klimaschutz@bornheim\.example/);
        expect(people).not.toContain("Geheim nur");
        await expect(card.getByRole("status")).toContainText("Die Tabelle enthält Personen.");
    });
}

test("the picked rows of a list become a table of these alone; the demo offers none", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen?suche=bo");
    await me.main.getByRole("checkbox", { name: /Bornheim/ }).check();
    const table = await saves(me, () => me.press("Als Excel speichern"));
    expect(table).toContain("Bornheim");
    expect(table).not.toContain("Königswinter");
    await me.page.goto(`${me.page.url().split("#")[0]}?demo#/kommunen`);
    await me.main.getByRole("checkbox", { name: /Erftstadt/ }).check();
    await expect(me.main.getByText("1 ausgewählt")).toBeVisible();
    await expect(me.button("Als Excel speichern")).toHaveCount(0);
});
