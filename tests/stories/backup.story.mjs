// The private backup: asked for, named so that nobody passes it on, and nothing private is in any other file.
import { test, expect, asFile } from "./app.mjs";
import { chip } from "./lists.mjs";

const SENTINEL = "Zq7Siegel";

/** Writes the sentinel into every private field: text, tag, note about a person, about a municipality, free-standing. */
async function writePrivately(me) {
    await me.addPerson("Jan Muster", { worksFor: ["Bornheim"] });
    await me.follow("Notiz schreiben");
    await me.writeNote({ Notiz: `${SENTINEL}-person`, "Schlagwörter": `${SENTINEL}-tag, anderes` });
    await me.open("#/kommunen/05382012");
    await me.follow("Notiz schreiben");
    await me.writeNote({ Notiz: `${SENTINEL}-kommune` });
    await me.addTopic("Starkregen");
    await me.follow("Notiz schreiben");
    await me.writeNote({ Notiz: `${SENTINEL}-thema` });
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: `${SENTINEL}-frei`, "Schlagwörter": "nur dies" });
}

test("T-N-1: nothing private is in any share file, and everything is in the backup", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await writePrivately(me);
    for (const file of [await me.share(), await me.share("Für E-Mail (.txt)"), await me.copyShare()]) {
        expect(file.text).toContain("Jan Muster");
        for (const secret of [SENTINEL, "nur dies", "anderes", '"note"', '"private"', '"tag:']) {
            expect(file.text.includes(secret), `${secret} in ${file.name}`).toBe(false);
        }
    }
    expect(await me.whatLeaves()).not.toContain(SENTINEL);
    const backup = await me.backUp();
    expect(backup.name).toMatch(/^Klimanetz-PRIVAT_.*\.json$/);
    for (const part of ["person", "tag", "kommune", "thema", "frei"]) {
        expect(backup.text).toContain(`${SENTINEL}-${part}`);
    }
});

test("T-N-3: the backup asks first, says how many notes leave, and remembers the day", async ({ member }) => {
    const me = await member();
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: "eine" });
    await me.open("#/austausch");
    const card = me.card("Sichern");
    await expect(card).toContainText("Noch keine Sicherung in diesem Browser.");
    await me.press("Private Sicherung erstellen", card);
    const question = me.page.getByRole("alertdialog");
    await expect(question).toContainText("eine private Notiz im Klartext");
    await me.page.keyboard.press("Escape");
    await expect(question).toHaveCount(0);
    await expect(card).toContainText("Noch keine Sicherung");
    await me.backUp();
    await expect(card).toContainText("Letzte Sicherung heute.");
    await me.reload();
    await expect(card).toContainText("Letzte Sicherung heute.");
});

test("a backup restores everything into an empty browser, notes and links included", { tag: "@slow" }, async ({ member }) => {
    const old = await member();
    await writePrivately(old);
    await old.open("#/kommunen/05382012");
    await old.statePhase("Bestandsanalyse");
    const backup = await old.backUp();
    const fresh = await member({ base: "/netz/" });
    const preview = await fresh.openFiles(backup);
    await expect(fresh.checkbox("Auch den privaten Teil übernehmen (4 Einträge: 4 × Notiz)", preview)).toBeChecked();
    await fresh.takeOver(preview);
    await fresh.goTo("Meine Notizen");
    await expect(fresh.main.getByText("4 von 4")).toBeVisible();
    await chip(fresh, "Schlagwörter").click();
    await expect(fresh.checkbox(`${SENTINEL}-tag 1`)).toBeVisible();
    await fresh.open("#/kommunen/05382012");
    await expect(fresh.card("Meine Notizen")).toContainText(`${SENTINEL}-kommune`);
    await expect(fresh.card("Wärmeplanung")).toContainText("Bestandsanalyse");
    await fresh.reload();
    await expect(fresh.card("Meine Notizen")).toContainText(`${SENTINEL}-kommune`);
    expect(await fresh.stand()).toBe(await old.stand());
    await expect(await fresh.openFiles(backup)).toContainText("Die Datei enthält nichts, was hier fehlt.");
});

test("T-N-3: the private part of somebody else's backup stays outside unless it is asked for", { tag: "@slow" }, async ({ member }) => {
    const [ayse, jan] = [await member(), await member()];
    await ayse.open("#/notizen/neu");
    await ayse.writeNote({ Notiz: "Ayşes Geheimnis" });
    await ayse.addTopic("Für alle");
    const backup = await ayse.backUp();
    await jan.open("#/notizen/neu");
    await jan.writeNote({ Notiz: "Jans eigene" });
    let preview = await jan.openFiles(backup);
    const box = jan.checkbox("Auch den privaten Teil übernehmen (1 Eintrag: 1 × Notiz)", preview);
    await expect(box).not.toBeChecked();
    await expect(preview).toContainText("Diese Sicherung scheint von jemand anderem zu sein");
    await jan.takeOver(preview);
    expect(await jan.kept()).not.toContain("Geheimnis");
    await jan.goTo("Themen");
    await expect(jan.link("Für alle")).toBeVisible();
    preview = await jan.openFiles(backup);
    await expect(jan.button("Übernehmen", preview)).toHaveCount(0);
    await box.check();
    await jan.takeOver(preview);
    await jan.goTo("Meine Notizen");
    await expect(jan.main.getByText("2 von 2")).toBeVisible();
});

test("two backups opened together keep their own box for the private part", { tag: "@slow" }, async ({ member }) => {
    const backups = [];
    for (const who of ["Ayşe", "Kim"]) {
        const me = await member();
        await me.open("#/notizen/neu");
        await me.writeNote({ Notiz: `${who} geheim` });
        backups.push(asFile(`${who}.json`, (await me.backUp()).text));
    }
    const jan = await member();
    await jan.open("#/notizen/neu");
    await jan.writeNote({ Notiz: "Jans eigene" });
    await jan.openFiles(...backups);
    await jan.preview("Kim.json").getByText("Auch den privaten Teil übernehmen (1 Eintrag: 1 × Notiz)").click();
    await expect(jan.checkbox("Auch den privaten", jan.preview("Kim.json"))).toBeChecked();
    await expect(jan.checkbox("Auch den privaten", jan.preview("Ayşe.json"))).not.toBeChecked();
});

test("F29, B27: a backup brings label, appearance, language, the own +1 and its own date along; what was chosen here stays", { tag: "@slow" }, async ({ member }) => {
    const old = await member();
    await old.goTo("Einstellungen");
    await old.radio("dunkel").check();
    await old.fill({ "Ihr Absender": "Klimaschutz Bornheim" });
    await old.press("Absender speichern");
    await old.addTopic("Wärmenetze");
    await old.press("Das interessiert uns auch");
    const backup = await old.backUp();
    expect((await old.share()).text).not.toContain('"setting"');

    const fresh = await member({ base: "/netz/" });
    const preview = await fresh.openFiles(backup);
    await expect(fresh.checkbox("Auch den privaten Teil übernehmen", preview)).toBeChecked();
    await fresh.takeOver(preview);
    await expect(fresh.card("Sichern")).toContainText("Letzte Sicherung heute.");
    await expect(fresh.page.locator("html")).toHaveAttribute("data-kern-theme", "dark");
    await fresh.goTo("Einstellungen");
    await expect(fresh.field("Ihr Absender")).toHaveValue("Klimaschutz Bornheim");
    await fresh.goTo("Themen");
    await fresh.follow("Wärmenetze");
    await expect(fresh.button("Das interessiert uns auch")).toHaveAttribute("aria-pressed", "true");
    await fresh.press("Das interessiert uns auch");
    await expect(fresh.button("Das interessiert uns auch")).toHaveAttribute("aria-pressed", "false");

    const other = await member();
    await other.goTo("Einstellungen");
    await other.radio("hell").check();
    await other.takeOver(await other.openFiles(backup));
    await expect(other.page.locator("html")).toHaveAttribute("data-kern-theme", "light");
});

test("what came of the private part is counted as it was shown, and found by kind", async ({ member }) => {
    const old = await member();
    await old.open("#/notizen/neu");
    await old.writeNote({ Notiz: "eine" });
    await old.open("#/wiedervorlagen/neu");
    await old.fill({ "Was ist zu tun?": "Anrufen", "Fällig am": "2026-12-05" });
    await old.press("Speichern");
    await old.title("Anrufen");
    const backup = await old.backUp();
    const fresh = await member();
    const preview = await fresh.openFiles(backup);
    await expect(fresh.checkbox("Auch den privaten Teil übernehmen (2 Einträge: 1 × Wiedervorlage, 1 × Notiz)", preview)).toBeChecked();
    await expect(preview).toContainText("Neu ist nur der private Teil.");
    await expect(preview).not.toContainText("nichts, was hier fehlt");
    await fresh.takeOver(preview);
    const result = fresh.results.first();
    await expect(result).toContainText("2 private Einträge übernommen");
    await fresh.unfold("Wiedervorlage (1)", result);
    await fresh.follow("Anrufen", result);
    await fresh.title("Anrufen");
});
