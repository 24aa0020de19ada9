// Tasks 1 to 5 of a new member: what this is, and what is stated and found about municipalities and people.
import { expect, somebody, stated, task } from "./newcomer.mjs";
import { isoDay, day } from "./app.mjs";

task(1, "what this is, and where my data is", async (me) => {
    await expect(me.main).toContainText("Das Verzeichnis der Klimaschutzmanager*innen in der Region Köln/Bonn.");
    const where = me.card("Wo liegen meine Daten?");
    await where.scrollIntoViewIfNeeded();
    await expect(where).toContainText("Kein Server, kein Konto, keine Besuchsstatistik.");
    await expect(where).toContainText("Andere sehen nur, was Sie verschicken");
    await expect(where).toContainText("Browser räumen manchmal auf.");
});

task(2, "the step of Rheinbach, with source and day, is there after a reload", async (me) => {
    await me.toTile("Rheinbach");
    await me.press("Schritt melden", me.card("Wärmeplanung"));
    await me.click(me.radio("Fortschreibung", me.sheet));
    await me.write({ "Stand vom": isoDay(-3), Quelle: "Ratsvorlage 17/2026" }, me.sheet);
    await expect(me.button("Speichern", me.sheet)).toBeInViewport();
    await me.press("Speichern", me.sheet);
    await expect(me.sheet).toBeHidden();
    await me.reload();
    const heat = me.card("Wärmeplanung");
    await expect(heat.getByRole("strong").first()).toHaveText("Fortschreibung");
    await expect(heat).toContainText(`Stand vom ${day(-3)}`);
    await expect(heat).toContainText("Ratsvorlage 17/2026");
});

task(3, "me as the contact with telephone and mail, and my post", async (me) => {
    await me.toTile("Rheinbach");
    await me.follow("Person hinzufügen", me.card("Ansprechpersonen"));
    await me.write({ Name: "Erika Muster", "Dienstliche E-Mail": "klima@rheinbach.example", "Dienstliches Telefon": "02226 917" });
    await me.click(me.radio("Dienstlich veröffentlicht"));
    await me.press("Speichern");
    await me.title("Erika Muster");
    await me.follow("Stelle hinzufügen");
    await me.write({ Bezeichnung: "Klimaschutzmanagement" });
    await expect(me.radio("Erika Muster").first()).toBeChecked();
    const employer = me.main.getByRole("group", { name: "Angestellt bei" });
    await me.type(employer.getByRole("searchbox"), "rheinb");
    await me.click(me.radio("Rheinbach", employer));
    await me.press("Speichern");
    await me.title("Klimaschutzmanagement, Rheinbach");
    await me.reload();
    await expect(me.main).toContainText("Erika Muster");
    const { clicks } = me;
    await me.follow("Rheinbach");
    await expect(me.card("Ansprechpersonen")).toContainText("Erika Muster");
    await expect(me.card("Ansprechpersonen").getByRole("link", { name: "02226 917" })).toHaveAttribute("href", "tel:02226917");
    me.clicks = clicks;
});

task(4, "targets of the territory and of the administration are there after a reload", async (me) => {
    await me.toTile("Rheinbach");
    const target = me.card("Klimaneutralitätsziel");
    for (const year of ["2045", "2035"]) {
        await me.press("Ziel eintragen", target);
        await me.write({ Zieljahr: year }, target);
        await me.press("Speichern", target);
        await expect(me.button("Speichern", target)).toBeHidden();
    }
    await me.reload();
    await expect(me.fact("Gesamtgebiet")).toContainText("2045");
    await expect(me.fact("Verwaltung")).toContainText("2035");
});

task(5, "who is ahead of me, and whom to call", async (me) => {
    await me.prepare([
        ["municipality", "05382048", "heatPlan", stated("bestandsanalyse")],
        ["municipality", "05382012", "heatPlan", stated("potenzialanalyse")],
        ...somebody("p1", "Ayşe Yılmaz", "05382012", "02222 945"),
    ]);
    me.start();
    await me.choose(me.field("Kommune oder Kreis"), "Rheinbach");
    await me.press("Weiter");
    const ask = me.card("Wen ich fragen kann");
    await expect(ask).toContainText("Bornheim");
    await expect(ask).toContainText("1 Schritt voraus");
    await expect(ask.getByRole("link", { name: "Ayşe Yılmaz anrufen" })).toHaveAttribute("href", "tel:02222945");
});
