// Every page fits a narrow window and twice the text size, and everything that can be hit is large enough.
import { mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import postcss from "postcss";
import { dist, test, expect } from "./harness.mjs";
import { fill, show, states } from "./fill.mjs";

// What sticks out of the window on the right. A table may scroll in a box of its own, but not where its rows are stacked.
const overflowing = () => {
    const room = document.documentElement.clientWidth;
    const stacked = [...document.querySelectorAll(".table")].filter((table) => room < 600 && table.scrollWidth > table.clientWidth);
    if (stacked.length > 0) return stacked.map((table) => `the stacked table is ${table.scrollWidth} of ${table.clientWidth} wide`);
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > room + 1);
    return wide.slice(-3).map((element) => `${element.outerHTML.slice(0, 90)} reaches ${Math.round(element.getBoundingClientRect().right)} of ${room}`);
};

// WCAG 2.2, 2.5.8: 24 by 24 pixels, or as much room around; links inside a sentence and the browser's own widgets are excepted.
const small = () => {
    const least = 24;
    const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(".skip-link");
    const all = [...document.querySelectorAll("a, button, input, select, textarea, summary, [tabindex='0']")].filter(shown);
    const boxOf = (element) => element.getBoundingClientRect();
    const isInline = (element) => {
        const block = element.closest("p, li, dd, td, th");
        return element.tagName === "A" && block && block.textContent.trim().length > element.textContent.trim().length;
    };
    const hasRoom = (element) => {
        const { x, y, width, height } = boxOf(element);
        const centre = { x: x + width / 2, y: y + height / 2 };
        return all.every((other) => {
            if (other === element || other.contains(element) || element.contains(other)) return true;
            const box = boxOf(other);
            const dx = Math.max(box.left - centre.x, 0, centre.x - box.right);
            const dy = Math.max(box.top - centre.y, 0, centre.y - box.bottom);
            return Math.hypot(dx, dy) >= least / 2;
        });
    };
    const isSmall = (element) => boxOf(element).width < least || boxOf(element).height < least;
    const bad = all.filter((element) => isSmall(element) && !isInline(element) && !hasRoom(element));
    return bad.map((element) => `${element.outerHTML.slice(0, 90)}: ${Math.round(boxOf(element).width)} × ${Math.round(boxOf(element).height)}`);
};

const windows = [
    { name: "320 pixels", width: 320 },
    { name: "360 pixels", width: 360 },
    { name: "1280 pixels", width: 1280 },
    { name: "1280 pixels, text twice as large", width: 1280, text: 32 },
    { name: "640 pixels, text twice as large", width: 640, text: 32 },
];

for (const locale of ["de-DE", "en-GB"]) {
    test(`nothing reaches out of the window, nothing is too small to hit, in ${locale}`, { tag: "@slow" }, async ({ profile }) => {
        test.setTimeout(180_000);
        const me = await profile({ locale });
        await fill(me);
        const browser = await me.context.newCDPSession(me.page);
        const found = {};
        for (const state of states) {
            await me.page.setViewportSize({ width: 1280, height: 800 });
            await show(me, state);
            for (const { name, width, text = 16 } of windows) {
                await me.page.setViewportSize({ width, height: 800 });
                // The browser's own setting for larger text.
                await browser.send("Page.setFontSizes", { fontSizes: { standard: text } });
                const here = [...(await me.page.evaluate(overflowing)), ...(await me.page.evaluate(small))];
                if (here.length > 0) found[`${state[0]}, ${name}`] = here;
            }
        }
        expect(found).toEqual({});
    });
}

// Pictures to look at: SHOTS=folder ./test stories -- layout -g pictures
test("pictures of every page", async ({ profile }) => {
    const folder = process.env.SHOTS;
    test.skip(!folder, "only with a folder in SHOTS");
    test.setTimeout(900_000);
    await mkdir(folder, { recursive: true });
    for (const locale of ["de-DE", "en-GB"]) {
        for (const colorScheme of ["light", "dark"]) {
            const me = await profile({ locale, colorScheme });
            await fill(me);
            for (const state of states) {
                for (const width of [360, 1280]) {
                    await me.page.setViewportSize({ width, height: 900 });
                    await show(me, state);
                    const name = state[0].replace(/\W+/g, "-");
                    await me.page.screenshot({ path: `${folder}/${locale.slice(0, 2)}-${colorScheme}-${width}-${name}.png`, fullPage: true });
                }
            }
        }
    }
});

test("no rule of KERN-UX is missing in the published sheet that would match anything", { tag: "@slow" }, async ({ profile }) => {
    const selectorsOf = (css) => {
        const selectors = new Set();
        // A walk ends where its callback gives `false`.
        postcss.parse(css).walkRules((rule) => {
            if (rule.parent.name !== "keyframes") rule.selectors.forEach((selector) => selectors.add(selector.trim()));
        });
        return selectors;
    };
    const kern = selectorsOf(await readFile(new URL("../../node_modules/@kern-ux/native/dist/kern.min.css", import.meta.url), "utf8"));
    const sheets = (await readdir(dist)).filter((name) => /^style-.*\.css$/.test(name));
    const published = selectorsOf((await Promise.all(sheets.map((name) => readFile(join(dist, name), "utf8")))).join("\n"));
    // Whatever state an element is in, and whichever of its pseudo-elements is meant.
    const plain = (selector) => selector.replace(/::?(before|after|hover|active|focus(-visible|-within)?|checked|disabled|marker|placeholder|-webkit-[\w-]+|-moz-[\w-]+|file-selector-button)(?![\w-])/g, "");
    const missing = [...kern].filter((selector) => !published.has(selector)).map(plain).filter(Boolean);
    expect(published.size).toBeLessThan(kern.size);
    expect(missing.length).toBeGreaterThan(100);
    const me = await profile();
    await fill(me);
    const matched = new Set();
    for (const state of states) {
        await show(me, state);
        const here = await me.page.evaluate((all) => all.filter((selector) => document.querySelector(selector)), missing);
        here.forEach((selector) => matched.add(selector));
    }
    expect([...matched]).toEqual([]);
});
