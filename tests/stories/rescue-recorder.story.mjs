// Damaged entries in either copy: cut, flipped, dropped, duplicated, foreign. One sound copy is enough; what both lack is reported.
import { test, expect } from "./app.mjs";
import { emptyStorage, entries, leave, log, putEntry, putRow, rows, said } from "./recorder.mjs";

const BORNHEIM = "#/kommunen/05382012";
const rescue = (me) => me.page.getByRole("heading", { level: 1, name: "Ein Teil der gespeicherten Daten ist nicht lesbar" });
const nowAt = (tab) => tab.card("Wärmeplanung").getByRole("strong").first();

const damages = {
    cut: (text) => text.slice(0, text.length / 2),
    flipped: (text) => text.replace("eignungspruefung", "eignungspruefunk"),
    foreign: () => '{"hello":"from another program"}',
    emptied: () => "",
};

/** Two statements and a note; the key of the first statement. */
async function work(me) {
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung", { Quelle: "Vorlage 1" });
    const [first] = Object.keys(await log(me.page));
    await me.statePhase("Bestandsanalyse", { Quelle: "Vorlage 2" });
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: "nur für mich" });
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
    return { first, stand: await me.stand() };
}

async function restIsThere(me) {
    await me.open(BORNHEIM);
    await expect(nowAt(me)).toHaveText("Bestandsanalyse");
    await me.open("#/notizen");
    await expect(me.link("nur für mich")).toBeVisible();
}

for (const [how, damage] of Object.entries(damages)) {
    test(`an entry in local storage is ${how}: the second copy mends it without a word`, async ({ member }) => {
        const me = await member();
        const { first, stand } = await work(me);
        const whole = (await entries(me.page))[first];
        await leave(me);
        await putEntry(me.page, first, damage(whole));
        await me.open();
        await expect(rescue(me)).toBeHidden();
        expect(await me.stand()).toBe(stand);
        expect((await entries(me.page))[first]).toBe(whole);
        await restIsThere(me);
    });

    test(`an entry is ${how} in both copies: the rest opens, and the raw file holds what is left of it`, async ({ member }) => {
        const me = await member();
        const { first } = await work(me);
        const broken = damage((await entries(me.page))[first]);
        await leave(me);
        await putEntry(me.page, first, broken);
        await putRow(me.page, first, broken);
        await me.open();
        await expect(rescue(me)).toBeVisible();
        await expect(me.main).toContainText("Betroffen sind Angaben im Verzeichnis; Ihre privaten Notizen sind vollständig.");
        const file = (await me.download(() => me.press("Unlesbare Teile herunterladen"))).text;
        expect(file).toContain(broken);
        await me.press("Mit dem Rest weiterarbeiten");
        await restIsThere(me);
        await me.reload();
        await expect(rescue(me)).toBeHidden();
        await me.open(BORNHEIM);
        await me.statePhase("Zielszenario");
        await expect(said(me, "Gespeichert ✓")).toBeVisible();
        expect((await rows(me.page))[first]).toBe(broken);
    });

    test(`a row of the second copy is ${how}: local storage has it, nothing is lost; restored from that copy, the damage is told`, { tag: "@slow" }, async ({ member }) => {
        const me = await member();
        const { first, stand } = await work(me);
        const broken = damage((await rows(me.page))[first]);
        await leave(me);
        await putRow(me.page, first, broken);
        await me.open();
        expect(await me.stand()).toBe(stand);
        await emptyStorage(await leave(me));
        await me.open();
        await me.press("Wiederherstellen");
        await me.reload();
        await expect(rescue(me)).toBeVisible();
        const file = (await me.download(() => me.press("Unlesbare Teile herunterladen"))).text;
        expect(file).toContain(broken);
        await me.press("Mit dem Rest weiterarbeiten");
        await restIsThere(me);
    });
}

test("an entry dropped from either copy is brought back from the other, unasked", async ({ member }) => {
    const me = await member();
    const { first, stand } = await work(me);
    await leave(me);
    await putEntry(me.page, first, null);
    await me.open();
    expect(await me.stand()).toBe(stand);
    expect(Object.keys(await log(me.page))).toContain(first);
    await leave(me);
    await putRow(me.page, first, null);
    await me.open();
    expect(await me.stand()).toBe(stand);
    await expect.poll(async () => Object.keys(await rows(me.page))).toContain(first);
});

test("an entry duplicated under another name, and a stranger's row, change nothing", async ({ member }) => {
    const me = await member();
    const { first, stand } = await work(me);
    const text = (await entries(me.page))[first];
    await leave(me);
    await putEntry(me.page, "log/r00000000000000e5/7", text);
    await putRow(me.page, "log/r00000000000000e5/8", text);
    await putRow(me.page, "something else", "of somebody else");
    await me.open();
    await expect(rescue(me)).toBeHidden();
    expect(await me.stand()).toBe(stand);
    await restIsThere(me);
});
