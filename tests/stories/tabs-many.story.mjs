// Several tabs edit the same records and fields at once, as fast as they go: every edit is there, and all tabs agree.
import { test, expect } from "./app.mjs";
import { agreement, makeTopics, openTabs, work } from "../soak/lib/crew.mjs";
import { gap, serials } from "../soak/lib/directory.mjs";
import { marks } from "../soak/lib/hands.mjs";
import { log, rows, said } from "./recorder.mjs";

for (const [nTabs, nEdits] of [[2, 100], [3, 60], [8, 20]]) {
    test(`${nTabs} tabs make ${nEdits} edits each of the same records and the same fields at once`, { tag: "@slow" }, async ({ member }) => {
        test.setTimeout(240_000);
        const me = await member();
        const tabs = await openTabs(me.browser.context, me.browser.address, nTabs);
        const topics = await makeTopics(tabs[0], nEdits);
        const ends = await Promise.all(tabs.map((page) => work(page, topics, nEdits)));
        const waited = await agreement(tabs, Math.max(...ends));
        expect(waited, "all tabs agree").toBeDefined();
        console.log(`${nTabs} tabs agree ${waited} ms after the last edit`);

        const present = serials(marks((await me.backUp()).text));
        const counts = [...present.values()].map((numbers) => [numbers.size, gap(numbers)]);
        expect(counts).toEqual(Array(nTabs).fill([nEdits, undefined]));
        // Storage and recorder agree; polled, because the sign of the edit before may still stand when the last one is on its way.
        await expect(async () => expect(await rows(me.page)).toEqual(await log(me.page))).toPass({ timeout: 30_000 });
        const stand = await me.stand();
        await me.reload();
        expect(await me.stand()).toBe(stand);
        await expect(said(me, "Wird gespeichert …")).toBeHidden();
    });
}
