// axe finds nothing on any page in any state, in both languages and both themes, and no id stands twice.
import AxeBuilder from "@axe-core/playwright";
import { test, expect } from "./harness.mjs";
import { fill, show, states } from "./fill.mjs";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Legacy mode does without a second page for each run; there are no frames in the app. Seen from the top of the page: what is half
// below the frame at some place of scrolling is no smaller for that.
async function findings(page) {
    await page.evaluate(() => scrollTo(0, 0));
    const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze();
    const twice = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id).filter((id, at, ids) => ids.indexOf(id) < at));
    const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} – ${node.failureSummary.replace(/\s+/g, " ")}`));
    return [...found, ...twice.map((id) => `the id ${id} stands twice`)];
}

for (const [locale, colorScheme] of [["de-DE", "light"], ["en-GB", "dark"], ["de-DE", "dark"], ["en-GB", "light"]]) {
    test(`axe finds nothing in ${locale}, ${colorScheme}`, { tag: "@slow" }, async ({ profile }) => {
        test.setTimeout(180_000);
        const me = await profile({ locale, colorScheme });
        await fill(me);
        // Dark is looked at on a phone: what a narrow window hides must keep its name.
        await me.page.setViewportSize(colorScheme === "dark" ? { width: 360, height: 800 } : { width: 1280, height: 800 });
        await expect(me.page.locator("html")).toHaveAttribute("lang", locale.slice(0, 2));
        await expect(me.page.locator("html")).toHaveAttribute("data-kern-theme", colorScheme);
        const found = {};
        for (const state of states) {
            await show(me, state);
            const here = await findings(me.page);
            if (here.length > 0) found[state[0]] = here;
        }
        expect(found).toEqual({});
    });

    test(`axe finds nothing on the rescue page in ${locale}, ${colorScheme}`, { tag: "@slow" }, async ({ profile }) => {
        const me = await profile({ locale, colorScheme });
        await me.open();
        await me.page.evaluate(() => localStorage.setItem("klimanetz:/:log/r00000000000000e5/1", "k3 newer"));
        await me.page.evaluate(() => localStorage.setItem("klimanetz:/:log/r00000000000000e5/2", "broken"));
        await me.page.reload();
        await me.page.locator("#app main h1").waitFor();
        await me.page.locator("details").evaluate((details) => (details.open = true));
        expect(await findings(me.page)).toEqual([]);
    });
}
