// A file that comes: its preview keeps in sight what counts, its result says what came and leads to what is to settle (B4–B6, B22, F10).
import { shareFile } from "./fill.mjs";
import { test, expect, asFile } from "./app.mjs";

const PERSON = "5b1e0000-0000-4000-8000-00000000000e";
const NAMES = Array.from({ length: 30 }, (_, n) => [["person", `p${n}`, "name", `Person ${n}`], ["person", `p${n}`, "function", "Klimaschutz"]]).flat();
const text = (statements, by) => shareFile(statements, { by }).buffer.toString();

/** Two members who agree about Max Beispiel in all but the number. */
const files = () => [
    asFile("erst.json", text([["person", PERSON, "name", "Max Beispiel"], ["person", PERSON, "phone", "0221 1"]], "r00000000000000a1")),
    asFile("dann.json", text([["person", PERSON, "phone", "0221 2"], ...NAMES], "r00000000000000a2")),
];

test("B4, B6, B22: a conflict about a person is named, marked in the list, and its link opens at the choice", async ({ member }) => {
    const me = await member();
    const [first, second] = files();
    await me.import(first);
    await me.import(second);
    const result = me.card("31 Einträge übernommen, 1 zu klären: Max Beispiel");
    await expect(result).toContainText("Zusammengeführt: dann.json");
    await me.goTo("Personen");
    await expect(me.rows().filter({ hasText: "Max Beispiel" })).toContainText("bitte klären");
    await me.goTo("Dateien");
    await me.unfold("Person (31)", result);
    await expect(me.link("Person 0", result)).toBeVisible();
    await me.follow("Max Beispiel", result.locator(".kern-alert--warning"));
    await me.title("Max Beispiel");
    const choice = me.page.getByRole("group", { name: "Dienstliches Telefon: 2 unterschiedliche Angaben" });
    await expect(choice).toBeFocused();
    await expect(choice).toBeInViewport();
    await choice.getByRole("button", { name: "Diese Angabe gilt: Dienstliches Telefon: 0221 2", exact: true }).click();
    await expect(choice).toHaveCount(0);
    await me.goTo("Dateien");
    await expect(me.card("31 Einträge übernommen")).toBeVisible();
});

for (const width of [1280, 360]) {
    test(`B5: at ${width} px the buttons of a long preview stay in sight, conflicts first, new records folded`, async ({ member }) => {
        const me = await member();
        await me.page.setViewportSize({ width, height: 800 });
        const [first, second] = files();
        await me.import(first);
        const preview = await me.openFiles(second);
        await expect(preview.locator(".import__record")).toHaveCount(1);
        await expect(preview.locator(".import__record")).toContainText("Bei Ihnen: 0221 1");
        await expect(preview.locator(".import__record")).toContainText("In der Datei: 0221 2");
        await me.unfold("Person: 30 neu", preview);
        const last = preview.locator(".import__record").last();
        await last.scrollIntoViewIfNeeded();
        await expect(me.button("Übernehmen", preview)).toBeInViewport();
        await expect(me.button("Verwerfen", preview)).toBeInViewport();
        // What is focused is not behind them.
        const summary = preview.locator("summary");
        await me.button("Verwerfen", preview).focus();
        await summary.focus();
        await expect.poll(async () => {
            const [bar, line] = await Promise.all([preview.locator(".import__bar").boundingBox(), summary.boundingBox()]);
            return line.y >= bar.y + bar.height - 1;
        }).toBe(true);
        await me.takeOver(preview);
    });
}

test("on a phone the preview of a picked file comes into sight, and the refusal of one that is none", async ({ member }) => {
    const me = await member();
    await me.page.setViewportSize({ width: 360, height: 640 });
    const preview = await me.openFiles(files()[0]);
    await expect(preview).toBeFocused();
    await expect(me.page.getByRole("heading", { name: /erst\.json/ })).toBeInViewport();
    await me.button("Verwerfen", preview).click();
    await me.page.locator("#import-file").setInputFiles({ name: "keine.json", mimeType: "application/json", buffer: Buffer.from("kein Verzeichnis") });
    await expect(me.page.getByRole("alert").filter({ hasText: "keine.json" })).toBeFocused();
});

/** Drags files over the window, and drops them there unless told otherwise. */
const drag = (me, files, events = ["dragover", "drop"]) => me.page.evaluate(([files, events]) => {
    const dragged = new DataTransfer();
    files.forEach(({ name, text }) => dragged.items.add(new File([text], name, { type: "application/json" })));
    return events.map((name) => !document.body.dispatchEvent(new DragEvent(name, { dataTransfer: dragged, bubbles: true, cancelable: true })));
}, [files, events]);

test("F10: files dropped on any page are opened for preview, and a form half filled in is kept", async ({ member }) => {
    const me = await member();
    await me.open("#/themen/neu");
    await me.fill({ Titel: "Wärmenetze" });
    expect(await drag(me, files())).toEqual([true, true]);
    await expect(me.preview("erst.json")).toContainText("1 neu");
    await expect(me.preview("dann.json")).toContainText("31 neu");
    await me.title("Daten teilen und sichern");
    await expect(me.main).toContainText("Was Sie gerade eingegeben haben, ist noch da");
    await me.follow("Zurück zum Formular");
    await expect(me.field("Titel")).toHaveValue("Wärmenetze");
});

test("F10: the exchange page shows that files can be dropped, and text that is dragged is left alone", async ({ member }) => {
    const me = await member();
    await me.open("#/austausch");
    await me.fact("Prüfzeichen").waitFor();
    const area = me.page.locator(".import__drop");
    await drag(me, files(), ["dragover"]);
    await expect(area).toBeVisible();
    await drag(me, files(), ["dragleave"]);
    await expect(area).toHaveCount(0);
    const isTaken = await me.page.evaluate(() => {
        const dragged = new DataTransfer();
        dragged.setData("text/plain", "Klima");
        return !document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: dragged, bubbles: true, cancelable: true }));
    });
    expect(isTaken).toBe(false);
});
