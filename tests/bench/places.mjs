// Where the pages are measured: hosts that know what they sent, browsers with profiles of their own, and what a page holds.
import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { serve } from "../../src/build/serve.mjs";
import { browserOptions } from "../stories/harness.mjs";
import { watch } from "./watch.mjs";

async function filesOf(folder) {
    const files = new Map();
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath ?? entry.path, entry.name);
        const bytes = await readFile(path);
        const size = Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length);
        files.set(path.slice(folder.length), { tag: `"${createHash("sha1").update(bytes).digest("hex")}"`, length: bytes.length, size });
    }
    return files.set("/", files.get("/index.html"));
}

/**
 * A host for `folder`. It compresses nothing, but knows what each file is with gzip (`sizeOf` its address), and what it has `sent` so far.
 *
 * What has not changed since the browser's last visit is not sent again, as with nearly every host.
 */
export async function hostOf(folder) {
    const files = await filesOf(folder);
    const fileOf = (url) => files.get(new URL(url, "http://host").pathname);
    const sizeOf = (url) => fileOf(url)?.size ?? 0;
    const isWhole = (url, length) => fileOf(url)?.length === length;
    const sent = [];
    const before = (request, response) => {
        const file = fileOf(request.url);
        const isKept = file && request.headers["if-none-match"] === file.tag;
        if (!isKept && request.method === "GET") sent.push(request.url);
        if (file) response.setHeader("etag", file.tag);
        if (isKept) response.writeHead(304).end();
        return Boolean(isKept);
    };
    const server = await serve(folder, 0, "/", before);
    return { address: `http://127.0.0.1:${server.address().port}/`, sizeOf, isWhole, sent, stop: () => (server.closeAllConnections(), server.close()) };
}

/** One of the apps in a browser with a profile of its own, which stays when the browser is opened again. */
export async function placeFor(app, host, scratch) {
    const profile = await mkdtemp(join(scratch, "profile-"));
    const place = { app, address: host.address, host };
    place.open = async () => {
        place.context = await chromium.launchPersistentContext(profile, { ...browserOptions, args: [...browserOptions.args, "--lang=de"], locale: "de-DE" });
        place.context.setDefaultTimeout(30_000);
        const usable = Object.entries(app.usable).map(([start, holds]) => `${JSON.stringify(start)}: ${holds}`);
        await place.context.addInitScript({ content: `(${watch})(); bench.starts({ ${usable.join(", ")} });` });
        place.page = place.context.pages()[0];
    };
    place.close = () => place.context.close();
    place.reopen = () => place.close().then(place.open);
    place.remove = () => place.close().then(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
    await place.open();
    return place;
}

/** Opens the app again at `start`, and gives when it was usable. */
export async function openAt({ page, address }, start) {
    await page.goto("about:blank");
    await page.goto(address + start, { waitUntil: "commit" });
    return page.evaluate(() => bench.usable);
}

/** What the page holds in MB once the browser has thrown away what nobody needs: the heap of JavaScript, and the memory of its wasm. */
export async function held({ context, page }) {
    const browser = await context.newCDPSession(page);
    await browser.send("HeapProfiler.collectGarbage");
    const { usedSize } = await browser.send("Runtime.getHeapUsage");
    await browser.detach();
    return { heap: usedSize / 1e6, wasm: await page.evaluate(() => bench.wasm()) };
}
