// Stored entries that cannot be read, and neighbours on the same origin.
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { test, expect } from "./app.mjs";
import { fill } from "./fill.mjs";
import { putRow } from "./recorder.mjs";

const koeln = "#/kommunen/05315000";
const prefix = "klimanetz:/:";
const entries = async (me) => Object.fromEntries(JSON.parse(await me.kept()));
const put = (page, key, value) => page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, value]);
const forgetCopy = (page, name) => putRow(page, name, null);

test.describe("entries that cannot be read", () => {
    const rescue = (me) => me.page.getByRole("heading", { level: 1, name: "Ein Teil der gespeicherten Daten ist nicht lesbar" });
    const logKeys = async (me) => Object.keys(await entries(me)).filter((key) => key.startsWith(`${prefix}log/`));
    const flip = (text) => text.replace(/eignungspruefung/, "eignungspruefunk");

    test("a broken one is set aside, can be saved, and the rest opens at this start and at the next", async ({ member }) => {
        const me = await member();
        await me.open(koeln);
        await me.statePhase("Eignungsprüfung");
        const [key] = await logKeys(me);
        await fill(me);
        const broken = flip((await entries(me))[key]);
        expect(broken).toContain("eignungspruefunk");
        await put(me.page, key, broken);
        await forgetCopy(me.page, key.slice(prefix.length));
        await me.reload();

        await expect(rescue(me)).toBeVisible();
        await expect(me.page.getByText("Betroffen sind Angaben im Verzeichnis; Ihre privaten Notizen sind vollständig.")).toBeVisible();
        await me.page.locator("summary").click();
        await expect(me.page.getByText(key.slice(prefix.length), { exact: true })).toBeVisible();
        expect((await me.download(() => me.press("Unlesbare Teile herunterladen"))).text).toContain(broken);
        await me.press("Mit dem Rest weiterarbeiten");
        await expect(me.page.getByRole("heading", { level: 1 })).not.toHaveText(/nicht lesbar/);
        for (const start of ["first", "next"]) {
            // Told once in the way of everything else; from then on it waits in the settings.
            await me.open("#/einstellungen");
            await expect(me.page.getByText("1 Eintrag war nicht lesbar und wurde zur Seite gelegt; Sie können ihn hier herunterladen.")).toBeVisible();
            expect((await me.download(() => me.press("Unlesbare Teile herunterladen"))).text).toContain(broken);
            await me.open("#/personen");
            await expect(me.page.getByRole("link", { name: "Mara Muster-Größing" })).toBeVisible();
            await me.open(koeln);
            await me.statePhase(start === "first" ? "Zielszenario" : "Umsetzungsstrategie");
            await me.reload();
        }
        expect(Object.values(await entries(me))).toContain(broken);
    });

    test("one that the second copy has whole is mended without a word", async ({ member }) => {
        const me = await member();
        await me.open(koeln);
        await me.statePhase("Eignungsprüfung");
        const [key] = await logKeys(me);
        const whole = (await entries(me))[key];
        await put(me.page, key, flip(whole));
        await me.reload();
        await expect(me.card("Wärmeplanung").locator("strong")).toContainText("Eignungsprüfung");
        expect((await entries(me))[key]).toBe(whole);
        expect(Object.keys(await entries(me)).filter((name) => name.includes("quarantine"))).toEqual([]);
    });

    test("one of a newer version stays where it is, with a sentence of its own", async ({ member }) => {
        const me = await member();
        await me.open(koeln);
        await me.statePhase("Eignungsprüfung");
        await put(me.page, `${prefix}log/r00000000000000e5/7`, "k3 aus der Zukunft");
        await me.reload();
        await expect(rescue(me)).toBeVisible();
        await expect(me.page.getByText("Dieser Browser enthält Daten einer neueren Version von Klimanetz. Laden Sie die Seite neu")).toBeVisible();
        await me.press("Mit dem Rest weiterarbeiten");
        await expect(me.card("Wärmeplanung").locator("strong")).toContainText("Eignungsprüfung");
        await me.statePhase("Zielszenario");
        expect((await entries(me))[`${prefix}log/r00000000000000e5/7`]).toBe("k3 aus der Zukunft");
    });

    test("nonsense under every key of the app never keeps it from starting", async ({ member }) => {
        const me = await member();
        await me.open();
        for (const key of ["base", "log/", "log/x/y", "priv/base", "priv/log/1", "quarantine/log/1", "setting/language", "setting/theme", "setting/label", "setting/backup", "sonst"]) {
            await put(me.page, prefix + key, "{\u0000„kaputt“");
        }
        await me.reload();
        await expect(rescue(me)).toBeVisible();
        await me.press("Mit dem Rest weiterarbeiten");
        await expect(me.page.getByRole("heading", { level: 1 })).toHaveText("Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?");
        await me.open(koeln);
        await me.statePhase("Eignungsprüfung");
    });
});

test.describe("neighbours", () => {
    test("keys of other apps are never touched", { tag: "@slow" }, async ({ member }) => {
        const me = await member();
        const foreign = { klimanetz: "1", "klimanetz:/andere/:log/r1/1": "k1 fremd", "klimanetz:": "2", "log/r1/1": "3", theme: "dark" };
        await me.open();
        await me.page.evaluate((all) => Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, value)), foreign);
        await me.reload();
        await expect(me.page.getByRole("heading", { level: 1 })).toHaveText("Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?");
        await fill(me);
        await me.open("#/personen/1c8e4d63-9e2f-4a7b-8d31-6f7b8c9d0e12");
        await me.press("Endgültig löschen");
        await me.press("Endgültig löschen", me.page.getByRole("alertdialog"));
        await me.open("#/einstellungen");
        await me.page.getByRole("radio", { name: "dunkel" }).check();
        await me.reload();
        const after = await entries(me);
        const others = Object.fromEntries(Object.entries(after).filter(([key]) => !key.startsWith(prefix)));
        expect(others).toEqual(foreign);
        expect(Object.keys(after).length).toBeGreaterThan(Object.keys(foreign).length);
    });

    test("two Klimanetz in two folders of one origin know nothing of each other", { tag: "@slow" }, async ({ member, host, folders }) => {
        const copy = await folders();
        await cp(host.folder, copy, { recursive: true });
        await cp(copy, join(host.folder, "netz"), { recursive: true });
        const me = await member();
        await me.open(koeln);
        await me.statePhase("Eignungsprüfung");
        const other = await me.browser.context.newPage();
        await other.goto(`${host.address()}netz/${koeln}`);
        const theirs = other.getByRole("region", { name: "Wärmeplanung", exact: true });
        await expect(theirs.getByRole("button", { name: "Schritt melden" })).toBeVisible();
        await expect(theirs.locator("strong")).toHaveCount(0);

        await me.statePhase("Zielszenario");
        await theirs.getByRole("button", { name: "Schritt melden" }).click();
        await theirs.getByRole("radio", { name: "Umsetzungsstrategie" }).check();
        await theirs.getByRole("button", { name: "Speichern" }).click();
        await expect(theirs.locator("strong")).toContainText("Umsetzungsstrategie");
        await expect(me.card("Wärmeplanung").locator("strong")).toContainText("Zielszenario");
        await other.reload();
        await expect(theirs.locator("strong")).toContainText("Umsetzungsstrategie");
        await me.reload();
        await expect(me.card("Wärmeplanung").locator("strong")).toContainText("Zielszenario");
        const keys = Object.keys(await entries(me));
        expect(keys.every((key) => key.startsWith("klimanetz:/:") || key.startsWith("klimanetz:/netz/:"))).toBe(true);
    });
});
