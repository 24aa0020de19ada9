// What a browser holds, asked of the app itself: its private backup as text, and whether it started as it should.

/** Opens the page; the failure page, the rescue page, the page of missing data and a blank one are told apart by their words. */
export async function openApp(page, address) {
    const thrown = [];
    page.on("pageerror", (error) => thrown.push(String(error)));
    await page.goto(address);
    await page.locator("#starting").waitFor({ state: "detached", timeout: 120_000 });
    const isBroken = await page.locator("#failure").isVisible();
    const heading = await page.locator("main h1").first().innerText({ timeout: 60_000 }).catch(
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
