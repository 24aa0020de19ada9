// The first load, with an empty storage: cold, in a new profile, and warm, when the same profile comes again another day.
import { note } from "./figures.mjs";
import { openAt, placeFor } from "./places.mjs";

const ROUNDS = 5;

async function visit(place, row) {
    const { app, host, page } = place;
    // The browser has just been started, and is still busy with that.
    await page.waitForTimeout(1_000);
    host.sent.length = 0;
    const usable = await openAt(place, "");
    const whole = app.isWhole && (await page.evaluate(`bench.when(${app.isWhole})`));
    const { paint, arrived } = await page.evaluate(async (usable) => {
        const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
        // Not what came out of a cache, or was found unchanged.
        const sent = entries.filter(({ responseEnd, transferSize, encodedBodySize }) => responseEnd < usable && transferSize > encodedBodySize);
        await bench.quiet();
        return { paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime, arrived: sent.map(({ name, encodedBodySize }) => [name, encodedBodySize]) };
    }, usable);
    // For Klimanetz until its service worker has kept everything.
    await app.settled?.(page);
    await page.waitForTimeout(1_000);
    const bytes = (addresses) => addresses.reduce((sum, address) => sum + host.sizeOf(address), 0);
    note(0, `${row}: first paint (ms)`, app.name, paint);
    note(0, `${row}: usable (ms)`, app.name, usable);
    note(0, `${row}: also what comes later on the start page is there (ms)`, app.name, whole);
    // TiddlyWiki asks for itself once more, for the headers alone.
    const files = arrived.filter(([address, length]) => host.isWhole(address, length)).map(([address]) => address);
    note(0, `${row}: arrived for the page until usable (bytes: gzip sizes of the files, the host compresses nothing)`, app.name, bytes(files));
    note(0, `${row}: sent in all, also what is kept for use without a connection (bytes: gzip sizes of the files)`, app.name, bytes(host.sent));
}

/** A few rounds with each of the `apps`; `attempt(app, f)` runs `f` and says so if it fails. */
export async function firstLoads(apps, hosts, scratch, attempt) {
    for (let round = 0; round < ROUNDS; round += 1) {
        for (const app of apps) {
            await attempt(app, async () => {
                const place = await placeFor(app, hosts[app.name], scratch);
                await visit(place, "first load, cold");
                await place.reopen();
                await visit(place, "first load, warm");
                await place.remove();
            });
        }
    }
}
