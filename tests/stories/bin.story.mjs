// B23: what is put into the bin says so where one looks, and can be taken back at once.
import { test, expect, isoDay } from "./app.mjs";

const notice = (me) => me.page.locator("#in-bin");

test("a person in the bin says so below the heading, has the focus there and is not edited", async ({ member }) => {
    const me = await member();
    await me.addPerson("Sabine Beispiel", { worksFor: ["Bornheim"] });
    await me.press("In den Papierkorb");
    await expect(notice(me)).toBeFocused();
    await expect(notice(me)).toBeInViewport();
    await expect(notice(me)).toContainText("Dieser Eintrag liegt im Papierkorb.");
    await expect(me.button("Bearbeiten")).toBeHidden();
    await expect(me.button("In den Papierkorb")).toBeHidden();
    await me.press("Rückgängig");
    await expect(notice(me)).toBeHidden();
    await expect(me.heading).toBeFocused();
    await expect(me.button("Bearbeiten")).toBeVisible();
});

test("a contribution and an item of the agenda leave a line in their place, which takes it back", async ({ member }) => {
    const me = await member();
    await me.addTopic("Energieberatung");
    await me.contribute("aus Versehen");
    await me.press("In den Papierkorb", me.card("Beiträge"));
    const line = me.card("Beiträge").getByRole("status");
    await expect(line).toBeFocused();
    await expect(line).toContainText("„aus Versehen“ liegt im Papierkorb.");
    await me.press("Rückgängig", line);
    await expect(me.card("Beiträge").getByRole("article")).toContainText("aus Versehen");
    await expect(me.button("In den Papierkorb", me.card("Beiträge"))).toBeFocused();
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay(7) });
    await me.putOnAgenda({ title: "Berichte" });
    await me.putOnAgenda({ title: "Ausblick" });
    const items = me.card("Tagesordnung").getByRole("list").first().locator(":scope > li");
    await me.press("In den Papierkorb", items.first());
    await expect(items.first().getByRole("status")).toContainText("„Berichte“ liegt im Papierkorb.");
    await me.press("Rückgängig", items.first());
    await expect(items.first()).toContainText("Berichte");
    await expect(items).toHaveCount(2);
});

// F18d: the one kind of record that could not be taken away.
test("a municipality added by mistake is hinted at, added all the same, binned and brought back", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/neu");
    await me.fill({ "Amtlicher Gemeindeschlüssel (AGS)": "05382013", Name: "Bornheim" });
    await expect(me.main).toContainText("In diesem Kreis steht schon:");
    await expect(me.link("Bornheim")).toHaveAttribute("href", "#/kommunen/05382012");
    await me.press("Speichern");
    await expect(me.problemBeside("Name")).toContainText("mit diesem Namen");
    await me.checkbox("Es ist eine andere Kommune").check();
    await me.press("Speichern");
    await me.title("Bornheim");
    await me.press("In den Papierkorb");
    await expect(notice(me)).toBeFocused();
    await expect(me.button("Endgültig löschen")).toBeHidden();
    await me.goTo("Kommunen");
    await expect(me.rows()).toHaveCount(61);
    await me.unfold("Papierkorb (1)");
    await me.follow("Bornheim", me.main.getByRole("group").filter({ hasText: "Papierkorb" }));
    await me.press("Rückgängig");
    await me.goTo("Kommunen");
    await expect(me.rows()).toHaveCount(62);
});

// F27: nobody is kept from it, but told.
test("the same person typed again is hinted at, and marked afterwards", async ({ member }) => {
    const me = await member();
    await me.addPerson("Max Beispiel", { worksFor: ["Meckenheim"], "Dienstliche E-Mail": "max@meckenheim.example" });
    await me.open("#/personen/neu");
    await me.fill({ Name: "Dr. Max Beispiel" });
    await expect(me.main.getByText("Es gibt schon:")).toBeVisible();
    await expect(me.link("Max Beispiel")).toBeVisible();
    await me.addPerson("Dr. Max Beispiel", { worksFor: ["Meckenheim"] });
    await expect(me.main).toContainText("Möglicherweise dieselbe Person:");
    await me.goTo("Personen");
    await expect(me.rows().filter({ hasText: "möglicherweise doppelt" })).toHaveCount(2);
    await me.open("#/kommunen/05382032");
    await expect(me.card("Ansprechpersonen").getByText("möglicherweise doppelt")).toHaveCount(2);
});
