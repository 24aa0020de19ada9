// The status round: one after the other, one tap each; nothing is overwritten.
import { test, expect, day, isoDay } from "./app.mjs";

const line = (me, name) => me.main.getByRole("listitem").filter({ has: me.page.getByRole("link", { name, exact: true }) });
const told = (me) => me.main.getByRole("status").filter({ hasText: "haben berichtet" });
const more = (me, name) => me.button(`${name}: anderer Schritt`, line(me, name));

async function round(me, fields = { Tag: isoDay() }) {
    await me.addMeeting("Netzwerktreffen", fields);
    await me.follow("Zur Statusrunde");
    await me.title("Statusrunde: Netzwerktreffen");
}

test("one tap keeps the step, another one reports the next, both stay in the history", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382012");
    await me.statePhase("Zielszenario", { Quelle: "Ratsinfo" });
    await me.addMeeting("Netzwerktreffen", { Tag: isoDay() });
    await expect(me.card("Statusrunde")).toContainText("0 von 61 Kommunen haben berichtet");
    await me.follow("Zur Statusrunde");
    await expect(me.main.getByRole("listitem")).toHaveCount(61);
    await expect(line(me, "Rhein-Sieg-Kreis")).toHaveCount(0);
    const bornheim = line(me, "Bornheim");
    await expect(bornheim).toContainText("Zielszenario");
    // Two choices and a way to all others.
    await expect(bornheim.getByRole("button")).toHaveText(["Stimmt noch", "Gebietseinteilung", "Bornheim: anderer Schritt"]);
    await me.press("Stimmt noch", bornheim);
    await expect(bornheim).toContainText("hat berichtet");
    await expect(told(me)).toHaveText("1 von 61 Kommunen haben berichtet");
    // The focus goes on to the next one.
    await expect(line(me, "Brühl").getByRole("button").first()).toBeFocused();
    const brühl = line(me, "Brühl");
    await brühl.getByRole("button").nth(1).click();
    await expect(told(me)).toHaveText("2 von 61 Kommunen haben berichtet");
    await me.reload();
    await expect(told(me)).toHaveText("2 von 61 Kommunen haben berichtet");
    await expect(bornheim).toHaveCount(0);
    await me.button("Alle", me.main).click();
    await me.follow("Bornheim");
    const heat = me.card("Wärmeplanung");
    await expect(heat).toContainText(`mündlich im Treffen am ${day()}`);
    await expect(heat).toContainText("Netzwerktreffen");
    await me.unfold("Frühere Angaben", heat);
    await expect(heat).toContainText("Ratsinfo");
});

test("any other step is reported in the sheet, with the meeting as its source", async ({ member }) => {
    const me = await member();
    await round(me);
    await more(me, "Bonn").click();
    await expect(me.sheet).toContainText("Bonn");
    await expect(me.field("Quelle", me.sheet)).toHaveValue(`mündlich im Treffen am ${day()}`);
    await me.page.keyboard.press("Escape");
    await expect(more(me, "Bonn")).toBeFocused();
    await more(me, "Bonn").click();
    await me.radio("Umsetzungsstrategie", me.sheet).check();
    await me.saveStep();
    await expect(told(me)).toHaveText("1 von 61 Kommunen haben berichtet");
    await expect(line(me, "Bonn")).toContainText("Umsetzungsstrategie");
    // What was reported by mistake is changed from its line.
    await me.press("ändern", line(me, "Bonn"));
    await expect(me.radio("Umsetzungsstrategie", me.sheet)).toBeChecked();
    await me.radio("Zielszenario", me.sheet).check();
    await me.saveStep();
    await expect(told(me)).toHaveText("1 von 61 Kommunen haben berichtet");
    await me.button("Alle", me.main).click();
    await me.follow("Bonn");
    await expect(me.card("Wärmeplanung")).toContainText("Netzwerktreffen");
});

test("a report before the meeting is told to be one, and does not say it was given there", async ({ member }) => {
    const me = await member();
    await round(me, { Tag: isoDay(12) });
    await expect(me.main).toContainText(`Dieses Treffen findet erst am ${day(12)} statt; Meldungen erhalten das heutige Datum.`);
    await line(me, "Bonn").getByRole("button").nth(1).click();
    await me.follow("Bonn");
    await expect(me.card("Wärmeplanung")).toContainText(`vorab zum Treffen am ${day(12)}`);
    await expect(me.card("Wärmeplanung")).not.toContainText("mündlich im Treffen");
});

test("who has reported stays a moment and leaves; a name is found; lines are not drawn again", async ({ member }) => {
    const me = await member();
    await round(me);
    await me.field("Kreis").selectOption({ label: "Rhein-Erft-Kreis" });
    await expect(me.main.getByRole("listitem")).toHaveCount(10);
    await line(me, "Brühl").evaluate((line) => { line.dataset.seen = "before"; });
    await line(me, "Bedburg").getByRole("button").first().click();
    await expect(line(me, "Bedburg")).toContainText("hat berichtet");
    await expect(line(me, "Bergheim").getByRole("button").first()).toBeFocused();
    await expect(line(me, "Bedburg")).toHaveCount(0, { timeout: 8_000 });
    await expect(me.main.getByRole("listitem")).toHaveCount(9);
    await expect(line(me, "Brühl")).toHaveAttribute("data-seen", "before");
    await me.button("Alle", me.main).click();
    await expect(line(me, "Bedburg")).toContainText("hat berichtet");
    await me.field("Kreis").selectOption({ label: "alle" });
    await me.fill({ Suchen: "koeln" }, me.main);
    await expect(me.main.getByRole("listitem")).toHaveCount(1);
    await expect(line(me, "Köln")).toBeVisible();
});

test("on a phone a municipality takes two lines, and the count and the search stay in sight", async ({ member }) => {
    const me = await member({ viewport: { width: 390, height: 844 } });
    await round(me);
    const heights = await me.main.getByRole("listitem").evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(100);
    await line(me, "Windeck").scrollIntoViewIfNeeded();
    await expect(told(me)).toBeInViewport();
    await expect(me.field("Suchen", me.main)).toBeInViewport();
    await me.fill({ Suchen: "rheinb" }, me.main);
    const buttons = line(me, "Rheinbach").getByRole("button");
    for (let at = 0; at < 3; at += 1) {
        expect((await buttons.nth(at).boundingBox()).height).toBeGreaterThanOrEqual(44);
    }
    await buttons.first().click();
    await expect(told(me)).toHaveText("1 von 61 Kommunen haben berichtet");
});
