// What Klimanetz is compared with: TiddlyWiki with its browser-storage plugin, and a floor of plain JavaScript. Both get the same records.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { municipality } from "./country.mjs";

const VERSION = "5.4.1";
const cache = join(process.env.KLIMANETZ_CACHE ?? join(homedir(), ".cache/klimanetz"), `tiddlywiki-${VERSION}`);

/** TiddlyWiki as one page in `folder`, saving every tiddler that is not a system one. */
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
    tiddler("$:/config/BrowserStorage/SaveFilter", "[all[tiddlers]!is[system]]");
    const program = join(cache, "node_modules/tiddlywiki/tiddlywiki.js");
    execFileSync("node", [program, edition, "--output", folder, "--render", "$:/core/save/all", "index.html", "text/plain"]);
}

/** The records as tiddlers: one for each municipality, one for each contact. */
export function tiddlers(n) {
    return Array.from({ length: n }, (_, i) => municipality(i)).flatMap(({ key, name, population, phase, year, contact, email }, i) => [
        { title: `${name} (${key})`, population: `${population}`, phase, asof: "2026-10-01", year: `${year}`, concept: "beschlossen" },
        { title: `${contact} ${i}`, function: "Klimaschutzmanagement", email, for: key },
    ]);
}

/** The floor: reads its entries from local storage, parses them, looks through them, paints fifty rows. Nothing else. */
export const FLOOR = `<!doctype html><meta charset="utf-8"><title>Floor</title><input id="search"><p id="n"></p><table><tbody></tbody></table><script>
const all = [];
for (let at = 0; at < localStorage.length; at += 1) {
    const record = JSON.parse(localStorage.getItem(localStorage.key(at)));
    all.push({ record, text: Object.values(record).join(" ").toLowerCase() });
}
const paint = () => {
    const query = document.querySelector("#search").value.toLowerCase();
    const found = all.filter(({ text }) => text.includes(query));
    document.querySelector("#n").textContent = found.length;
    document.querySelector("tbody").innerHTML = found.slice(0, 50).map(({ record }) => "<tr>" + Object.values(record).map((part) => "<td>" + part + "</td>").join("") + "</tr>").join("");
};
document.querySelector("#search").addEventListener("input", paint);
paint();
</script>`;
