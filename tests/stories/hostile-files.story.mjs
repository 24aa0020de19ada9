// Ten megabytes of the worst: how long the page stands still while it opens them, and that it goes on as if nothing had been.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test, expect } from "./harness.mjs";
import { shareFile } from "./fill.mjs";

const MB = 1024 * 1024;
const filled = (head, item, tail, size = 10 * MB) => head + item.repeat((size - head.length) / item.length) + tail;
const head = '{"format":"klimanetz-snapshot","formatVersion":1,"minReader":1,"scope":"shared","stateHash":"","seen":{},"erased":[],"entities":{},"x":';

// Name, content, and the longest the page may stand still (ms): the limits are generous, the measured times are printed.
const files = [
    ["deep.json", filled(head, "[", ""), 5_000],
    ["wide.json", filled(`${head}[0`, ",0", "]}"), 5_000],
    ["objects.json", filled(`${head}[0`, ',{"a":0}', "]}"), 5_000],
    ["string.json", filled(`${head}"`, "Wärme", '"}'), 5_000],
    ["escapes.json", filled(`${head}"`, "\\u00e4", '"}'), 5_000],
    ["keys.json", `${head}{${Array.from({ length: 600_000 }, (_, n) => `"k${n}":0`).join(",")}}}`, 5_000],
    ["ranges.json", filled(head.replace('"seen":{}', '"seen":{"r0000000000000001":[[1,1]').slice(0, -('],"erased":[],"entities":{},"x":'.length - 1)), ",[1,1]", "]}}"), 5_000],
    ["braces.txt", filled("", "{ ", ""), 5_000],
    ["spaces.txt", filled("", " \n", "x"), 5_000],
    ["quotes.txt", filled("{", '"', ""), 5_000],
    ["geo.json", filled('{"type":"FeatureCollection","features":[0', ",[6.95,50.94]", "]}"), 5_000],
    ["zeros.bin", "\0".repeat(10 * MB), 5_000],
    ["page.html", filled("<!DOCTYPE html>", "<p>502</p>", ""), 5_000],
];

/** From now on the page remembers the longest time in which nothing else could happen. */
const watch = () => {
    window.still = 0;
    let last = performance.now();
    const beat = () => {
        const now = performance.now();
        window.still = Math.max(window.still, now - last);
        last = now;
        setTimeout(beat, 0);
    };
    beat();
};

async function stillWhile(page, doIt) {
    await page.evaluate(() => (window.still = 0));
    await doIt();
    return Math.round(await page.evaluate(() => window.still));
}

const kept = (page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));

/** Picks a file that lies on the disk, as people do: handing it over through the test would take longer than opening it. */
async function pick(page, folder, name, content) {
    await writeFile(join(folder, name), content);
    await page.locator("#import-file").setInputFiles(join(folder, name));
}

test("ten megabytes of the worst are refused without the page standing still", { tag: "@slow" }, async ({ profile, folders }) => {
    test.setTimeout(240_000);
    const folder = await folders();
    const me = await profile();
    await me.open("#/austausch");
    await me.page.evaluate(watch);
    const before = await kept(me.page);
    const slow = [];
    for (const [name, content, limit] of files) {
        const alert = me.page.getByRole("alert").filter({ hasText: `${name} wurde nicht übernommen` });
        const still = await stillWhile(me.page, async () => {
            await pick(me.page, folder, name, content);
            await expect(alert).toBeVisible();
        });
        console.log(`${name}: ${(content.length / MB).toFixed(1)} MB, still for ${still} ms: ${await alert.getByRole("paragraph").first().innerText()}`);
        if (still > limit) slow.push(`${name}: ${still} ms`);
        await alert.getByRole("button", { name: "Verwerfen" }).click();
        await expect(alert).toHaveCount(0);
    }
    expect(slow).toEqual([]);
    expect(await kept(me.page)).toBe(before);
    await me.page.getByRole("link", { name: "Kommunen", exact: true }).click();
    await me.page.locator("#directory-search").fill("koeln");
    await expect(me.page.locator("tbody tr")).toHaveCount(1);
});

test("a valid file with very many records opens and leaves the page usable", { tag: "@slow" }, async ({ profile, folders }) => {
    test.setTimeout(240_000);
    const folder = await folders();
    const me = await profile();
    await me.open("#/austausch");
    await me.page.evaluate(watch);
    for (const n of [1_000, 5_000, 20_000]) {
        const statements = Array.from({ length: n }, (_, at) => [["person", `p${at}`, "name", `Person ${at}`], ["person", `p${at}`, "legalBasis", "einwilligung"]]).flat();
        const file = shareFile(statements, { by: `r${n.toString(16).padStart(16, "0")}` });
        const preview = me.page.locator('section[aria-labelledby^="preview"]').last();
        const still = await stillWhile(me.page, async () => {
            await pick(me.page, folder, `many-${n}.json`, file.buffer);
            await expect(preview.locator(".import__counts")).toBeVisible();
        });
        console.log(`${n} records, ${(file.buffer.length / MB).toFixed(1)} MB: still for ${still} ms until the preview`);
        await me.page.getByRole("button", { name: "Verwerfen" }).click();
        await expect(preview).toHaveCount(0);
    }
});
