// Alters files of the host by single bytes and tells what came of it: the app, the failure page, or neither.
import { readFile, writeFile } from "node:fs/promises";

/** Changes one byte of a file at a place between 0 (its first) and 1 (its last), and takes care to name the place. */
export async function flipByte(file, place) {
    const bytes = await readFile(file);
    const at = Math.round(place * (bytes.length - 1));
    bytes[at] ^= 1;
    await writeFile(file, bytes);
    return at;
}

/** Opens the page and waits until it is decided what it is; where that may stay open, `patience` long (ms). */
export async function outcome(page, address, patience = Infinity) {
    await page.goto(address, { waitUntil: "commit" });
    const seen = async () => page.evaluate(() => {
        const failure = document.getElementById("failure");
        if (failure && !failure.hidden) {
            return "refused";
        }
        return document.querySelector("#app main") ? "started" : "";
    }).catch(() => "");
    for (let waited = 0; waited < patience; waited += 50) {
        const now = await seen();
        if (now) {
            return now;
        }
        await new Promise((done) => setTimeout(done, 50));
    }
    return "neither";
}
