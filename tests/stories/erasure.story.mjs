// Erased means gone: two members with profiles of their own exchange real files, and nothing brings the person back.
import { test, expect, asFile } from "./app.mjs";
import { found, keptByOrigin } from "./canaries.mjs";
import { said } from "./recorder.mjs";

const canary = (name) => `Qz7kx9w${name}2c85`;
const [NAME, FAMILY, ROLE, MAIL, NEWER] = ["Vorname", "Nachname", "Funktion", "Postfach", "Neuer"].map(canary);
const ALL = [NAME, FAMILY, ROLE, MAIL, NEWER];
const PERSON = { Funktion: ROLE, "Dienstliche E-Mail": `${MAIL}@bornheim.example`, "Dienstliches Telefon": "0228 9454711", worksFor: ["Bornheim"] };

const STAYS_ERASED = "Ein Eintrag aus der Datei wurde hier endgültig gelöscht und wird nicht wiederhergestellt.";

const addressOf = (me) => new URL(me.page.url()).hash;

async function erase(me, person, { keep = [] } = {}) {
    await me.open(person);
    await me.press("In den Papierkorb");
    await me.press("Endgültig löschen");
    const question = me.page.getByRole("alertdialog");
    for (const note of keep) {
        await me.checkbox(note, question).uncheck();
    }
    await me.press("Endgültig löschen", question);
    await me.title("Personen");
    // In both databases too: until then the frame says that it is being secured.
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
}

/** No storage, database, cache or page of this browser, and no file it makes, holds a canary; now and after a new start. */
async function knowsNothing(me) {
    for (const start of ["now", "after a new start", "after the next"]) {
        expect((await keptByOrigin(me.page)).length, "the search looks somewhere").toBeGreaterThan(3);
        const left = async () => (await keptByOrigin(me.page)).filter(([, text]) => found(text, ALL).length > 0).map(([place]) => place);
        // The two databases are cleaned in the background, one after the other.
        await expect.poll(left, { message: start }).toEqual([]);
        for (const file of [await me.share(), await me.backUp()]) {
            expect(found(file.text, ALL), `${file.name}, ${start}`).toEqual([]);
        }
        await me.open("#/personen");
        expect(found(await me.page.content(), ALL)).toEqual([]);
        await me.reload();
    }
}

test("who is erased stays erased: old share file, old backup and a colleague's newer edit bring nobody back", { tag: "@slow" }, async ({ member }) => {
    test.setTimeout(240_000);
    const [ayse, jan] = [await member({ keep: true }), await member({ keep: true })];
    await ayse.addPerson(`${NAME} ${FAMILY}`, PERSON);
    const person = addressOf(ayse);
    await ayse.addTopic("Sanierung", { about: [`${NAME} ${FAMILY}`] });
    await ayse.contribute("Bericht aus der Runde.", [`${NAME} ${FAMILY}`]);
    const topic = addressOf(ayse);
    const [oldShare, oldBackup] = [await ayse.share(), await ayse.backUp()];
    await jan.import(oldShare);
    await jan.open(person);
    await jan.press("Bearbeiten");
    await jan.fill({ Funktion: NEWER });
    await jan.press("Speichern");
    const newer = await jan.share();
    for (const [who, all] of [[ayse, [NAME, FAMILY, ROLE, MAIL]], [jan, [NAME, FAMILY, MAIL, NEWER]]]) {
        const places = (await keptByOrigin(who.page)).filter(([, text]) => found(text, all).length > 0);
        expect(places.length, "the search finds what is there").toBeGreaterThan(0);
        expect(found(places.flat().join("\n"), all)).toEqual(all);
    }

    await erase(ayse, person);
    await knowsNothing(ayse);
    for (const [what, file] of [["old share file", oldShare], ["newer edit", newer], ["old backup", asFile("alt.json", oldBackup.text)]]) {
        const preview = await ayse.openFiles(file);
        await expect(preview, what).toContainText(STAYS_ERASED);
        const take = ayse.button("Übernehmen", preview);
        if (await take.isVisible()) {
            await ayse.takeOver(preview);
        }
    }
    await ayse.browser.restart();
    await ayse.open("#/");
    await knowsNothing(ayse);

    const erasure = await ayse.share();
    expect(found(erasure.text, ALL)).toEqual([]);
    const preview = await jan.openFiles(erasure);
    await expect(preview).toContainText("1 endgültig gelöscht");
    await jan.takeOver(preview);
    await knowsNothing(jan);
    await expect(await jan.openFiles(oldShare)).toContainText(STAYS_ERASED);
    await jan.browser.restart();
    await jan.open("#/");
    await knowsNothing(jan);
    await jan.open(topic);
    await expect(jan.main).toContainText("Bericht aus der Runde.");
    await expect(jan.main).toContainText("gelöscht");
    expect(await jan.stand()).toBe(await ayse.stand());
});

test("the mark that is left is one random id of at most 200 bytes", async ({ member }) => {
    const me = await member();
    await me.addPerson(`${NAME} ${FAMILY}`, PERSON);
    const person = addressOf(me);
    const before = JSON.parse((await me.share()).text);
    await erase(me, person);
    const after = JSON.parse((await me.share()).text);
    const id = person.split("/").at(-1);
    expect(before.erased).toEqual([]);
    expect(after.erased).toEqual([id]);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Object.keys(after.entities)).toEqual([]);
    const withId = (await keptByOrigin(me.page)).filter(([, text]) => text.includes(id));
    expect(withId.length).toBeGreaterThan(0);
    const mark = withId.filter(([place]) => place.startsWith("localStorage")).map(([, text]) => text.split("\n")).find(([, text]) => !text.includes('"person"') && text.length < 400);
    expect(mark, "the erasure has an entry of its own").toBeDefined();
    expect(mark[1].length).toBeLessThanOrEqual(200);
    expect(mark[1]).not.toMatch(/@|\d{4}-\d\d-\d\dT|who/);
});

test("before a person is erased the own notes about them are offered, and texts that name them are shown to be edited", { tag: "@slow" }, async ({ member }) => {
    test.setTimeout(120_000);
    const me = await member();
    await me.addPerson(`${NAME} ${FAMILY}`, PERSON);
    const person = addressOf(me);
    for (const note of ["Kuchen zum Abschied", "Übergabe besprechen"]) {
        await me.open(person);
        await me.follow("Notiz schreiben");
        await me.writeNote({ Notiz: note });
    }
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: `Anruf wegen ${FAMILY}` });
    await me.addTopic("Sanierung");
    const topic = addressOf(me);
    await me.contribute(`Frau ${FAMILY} berichtet von der Förderung.`);
    await me.open("#/kommunen/05382012");
    await me.statePhase("Bestandsanalyse", { Quelle: `mündlich von ${NAME} ${FAMILY}` });

    await me.open(person);
    await me.press("In den Papierkorb");
    await me.press("Endgültig löschen");
    const question = me.page.getByRole("alertdialog");
    await expect(me.button("Abbrechen", question)).toBeFocused();
    await expect(question).toContainText("Ihre Kolleg*innen haben ihn noch, bis sie Ihre nächste Weitergabe-Datei öffnen");
    await expect(me.checkbox("Kuchen zum Abschied", question)).toBeChecked();
    await expect(me.checkbox("Übergabe besprechen", question)).toBeChecked();
    const named = question.getByRole("listitem");
    await expect(named).toHaveCount(3);
    await expect(named.filter({ hasText: "Bornheim" })).toContainText(`mündlich von ${NAME} ${FAMILY}`);
    await expect(named.filter({ hasText: "Notiz" })).toContainText(`Anruf wegen ${FAMILY}`);

    await me.follow("Beitrag zu „Sanierung“", question);
    await me.title("Sanierung");
    await me.press("Bearbeiten", me.card("Beiträge"));
    await me.fill({ "Was wurde berichtet?": "Jemand berichtet von der Förderung." }, me.card("Beiträge"));
    await me.press("Beitrag speichern", me.card("Beiträge"));
    await me.open(person);
    await me.press("Endgültig löschen");
    await expect(named).toHaveCount(2);
    await me.checkbox("Übergabe besprechen", question).uncheck();
    await me.press("Endgültig löschen", question);
    await me.title("Personen");

    await me.goTo("Meine Notizen");
    await expect(me.main.getByText("2 von 2")).toBeVisible();
    await expect(me.link("Übergabe besprechen")).toBeVisible();
    await expect(me.link("Kuchen zum Abschied")).toHaveCount(0);
    expect(await me.kept()).not.toContain("Kuchen zum Abschied");
    await me.open(topic);
    await expect(me.main).toContainText("Jemand berichtet");
});

test("a person nobody wrote about is asked for without lists", async ({ member }) => {
    const me = await member();
    await me.addPerson("Jan Muster", { worksFor: ["Bornheim"] });
    await me.press("In den Papierkorb");
    await me.press("Endgültig löschen");
    const question = me.page.getByRole("alertdialog");
    await expect(question).not.toContainText("Texte, in denen der Name vorkommt");
    await expect(question.getByRole("checkbox")).toHaveCount(0);
    await me.press("Endgültig löschen", question);
    await me.title("Personen");
    // In both databases too: until then the frame says that it is being secured.
    await expect(said(me, "Gespeichert ✓")).toBeVisible();
});
