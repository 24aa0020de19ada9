// What is measured at each size: how many rounds, with which of the apps, and under which names it stands in the table.
//
// `run` does one round with one app. `fresh`: each round has a new profile with an empty storage; `stays`: the page stays open for the
// next round, of the others nothing is open while it is another app's turn. `held` names the row with what the page holds after the last round.
import { note } from "./figures.mjs";
import { openAt } from "./places.mjs";

const QUERIES = ["linden", "stein", "neuen", "muehl", "01951", "kirch", "tannental", "weinberg"];

export const ROWS = {
    open: "open with data, until usable (ms)",
    keystroke: "keystroke, key to paint (ms)",
    everywhere: "keystroke in the search of everything (TiddlyWiki and the floor have only one search), key to paint (ms)",
    scroll: "longest frame of scrolling the list end to end (TiddlyWiki: its list of all) (ms)",
    detail: "open a detail page (ms)",
    form: "open the form for a topic, with every link on offer (ms)",
    save: "save one change, until in local storage and shown (ms)",
    durable: "save one change, until on the disk too (ms)",
    written: "save one change: characters of new or changed entries",
    coreSave: "TiddlyWiki's core step alone: one tiddler changed by the program, without its form (ms)",
    export: "export (ms)",
    read: "import: from the picked file to what would change (ms)",
    apply: "import: from the confirmation to the end (ms)",
    import: "import and merge as a file, both together (ms)",
    longest: "longest frame of the import (ms)",
    notes: "import of 1,000 notes as a second file, both together (ms)",
    core: "TiddlyWiki's core step alone: parse and add, nothing read, shown or confirmed (ms)",
    members: "import and merge the files of sixty members, one after another (ms, sum)",
    coreMembers: "the files of sixty members, TiddlyWiki's core step alone (ms, sum)",
};

// The keys of one query.
async function type({ page }, search, query) {
    const field = page.locator(search).first();
    await field.click();
    await field.fill("");
    await page.evaluate(() => bench.quiet());
    const taken = [];
    for (const letter of query) {
        await page.keyboard.press(letter);
        taken.push(await page.evaluate(() => bench.fromKey()));
    }
    return taken;
}

export const workloads = [
    {
        name: "import", row: ROWS.import, rounds: 3, has: (app) => app.import, fresh: true, held: "after the import",
        async run(place, n) {
            await place.app.openForImport(place);
            const [directory, notes] = place.app.files(n);
            const took = await place.app.import(place, directory);
            for (const part of ["read", "apply"]) note(n, ROWS[part], place.app.name, took[part]);
            note(n, ROWS.import, place.app.name, took.both);
            note(n, ROWS.longest, place.app.name, took.longest);
            if (notes) note(n, ROWS.notes, place.app.name, (await place.app.import(place, notes)).both);
        },
    },
    {
        name: "import", row: ROWS.core, rounds: 3, has: (app) => app.core, fresh: true,
        run: async (place, n) => note(n, ROWS.core, place.app.name, await place.app.core(place, n)),
    },
    {
        name: "open", row: ROWS.open, rounds: 10, has: () => true, held: "after opening",
        run: async (place, n) => note(n, ROWS.open, place.app.name, await openAt(place, place.app.start)),
    },
    {
        name: "keystroke", row: ROWS.keystroke, rounds: QUERIES.length, has: () => true, stays: true, held: "after the keystrokes",
        async run(place, n, round) {
            if (round === 0) await openAt(place, place.app.start);
            for (const ms of await type(place, place.app.search, QUERIES[round])) {
                note(n, ROWS.keystroke, place.app.name, ms);
                if (!place.app.everywhere) note(n, ROWS.everywhere, place.app.name, ms);
            }
        },
    },
    {
        name: "keystroke", row: ROWS.everywhere, rounds: QUERIES.length, has: (app) => app.everywhere, stays: true,
        async run(place, n, round) {
            const { start, search } = place.app.everywhere;
            if (round === 0) await openAt(place, start);
            for (const ms of await type(place, search, QUERIES[round])) note(n, ROWS.everywhere, place.app.name, ms);
        },
    },
    ...["scroll", "detail", "form"].map((name) => ({
        name, row: ROWS[name], rounds: { scroll: 3, detail: 10, form: 5 }[name], has: (app) => app[name], held: name === "scroll" && "after scrolling",
        async run(place, n) {
            await openAt(place, place.app.start);
            await place.page.evaluate(() => bench.quiet());
            note(n, ROWS[name], place.app.name, await place.app[name](place));
        },
    })),
    {
        name: "save", row: ROWS.save, rounds: 20, has: (app) => app.save, held: "after saving",
        async run(place, n, round) {
            await openAt(place, place.app.start);
            const { kept, durable } = await place.app.save(place, round, false);
            note(n, ROWS.save, place.app.name, kept);
            note(n, ROWS.durable, place.app.name, durable);
        },
    },
    {
        // Not in the rounds that are timed: the copy of the storage that it is compared with keeps the browser busy.
        name: "save", row: ROWS.written, rounds: 3, has: (app) => app.save,
        async run(place, n, round) {
            await openAt(place, place.app.start);
            note(n, ROWS.written, place.app.name, (await place.app.save(place, 20 + round, true)).written);
        },
    },
    {
        name: "save", row: ROWS.coreSave, rounds: 10, has: (app) => app.coreSave,
        async run(place, n, round) {
            await openAt(place, place.app.start);
            note(n, ROWS.coreSave, place.app.name, await place.app.coreSave(place, round));
        },
    },
    {
        name: "export", row: ROWS.export, rounds: 5, has: (app) => app.export, held: "after the export",
        async run(place, n) {
            await openAt(place, place.app.start);
            note(n, ROWS.export, place.app.name, await place.app.export(place));
        },
    },
    ...["members", "coreMembers"].map((step) => ({
        name: "members", row: ROWS[step], rounds: 1, has: (app) => app[step], fresh: true,
        run: async (place, n) => note(n, ROWS[step], place.app.name, await place.app[step](place, n)),
    })),
];
