// A browser that stores nothing, too little, or gives back something else; and neighbours on the same origin.
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test, expect } from "./harness.mjs";
import { backup, fill, takeIn } from "./fill.mjs";

const koeln = "#/kommunen/05315000";
const prefix = "klimanetz:/:";
const card = (me, name) => me.page.getByRole("region", { name, exact: true });
const button = (me, name, where = me.page) => where.getByRole("button", { name, exact: true });
const entries = (page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage).sort()));
const put = (page, key, value) => page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, value]);

async function choose(me, step) {
    const heat = card(me, "Wärmeplanung");
    await heat.getByRole("radio", { name: step }).check();
    return heat;
}

async function state(me, step) {
    const heat = await choose(me, step);
    await button(me, "Stand angeben", heat).click();
    await expect(heat.locator("strong")).toContainText(step);
}

async function saved(me, press) {
    const [download] = await Promise.all([me.page.waitForEvent("download"), press()]);
    return readFile(await download.path(), "utf8");
}

async function reload(me) {
    await me.page.reload();
    await me.page.locator("#starting").waitFor({ state: "detached" });
}

test.describe("a browser that stores nothing", () => {
    const blocked = {
        "refuses to be asked": () => Object.defineProperty(window, "localStorage", {
            get() { throw new DOMException("denied", "SecurityError"); },
        }),
        "takes nothing": () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; },
        "forgets at once": () => { Storage.prototype.setItem = () => undefined; },
    };
    for (const [how, block] of Object.entries(blocked)) {
        test(`it ${how}: the app says so, works until it is closed, and makes files`, async ({ profile }) => {
            const me = await profile();
            await me.context.addInitScript(block);
            const warning = me.page.locator(".kern-alert--danger").filter({ hasText: "Der Browser erlaubt kein Speichern" });
            await me.open(koeln);
            await expect(warning).toBeVisible();
            await state(me, "Bestandsanalyse");
            await takeIn(me, backup);
            await expect(warning).toBeVisible();
            const share = await saved(me, () => button(me, "Weitergabe-Datei erstellen").click());
            expect(share).toContain('"phase":"bestandsanalyse"');
            expect(share).toContain("Mara Muster-Größing");
            await me.page.getByRole("link", { name: "Einstellungen" }).first().click();
            await me.page.getByRole("radio", { name: "English" }).check();
            await expect(me.page.getByText("The browser allows no storing")).toBeVisible();
            await reload(me);
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

    test("a form says so once, keeps what was typed, and the same click works when there is room", async ({ profile }) => {
        const me = await profile();
        await me.open(koeln);
        await state(me, "Eignungsprüfung");
        await brim(me.page);
        const before = await entries(me.page);
        const heat = await choose(me, "Bestandsanalyse");
        await heat.getByLabel("Quelle").fill("Vorlage 4711/2026");
        await button(me, "Stand angeben", heat).click();
        await expect(me.page.getByText(full)).toHaveCount(1);
        await expect(heat.getByLabel("Quelle")).toHaveValue("Vorlage 4711/2026");
        await expect(heat.getByRole("radio", { name: "Bestandsanalyse" })).toBeChecked();
        await expect(heat.locator("strong")).toContainText("Eignungsprüfung");
        expect(await entries(me.page)).toEqual(before);

        await free(me.page);
        await button(me, "Stand angeben", heat).click();
        await expect(heat.locator("strong")).toContainText("Bestandsanalyse");
        await expect(me.page.getByText(full)).toHaveCount(0);
        await reload(me);
        await expect(heat.locator("strong")).toContainText("Bestandsanalyse");
        await expect(heat.locator(".statement").first()).toContainText("Vorlage 4711/2026");
    });

    test("a note stays on the page and is saved when there is room", async ({ profile }) => {
        const me = await profile();
        await me.open(koeln);
        await state(me, "Eignungsprüfung");
        await brim(me.page);
        await me.open("#/notizen/neu");
        await me.page.locator("#note-text").fill("Nicht verlieren");
        await expect(me.page.getByText(full)).toHaveCount(1);
        await expect(me.page.locator("#note-text")).toHaveValue("Nicht verlieren");
        await free(me.page);
        await me.page.locator("#note-text").fill("Nicht verlieren!");
        await expect(me.page.getByText("Von selbst gespeichert")).toBeVisible();
        await expect(me.page.getByText(full)).toHaveCount(0);
        await reload(me);
        await expect(me.page.locator("#note-text")).toHaveValue("Nicht verlieren!");
    });

    test("a file is not taken over by half", async ({ profile }) => {
        const me = await profile();
        await me.open(koeln);
        await state(me, "Eignungsprüfung");
        await brim(me.page);
        const before = await entries(me.page);
        await me.open("#/austausch");
        await me.page.locator("#import-file").setInputFiles(backup);
        await button(me, "Übernehmen").click();
        await expect(me.page.getByText(full)).toHaveCount(1);
        await expect(me.page.getByText("Zusammengeführt", { exact: true })).toHaveCount(0);
        expect(await entries(me.page)).toEqual(before);
        await free(me.page);
        await button(me, "Übernehmen").click();
        await expect(me.page.getByText("Zusammengeführt", { exact: true })).toBeVisible();
    });

    test("what is stored can be read and passed on, also after a start", async ({ profile }) => {
        const me = await profile();
        await me.open(koeln);
        await state(me, "Eignungsprüfung");
        await brim(me.page);
        await reload(me);
        await expect(card(me, "Wärmeplanung").locator("strong")).toContainText("Eignungsprüfung");
        await me.open("#/austausch");
        expect(await saved(me, () => button(me, "Weitergabe-Datei erstellen").click())).toContain("eignungspruefung");
    });
});

test.describe("entries that cannot be read", () => {
    const rescue = (me) => me.page.getByRole("heading", { level: 1, name: "Ein Teil der gespeicherten Daten ist nicht lesbar" });
    const logKeys = async (page) => Object.keys(await entries(page)).filter((key) => key.startsWith(`${prefix}log/`));
    const flip = (text) => text.replace(/eignungspruefung/, "eignungspruefunk");

    test("a broken one is set aside, can be saved, and the rest opens at this start and at the next", async ({ profile }) => {
        const me = await profile();
        await me.open(koeln);
        await state(me, "Eignungsprüfung");
        const [key] = await logKeys(me.page);
        await fill(me);
        const broken = flip((await entries(me.page))[key]);
        expect(broken).toContain("eignungspruefunk");
        await put(me.page, key, broken);
        await reload(me);

        for (const start of ["first", "next"]) {
            await expect(rescue(me), start).toBeVisible();
            await me.page.locator("summary").click();
            await expect(me.page.getByText(key.slice(prefix.length), { exact: true })).toBeVisible();
            const file = await saved(me, () => button(me, "Unlesbare Teile herunterladen").click());
            expect(file).toContain(broken);
            await button(me, "Mit dem Rest weiterarbeiten").click();
            await expect(me.page.getByRole("heading", { level: 1 })).not.toHaveText(/nicht lesbar/);
            await me.open("#/personen");
            await expect(me.page.getByRole("link", { name: "Mara Muster-Größing" })).toBeVisible();
            await me.open(koeln);
            await state(me, start === "first" ? "Zielszenario" : "Umsetzungsstrategie");
            await reload(me);
        }
        expect(Object.values(await entries(me.page))).toContain(broken);
    });

    test("one of a newer version stays where it is, with a sentence of its own", async ({ profile }) => {
        const me = await profile();
        await me.open(koeln);
        await state(me, "Eignungsprüfung");
        await put(me.page, `${prefix}log/r00000000000000e5/7`, "k2 aus der Zukunft");
        await reload(me);
        await expect(rescue(me)).toBeVisible();
        await expect(me.page.getByText("Dieser Browser enthält Daten einer neueren Version von Klimanetz. Laden Sie die Seite neu")).toBeVisible();
        await button(me, "Mit dem Rest weiterarbeiten").click();
        await expect(card(me, "Wärmeplanung").locator("strong")).toContainText("Eignungsprüfung");
        await state(me, "Zielszenario");
        expect((await entries(me.page))[`${prefix}log/r00000000000000e5/7`]).toBe("k2 aus der Zukunft");
    });

    test("nonsense under every key of the app never keeps it from starting", async ({ profile }) => {
        const me = await profile();
        await me.open();
        for (const key of ["base", "log/", "log/x/y", "priv/base", "priv/log/1", "quarantine/log/1", "setting/language", "setting/theme", "setting/label", "setting/backup", "sonst"]) {
            await put(me.page, prefix + key, "{\u0000„kaputt“");
        }
        await reload(me);
        await expect(rescue(me)).toBeVisible();
        await button(me, "Mit dem Rest weiterarbeiten").click();
        await expect(me.page.getByRole("heading", { level: 1 })).toHaveText("Das Netzwerk im Überblick");
        await me.open(koeln);
        await state(me, "Eignungsprüfung");
    });
});

test.describe("neighbours", () => {
    test("keys of other apps are never touched", async ({ profile }) => {
        const me = await profile();
        const foreign = { klimanetz: "1", "klimanetz:/andere/:log/r1/1": "k1 fremd", "klimanetz:": "2", "log/r1/1": "3", theme: "dark" };
        await me.open();
        await me.page.evaluate((all) => Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, value)), foreign);
        await reload(me);
        await expect(me.page.getByRole("heading", { level: 1 })).toHaveText("Das Netzwerk im Überblick");
        await fill(me);
        await me.open("#/personen/1c8e4d63-9e2f-4a7b-8d31-6f7b8c9d0e12");
        await button(me, "Endgültig löschen").click();
        await button(me, "Endgültig löschen", me.page.getByRole("alertdialog")).click();
        await me.open("#/einstellungen");
        await me.page.getByRole("radio", { name: "dunkel" }).check();
        await reload(me);
        const after = await entries(me.page);
        const others = Object.fromEntries(Object.entries(after).filter(([key]) => !key.startsWith(prefix)));
        expect(others).toEqual(foreign);
        expect(Object.keys(after).length).toBeGreaterThan(Object.keys(foreign).length);
    });

    test("two Klimanetz in two folders of one origin know nothing of each other", async ({ profile, host, folders }) => {
        const copy = await folders();
        await cp(host.folder, copy, { recursive: true });
        await cp(copy, join(host.folder, "netz"), { recursive: true });
        const me = await profile();
        await me.open(koeln);
        await state(me, "Eignungsprüfung");
        const other = await me.context.newPage();
        await other.goto(`${host.address()}netz/${koeln}`);
        const theirs = other.getByRole("region", { name: "Wärmeplanung", exact: true });
        await expect(theirs.getByRole("radio").first()).toBeVisible();
        await expect(theirs.locator("strong")).toHaveCount(0);

        await state(me, "Zielszenario");
        await theirs.getByRole("radio", { name: "Umsetzungsstrategie" }).check();
        await theirs.getByRole("button", { name: "Stand angeben" }).click();
        await expect(theirs.locator("strong")).toContainText("Umsetzungsstrategie");
        await expect(card(me, "Wärmeplanung").locator("strong")).toContainText("Zielszenario");
        await other.reload();
        await expect(theirs.locator("strong")).toContainText("Umsetzungsstrategie");
        await reload(me);
        await expect(card(me, "Wärmeplanung").locator("strong")).toContainText("Zielszenario");
        const keys = Object.keys(await entries(me.page));
        expect(keys.every((key) => key.startsWith("klimanetz:/:") || key.startsWith("klimanetz:/netz/:"))).toBe(true);
    });
});
