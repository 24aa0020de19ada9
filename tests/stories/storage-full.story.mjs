// A browser without room while a lost directory is brought back: it is shown, it is said that it is not stored, the second copy stays.
import { test, expect } from "./app.mjs";
import { emptyStorage, entries, leave, rows, said } from "./recorder.mjs";

const BORNHEIM = "#/kommunen/05382012";
const nowAt = (tab) => tab.card("Wärmeplanung").getByRole("strong").first();

const brim = (page) => page.evaluate(() => {
    let kept = "";
    for (let size = 1 << 22; size >= 1; size >>= 1) {
        try {
            localStorage.setItem("fremd:voll", kept + "x".repeat(size));
            kept += "x".repeat(size);
        } catch { /* too much: try half of it */ }
    }
});

async function lost(me) {
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    await me.statePhase("Bestandsanalyse");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    const stand = await me.stand();
    await emptyStorage(await leave(me));
    await brim(me.page);
    return { stand, copy: await rows(me.page) };
}

test("brought back without room: everything is shown and the sentence too; with room the next start stores it", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    const { stand, copy } = await lost(me);
    await me.open();
    await expect(me.heading).toHaveText("Gespeicherte Daten fehlen");
    await me.press("Wiederherstellen");
    await expect(me.page.getByText(/Der Speicher des Browsers ist voll/).first()).toBeVisible();
    expect(await me.stand()).toBe(stand);
    expect(await rows(me.page)).toMatchObject(copy);

    await leave(me);
    await me.page.evaluate(() => localStorage.removeItem("fremd:voll"));
    await me.open();
    await me.press("Wiederherstellen");
    expect(await me.stand()).toBe(stand);
    await me.open(BORNHEIM);
    await me.reload();
    await expect(nowAt(me)).toHaveText("Bestandsanalyse");
    expect(Object.keys(await entries(me.page)).filter((key) => key.startsWith("log/"))).toHaveLength(2);
});

test("a refused change reaches neither copy, and the one before it is still secured", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    await brim(me.page);
    const copy = await rows(me.page);
    const heat = me.card("Wärmeplanung");
    await me.chooseStep("Zielszenario");
    await me.fill({ Quelle: "Vorlage 4711" }, heat);
    await me.press("Speichern", me.sheet);
    await expect(me.page.getByText(/Nicht gespeichert: Der Speicher des Browsers ist voll/)).toHaveCount(1);
    await expect(me.field("Quelle", heat)).toHaveValue("Vorlage 4711");
    expect(await rows(me.page)).toEqual(copy);
    await me.page.evaluate(() => localStorage.removeItem("fremd:voll"));
    await me.saveStep();
    await expect(nowAt(me)).toHaveText("Zielszenario");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    expect(Object.keys(await rows(me.page))).toHaveLength(2);
});

test("when little room is left, every page says so and what to do, and where there is enough again it does not", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await me.open();
    const notice = me.page.getByText(/Der Platz in diesem Browser wird knapp: noch \d{3} Kilobyte/);
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    await expect(notice).toHaveCount(0);
    // Other pages of the host leave a tenth less than it takes to go on without care.
    await me.page.evaluate(() => localStorage.setItem("fremd:viel", "x".repeat(4_800_000)));
    await me.reload();
    await expect(notice).toBeVisible();
    await expect(me.page.getByText(/Erstellen Sie unter „Dateien“ eine Sicherung/)).toBeVisible();
    await me.page.evaluate(() => localStorage.removeItem("fremd:viel"));
    await me.reload();
    await me.statePhase("Bestandsanalyse");
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    await expect(notice).toHaveCount(0);
});
