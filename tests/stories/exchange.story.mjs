// Two members exchange files: shown before anything happens, nothing lost, and in the end both have the same Stand.
import { shareFile } from "./fill.mjs";
import { test, expect, shareText, day, isoDay } from "./app.mjs";

const BORNHEIM = "#/kommunen/05382012";
const labelled = (label) => ({ "Ihr Absender": label });

test("A edits offline, B edits the same field, B decides, and both end with the same Prüfzeichen", { tag: "@slow" }, async ({ member, host }) => {
    const [ayse, jan] = [await member({ keep: true }), await member()];
    await Promise.all([ayse, jan].map((member) => member.page.evaluate(() => navigator.serviceWorker.ready)));
    await host.stop();
    await ayse.browser.restart();
    await ayse.open(BORNHEIM);
    await ayse.statePhase("Bestandsanalyse", labelled("Ayşe"));
    await ayse.addPerson("Sabine Beispiel", { worksFor: ["Bornheim"] });
    const first = await ayse.share();
    expect(first.name).toMatch(/^Klimanetz_\d{4}-\d\d-\d\d_[0-9a-f]{8}\.json$/);
    await host.start();

    await jan.open(BORNHEIM);
    await jan.statePhase("Zielszenario", labelled("Jan"));
    const [before, standBefore] = [await jan.kept(), await jan.stand()];
    const preview = await jan.openFiles(first);
    await expect(preview).toContainText(`Von Ayşe, ${day()}`);
    await expect(preview).toContainText("1 neu · 1 mit unterschiedlichen Angaben");
    const records = preview.getByRole("list").first().getByRole("listitem");
    await expect(records.filter({ hasText: "Bornheim" }).first()).toContainText("unterschiedliche Angaben");
    await expect(records.filter({ hasText: "Bestandsanalyse" })).toContainText("Zielszenario");
    await jan.unfold("Person: 1 neu", preview);
    await expect(preview.getByRole("listitem").filter({ hasText: "Sabine Beispiel" })).toContainText("neu");
    expect(await jan.kept()).toBe(before);
    await jan.takeOver(preview);
    await expect(jan.card("2 Einträge übernommen, 1 zu klären: Bornheim")).toContainText(`Zusammengeführt: ${first.name}`);
    expect(await jan.stand()).not.toBe(standBefore);

    await jan.goTo("Übersicht");
    await expect(jan.card("Bitte klären")).toContainText("Zu diesen Einträgen liegen unterschiedliche Angaben vor:");
    await jan.follow("Bornheim", jan.card("Bitte klären"));
    const heat = jan.card("Wärmeplanung");
    await expect(heat).toContainText("Wärmeplanung: 2 unterschiedliche Angaben");
    const claims = heat.getByRole("listitem").filter({ has: jan.button("Diese Angabe gilt", jan.page) });
    await expect(claims).toHaveCount(2);
    await expect(claims.filter({ hasText: "Bestandsanalyse" })).toContainText(`AyşeStand vom ${day()}`);
    await expect(claims.filter({ hasText: "Zielszenario" })).toContainText("Jan");
    await jan.goTo("Kommunen");
    await expect(jan.rows().filter({ hasText: "Bornheim" })).toContainText("bitte klären");
    await expect(jan.rows().filter({ hasText: "Bornheim" })).toContainText("2 Angaben");
    await jan.open(BORNHEIM);
    await jan.press("Diese Angabe gilt", claims.filter({ hasText: "Bestandsanalyse" }));
    await expect(heat.getByRole("strong").first()).toHaveText("Bestandsanalyse");
    await expect(heat).not.toContainText("2 unterschiedliche Angaben");
    await jan.unfold("Frühere Angaben", heat);
    await expect(heat.getByRole("group").filter({ hasText: "Frühere Angaben" })).toContainText("Zielszenario");

    const second = await jan.share();
    await ayse.import(second);
    await ayse.open(BORNHEIM);
    await expect(ayse.card("Wärmeplanung").getByRole("strong").first()).toHaveText("Bestandsanalyse");
    expect(await ayse.stand()).toBe(await jan.stand());
    expect(shareText(await ayse.share())).toBe(shareText(second));
});

test("the own file brings nothing new, and an old file changes nothing any more", async ({ member }) => {
    const me = await member();
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung");
    const old = await me.share();
    let preview = await me.openFiles(old);
    await expect(preview).toContainText("Die Datei enthält nichts, was hier fehlt.");
    await expect(me.button("Übernehmen", preview)).toHaveCount(0);
    await me.open(BORNHEIM);
    await me.statePhase("Bestandsanalyse");
    await me.statePhase("Potenzialanalyse");
    const [kept, stand] = [await me.kept(), await me.stand()];
    preview = await me.openFiles(old);
    await expect(preview).toContainText("Die Datei enthält nichts, was hier fehlt.");
    await me.press("Verwerfen", preview);
    await expect(preview).toHaveCount(0);
    expect([await me.kept(), await me.stand()]).toEqual([kept, stand]);
    expect(kept).toContain("potenzialanalyse");
});

test("the preview of a share file lists exactly what leaves", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await me.open("#/austausch");
    await expect(me.card("Weitergeben")).toContainText("Die Datei wäre leer.");
    await me.open(BORNHEIM);
    await me.statePhase("Eignungsprüfung", labelled("Ayşe"));
    await me.statePhase("Bestandsanalyse");
    await me.stateTarget("Verwaltung", { Zieljahr: "2035" });
    await me.addPerson("Sabine Beispiel", { Funktion: "Klimaschutz", worksFor: ["Bornheim", "Alfter"] });
    await me.addTopic("Starkregen", { about: ["Bonn"] });
    await me.contribute("Lohmar warnt früh.");
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: "nur für mich" });
    const listed = await me.whatLeaves();
    const file = JSON.parse((await me.share()).text);
    expect(listed).toContain("Weitergegeben werden 4 Einträge");
    expect(Object.values({ ...file.entities, history: {} }).flatMap(Object.keys)).toHaveLength(4);
    for (const line of [
        "Kommune oder Kreis (1)", /Bornheim.*Klimaneutralitätsziel: Verwaltung, Wärmeplanung/,
        "Person (1)", /Sabine Beispiel.*Funktion, Name, Woher die Angaben stammen, Zuständig für/,
        "Thema (1)", /Starkregen.*Titel/, "Beitrag (1)", /Lohmar warnt früh.*Text/,
        "Dazu eine frühere Angabe und 0 Löschmarken", "Private Notizen sind nicht dabei.",
    ]) {
        expect(listed).toEqual(line instanceof RegExp ? expect.stringMatching(line) : expect.stringContaining(line));
    }
    expect(listed).not.toContain("nur für mich");
    expect(Object.keys(file)).not.toContain("private");
});

test("who was erased stays erased, whatever old file comes", { tag: "@slow" }, async ({ member }) => {
    const [ayse, jan] = [await member(), await member()];
    await ayse.addPerson("Sabine Beispiel", { worksFor: ["Bornheim"] });
    const old = await ayse.share();
    await jan.import(old);
    await jan.goTo("Personen");
    await jan.follow("Sabine Beispiel");
    await jan.press("In den Papierkorb");
    await jan.press("Endgültig löschen");
    await jan.press("Endgültig löschen", jan.page.getByRole("alertdialog"));
    await jan.title("Personen");
    const preview = await jan.openFiles(old);
    await expect(preview).toContainText("Ein Eintrag aus der Datei wurde hier endgültig gelöscht und wird nicht wiederhergestellt.");
    expect(await jan.kept()).not.toContain("Beispiel");

    const erasure = await jan.share();
    expect(erasure.text).not.toContain("Beispiel");
    const warned = await ayse.openFiles(erasure);
    await expect(warned.locator(".import__counts")).toHaveText("1 endgültig gelöscht");
    await expect(warned).toContainText("Sabine Beispiel");
    await ayse.takeOver(warned);
    expect(await ayse.kept()).not.toContain("Beispiel");
    await ayse.goTo("Personen");
    await expect(ayse.main).toContainText("Noch niemand eingetragen");
    expect(await ayse.stand()).toBe(await jan.stand());
});

test("a long list of what leaves is drawn for those who look, a hundred records at a time", async ({ member }) => {
    const me = await member();
    const records = Array.from({ length: 250 }, (_, n) => ["topic", `thema-${n}`, "title", `Thema ${n}`]);
    const { name, buffer } = shareFile(records);
    await me.import({ name, text: buffer.toString() });
    const what = me.card("Weitergeben").getByRole("group");
    await expect(what).toContainText("250");
    await expect(what.getByRole("listitem")).toHaveCount(0);
    await what.getByText(/^Weitergegeben w/).click();
    await expect(what.getByRole("listitem").filter({ hasText: /Thema \d+ – / })).toHaveCount(101);
    await what.getByRole("button", { name: /150/ }).click();
    await what.getByRole("button", { name: /50/ }).click();
    await expect(what.getByRole("listitem").filter({ hasText: /Thema \d+ – / })).toHaveCount(251);
    await expect(what.getByRole("button")).toHaveCount(0);
});

test("an import that is taken back says so, is withdrawn and not denied, and the same file is taken over once more", async ({ member }) => {
    const [kim, me] = [await member(), await member()];
    await kim.open(BORNHEIM);
    await kim.statePhase("Bestandsanalyse", labelled("Kim"));
    await kim.addPerson("Max Beispiel");
    const file = await kim.share();
    await me.addTopic("Eigenes");
    const undo = me.page.getByRole("banner").getByRole("button", { name: "Letzte Änderung rückgängig machen" });
    await expect(undo).toHaveAccessibleName("Letzte Änderung rückgängig machen: Eigenes");
    await me.import(file);
    await expect(undo).toHaveAccessibleName("Letzte Änderung rückgängig machen: Datei von Kim (2 Einträge)");
    await undo.click();
    const said = me.main.getByRole("status").filter({ hasText: "Zurückgenommen: Datei von Kim (2 Einträge)" });
    await expect(said).toContainText("Papierkorb");
    await expect(said).toContainText("auch bei anderen");
    await me.follow("Personen", said);
    // It was said where it happened.
    await expect(said).toHaveCount(0);
    await me.open(BORNHEIM);
    const heat = me.card("Wärmeplanung");
    await expect(heat).toContainText(/Frühere Angaben.*zurückgezogen, gilt nicht Bestandsanalyse/);
    await expect(heat.getByRole("strong").filter({ hasText: "Bestandsanalyse" })).toHaveCount(0);
    const again = await me.openFiles(file);
    await expect(again).toContainText("war hier schon einmal da");
    await me.press("Noch einmal übernehmen", again);
    await expect(again).toContainText("Die Datei enthält nichts, was hier fehlt.");
    await expect(said).toHaveCount(0);
    await me.open(BORNHEIM);
    await expect(heat.getByRole("strong").first()).toHaveText("Bestandsanalyse");
    await me.open("#/personen");
    await expect(me.link("Max Beispiel")).toBeVisible();
});
