// Today moves at midnight on a page that stays open (F15).
import { test, expect } from "./app.mjs";

test("F15: the day that a form offers and what is due follow the calendar", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Netzwerktreffen", { Tag: "2026-11-30" });
    await me.page.clock.install({ time: new Date("2026-11-30T20:00:00+01:00") });
    await me.open("#/kommunen/05382012");
    await me.reload();
    const heat = me.card("Wärmeplanung");
    await me.chooseStep("Bestandsanalyse");
    await expect(me.field("Stand vom", heat)).toHaveValue("2026-11-30");
    await me.page.clock.fastForward("05:00:00");
    await expect(me.field("Stand vom", heat)).toHaveValue("2026-12-01");
    await me.page.keyboard.press("Escape");
    await me.goTo("Übersicht");
    await expect(me.card("Nächstes Treffen")).toContainText("Noch kein Treffen geplant");
});

test("F15: the next meeting is gone the day after, on the page that was open", async ({ member }) => {
    const me = await member();
    await me.addMeeting("Netzwerktreffen", { Tag: "2026-11-30" });
    await me.page.clock.install({ time: new Date("2026-11-30T20:00:00+01:00") });
    await me.open("#/");
    await me.reload();
    await expect(me.card("Nächstes Treffen")).toContainText("Netzwerktreffen");
    await me.page.clock.fastForward("05:00:00");
    await expect(me.card("Nächstes Treffen")).toContainText("Noch kein Treffen geplant");
});
