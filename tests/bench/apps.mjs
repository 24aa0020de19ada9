// The three pages that are measured, with the same steps under the same names. A step that a page has not is left out.
import { countryFile, municipality, notesFile } from "./country.mjs";
import { FLOOR, tiddlers } from "./peers.mjs";

const fill = (page, entries) => page.evaluate((all) => {
    localStorage.clear();
    for (const [key, text] of all) localStorage.setItem(key, text);
}, entries);

/** Sixty members, each with a part of the municipalities: from which, how many, who. */
function members(n) {
    const each = Math.ceil(n / 60);
    const parts = Array.from({ length: 60 }, (_, member) => [member * each, Math.min(each, n - member * each), member]);
    return parts.filter(([, many]) => many > 0);
}

export const klimanetz = {
    name: "Klimanetz",
    start: "#/kommunen",
    search: "#directory-search",
    everywhere: { start: "#/suche", search: "#search-everything", isUsable: () => document.querySelector("main .empty") !== null },
    isUsable: () => document.querySelector("#directory-search") !== null && document.querySelector("tbody th") !== null,
    async fill(page, address, n) {
        this.saves = 0;
        const file = countryFile(n, { nTopics: n > 10_000 ? 1_000 : 0 });
        await page.goto(`${address}#/austausch`);
        await page.locator("#import-file").waitFor();
        const took = await this.import(page, file);
        await this.takeNotes(page, n > 10_000 ? 1_000 : 0);
        // Until what was taken over is in its last place, so that a start finds nothing to do.
        await page.waitForTimeout(4_000);
        return took;
    },
    async takeNotes(page, n) {
        if (n === 0) return;
        await page.locator("#import-file").setInputFiles(notesFile(n));
        const preview = page.locator('section[aria-labelledby^="preview"]').last();
        await preview.locator("input[id^=import-private]").check();
        await preview.locator("button.kern-btn--primary").click();
        await preview.locator(".kern-alert--success").waitFor();
    },
    // From the picked file to the preview, and from „Übernehmen“ to the end; the sending of the file into the browser is not ours.
    async import(page, file) {
        await page.evaluate(() => {
            const button = () => [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === "Übernehmen");
            globalThis.button = button;
            globalThis.read = new Promise((done) => document.querySelector("#import-file").addEventListener("change", async () => {
                const picked = performance.now();
                let shown;
                const longest = await bench.longestFrame(async () => (shown = await bench.when(button)));
                done({ took: shown - picked, longest });
            }, true));
        });
        await page.locator("#import-file").setInputFiles(file);
        return page.evaluate(async () => {
            const read = await globalThis.read;
            const n = () => document.body.textContent.split("Zusammengeführt").length;
            const before = n();
            const began = performance.now();
            let done;
            const longest = await bench.longestFrame(async () => {
                (await bench.when(globalThis.button), globalThis.button()).click();
                const isRefused = () => document.body.textContent.includes("Nicht gespeichert");
                done = await bench.when(() => n() > before || isRefused());
                if (isRefused()) throw new Error("Klimanetz did not take the file over");
            });
            return { import: read.took + done - began, longest: Math.max(read.longest, longest) };
        });
    },
    /** The same records as `n` municipalities, in files of sixty members. */
    async importMembers(page, address, n) {
        await page.goto(`${address}#/austausch`);
        await page.locator("#import-file").waitFor();
        let took = 0;
        for (const [from, many, member] of members(n)) {
            const by = `r${(0xa0 + member).toString(16).padStart(16, "0")}`;
            took += (await this.import(page, countryFile(many, { from, by }))).import;
        }
        return took;
    },
    async save(page, address, n) {
        await page.goto(`${address}#/kommunen/${municipality(Math.min(n, 60) - 1).key}`);
        await page.locator("input[id^=heat-phase]").first().waitFor();
        // One step further each time: a step back would want a reason.
        await page.locator("input[id^=heat-phase]").nth(9 + (this.saves = (this.saves ?? 0) + 1)).check();
        await page.locator("#heat-source").fill("Protokoll");
        return page.evaluate(async () => {
            const form = document.querySelector("input[id^=heat-phase]").form;
            const began = performance.now();
            form.requestSubmit();
            // „Übernommen“ first.
            await new Promise((done) => setTimeout(done));
            return (await bench.when(() => document.querySelector("header").textContent.includes("Gesichert ✓"))) - began;
        });
    },
    async detail(page) {
        return page.evaluate(async () => {
            const began = performance.now();
            document.querySelector("tbody th a").click();
            return (await bench.when(() => document.querySelector("#heat-source, section[aria-labelledby]") !== null && location.hash.length > 12)) - began;
        });
    },
    /** The forms that link to any of the records. */
    async form(page) {
        return page.evaluate(async () => {
            const began = performance.now();
            location.hash = "#/themen/neu";
            return (await bench.when(() => document.querySelector("main form") !== null)) - began;
        });
    },
    async scroll(page) {
        return page.evaluate(() => bench.longestFrame(async () => {
            for (let at = 0; at <= 60; at += 1) {
                scrollTo(0, (document.documentElement.scrollHeight * at) / 60);
                await bench.frame();
            }
        }));
    },
    async export(page, address) {
        await page.goto(`${address}#/austausch`);
        const button = page.locator("section[aria-labelledby=share] button.kern-btn--primary, section[aria-labelledby=share] button").first();
        await button.waitFor();
        const began = performance.now();
        await Promise.all([page.waitForEvent("download"), button.click()]);
        return performance.now() - began;
    },
};

export const tiddlywiki = {
    name: "TiddlyWiki",
    start: "",
    search: ".tc-sidebar-search input, .tc-search input",
    isUsable: () => document.querySelector(".tc-sidebar-search input, .tc-search input") !== null,
    async fill(page, address, n) {
        await page.goto(address);
        await page.waitForFunction(() => globalThis.$tw?.browserStorage);
        const prefix = await page.evaluate(() => `tw5#${location.pathname}#`);
        await fill(page, tiddlers(n).map((tiddler) => [prefix + tiddler.title, JSON.stringify(tiddler)]));
    },
    async importAll(page, address, n) {
        await page.goto(address);
        await page.evaluate(() => localStorage.clear());
        await page.reload();
        await page.waitForFunction(() => globalThis.$tw?.browserStorage);
        return page.evaluate(async (text) => {
            const began = performance.now();
            let done;
            const longest = await bench.longestFrame(async () => {
                // What its import does once the member has confirmed; reading the file and the list to confirm are not counted.
                $tw.wiki.addTiddlers(JSON.parse(text));
                done = await bench.quiet();
            });
            return { import: done - began, longest };
        }, JSON.stringify(tiddlers(n)));
    },
    async importMembers(page, address, n) {
        await page.goto(address);
        await page.waitForFunction(() => globalThis.$tw?.browserStorage);
        const all = tiddlers(n);
        let took = 0;
        for (const [from, many] of members(n)) {
            took += await page.evaluate(async (text) => {
                const began = performance.now();
                $tw.wiki.addTiddlers(JSON.parse(text));
                return (await bench.quiet()) - began;
            }, JSON.stringify(all.slice(from * 2, (from + many) * 2)));
        }
        return took;
    },
    async save(page) {
        return page.evaluate(async () => {
            const title = $tw.wiki.filterTiddlers("[!is[system]limit[1]]")[0];
            const key = `tw5#${location.pathname}#${title}`;
            const began = performance.now();
            $tw.wiki.addTiddler(new $tw.Tiddler($tw.wiki.getTiddler(title), { phase: `x${began}` }));
            return (await bench.when(() => localStorage.getItem(key)?.includes(`x${began}`))) - began;
        });
    },
    async detail(page) {
        return page.evaluate(async () => {
            const title = $tw.wiki.filterTiddlers("[!is[system]limit[1]]")[0];
            const began = performance.now();
            new $tw.Story().navigateTiddler(title);
            return (await bench.when(() => [...document.querySelectorAll(".tc-title")].some((shown) => shown.textContent.includes(title)))) - began;
        });
    },
};

export const floor = {
    name: "floor",
    start: "",
    search: "#search",
    page: FLOOR,
    isUsable: () => document.querySelector("td") !== null,
    async fill(page, address, n) {
        await page.goto(address);
        await fill(page, tiddlers(n).map((record, at) => [`r/${at}`, JSON.stringify(record)]));
    },
    async save(page) {
        return page.evaluate(async () => {
            const began = performance.now();
            localStorage.setItem("r/0", localStorage.getItem("r/0").replace("phase", "phase"));
            return (await bench.frame()) - began;
        });
    },
};
