// An import as its user does it: a file is picked, the app shows what would change, that is confirmed, and it is done.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Imports `file`, which holds `many` records, in the page that is open.
 *
 * `how` says of the app: `field`, where files are picked; and, run in the page with `many`, `isShown` (what would change is there),
 * `button` (which confirms it), `now` (called just before the click; what it returns is given to the next) and `isDone` (everything is in
 * the app, in its storage, and shown). The file is on the disk, where the browser takes it from: one that is sent into the page leaves it
 * with several copies to clear away, in the middle of what is measured.
 */
export async function importFile(page, how, file, many) {
    const folder = await mkdtemp(join(tmpdir(), "klimanetz-file-"));
    const path = join(folder, file.name);
    await writeFile(path, file.buffer);
    try {
        return await pick(page, how, path, many);
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

async function pick(page, how, path, many) {
    const parts = ["isShown", "button", "now", "isDone"].map((part) => `${part}: ${how[part]}`);
    await page.evaluate(`globalThis.importing = { many: ${many}, ${parts.join(", ")} }`);
    await page.evaluate(() => {
        const read = async () => {
            const picked = performance.now();
            let shown;
            const longest = await bench.longestFrame(async () => (shown = await bench.when(() => importing.isShown(importing.many))));
            return { read: shown - picked, longest };
        };
        importing.read = new Promise((done) => document.addEventListener("change", () => done(read()), { capture: true, once: true }));
    });
    await page.locator(how.field).first().setInputFiles(path);
    return page.evaluate(async () => {
        const { read, longest } = await importing.read;
        const { many, button, now, isDone } = importing;
        const before = now();
        const began = performance.now();
        let done;
        const longestThen = await bench.longestFrame(async () => {
            button().click();
            done = await bench.when(() => isDone(many, before));
        });
        return { read, apply: done - began, both: read + done - began, longest: Math.max(longest, longestThen) };
    });
}
