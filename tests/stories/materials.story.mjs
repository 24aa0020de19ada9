// Documents that others can take over: entered from the page of their municipality, and offered to who is at the step they help with.
import { test, expect } from "./app.mjs";

test("a document stands on the page of its municipality, and is offered where its step is reached", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382012");
    const card = () => me.card("Das können andere übernehmen");
    await expect(card()).toContainText("Noch keine Unterlagen eingetragen.");
    await me.follow("Unterlage hinzufügen", card());
    await me.title("Unterlage hinzufügen");
    await me.fill({ Titel: "Bekanntmachung der Offenlage", "Internetadresse der Unterlage": "https://www.example.org/offenlage.pdf" });
    await me.field("Hilft beim Schritt der Wärmeplanung").selectOption("entwurf_beteiligung");
    await me.press("Speichern");
    await me.title("Bekanntmachung der Offenlage");
    await me.open("#/kommunen/05382012");
    await expect(card().getByRole("listitem")).toHaveCount(1);
    await expect(card()).toContainText("Bekanntmachung der Offenlage");
    await expect(card().getByRole("link", { name: "https://www.example.org/offenlage.pdf" })).toBeVisible();

    await me.open("#/kommunen/05382048");
    await expect(card()).not.toContainText("bei anderen");
    await me.statePhase("Entwurf in Beteiligung");
    await me.unfold("Für „Entwurf in Beteiligung (Offenlage)“ gibt es 1 Unterlage bei anderen", card());
    await me.follow("Bekanntmachung der Offenlage", card());
    await me.title("Bekanntmachung der Offenlage");
    await me.open("#/unterlagen");
    await expect(me.rows()).toHaveCount(1);
});
