// What those have that Klimanetz is compared with: the same records as tiddlers, and TiddlyWiki as a page with its browser-storage plugin.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { municipality, note, topic } from "./country.mjs";

const VERSION = "5.4.1";
const cache = join(process.env.KLIMANETZ_CACHE ?? join(homedir(), ".cache/klimanetz"), `tiddlywiki-${VERSION}`);

/** TiddlyWiki as one page in `folder`, saving every changed tiddler that is not a system one. */
export function makeTiddlyWiki(folder) {
    if (!existsSync(join(cache, "node_modules/tiddlywiki"))) {
        mkdirSync(cache, { recursive: true });
        execFileSync("npm", ["install", "--silent", "--no-fund", "--no-audit", "--prefix", cache, `tiddlywiki@${VERSION}`]);
    }
    const edition = join(folder, "edition");
    mkdirSync(join(edition, "tiddlers"), { recursive: true });
    writeFileSync(join(edition, "tiddlywiki.info"), JSON.stringify({
        plugins: ["tiddlywiki/browser-storage"], themes: ["tiddlywiki/vanilla", "tiddlywiki/snowwhite"],
    }));
    const tiddler = (title, text) => writeFileSync(join(edition, "tiddlers", `${title.replace(/\W+/g, "-")}.tid`), `title: ${title}\n\n${text}`);
    tiddler("$:/config/BrowserStorage/Enabled", "yes");
    // `all[]`: of the tiddlers that have changed. With `all[tiddlers]` it would write every tiddler there is at every change, also at every key.
    tiddler("$:/config/BrowserStorage/SaveFilter", "[all[]!is[system]]");
    // Otherwise it makes the text of the whole wiki at every change, for a file that nobody asked for.
    tiddler("$:/config/AutoSave", "no");
    const program = join(cache, "node_modules/tiddlywiki/tiddlywiki.js");
    execFileSync("node", [program, edition, "--output", folder, "--render", "$:/core/save/all", "index.html", "text/plain"]);
}

/**
 * The records as tiddlers: one for each municipality, one for each contact, then the topics, the contributions and the notes.
 *
 * Klimanetz keeps more of each: who stated it, when, and the source of every fact. With all of that TiddlyWiki's storage would be too small.
 */
export function tiddlers(n, { nTopics = 0, nNotes = 0, from = 0 } = {}) {
    const each = (many, make) => Array.from({ length: many }, (_, i) => make(i));
    return [
        ...each(n, (i) => i + from).flatMap((i) => {
            const { key, name, population, phase, year, contact, email } = municipality(i);
            return [
                { title: `${name} (${key})`, population: `${population}`, phase, asof: "2026-10-01", year: `${year}`, concept: "beschlossen" },
                { title: `${contact} ${i}`, function: "Klimaschutzmanagement", email, for: key },
            ];
        }),
        ...each(nTopics, (i) => ({ title: topic(i).title, state: "offen" })),
        ...each(nTopics, (i) => ({ title: `Beitrag ${i}`, text: topic(i).text, topic: topic(i).title })),
        ...each(nNotes, (i) => ({ title: `Notiz ${i}`, text: note(i) })),
    ];
}

/** Replaces the entries in the storage of the open page. */
export const put = (page, entries) => page.evaluate((all) => {
    localStorage.clear();
    for (const [key, text] of all) localStorage.setItem(key, text);
}, entries);
