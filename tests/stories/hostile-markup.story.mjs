// Thousands of texts that try to become script, rendered by the real page: nothing runs, nothing is asked for, only allowed elements
// are there. Once with the content policy, once without it, so that the page alone must hold.
import { test, expect } from "./harness.mjs";
import { shareFile, takeIn } from "./fill.mjs";
import { payloads } from "./hostile-payloads.mjs";

const PER_TOPIC = 900;

/** What stands in the rendered texts that may not, and how many texts there are. */
const walk = () => {
    const elements = {
        P: ["dir"], H3: [], H4: [], H5: [], H6: [], UL: [], OL: [], LI: ["dir"], BLOCKQUOTE: [], CODE: [], EM: [], STRONG: [],
        BR: [], BDI: [], SPAN: [], A: ["href", "target", "rel"],
    };
    const wrong = [];
    let n = 0;
    const texts = document.querySelectorAll(".rich_text");
    for (const element of document.querySelectorAll(".rich_text *")) {
        n += 1;
        const allowed = elements[element.tagName];
        const names = element.getAttributeNames();
        const isOdd = !allowed || element.namespaceURI !== "http://www.w3.org/1999/xhtml" || names.some((name) => !allowed.includes(name));
        const isLink = element.tagName === "A";
        const leads = isLink && /^(https?|mailto|tel):$/.test(element.protocol) && element.rel === "noopener noreferrer nofollow";
        if (isOdd || (isLink && !leads)) wrong.push(element.outerHTML.slice(0, 200));
    }
    const everywhere = "main :is(script, iframe, img, object, embed, style, base, meta, link, audio, video, template, frameset, math)";
    wrong.push(...[...document.querySelectorAll(everywhere)].map((element) => element.outerHTML.slice(0, 200)));
    for (const element of document.querySelectorAll("main *")) {
        if (element.getAttributeNames().some((name) => name.startsWith("on") || name === "style")) wrong.push(element.outerHTML.slice(0, 200));
        for (const type of element.tagName === "A" ? [] : ["mouseover", "focus", "toggle", "animationstart", "error", "load"]) {
            element.dispatchEvent(new Event(type));
        }
    }
    return { n, texts: texts.length, wrong: wrong.slice(0, 5) };
};

async function renderAll(profile, options) {
    const me = await profile(options);
    await me.context.addInitScript(() => {
        window.fired = 0;
        window.pwn = () => (window.fired += 1);
    });
    const all = Object.values(payloads()).flat();
    let [rendered, elements] = [0, 0];
    for (let from = 0, nth = 0; from < all.length; from += PER_TOPIC, nth += 1) {
        const part = all.slice(from, from + PER_TOPIC);
        const statements = [["topic", `t${nth}`, "title", part[0]], ["topic", `t${nth}`, "text", part[0]]];
        part.forEach((text, at) => {
            statements.push(["contribution", `c${from + at}`, "topic", `t${nth}`], ["contribution", `c${from + at}`, "text", text]);
        });
        await takeIn(me, shareFile(statements, { by: `r${(nth + 1).toString(16).padStart(16, "0")}`, who: part[1].slice(0, 200) }));
        // The preview has shown the same texts in one line each.
        expect((await me.page.evaluate(walk)).wrong).toEqual([]);
        await me.open(`#/themen/t${nth}`);
        await expect(me.page.locator("article")).toHaveCount(part.length);
        const found = await me.page.evaluate(walk);
        expect(found.wrong).toEqual([]);
        expect(found.texts).toBe(part.length + 1);
        expect(await me.page.evaluate(() => window.fired)).toBe(0);
        rendered += found.texts;
        elements += found.n;
    }
    // Erased again from memory of this page: the next profile starts from nothing.
    const control = await me.page.evaluate(() => {
        const image = document.createElement("div");
        image.setAttribute("onclick", "pwn()");
        document.body.append(image);
        image.click();
        return window.fired;
    });
    console.log(`${all.length} payloads, ${rendered} texts rendered, ${elements} elements walked, 0 fired`);
    expect(all.length).toBeGreaterThanOrEqual(9_000);
    return { me, control };
}

test("without the content policy the page alone lets nothing through", { tag: "@slow" }, async ({ profile }) => {
    test.setTimeout(1_200_000);
    const { control } = await renderAll(profile, { bypassCSP: true });
    expect(control, "the counter counts where no policy forbids it").toBe(1);
});

test("with the content policy nothing gets even as far as that", { tag: "@slow" }, async ({ profile }) => {
    test.setTimeout(1_200_000);
    const { me, control } = await renderAll(profile, {});
    me.expected(/^policy: script-src-attr forbids inline/);
    me.expected(/Content Security Policy directive/);
    expect(control, "the policy forbids what the page would").toBe(0);
    // One refusal of the policy, the one just made; told by its event and in the console.
    await expect.poll(() => me.faults.length).toBe(2);
    expect(me.unexpected()).toEqual([]);
});
