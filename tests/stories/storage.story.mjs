// A browser that stores nothing, or has no room left.
import { test, expect } from "./app.mjs";
import { backup, takeIn } from "./fill.mjs";

const koeln = "#/kommunen/05315000";

test.describe("a browser that stores nothing", () => {
    const blocked = {
        "refuses to be asked": () => Object.defineProperty(window, "localStorage", {
            get() { throw new DOMException("denied", "SecurityError"); },
        }),
        "takes nothing": () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; },
        "forgets at once": () => { Storage.prototype.setItem = () => undefined; },
    };
    for (const [how, block] of Object.entries(blocked)) {
        test(`it ${how}: the app says so, works until it is closed, and makes files`, { tag: "@slow" }, async ({ member }) => {
            const me = await member();
            await me.browser.context.addInitScript(block);
            await me.reload();
            const warning = me.page.locator(".kern-alert--danger").filter({ hasText: "Der Browser erlaubt kein Speichern" });
            await me.open(koeln);
            await expect(warning).toBeVisible();
            await me.statePhase("Bestandsanalyse");
            await takeIn(me, backup);
            await expect(warning).toBeVisible();
            const share = (await me.download(() => me.press("Weitergabe-Datei erstellen"))).text;
            expect(share).toContain('"phase":"bestandsanalyse"');
            expect(share).toContain("Mara Muster-Größing");
            await me.page.getByRole("link", { name: "Einstellungen" }).first().click();
            await me.page.getByRole("radio", { name: "English" }).check();
            await expect(me.page.getByText("The browser does not allow saving")).toBeVisible();
            await me.reload();
            await expect(me.page.locator("#failure")).toBeHidden();
        });
    }
});

test.describe("a full browser", () => {
    const brim = (page) => page.evaluate(() => {
        let kept = "";
        for (let size = 1 << 22; size >= 1; size >>= 1) {
            try {
                localStorage.setItem("fremd:voll", kept + "x".repeat(size));
                kept += "x".repeat(size);
            } catch { /* too much: try half of it */ }
        }
    });
    const free = (page) => page.evaluate(() => localStorage.removeItem("fremd:voll"));
    const full = /Nicht gespeichert: Der Speicher des Browsers ist voll/;

    test("a form says so once, keeps what was typed, and the same click works when there is room", { tag: "@slow" }, async ({ member }) => {
        const me = await member();
        await me.open(koeln);
        await me.statePhase("Eignungsprüfung");
        await brim(me.page);
        const before = await me.kept({ aids: false });
        const heat = me.card("Wärmeplanung");
        await me.chooseStep("Bestandsanalyse");
        await heat.getByLabel("Quelle").fill("Vorlage 4711/2026");
        await me.press("Speichern", me.sheet);
        await expect(me.page.getByText(full)).toHaveCount(1);
        await expect(heat.getByLabel("Quelle")).toHaveValue("Vorlage 4711/2026");
        await expect(heat.getByRole("radio", { name: "Bestandsanalyse" })).toBeChecked();
        await expect(heat.locator("strong")).toContainText("Eignungsprüfung");
        expect(await me.kept({ aids: false })).toBe(before);

        await free(me.page);
        await me.saveStep();
        await expect(heat.locator("strong")).toContainText("Bestandsanalyse");
        await expect(me.page.getByText(full)).toHaveCount(0);
        await me.reload();
        await expect(heat.locator("strong")).toContainText("Bestandsanalyse");
        await expect(heat.locator(".statement").first()).toContainText("Vorlage 4711/2026");
    });

    test("a note stays on the page and is saved when there is room", { tag: "@slow" }, async ({ member }) => {
        const me = await member();
        await me.open(koeln);
        await me.statePhase("Eignungsprüfung");
        await brim(me.page);
        await me.open("#/notizen/neu");
        await me.page.locator("#note-text").fill("Nicht verlieren");
        await expect(me.page.getByText(full)).toHaveCount(1);
        await expect(me.page.locator("#note-text")).toHaveValue("Nicht verlieren");
        await free(me.page);
        await me.page.locator("#note-text").fill("Nicht verlieren!");
        await expect(me.page.getByText("Automatisch gespeichert")).toBeVisible();
        await expect(me.page.getByText(full)).toHaveCount(0);
        await me.reload();
        await expect(me.page.locator("#note-text")).toHaveValue("Nicht verlieren!");
    });

    test("a file is not taken over by half", { tag: "@slow" }, async ({ member }) => {
        const me = await member();
        await me.open(koeln);
        await me.statePhase("Eignungsprüfung");
        await brim(me.page);
        const before = await me.kept({ aids: false });
        await me.open("#/austausch");
        await me.page.locator("#import-file").setInputFiles(backup);
        await me.press("Übernehmen");
        await expect(me.page.getByText(full)).toHaveCount(1);
        await expect(me.page.getByText(/^Zusammengeführt: /)).toHaveCount(0);
        expect(await me.kept({ aids: false })).toBe(before);
        await free(me.page);
        await me.press("Übernehmen");
        await expect(me.page.getByText(/^Zusammengeführt: /)).toBeVisible();
    });

    test("what is stored can be read and passed on, also after a start", async ({ member }) => {
        const me = await member();
        await me.open(koeln);
        await me.statePhase("Eignungsprüfung");
        await brim(me.page);
        await me.reload();
        await expect(me.card("Wärmeplanung").locator("strong")).toContainText("Eignungsprüfung");
        await me.open("#/austausch");
        expect((await me.download(() => me.press("Weitergabe-Datei erstellen"))).text).toContain("eignungspruefung");
    });
});
