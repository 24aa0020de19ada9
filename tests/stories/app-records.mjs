// What members state and write: about municipalities, people and topics, and in their own notes.
import { ExchangeVerbs } from "./app-exchange.mjs";
import { expect } from "./harness.mjs";

export class RecordVerbs extends ExchangeVerbs {
    // A municipality's page.

    /** The sheet in which a step is reported. */
    get sheet() { return this.page.getByRole("dialog", { name: "Schritt melden" }); }

    async openSheet() {
        if (!(await this.sheet.isVisible())) {
            await this.press("Schritt melden", this.card("Wärmeplanung"));
        }
    }

    async chooseStep(step) {
        await this.openSheet();
        await this.radio(step, this.sheet).first().check();
    }

    async saveStep() {
        await this.press("Speichern", this.sheet);
        await expect(this.sheet).toBeHidden();
    }

    async statePhase(step, fields = {}) {
        await this.chooseStep(step);
        await this.fill(fields, this.sheet);
        await this.saveStep();
    }

    async stateTarget(scope, fields) {
        const target = this.card("Klimaneutralitätsziel");
        await this.press("Ziel eintragen", target);
        await this.field("Geltungsbereich", target).selectOption({ label: scope });
        await this.fill(fields, target);
        await this.press("Speichern", target);
        await expect(this.button("Speichern", target)).toBeHidden();
    }

    async stateConcept(status, fields = {}) {
        const concept = this.card("Klimaschutzkonzept");
        await this.press("Konzept eintragen", concept);
        await this.field("Status des Konzepts", concept).selectOption({ label: status });
        await this.fill(fields, concept);
        await this.press("Speichern", concept);
        await expect(this.button("Speichern", concept)).toBeHidden();
    }

    // People, topics, notes.

    /** Chooses among the records there are, by typing where there are many. */
    async pick(legend, names, where = this.main) {
        const group = where.getByRole("group", { name: legend });
        const filter = group.getByRole("searchbox");
        if (names.length > 0) {
            await group.waitFor();
        }
        for (const name of names) {
            if (await filter.count()) {
                await filter.fill(name);
            }
            // Its kind may stand behind the name.
            await group.locator("label").filter({ has: this.page.getByText(name, { exact: true }) }).check();
        }
        if (names.length > 0 && await filter.count()) {
            await filter.fill("");
        }
    }

    async addPerson(name, { worksFor = [], ...fields } = {}) {
        await this.open("#/personen/neu");
        await this.fill({ Name: name, ...fields });
        await this.pick("Zuständig für", worksFor);
        await this.radio("Dienstlich veröffentlicht").check();
        await this.press("Speichern");
        await this.title(name);
    }

    async addTopic(title, { about = [], ...fields } = {}) {
        await this.open("#/themen/neu");
        await this.fill({ Titel: title, ...fields });
        await this.pick("Verknüpft mit", about);
        await this.press("Speichern");
        await this.title(title);
    }

    async contribute(text, about = []) {
        const form = this.card("Beitrag schreiben");
        await this.fill({ "Was wurde berichtet?": text }, form);
        if (about.length > 0) {
            await this.unfold("Verknüpft mit", form);
            await this.pick("Verknüpft mit", about, form);
        }
        await this.press("Beitrag speichern", form);
        await expect(this.field("Was wurde berichtet?", form)).toHaveValue("");
    }

    // Meetings.

    async addMeeting(title, fields = {}) {
        await this.open("#/treffen/neu");
        await this.fill({ Titel: title, ...fields });
        await this.press("Speichern");
        await this.title(title);
    }

    async putOnAgenda({ topic, title, minutes }) {
        const agenda = this.card("Tagesordnung");
        await this.unfold("Punkt hinzufügen", agenda);
        if (topic) {
            await this.field("Aus dem Themenspeicher", agenda).selectOption({ label: topic });
        }
        await this.fill({ Titel: title ?? "", "Dauer in Minuten": minutes ?? "" }, agenda);
        await this.press("Hinzufügen", agenda);
        await expect(this.field("Titel", agenda)).toHaveValue("");
    }

    async writeNote(fields) {
        await this.fill(fields);
        await expect(this.page.getByText("Automatisch gespeichert")).toBeVisible();
    }
}
