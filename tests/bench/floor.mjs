// The floor: reads its entries from local storage, parses them, looks through them, paints fifty rows. Nothing else.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { moreFor } from "./country.mjs";
import { put, tiddlers } from "./peers.mjs";

const PAGE = `<!doctype html><meta charset="utf-8"><title>Floor</title><input id="search"><p id="n"></p><table><tbody></tbody></table><script>
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

export const floor = {
    name: "floor",
    start: "",
    search: "#search",
    usable: { "": () => Boolean(document.querySelector("#n")?.textContent) },
    async make(folder) {
        await mkdir(folder);
        await writeFile(join(folder, "index.html"), PAGE);
    },
    async fill({ page, address }, n) {
        await page.goto(address);
        const records = tiddlers(n, { nTopics: moreFor(n), nNotes: moreFor(n) });
        await put(page, records.map((record, at) => [`r/${at}`, JSON.stringify(record)]));
        await page.reload();
        await page.locator("#n").getByText(`${records.length}`, { exact: true }).waitFor();
    },
    /** One entry is written again with something else in it, then, in their own order, to two databases that say when it is on the disk. */
    save: ({ page }, round, isCounted) => page.evaluate(async ({ round, isCounted }) => {
        const answered = (asked, event) => new Promise((done, failed) => ((asked[event] = () => done(asked.result)), (asked.onerror = failed)));
        const open = (name) => {
            const asked = indexedDB.open(name);
            asked.onupgradeneeded = () => asked.result.createObjectStore("log");
            return answered(asked, "onsuccess");
        };
        const databases = [await open("first"), await open("second")];
        const before = isCounted && bench.stored();
        const changed = JSON.stringify({ ...JSON.parse(localStorage.getItem("r/0")), phase: `Stand ${round}` });
        const says = document.querySelector("#n");
        const began = performance.now();
        localStorage.setItem("r/0", changed);
        says.textContent = "kept";
        const painted = bench.frame();
        for (const database of databases) {
            const transaction = database.transaction("log", "readwrite", { durability: "strict" });
            transaction.objectStore("log").put(changed, `r/0/${round}`);
            await answered(transaction, "oncomplete");
        }
        says.textContent = "durable";
        const durable = (await bench.frame()) - began;
        for (const database of databases) database.close();
        return { kept: (await painted) - began, durable, written: before && bench.written(before) };
    }, { round, isCounted }),
};
