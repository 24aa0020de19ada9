// The overview of an empty directory as index.html shows it before the app is there: made by the app itself, and kept in src/build/first.
//
//   node tests/stories/first-page.mjs     writes it again from dist/; first-visit.story.mjs fails when it is another one than the app's
import { chromium } from "@playwright/test";
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { serve } from "../../src/build/serve.mjs";
import { browserOptions, dist } from "./harness.mjs";

export const LANGUAGES = { de: "de-DE", en: "en-US" };

const place = (language) => new URL(`../../src/build/first/${language}.html`, import.meta.url);

/** What is kept for a language. */
export const kept = (language) => readFile(place(language), "utf8");

/** The page as the app shows it now, without what only the app can answer to: names for labels, fields that send, what is folded, the region. */
export const shown = (page) => page.evaluate(() => {
    const frame = document.querySelector("#app > .frame").cloneNode(true);
    const comments = document.createNodeIterator(frame, NodeFilter.SHOW_COMMENT);
    for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) comment.remove();
    for (const element of [frame, ...frame.querySelectorAll("*")]) {
        for (const name of ["id", "for", "aria-labelledby", "aria-keyshortcuts", "tabindex"]) element.removeAttribute(name);
    }
    const later = "details > :not(summary), .toast, label.visually-hidden, option ~ option, .welcome__region > :not(h2)";
    frame.querySelectorAll(later).forEach((element) => element.remove());
    frame.querySelectorAll("label").forEach((label) => {
        label.replaceWith(Object.assign(document.createElement("span"), { className: label.className, innerHTML: label.innerHTML }));
    });
    const form = frame.querySelector("form[role=search]");
    const search = Object.assign(document.createElement("div"), { className: form.className, innerHTML: form.innerHTML });
    search.setAttribute("role", "search");
    search.querySelector("input").setAttribute("aria-label", form.getAttribute("aria-label"));
    form.replaceWith(search);
    const build = document.querySelector("meta[name=build]").content;
    return `${frame.outerHTML.replaceAll(build, "BUILD").replaceAll(/<(?=(header|main|footer|section|nav|h1)\b)/g, "\n<").trim()}\n`;
});

/** A window of a fresh browser, with the whole overview. */
export async function overview(browser, address, language) {
    const page = await browser.newPage({ locale: LANGUAGES[language] });
    await page.goto(address);
    await page.locator("#starting").waitFor({ state: "detached" });
    await page.locator("#app .hexmap").waitFor();
    return page;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
    const server = await serve(dist);
    const browser = await chromium.launch(browserOptions);
    for (const language of Object.keys(LANGUAGES)) {
        const page = await overview(browser, `http://127.0.0.1:${server.address().port}/`, language);
        await writeFile(place(language), await shown(page));
    }
    await browser.close();
    server.close();
}
