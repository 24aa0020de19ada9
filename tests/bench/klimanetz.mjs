// Klimanetz, as its members use it.
import { cp } from "node:fs/promises";
import { dist } from "../stories/harness.mjs";
import { countryFile, members, moreFor, municipality, notesFile } from "./country.mjs";
import { importFile } from "./importing.mjs";

// The code of the second wasm has come too, and everything is kept for use without a connection: what follows is not disturbed by that.
const settled = (page) => page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    await bench.quiet();
});

const HOW = {
    field: "#import-file",
    isShown: () => importing.button() !== undefined,
    button: () => [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === "Übernehmen"),
    now: () => document.body.textContent.split("Zusammengeführt").length,
    isDone: (_, before) => {
        const text = document.body.textContent;
        if (text.includes("Nicht gespeichert")) throw new Error("Klimanetz did not take the file over");
        return text.split("Zusammengeführt").length > before;
    },
};

async function openExchange({ page, address }) {
    await page.goto(`${address}#/austausch`);
    await page.locator("#import-file").waitFor();
    await settled(page);
}

export const klimanetz = {
    name: "Klimanetz",
    start: "#/kommunen",
    search: "#directory-search",
    everywhere: { start: "#/suche", search: "#search-everything" },
    usable: {
        "": () => document.querySelector("main h1") !== null && document.querySelector("#starting") === null,
        "#/kommunen": () => document.querySelector("#directory-search") !== null && document.querySelector("tbody th") !== null,
        "#/suche": () => document.querySelector("main .empty") !== null,
    },
    /** The parts of the start page whose code comes later are there too. */
    isWhole: () => document.querySelector("#coming") === null,
    // Neither is sent compressed; how large a file is with gzip is counted.
    make: (folder) => cp(dist, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) }),
    settled,
    openForImport: openExchange,
    /** The directory; the notes are in no file but a backup, hence a second one. */
    files: (n) => [countryFile(n, { nTopics: moreFor(n) }), ...(moreFor(n) > 0 ? [notesFile(moreFor(n))] : [])],
    import: ({ page }, file) => importFile(page, HOW, file, 0),
    async fill(place, n) {
        await openExchange(place);
        for (const file of this.files(n)) await this.import(place, file);
        // Until what was taken over is in its last place, so that a start finds nothing to do.
        await place.page.waitForTimeout(4_000);
        await place.page.goto(`${place.address}#/kommunen`);
        // Those of the region are there without a file.
        await place.page.waitForFunction((n) => document.querySelector("main").textContent.match(/(\d+) von \1/)?.[1] >= n, n);
    },
    /** The same municipalities and contacts in files of sixty members: what both steps took, in all. */
    async members(place, n) {
        await openExchange(place);
        let took = 0;
        for (const [from, many, member] of members(n)) {
            const by = `r${(0xa0 + member).toString(16).padStart(16, "0")}`;
            took += (await this.import(place, countryFile(many, { from, by }))).both;
        }
        return took;
    },
    /** The form is filled in; measured from sending it. Every seventh municipality is at the first step: a step back would want a reason. */
    async save({ page, address }, round, isCounted) {
        await page.goto(`${address}#/kommunen/${municipality(7 * (round % 9)).key}`);
        await page.locator("button[id^=report-]").click();
        await page.locator("input[id^=heat-phase]").nth(10 + Math.floor(round / 9)).check();
        await page.locator("#heat-source").fill("Protokoll");
        return page.evaluate(async (isCounted) => {
            await bench.quiet();
            const button = document.querySelector("input[id^=heat-phase]").form.querySelector("button[type=submit]");
            const before = isCounted && bench.stored();
            // The word may stand there from the change before: that it is meant for this one is seen by the button, which rests from then on.
            const says = (word) => button.disabled && document.querySelector("header").textContent.includes(word);
            const began = performance.now();
            button.form.requestSubmit();
            const [kept, durable] = await Promise.all([
                bench.when(() => says("Übernommen") || says("Gespeichert ✓")),
                bench.when(() => says("Gespeichert ✓")),
            ]);
            await bench.quiet();
            return { kept: kept - began, durable: durable - began, written: before && bench.written(before) };
        }, isCounted);
    },
    /** The first one that there is something to say about. */
    detail: ({ page }) => page.evaluate(async () => {
        const row = [...document.querySelectorAll("tbody tr")].find((row) => row.querySelector("th a") && row.lastElementChild.textContent.trim() !== "0");
        const link = row.querySelector("th a");
        const name = link.textContent.trim();
        const began = performance.now();
        link.click();
        return (await bench.when(() => document.querySelector("main h1")?.textContent.includes(name) && document.querySelector("button[id^=report-]"))) - began;
    }),
    /** The forms that link to any of the records. */
    form: ({ page }) => page.evaluate(async () => {
        const began = performance.now();
        location.hash = "#/themen/neu";
        return (await bench.when(() => document.querySelector("main form") !== null)) - began;
    }),
    scroll: ({ page }) => page.evaluate(() => bench.scrolled(document.scrollingElement)),
    async export({ page, address }) {
        await page.goto(`${address}#/austausch`);
        const button = page.locator("section[aria-labelledby=share] button.kern-btn--primary, section[aria-labelledby=share] button").first();
        await button.waitFor();
        await page.evaluate(() => bench.quiet());
        const began = performance.now();
        await Promise.all([page.waitForEvent("download"), button.evaluate((button) => button.click())]);
        return performance.now() - began;
    },
};
