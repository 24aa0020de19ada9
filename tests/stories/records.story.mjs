// The kinds of the catalogue: organisations, posts, projects, follow-ups: one form, one page, one list.
import { test, expect } from "./app.mjs";

async function addPost(me, { title = "Klimaschutzmanagement", employer = "Wachtberg", covers = [], holder, fields = {} } = {}) {
    await me.open("#/stellen/neu");
    await me.fill({ Bezeichnung: title });
    await me.pick("Angestellt bei", [employer]);
    await me.pick("Zuständig für", covers);
    if (holder) {
        await me.pick("Besetzt mit", [holder]);
    }
    for (const [label, value] of Object.entries(fields)) {
        await me.field(label).selectOption({ label: value });
    }
    await me.press("Speichern");
    await me.title(`${title}, ${employer}`);
}

test("a post says what is missing, covers six municipalities, and is found from all of them", async ({ member }) => {
    const me = await member();
    await me.goTo("Personen");
    await me.follow("Stellen");
    await expect(me.main).toContainText("Noch nichts eingetragen.");
    await me.follow("Stelle hinzufügen");
    await me.press("Speichern");
    await expect(me.problemBeside("Bezeichnung")).toContainText("Bitte ausfüllen");
    const region = ["Alfter", "Bornheim", "Meckenheim", "Rheinbach", "Swisttal", "Wachtberg"];
    await addPost(me, { covers: region });
    await expect(me.fact("Zuständig für").getByRole("link")).toHaveText(region);
    await me.follow("Swisttal", me.fact("Zuständig für"));
    await me.title("Swisttal");
    await expect(me.card("Verknüpfte Einträge")).toContainText("Stelle: Zuständig für");
    await me.follow("Klimaschutzmanagement, Wachtberg", me.card("Verknüpfte Einträge"));
    await me.reload();
    await me.title("Klimaschutzmanagement, Wachtberg");
});

test("a post that is vacated keeps who held it, and the person can be erased", async ({ member }) => {
    const me = await member();
    await me.addPerson("Erika Beispiel");
    await addPost(me, { holder: "Erika Beispiel", fields: { Besetzung: "besetzt" } });
    const post = new URL(me.page.url()).hash;
    await me.press("Bearbeiten");
    await me.field("Besetzung").selectOption({ label: "Stelle derzeit unbesetzt" });
    await me.main.getByRole("group", { name: "Besetzt mit" }).getByLabel("keine Angabe").check();
    await me.press("Speichern");
    await expect(me.fact("Besetzung")).toContainText("Stelle derzeit unbesetzt");
    await me.unfold("Frühere Angaben", me.fact("Besetzt mit"));
    await expect(me.fact("Besetzt mit")).toContainText("Erika Beispiel");
    await me.goTo("Personen");
    await me.follow("Erika Beispiel");
    await me.press("In den Papierkorb");
    await me.press("Endgültig löschen");
    await me.press("Endgültig löschen", me.page.getByRole("alertdialog"));
    await me.open(post);
    await expect(me.fact("Besetzt mit")).toContainText("gelöscht");
});

test("what is held back is in no share file until it is released, and again when it is not", async ({ member }) => {
    const me = await member();
    await addPost(me, { fields: { Förderung: "Erstvorhaben" } });
    const post = new URL(me.page.url()).hash;
    await expect(me.fact("Förderung")).toContainText("nur in diesem Browser");
    expect((await me.copyShare()).text).not.toContain("erstvorhaben");
    await me.open(post);
    await me.press("Bearbeiten");
    await me.checkbox("Förderung freigeben").check();
    await me.press("Speichern");
    await expect(me.fact("Förderung")).not.toContainText("nur in diesem Browser");
    expect((await me.copyShare()).text).toContain("erstvorhaben");
    await me.open(post);
    await me.press("Bearbeiten");
    await me.checkbox("Förderung freigeben").uncheck();
    await me.press("Speichern");
    await expect(me.fact("Förderung")).toContainText("nur in diesem Browser");
    expect((await me.copyShare()).text).not.toContain("erstvorhaben");
    await me.reload();
    await me.open(post);
    await expect(me.fact("Förderung")).toContainText("Erstvorhaben");
});

test("changes are taken back one after the other, also after a reload", async ({ member }) => {
    const me = await member();
    const undo = me.page.getByRole("banner").getByRole("button", { name: "Letzte Änderung rückgängig machen" });
    const changes = async (phone) => {
        await me.press("Bearbeiten");
        await me.fill({ Telefon: phone });
        await me.press("Speichern");
        await expect(me.fact("Telefon")).toContainText(phone);
    };
    await me.open("#/organisationen/neu");
    await expect(undo).toBeHidden();
    await me.fill({ Name: "Energieagentur", Telefon: "0228 1234" });
    await me.press("Speichern");
    await me.title("Energieagentur");
    await changes("0228 9999");
    await undo.click();
    await expect(me.fact("Telefon")).toContainText("0228 1234");
    await changes("0228 5555");
    await changes("0228 6666");
    await me.reload();
    await undo.click();
    await expect(me.fact("Telefon")).toContainText("0228 5555");
    await undo.click();
    await expect(me.fact("Telefon")).toContainText("0228 1234");
    await undo.click();
    await expect(me.main).toContainText("Dieser Eintrag liegt im Papierkorb.");
    await expect(undo).toBeHidden();
});

test("taking back a release takes the value out of what is passed on, and keeps it here", async ({ member }) => {
    const me = await member();
    await addPost(me, { fields: { Förderung: "Erstvorhaben" } });
    const post = new URL(me.page.url()).hash;
    await me.press("Bearbeiten");
    await me.checkbox("Förderung freigeben").check();
    await me.press("Speichern");
    await expect(me.fact("Förderung")).not.toContainText("nur in diesem Browser");
    await me.page.getByRole("banner").getByRole("button", { name: "Letzte Änderung rückgängig machen" }).click();
    await expect(me.fact("Förderung")).toContainText("nur in diesem Browser");
    expect((await me.copyShare()).text).not.toContain("erstvorhaben");
    await me.open(post);
    await expect(me.fact("Förderung")).toContainText("Erstvorhaben");
});

test("a record of a colleague arrives with its names, and differing statements stand side by side", { tag: "@slow" }, async ({ member }) => {
    const [anna, bert] = [await member(), await member()];
    await addPost(anna, { covers: ["Bonn"] });
    const post = new URL(anna.page.url()).hash;
    await bert.import(await anna.share());
    await bert.open(post);
    await bert.title("Klimaschutzmanagement, Wachtberg");
    for (const [me, seat] of [[anna, "Fachamt Umwelt"], [bert, "eigene Leitstelle"]]) {
        await me.open(post);
        await me.press("Bearbeiten");
        await me.field("Angesiedelt bei").selectOption({ label: seat });
        await me.press("Speichern");
    }
    await bert.import(await anna.share());
    await bert.open(post);
    await expect(bert.main).toContainText("Angesiedelt bei: 2 unterschiedliche Angaben");
    await expect(bert.main).toContainText("Fachamt Umwelt");
    await bert.press("Diese Angabe gilt", bert.main.getByRole("listitem").filter({ hasText: "Fachamt Umwelt" }));
    await expect(bert.main).not.toContainText("Angesiedelt bei: 2 unterschiedliche Angaben");
});

test("the account of a person holds what is stored about them, the own notes too", async ({ member }) => {
    const me = await member();
    await me.addPerson("Erika Beispiel", { "Dienstliche E-Mail": "erika@example.org" });
    const person = new URL(me.page.url()).hash;
    await me.press("Angaben ergänzen");
    await me.fill({ Mobiltelefon: "0170 0000000" });
    await me.press("Speichern");
    await expect(me.card("Weitere Angaben")).toContainText("0170 0000000");
    await me.follow("Notiz schreiben");
    await me.writeNote({ Notiz: "mag Kuchen" });
    await me.open(person);
    await me.press("Auskunft anzeigen");
    const account = me.card("Auskunft");
    for (const held of ["erika@example.org", "0170 0000000", "mag Kuchen"]) {
        await expect(account).toContainText(held);
    }
    const file = await me.download(() => me.press("Auskunft speichern"));
    expect(file.name).toMatch(/^Klimanetz-PRIVAT-Auskunft_\d{4}-\d\d-\d\d\.md$/);
    expect((await me.copyShare()).text).not.toContain("0170 0000000");
});

test("a follow-up is private: on its page, in its list, in no share file", async ({ member }) => {
    const me = await member();
    await me.open("#/wiedervorlagen/neu");
    await me.fill({ "Was ist zu tun?": "Bonn anrufen", "Fällig am": "2026-12-01" });
    await me.pick("Betrifft", ["Bonn"]);
    await me.press("Speichern");
    await me.title("Bonn anrufen");
    await expect(me.page).toHaveTitle(/^Wiedervorlage/);
    expect((await me.copyShare()).text).not.toContain("Bonn anrufen");
});
