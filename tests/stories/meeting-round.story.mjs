// The status round: one after the other, one tap each; nothing is overwritten.
import { test, expect, day, isoDay } from "./app.mjs";

const line = (me, name) => me.main.getByRole("listitem").filter({ has: me.page.getByRole("link", { name, exact: true }) });

test("one tap keeps the step, another one changes it, both stay in the history", { tag: "@slow" }, async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382012");
    await me.statePhase("Zielszenario", { Quelle: "Ratsinfo" });
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay() });
    await expect(me.card("Statusrunde")).toContainText("0 von 61 Kommunen haben berichtet");
    await me.follow("Zur Statusrunde");
    await me.title("Statusrunde: Netzwerktreffen");
    await expect(me.main.getByRole("listitem")).toHaveCount(61);
    await expect(line(me, "Rhein-Sieg-Kreis")).toHaveCount(0);
    const bornheim = line(me, "Bornheim");
    await expect(bornheim).toContainText("Zielszenario");
    await me.press("unverändert", bornheim);
    await expect(bornheim).toContainText("hat berichtet");
    await expect(me.main.getByRole("status").first()).toHaveText("1 von 61 Kommunen haben berichtet");
    // The focus goes on to the next one, where nothing is stated yet.
    await expect(me.field("Brühl: anderer Schritt")).toBeFocused();
    const bonn = line(me, "Bonn");
    await expect(me.button("unverändert", bonn)).toHaveCount(0);
    await expect(me.button("melden", bonn)).toBeDisabled();
    await me.field("Bonn: anderer Schritt").selectOption({ label: "Bestandsanalyse" });
    await me.press("melden", bonn);
    await expect(bonn).toContainText("Bestandsanalyse");
    await expect(me.main.getByRole("status").first()).toHaveText("2 von 61 Kommunen haben berichtet");
    await expect(me.button("unverändert", bornheim)).toBeFocused();
    await me.reload();
    await expect(me.main.getByRole("status").first()).toHaveText("2 von 61 Kommunen haben berichtet");
    await me.follow("Bornheim");
    const heat = me.card("Wärmeplanung");
    await expect(heat).toContainText(`mündlich im Treffen am ${day()}`);
    await expect(heat).toContainText("Netzwerktreffen");
    await me.unfold("Frühere Angaben", heat);
    await expect(heat).toContainText("Ratsinfo");
});

test("a report before the meeting is told to be one, and does not say it was given there", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay(12) });
    await me.follow("Zur Statusrunde");
    await expect(me.main).toContainText(`Dieses Treffen findet erst am ${day(12)} statt; Meldungen erhalten das heutige Datum.`);
    await me.field("Bonn: anderer Schritt").selectOption({ label: "Bestandsanalyse" });
    await me.press("melden", line(me, "Bonn"));
    await me.follow("Bonn");
    await expect(me.card("Wärmeplanung")).toContainText(`vorab zum Treffen am ${day(12)}`);
    await expect(me.card("Wärmeplanung")).not.toContainText("mündlich im Treffen");
});

test("the round is filtered by Kreis and by who is left, and lines are not drawn again", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay() });
    await me.follow("Zur Statusrunde");
    await me.field("Kreis").selectOption({ label: "Rhein-Erft-Kreis" });
    await expect(me.main.getByRole("listitem")).toHaveCount(10);
    await me.checkbox("Nur Kommunen, die noch nicht berichtet haben").check();
    await me.field("Brühl: anderer Schritt").evaluate((field) => { field.dataset.seen = "before"; });
    await me.field("Bedburg: anderer Schritt").selectOption({ label: "Potenzialanalyse" });
    await me.press("melden", line(me, "Bedburg"));
    await expect(line(me, "Bedburg")).toHaveCount(0);
    await expect(me.main.getByRole("listitem")).toHaveCount(9);
    await expect(me.field("Bergheim: anderer Schritt")).toBeFocused();
    await expect(me.field("Brühl: anderer Schritt")).toHaveAttribute("data-seen", "before");
    await me.checkbox("Nur Kommunen, die noch nicht berichtet haben").uncheck();
    await expect(line(me, "Bedburg")).toContainText("hat berichtet");
});
