// Storage emptied behind the app's back, while it is closed and while it is open: never the welcome, always a way back.
import { test, expect, asFile, day, shareText } from "./app.mjs";
import { emptyRecorder, emptyStorage, entries, leave, rows, said } from "./recorder.mjs";

const BORNHEIM = "#/kommunen/05382012";
const missing = (me) => expect(me.heading).toHaveText("Gespeicherte Daten fehlen");
const welcome = (me) => expect(me.heading).toHaveText("Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?");
const wiped = (me) => me.page.locator(".kern-alert--danger").filter({ hasText: "Der Speicher dieser Seite wurde geleert" });
const nowAt = (tab) => tab.card("Wärmeplanung").getByRole("strong").first();

async function work(me, turn = 0) {
    await me.open(BORNHEIM);
    await me.statePhase(["Eignungsprüfung", "Bestandsanalyse", "Potenzialanalyse"][turn % 3], { Quelle: `Vorlage ${turn}` });
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: `nur für mich ${turn}` });
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
}

test("emptied while closed, ten times: the page says it, and the second copy brings everything back", { tag: "@slow" }, async ({ member }) => {
    test.setTimeout(300_000);
    const me = await member();
    let restored = 0;
    for (let turn = 0; turn < 10; turn += 1) {
        await work(me, turn);
        const before = shareText(await me.share());
        const stand = await me.stand();
        await emptyStorage(await leave(me));
        await me.open();
        await missing(me);
        await expect(me.main).toContainText("Die zweite Kopie in diesem Browser ist noch da und kann alles zurückbringen.");
        await expect(me.main).toContainText(`Letzter bekannter Stand vom ${day()}: `);
        await me.press("Wiederherstellen");
        await welcome(me);
        expect(await me.stand()).toBe(stand);
        expect(shareText(await me.share())).toBe(before);
        await me.open("#/notizen");
        await expect(me.link(`nur für mich ${turn}`)).toBeVisible();
        restored += 1;
    }
    expect(restored).toBe(10);
    // What came back is stored again, and the next start is an ordinary one.
    await me.open();
    await welcome(me);
});

test("nothing is written over before the member has decided, and a start later the page asks again", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await work(me);
    await emptyStorage(await leave(me));
    const kept = await rows(me.page);
    for (const start of ["first", "second"]) {
        await me.open();
        await missing(me);
        expect(await rows(me.page), start).toEqual(kept);
        expect(Object.keys(await entries(me.page)).filter((key) => !key.startsWith("setting/"))).toEqual([]);
    }
});

test("emptied while open: the window says so and stores everything again", async ({ member }) => {
    const me = await member();
    await work(me);
    const stand = await me.stand();
    const other = await leave(me, await me.browser.context.newPage());
    await emptyStorage(other);
    await expect(wiped(me)).toContainText("Dieses Fenster hat noch alles: Speichern Sie es wieder, bevor Sie das Fenster schließen.");
    await me.press("Wieder speichern");
    await expect(wiped(me)).toBeHidden();
    await me.reload();
    expect(await me.stand()).toBe(stand);
});

test("emptied while open, both copies: what is changed meanwhile does not take the notice away, and nothing is lost", async ({ member }) => {
    const me = await member();
    await work(me);
    await me.open(BORNHEIM);
    const other = await leave(me, await me.browser.context.newPage());
    await emptyStorage(other);
    await emptyRecorder(other);
    await expect(wiped(me)).toBeVisible();
    await me.turnTo();
    await me.statePhase("Zielszenario");
    await me.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect(wiped(me)).toBeVisible();
    await me.press("Wieder speichern");
    await expect(wiped(me)).toBeHidden();
    const stand = await me.stand();
    await me.reload();
    expect(await me.stand()).toBe(stand);
    await me.open(BORNHEIM);
    await expect(nowAt(me)).toHaveText("Zielszenario");
    await me.unfold("Frühere Angaben");
    await expect(me.card("Wärmeplanung")).toContainText("Vorlage 0");
});

test.describe("both copies gone and only the witness left", () => {
    const loseBoth = async (me) => {
        const backup = (await work(me), await me.backUp());
        await leave(me);
        await emptyStorage(me.page);
        await emptyRecorder(me.page);
        await me.open();
        await missing(me);
        await expect(me.main).toContainText(`Letzter bekannter Stand vom ${day()}: 2 Einträge.`);
        await expect(me.main).toContainText("Auch die zweite Kopie in diesem Browser fehlt.");
        await expect(me.button("Wiederherstellen")).toBeHidden();
        return backup;
    };

    test("the page leads to the last backup, which brings everything back", { tag: "@slow" }, async ({ member }) => {
        const me = await member();
        const backup = await loseBoth(me);
        await me.press("Sicherungsdatei öffnen");
        await me.title("Daten teilen und sichern");
        await me.import(asFile("sicherung.json", backup.text));
        await me.open(BORNHEIM);
        await expect(nowAt(me)).toHaveText("Eignungsprüfung");
        await me.reload();
        await expect(nowAt(me)).toHaveText("Eignungsprüfung");
    });

    test("beginning anew takes a second answer, and the next start is a first visit", { tag: "@slow" }, async ({ member }) => {
        const me = await member();
        await loseBoth(me);
        await me.press("Ohne diese Daten neu anfangen");
        const question = me.page.getByRole("alertdialog");
        await expect(question).toContainText("Sicherungen und Weitergabe-Dateien bleiben, wo sie sind.");
        await me.press("Abbrechen", question);
        await missing(me);
        await me.press("Ohne diese Daten neu anfangen");
        await me.press("Ohne diese Daten neu anfangen", question);
        await welcome(me);
        await me.reload();
        await welcome(me);
        await me.open(BORNHEIM);
        await me.statePhase("Bestandsanalyse");
        await me.reload();
        await expect(nowAt(me)).toHaveText("Bestandsanalyse");
    });
});
