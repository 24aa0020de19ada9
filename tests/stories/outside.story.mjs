// Municipalities from outside the region are added by their official key, and refused with a reason.
import { test, expect } from "./app.mjs";

const KEY = "Amtlicher Gemeindeschlüssel (AGS)";

test("a municipality from outside the region is added by key and is one like all others", async ({ member }) => {
    const me = await member();
    await me.goTo("Kommunen");
    await me.follow("Kommune hinzufügen");
    await me.fill({ [KEY]: "05366 016", Name: "Bad Münstereifel", "Einwohner*innenzahl": "17.299" });
    await me.press("Speichern");
    await me.title("Bad Münstereifel");
    await expect(me.fact("Einwohner*innen")).toHaveText("17.299");
    await expect(me.fact("Schlüssel")).toHaveText("05366016");
    await expect(me.card("Wärmeplanung")).toContainText("Frist 30.06.2028");
    await me.statePhase("Potenzialanalyse");
    await me.reload();
    await expect(me.card("Wärmeplanung").getByRole("strong").first()).toHaveText("Potenzialanalyse");
    await me.goTo("Kommunen");
    await expect(me.rows()).toHaveCount(62);
    await expect(me.rows().filter({ hasText: "Bad Münstereifel" })).toContainText("Potenzialanalyse");
});

test("its Kreis can be added too and then leads to it", async ({ member }) => {
    const me = await member();
    for (const [key, name] of [["05366", "Kreis Euskirchen"], ["05366016", "Bad Münstereifel"]]) {
        await me.open("#/kommunen/neu");
        await me.fill({ [KEY]: key, Name: name });
        await me.press("Speichern");
        await me.title(name);
    }
    await me.link("Kreis Euskirchen").first().click();
    await expect(me.card("Wärmeplanung").getByRole("radio")).toHaveCount(0);
    await expect(me.fact("Kommunen im Kreis")).toHaveText("Bad Münstereifel");
    await me.open("#/kommunen");
    await me.button("Kreis", me.main.getByRole("group", { name: "Filter" })).click();
    await me.checkbox("Kreis Euskirchen").check();
    await expect(me.rows()).toHaveCount(1);
});

test("wrong keys, known municipalities, missing names and impossible numbers are refused", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/neu");
    const before = await me.kept();
    for (const [fields, label, sentence] of [
        [{ [KEY]: "0536601", Name: "X" }, KEY, "acht Ziffern"],
        [{ [KEY]: "99366016", Name: "X" }, KEY, "acht Ziffern"],
        [{ [KEY]: "0536601x", Name: "X" }, KEY, "acht Ziffern"],
        [{ [KEY]: "05315000", Name: "Köln" }, KEY, "steht schon im Verzeichnis"],
        [{ [KEY]: "05366016", Name: "  " }, "Name", "Bitte ausfüllen"],
        [{ [KEY]: "05366016", Name: "X", "Einwohner*innenzahl": "viele" }, "Einwohner*innenzahl", "ganze Zahl von 1 bis"],
        [{ [KEY]: "05366016", Name: "X", "Einwohner*innenzahl": "0" }, "Einwohner*innenzahl", "ganze Zahl von 1 bis"],
    ]) {
        await me.fill(fields);
        await me.press("Speichern");
        await expect(me.problemBeside(label)).toContainText(sentence);
        await expect(me.field(label)).toHaveAttribute("aria-invalid", "true");
    }
    expect(await me.kept({ aids: false })).toBe(before);
    await me.press("Abbrechen");
    await expect(me.rows()).toHaveCount(61);
});
