// What a browser holds, asked of the app itself: its private backup as text, and whether it started as it should.

/** Opens the page; the failure page, the rescue page, the page of missing data and a blank one are distinguished by their words. */
export async function openApp(page, address) {
    const thrown = [];
    page.on("pageerror", (error) => thrown.push(String(error)));
    await page.goto(address);
    await page.locator("#starting").waitFor({ state: "detached", timeout: 120_000 });
    const isBroken = await page.locator("#failure").isVisible();
    const heading = await page.locator("#app main h1").first().innerText({ timeout: 60_000 }).catch(
        async () => `(no heading) ${await page.evaluate(() => `${location.href} ${document.body?.innerHTML.slice(0, 2_000)}`)}`,
    );
    // A browser killed in its first seconds has only the second copy: the page says so and brings it back.
    const isOffered = heading === "Gespeicherte Daten fehlen" && (await page.getByRole("button", { name: "Wiederherstellen" }).isVisible());
    if (isOffered) {
        await page.getByRole("button", { name: "Wiederherstellen" }).click();
        await page.getByRole("navigation", { name: "Hauptnavigation" }).waitFor();
        return { isWell: !isBroken && thrown.length === 0, isOffered, heading, thrown };
    }
    return { isWell: !isBroken && thrown.length === 0 && !/nicht lesbar|fehlen|anhalten|^\(no heading\)/.test(heading), heading, thrown };
}

/** The text of the private backup, made on the exchange page; the file is caught before the browser asks where to put it. */
export async function backupText(page) {
    await page.evaluate(() => {
        globalThis.made = new Promise((done) => {
            const make = URL.createObjectURL.bind(URL);
            URL.createObjectURL = (blob) => {
                done(blob.text());
                URL.createObjectURL = make;
                return make(blob);
            };
        });
        HTMLAnchorElement.prototype.click = () => undefined;
        location.hash = "#/austausch";
    });
    await page.locator("#backup-ask").click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Private Sicherung erstellen" }).click();
    return page.evaluate(() => globalThis.made);
}

/** What lies in local storage and in the two databases now: how many texts of how many characters under each name but for its number. */
export const heldBy = (page) => page.evaluate(async () => {
    const sums = (texts) => {
        const found = {};
        for (const [key, text] of texts) {
            const sum = (found[key.replace(/\/\d+$/, "")] ??= [0, 0]);
            sum[0] += 1;
            sum[1] += text.length;
        }
        return JSON.stringify(found);
    };
    const told = [`status: ${document.querySelector("header")?.innerText}`];
    told.push(`local storage ${sums(Object.entries(localStorage).sort())}`);
    const bucket = (globalThis.heldBucket = await navigator.storageBuckets.open("klimanetz-"));
    for (const factory of [indexedDB, bucket.indexedDB]) {
        const [{ name, version } = {}] = await factory.databases();
        told.push(`database ${name} ${version}`);
        if (!name) continue;
        const database = await new Promise((done, failed) => {
            const opening = factory.open(name);
            opening.onsuccess = () => done(opening.result);
            opening.onerror = () => failed(opening.error);
        });
        const store = database.transaction("log").objectStore("log");
        const keys = await new Promise((done) => (store.getAllKeys().onsuccess = ({ target }) => done(target.result)));
        const texts = await Promise.all(keys.map((key) => new Promise((done) => {
            const getting = database.transaction("log").objectStore("log").get(key);
            getting.onsuccess = () => done([key, String(getting.result)]);
            getting.onerror = () => done([key, `unreadable: ${getting.error}`]);
        })));
        told.push(sums(texts));
        database.close();
    }
    return told.join("\n");
});

/** The serial numbers in a text, by tab. */
export function serials(marks) {
    const found = new Map();
    for (const [tab, n] of marks) {
        if (!found.has(tab)) found.set(tab, new Set());
        found.get(tab).add(n);
    }
    return found;
}

/** The first number from 1 on that is missing although a later one is there, if any. */
export function gap(numbers) {
    for (let n = 1; n <= numbers.size; n += 1) {
        if (!numbers.has(n)) return n;
    }
    return undefined;
}
