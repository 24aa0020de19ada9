// Whatever is opened instead of a file from Klimanetz: one sentence says what is wrong and what to do, and nothing has changed.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test, expect } from "./harness.mjs";
import { fill, museum, shareFile, stated, upload } from "./fill.mjs";

const words = {
    "de-DE": {
        refused: (name) => `${name} wurde nicht übernommen`,
        same: "An Ihren Daten hat sich nichts geändert.",
        discard: "Verwerfen",
        pasted: "Eingefügter Text",
        readPasted: "Eingefügten Text prüfen",
        advice: /(Bitten|Wählen|Öffnen|Laden|Löschen|Kopieren) Sie|Ist es wirklich|bitten Sie/,
        sentences: {
            empty: "Die Datei ist leer. Bitten Sie um eine neue.",
            notJson: /^Das ist kein Text aus Klimanetz \(Zeile \d+, Stelle \d+\)\. Wählen Sie eine Weitergabe-Datei oder Sicherung\.$/,
            truncated: /^Die Datei ist unvollständig, sie bricht ab bei Zeile \d+, Stelle \d+\. Bitten Sie um eine neue oder kopieren Sie den ganzen Text\.$/,
            foreign: /^Das ist eine Datei eines anderen Programms \(Zeile 1, Stelle \d\)\. Wählen Sie eine Weitergabe-Datei oder Sicherung aus Klimanetz\.$/,
            otherFile: /^Das ist ein .+, keine Datei aus Klimanetz \(erkannt bei Zeile 1, Stelle 1\)\. Wählen Sie eine Weitergabe-Datei oder Sicherung\.$/,
            newer: /^Die Datei braucht eine neuere Version von Klimanetz \(Leseversion \d+\)\. Laden Sie die Seite neu und versuchen Sie es noch einmal\.$/,
            unexpected: /^In der Datei fehlt ein Teil, steht doppelt oder hat die falsche Form \(Zeile \d+, Stelle \d+\)\. Bitten Sie um eine neue Datei\.$/,
            beyondSeen: /^Die Datei ist in sich nicht stimmig und wird nicht übernommen \(unbekannte Änderung: .+\)\. Bitten Sie um eine neue Datei\.$/,
            twice: /^Die Datei ist in sich nicht stimmig und wird nicht übernommen \(Änderung doppelt: .+\)\. Bitten Sie um eine neue Datei\.$/,
            malformed: /^In der Datei steht etwas Ungültiges: „.+“\. Bitten Sie um eine neue Datei\.$/,
            tooDeep: /^Die Datei stammt nicht aus Klimanetz oder ist beschädigt \(zu tief verschachtelt: Zeile \d+, Stelle \d+\)\. Bitten Sie um eine neue Datei\.$/,
            tooLarge: "Die Datei ist mit 70 MB zu groß (höchstens 64 MB). Ist es wirklich eine Datei aus Klimanetz?",
            notText: /^Das ist kein UTF-8-Text \(ab Byte \d+\)\. Öffnen Sie die Datei so, wie Klimanetz sie erstellt hat, nicht umgewandelt oder als Bild, PDF oder Archiv\.$/,
            altered: "Der Inhalt passt nicht zur Prüfsumme: Die Datei wurde beschädigt oder von Hand geändert. Bitten Sie um eine neue Datei.",
            privateInShare: "Diese Weitergabe-Datei enthält einen privaten Teil; das darf nicht sein. Löschen Sie die Datei und sagen Sie der absendenden Person Bescheid.",
        },
    },
    "en-GB": {
        refused: (name) => `${name} was not applied`,
        same: "Nothing has changed in your data.",
        discard: "Discard",
        pasted: "Pasted text",
        readPasted: "Check pasted text",
        sentences: {
            empty: "The file is empty. Ask for a new one.",
            notJson: /^This is not a text from Klimanetz \(line \d+, column \d+\)\. Choose a share file or backup\.$/,
            truncated: /^The file is incomplete, it breaks off at line \d+, column \d+\. Ask for a new one or copy the whole text\.$/,
            foreign: /^This is a file of another program \(line 1, column \d\)\. Choose a share file or backup from Klimanetz\.$/,
            otherFile: /^This is a .+, no file from Klimanetz \(recognised at line 1, column 1\)\. Choose a share file or backup\.$/,
            newer: /^The file needs a newer version of Klimanetz \(reader \d+\)\. Reload the page and try again\.$/,
            unexpected: /^A part of the file is missing, occurs twice or has the wrong form \(line \d+, column \d+\)\. Ask for a new file\.$/,
            beyondSeen: /^The file is inconsistent and will not be applied \(unknown change: .+\)\. Ask for a new file\.$/,
            twice: /^The file is inconsistent and will not be applied \(change occurs twice: .+\)\. Ask for a new file\.$/,
            malformed: /^The file contains something invalid: “.+”\. Ask for a new file\.$/,
            tooDeep: /^The file is not from Klimanetz or is damaged \(nested too deeply: line \d+, column \d+\)\. Ask for a new file\.$/,
            tooLarge: "The file is too large: 70 MB (at most 64 MB). Is it really a file from Klimanetz?",
            notText: /^This is not UTF-8 text \(from byte \d+\)\. Open the file as Klimanetz made it, not converted or as a picture, PDF or archive\.$/,
            altered: "The content does not fit its checksum: the file was damaged or edited by hand. Ask for a new file.",
            privateInShare: "This share file has a private part, which must not be. Delete the file and tell the sender.",
        },
    },
};

const files = {
    "refused-empty.json": "empty",
    "refused-mail.txt": "notJson",
    "refused-single-quotes.json": "notJson",
    "refused-cut-in-string.json": "truncated",
    "refused-cut-before-the-end.json": "truncated",
    "refused-tiddlers.json": "foreign",
    "refused-excalidraw.json": "foreign",
    "refused-newer-reader.json": "newer",
    "refused-newer-reader-other-shape.json": "newer",
    "refused-counter-text.json": "unexpected",
    "refused-seen-list.json": "unexpected",
    "refused-beyond-seen.json": "beyondSeen",
    "refused-write-twice.json": "twice",
    "refused-id-with-path.json": "malformed",
    "refused-nested-200.json": "tooDeep",
    "refused-utf-16-le.json": "otherFile",
    "refused-latin-1.json": "notText",
    "refused-hash-altered.json": "altered",
    "refused-private-in-share.json": "privateInShare",
};

const kept = (page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));

/** Opens something on a filled exchange page and sees that it is refused with this sentence and with nothing else. */
async function isRefused({ page }, say, name, sentence, openIt) {
    const before = await kept(page);
    await openIt();
    const alert = page.getByRole("alert").filter({ hasText: say.refused(name) });
    await expect(alert, name).toHaveCount(1);
    await expect(alert.getByRole("paragraph").first(), name).toHaveText(sentence);
    await expect(alert.getByRole("paragraph").nth(1)).toHaveText(say.same);
    await expect(page.locator(".kern-alert--danger")).toHaveCount(1);
    await expect(page.locator(".import__record")).toHaveCount(0);
    await alert.getByRole("button", { name: say.discard }).click();
    await expect(alert).toHaveCount(0);
    expect(await kept(page), name).toBe(before);
}

for (const [locale, say] of Object.entries(words)) {
    test.describe(locale, () => {
        const exchange = async (profile) => {
            const me = await profile({ locale });
            await fill(me);
            await me.open("#/");
            await me.open("#/austausch");
            return { me, pick: (file) => me.page.locator("#import-file").setInputFiles(file) };
        };

        test("files that are none of ours", async ({ profile, folders }) => {
            const { me, pick } = await exchange(profile);
            for (const [name, reason] of Object.entries(files)) {
                await isRefused(me, say, name, say.sentences[reason], () => pick(museum(name)));
            }
            const picture = upload("foto.png", await readFile(new URL("../../src/pwa/icon-192.png", import.meta.url)));
            await isRefused(me, say, "foto.png", say.sentences.otherFile, () => pick(picture));
            const huge = join(await folders(), "riesig.json");
            await writeFile(huge, Buffer.alloc(70 * 1024 * 1024, '{"format":"klimanetz-snapshot","entities":[]} '));
            await isRefused(me, say, "riesig.json", say.sentences.tooLarge, () => pick(huge));

            await pick(shareFile([["municipality", "05315000", "heatPlan", stated("zielszenario")]], { by: "r00000000000000f6" }));
            await expect(me.page.locator(".import__record")).toHaveCount(1);
        });

        test("pasted text that is none of ours", { tag: "@slow" }, async ({ profile }) => {
            const { me } = await exchange(profile);
            await me.page.locator("#import summary").or(me.page.locator('[aria-labelledby="import"] summary')).click();
            for (const [name, reason] of Object.entries(files)) {
                if (reason === "notText" || reason === "otherFile") continue;
                const text = await readFile(museum(name), "utf8");
                await isRefused(me, say, say.pasted, say.sentences[reason], async () => {
                    await me.page.locator("#import-text").fill(text);
                    await me.page.getByRole("button", { name: say.readPasted }).click();
                });
            }
        });
    });
}

test("every refused file of the museum", { tag: "@slow" }, async ({ profile }) => {
    test.setTimeout(120_000);
    const say = words["de-DE"];
    const me = await profile();
    await me.open("#/austausch");
    const pick = (file) => me.page.locator("#import-file").setInputFiles(file);
    const names = (await readdir(museum("."))).filter((name) => name.startsWith("refused-"));
    expect(names.length).toBeGreaterThan(80);
    for (const name of names) {
        await isRefused(me, say, name, say.advice, () => pick(museum(name)));
    }
});

test("one bad file among good ones stops none of them", async ({ profile }) => {
    const me = await profile();
    await me.open("#/austausch");
    await me.page.locator("#import-file").setInputFiles([museum("refused-hash-altered.json"), museum("snapshot-v1-shared.json")]);
    await expect(me.page.getByRole("alert").filter({ hasText: "refused-hash-altered.json wurde nicht übernommen" })).toBeVisible();
    await me.page.getByRole("button", { name: "Übernehmen" }).click();
    await expect(me.page.getByText(/^Zusammengeführt: /)).toBeVisible();
    expect(await me.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":log/")).length)).toBe(1);
});
