// What is current follows from the day of a statement, not from when it was typed up (F41).
import { test, expect } from "./app.mjs";

const KOELN = "#/kommunen/05315000";

test("F41: minutes typed up later change nothing of what has been decided since", async ({ member }) => {
    const me = await member();
    await me.open(KOELN);
    const heat = me.card("Wärmeplanung");
    await me.chooseStep("Wärmeplan beschlossen");
    await me.fill({ "Stand vom": "2026-11-20", Quelle: "Ratsinfo" }, heat);
    await me.saveStep();
    await expect(heat.getByRole("strong").first()).toHaveText("Wärmeplan beschlossen");
    await me.addMeeting("Netzwerktreffen Oktober", { Tag: "2026-10-01" });
    await me.follow("Zur Statusrunde", me.card("Statusrunde"));
    const line = me.main.getByRole("listitem").filter({ has: me.page.getByRole("link", { name: "Köln", exact: true }) });
    await expect(line).toContainText("keine Angabe");
    await line.getByRole("button", { name: "Köln: anderer Schritt" }).click();
    await me.radio("Umsetzungsstrategie", me.sheet).check();
    await me.saveStep();
    await expect(line).toContainText("Umsetzungsstrategie");
    await me.open(KOELN);
    await expect(heat.getByRole("strong").first()).toHaveText("Wärmeplan beschlossen");
    await me.unfold("Frühere Angaben", heat);
    await expect(heat.getByRole("group").getByRole("listitem")).toContainText("Umsetzungsstrategie");
    await me.open("#/");
    await expect(me.card("Was ansteht")).not.toContainText("Köln");
});

test("F41: the form says beforehand that a statement is an earlier one, and a mistake is withdrawn", async ({ member }) => {
    const me = await member();
    await me.open(KOELN);
    const heat = me.card("Wärmeplanung");
    const state = async (step, day) => {
        await me.chooseStep(step);
        await me.fill({ "Stand vom": day }, heat);
    };
    await state("Wärmeplan beschlossen", "2026-11-20");
    await me.saveStep();
    await state("Zielszenario", "2026-03-01");
    await expect(heat).toContainText("Es gibt schon eine neuere Angabe vom 20.11.2026");
    await me.saveStep();
    await expect(heat.getByRole("strong").first()).toHaveText("Wärmeplan beschlossen");
    await heat.getByRole("button", { name: "Zurückziehen: Wärmeplan beschlossen" }).click();
    await expect(heat.getByRole("strong").first()).toHaveText("Zielszenario");
});
