// The overview of somebody who has chosen a municipality: its step, what files have brought, and the answer to the next meeting.
import { asFile, expect, isoDay, test } from "./app.mjs";
import { shareFile, stated } from "./fill.mjs";

const MUCH = "05382036";
const step = (me) => me.main.locator(".own__step");

async function chosen(member, options) {
    const me = await member(options);
    await me.open("#/");
    await me.field("Kommune oder Kreis").selectOption(MUCH);
    await me.press("Weiter");
    await expect(me.main.getByRole("heading", { level: 1 })).toContainText("Much");
    return me;
}

for (const [form, options] of [["phone", { viewport: { width: 390, height: 844 } }], ["desktop", {}]]) {
    test(`on a ${form} the sheet closes when the step is saved, and is not open again after a reload`, async ({ member }) => {
        const me = await chosen(member, options);
        for (const phase of ["Eignungsprüfung", "Bestandsanalyse"]) {
            await me.press("Schritt melden");
            const sheet = me.page.getByRole("dialog");
            await sheet.getByRole("radio", { name: phase }).check();
            await me.press("Speichern", sheet);
            await expect(step(me)).toHaveText(phase);
            await expect(sheet).toHaveCount(0);
            await expect(me.button("Schritt melden")).toBeFocused();
        }
        await me.reload();
        await expect(step(me)).toHaveText("Bestandsanalyse");
        await expect(me.page.getByRole("dialog")).toHaveCount(0);
    });
}

test("what a file brings is new already at the first visit, and what concerns the own municipality comes first", async ({ member }) => {
    const me = await chosen(member);
    await expect(me.card("Neu seit Ihrem letzten Besuch")).toContainText("nichts Neues gekommen");
    const steps = [["05334002", "zielszenario"], [MUCH, "potenzialanalyse"], ["05382012", "bestandsanalyse"]];
    await me.import(asFile("von-kim.json", shareFile(steps.map(([key, phase]) => ["municipality", key, "heatPlan", stated(phase)])).buffer.toString()));
    await me.goTo("Übersicht");
    const news = me.card("Neu seit Ihrem letzten Besuch");
    await expect(news.getByRole("listitem")).toHaveCount(1);
    await expect(news.getByRole("listitem")).toContainText("Much");
    await me.reload();
    await expect(news.getByRole("listitem")).toContainText(["Much"]);
});

test("the own answer to the next meeting is given on the overview and stands on the page of the meeting", async ({ member }) => {
    const me = await chosen(member);
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay() });
    await me.goTo("Übersicht");
    const answer = me.card("Nächstes Treffen").getByRole("combobox", { name: "Rückmeldung: Much" });
    await answer.focus();
    await answer.selectOption("zugesagt");
    await expect(answer).toBeFocused();
    await me.follow("Netzwerktreffen", me.card("Nächstes Treffen"));
    await expect(me.main.getByRole("combobox", { name: "Rückmeldung: Much" })).toHaveValue("zugesagt");
    await me.goTo("Übersicht");
    await expect(answer).toHaveValue("zugesagt");
});

test("a step that was publicly reported is confirmed with one click, with its source; the sheet says what was reported so far", async ({ member }) => {
    const me = await member();
    await me.open("#/");
    await me.field("Kommune oder Kreis").selectOption("05314000");
    await me.press("Weiter");
    const panel = me.main.getByRole("region", { name: "Meine Kommune" });
    await expect(panel).toContainText("öffentlich berichtet, Stand");
    const said = await step(me).textContent();
    const source = await panel.getByRole("link", { name: /stadtvonmorgen/ }).getAttribute("href");
    await me.press("Schritt melden");
    await expect(me.page.getByRole("dialog").getByRole("radio", { checked: true })).toHaveAccessibleName(new RegExp(`${said}.*bisher`));
    await me.page.keyboard.press("Escape");
    await me.press("Stimmt", panel);
    await expect(step(me)).toHaveText(said);
    await expect(panel).not.toContainText("öffentlich berichtet");
    await expect(me.button("Stimmt noch", panel)).toBeVisible();
    await expect(me.button("Stimmt", panel)).toHaveCount(0);
    await me.open("#/kommunen/05314000");
    await expect(me.main.locator(`.place a[href="${source}"]`)).toBeVisible();
});

test("who works for several sees how far the others are and the days of all; a Kreis sees its municipalities", async ({ member }) => {
    const me = await chosen(member);
    await me.goTo("Einstellungen");
    const own = me.card("Meine Kommune");
    for (const name of ["Lohmar", "Rhein-Sieg-Kreis"]) {
        await own.getByRole("searchbox").fill(name);
        await own.getByRole("checkbox", { name, exact: true }).check();
    }
    await me.goTo("Übersicht");
    const panel = me.main.getByRole("region", { name: "Meine Kommune" });
    await expect(panel.getByRole("heading", { name: "Meine anderen Kommunen" })).toBeVisible();
    await expect(panel.locator(".own__other")).toContainText(["Lohmar", "Rhein-Sieg-Kreis"]);
    await expect(panel.locator(".own__dates")).toContainText("Frist für den Wärmeplan: Lohmar");
    await me.press("Lohmar hier zeigen", panel);
    await expect(me.main.getByRole("heading", { level: 1 })).toContainText("Lohmar");
    await me.press("Rhein-Sieg-Kreis hier zeigen", panel);
    await expect(panel).toContainText(/von 19 Kommunen haben begonnen/);
    await me.follow("Die 19 Kommunen des Kreises", panel);
    await expect(me.main).toContainText("19 von 61");
});
