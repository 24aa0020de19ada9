// TiddlyWiki, as its users use it: files are picked in its own field, its list is confirmed, its buttons are clicked.
import { mkdir } from "node:fs/promises";
import { members, moreFor } from "./country.mjs";
import { importFile } from "./importing.mjs";
import { makeTiddlyWiki, put, tiddlers } from "./peers.mjs";

const HOW = {
    field: ".tc-file-input-wrapper input[type=file]",
    // The list has rows for each tiddler, and is drawn in one go.
    isShown: (many) => document.querySelector(".tc-import-table")?.rows.length > many,
    button: () => [...document.querySelectorAll(".tc-import button")].find((button) => button.textContent.trim() === "Import"),
    now: () => localStorage.length,
    // Everything is in its storage, and its report of what was imported is there.
    isDone: (many, before) => localStorage.length >= before + many
        && document.querySelector('[data-tiddler-title="$:/Import"] .tc-tiddler-body ol')?.childElementCount >= many,
};

const upload = (records) => ({ name: "alle.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(records)) });

async function openEmpty({ page, address }) {
    await page.goto(address);
    await page.waitForFunction(() => globalThis.$tw?.browserStorage);
    await page.evaluate(() => bench.quiet());
}

const openTab = (page, name) => page.locator(".tc-sidebar-lists").getByRole("tab", { name, exact: true }).click();

/** What is left of an import without the file, the list and the report: from the text to all tiddlers in the wiki and in its storage. */
const core = ({ page }, records) => page.evaluate(async ({ text, many }) => {
    const before = localStorage.length;
    const began = performance.now();
    $tw.wiki.addTiddlers(JSON.parse(text));
    return (await bench.when(() => localStorage.length >= before + many)) - began;
}, { text: JSON.stringify(records), many: records.length });

const partOf = (from, many) => tiddlers(many, { from });

export const tiddlywiki = {
    name: "TiddlyWiki",
    start: "",
    search: ".tc-sidebar-search input, .tc-search input",
    usable: { "": () => document.querySelector(".tc-sidebar-search input, .tc-search input") !== null },
    async make(folder) {
        await mkdir(folder);
        makeTiddlyWiki(folder);
    },
    async openForImport(place) {
        await openEmpty(place);
        await openTab(place.page, "Tools");
        await place.page.locator(HOW.field).first().waitFor({ state: "attached" });
    },
    /** As with Klimanetz, the notes are in a second file. */
    files: (n) => [tiddlers(n, { nTopics: moreFor(n) }), ...(moreFor(n) > 0 ? [tiddlers(0, { nNotes: moreFor(n) })] : [])],
    import: ({ page }, records) => importFile(page, HOW, upload(records), records.length),
    async core(place, n) {
        await openEmpty(place);
        return core(place, this.files(n)[0]);
    },
    async fill({ page, address }, n) {
        await page.goto(address);
        await page.waitForFunction(() => globalThis.$tw?.browserStorage);
        const prefix = await page.evaluate(() => `tw5#${location.pathname}#`);
        const all = tiddlers(n, { nTopics: moreFor(n), nNotes: moreFor(n) });
        await put(page, all.map((tiddler) => [prefix + tiddler.title, JSON.stringify(tiddler)]));
        await page.reload();
        await page.waitForFunction((n) => globalThis.$tw?.browserStorage && $tw.wiki.filterTiddlers("[!is[system]]").length === n, all.length);
    },
    async members(place, n) {
        await this.openForImport(place);
        let took = 0;
        for (const [from, many] of members(n)) took += (await this.import(place, partOf(from, many))).both;
        return took;
    },
    async coreMembers(place, n) {
        await openEmpty(place);
        let took = 0;
        for (const [from, many] of members(n)) took += await core(place, partOf(from, many));
        return took;
    },
    /** A tiddler is open in its form, with a field changed; measured from the click that says it is done. */
    async save({ page }, round, isCounted) {
        const title = await page.evaluate(async (round) => {
            const title = $tw.wiki.filterTiddlers("[!is[system]has[phase]]")[round];
            new $tw.Story().navigateTiddler(title);
            // It moves as it comes in, and is drawn again meanwhile.
            await bench.quiet();
            document.querySelector(`[data-tiddler-title="${title}"] button[aria-label="Edit this tiddler"]`).click();
            await bench.when(() => document.querySelector(`[data-tiddler-title="Draft of '${title}'"] .tc-edit-fields`));
            $tw.wiki.setText(`Draft of '${title}'`, "phase", undefined, `Stand ${round}`);
            await bench.quiet();
            return title;
        }, round);
        return page.evaluate(async ({ title, round, isCounted }) => {
            const done = document.querySelector(`[data-tiddler-title="Draft of '${title}'"] button[aria-label^="Confirm changes"]`);
            const key = `tw5#${location.pathname}#${title}`;
            const before = isCounted && bench.stored();
            const began = performance.now();
            done.click();
            const kept = await bench.when(() => localStorage.getItem(key)?.includes(`Stand ${round}`) && document.querySelector(`[data-tiddler-title="${title}"]`));
            await bench.quiet();
            return { kept: kept - began, written: before && bench.written(before) };
        }, { title, round, isCounted });
    },
    /** The same without its form: the tiddler is changed by the program. */
    coreSave: ({ page }, round) => page.evaluate(async (round) => {
        const title = $tw.wiki.filterTiddlers("[!is[system]has[phase]]")[40 + round];
        const key = `tw5#${location.pathname}#${title}`;
        const began = performance.now();
        $tw.wiki.addTiddler(new $tw.Tiddler($tw.wiki.getTiddler(title), { phase: `Stand ${round}` }));
        return (await bench.when(() => localStorage.getItem(key)?.includes(`Stand ${round}`))) - began;
    }, round),
    detail: ({ page }) => page.evaluate(async () => {
        const title = $tw.wiki.filterTiddlers("[!is[system]limit[1]]")[0];
        const began = performance.now();
        new $tw.Story().navigateTiddler(title);
        return (await bench.when(() => [...document.querySelectorAll(".tc-title")].some((shown) => shown.textContent.includes(title)))) - began;
    }),
    /** Its list of everything: More, All. Drawing it is not counted. */
    async scroll({ page }) {
        await openTab(page, "More");
        await openTab(page, "All");
        return page.evaluate(async () => {
            await bench.quiet();
            return bench.scrolled(document.querySelector(".tc-sidebar-scrollable"));
        });
    },
    /** Tools, "export all", "JSON file": measured from the last click. */
    async export({ page }) {
        await openTab(page, "Tools");
        await page.getByRole("button", { name: "export all" }).click();
        const button = page.locator(".tc-drop-down button").getByText("JSON file");
        await button.waitFor();
        await page.evaluate(() => bench.quiet());
        const began = performance.now();
        await Promise.all([page.waitForEvent("download"), button.evaluate((button) => button.click())]);
        return performance.now() - began;
    },
};
