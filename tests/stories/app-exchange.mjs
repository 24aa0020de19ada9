// What members do on the page „Dateien“: make files, open files, look at previews.
import { readFile } from "node:fs/promises";
import { expect } from "./harness.mjs";

/** A share file without its header, which says when and by whom it was made. */
export const shareText = (file) => file.text.replace(/^"exported":.*$/m, "");

/** A file to open, out of text. */
export const asFile = (name, text) => ({ name, text });

export class ExchangeVerbs {
    async download(makeIt) {
        const [download] = await Promise.all([this.page.waitForEvent("download"), makeIt()]);
        return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
    }

    async share(kind = "Weitergabe-Datei erstellen") {
        await this.open("#/austausch");
        return this.download(() => this.press(kind, this.card("Weitergeben")));
    }

    async copyShare() {
        await this.open("#/austausch");
        await this.browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
        await this.press("Als Text kopieren", this.card("Weitergeben"));
        await expect(this.card("Weitergeben")).toContainText("In die Zwischenablage kopiert");
        return { name: "Text", text: await this.page.evaluate(() => navigator.clipboard.readText()) };
    }

    async backUp() {
        await this.open("#/austausch");
        await this.press("Private Sicherung erstellen", this.card("Sichern"));
        const question = this.page.getByRole("alertdialog");
        return this.download(() => this.press("Private Sicherung erstellen", question));
    }

    async openFiles(...files) {
        await this.open("#/austausch");
        const payloads = files.map(({ name, text }) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) }));
        await this.field("Datei auswählen").setInputFiles(payloads);
        for (const { name } of files) {
            await this.preview(name).waitFor();
        }
        return this.preview(files[0].name);
    }

    async paste(text) {
        await this.open("#/austausch");
        await this.unfold("Oder Text einfügen");
        await this.fill({ "Oder Text einfügen": text });
        await this.press("Eingefügten Text prüfen");
        return this.preview("Eingefügter Text");
    }

    preview(name) { return this.card(`Vorschau: ${name}`); }

    /** What has come of the files that were taken over. */
    get results() { return this.page.locator('section[aria-labelledby^="merged"]'); }

    async takeOver(preview) {
        await this.press("Übernehmen", preview);
        await expect(preview).toHaveCount(0);
        await expect(this.results.first()).toContainText("Zusammengeführt");
    }

    async import(...files) {
        await this.openFiles(...files);
        for (const { name } of files) {
            await this.takeOver(this.preview(name));
        }
    }

    /** The Prüfzeichen of this browser's directory. */
    async stand() {
        await this.open("#/austausch");
        return this.fact("Prüfzeichen").getByRole("code").innerText();
    }

    /** What the page says leaves in a share file. */
    async whatLeaves() {
        await this.open("#/austausch");
        const what = this.card("Weitergeben").getByRole("group");
        await what.click();
        await what.getByRole("list").first().waitFor();
        return what.innerText();
    }
}
