// A first visit: the overview stands there before any program does, in its final shape; each file is sent once, in the order it is needed.
import { dist, expect, test } from "./harness.mjs";
import { kept, LANGUAGES, overview, shown } from "./first-page.mjs";
import { plainName } from "./deploy.mjs";
import { readdir } from "node:fs/promises";

const starting = (page) => page.locator("#starting");

for (const language of Object.keys(LANGUAGES)) {
    test(`index.html holds the overview of an empty directory as the app shows it (${language})`, async ({ browser, host }) => {
        const page = await overview(browser, host.address(), language);
        expect(await shown(page), "write it anew: node tests/stories/first-page.mjs").toBe(await kept(language));
        await page.close();
    });
}

// Of the release alone: what is compiled quickly is larger than what the browser's cache takes.
test("each file is sent once, the worker's included, in the order in which the page needs it", { tag: "@slow" }, async ({ host, profile }) => {
    const me = await profile();
    await me.open();
    await me.page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));
    const asked = host.asked.map((path) => (path === "/" ? "index.html" : plainName(path.slice(1))));
    expect(asked.filter((name, at) => asked.indexOf(name) !== at)).toEqual([]);
    const published = (await readdir(dist)).filter((name) => !/\.(br|gz)$|^_headers$|\.schema\.json$/.test(name)).map(plainName);
    expect([...asked].sort()).toEqual(published.sort());
    const at = (name) => asked.indexOf(name);
    const order = ["index.html", "style.css", "boot.js", "klimanetz.wasm", "klimanetz-pages.wasm", "sw.js", "icon-512.png"];
    expect(order.map(at)).toEqual(order.map(at).sort((a, b) => a - b));
    for (const early of ["first.js", "fira-sans-latin-400.woff2", "fira-sans-latin-500.woff2", "fira-sans-latin-600.woff2"]) {
        expect(at(early), early).toBeLessThan(at("klimanetz.wasm"));
    }
    // The worker keeps all of it all the same.
    await host.stop();
    await me.open();
    await expect(me.page.getByRole("heading", { level: 1 })).toHaveText("Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?");
});

// How the page is when nothing but itself has come: where each part lies, and what it says.
const parts = (page, root) => page.evaluate((selector) => [...document.querySelectorAll(`${selector} :is(header a, h1, h2, main p, main a, summary)`)]
    .filter((element) => element.checkVisibility() && !element.closest(".toast, .welcome__region > :not(h2)") && element.innerText.trim() !== "")
    .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.innerText.trim(), ...[x, y, width, height].map(Math.round)];
    }), root);

for (const [form, viewport] of [["phone", { width: 360, height: 740 }], ["desktop", { width: 1280, height: 800 }]]) {
    test(`the page before the app has the shape of the app's, on a ${form}, and nothing moves in between`, async ({ host, profile }) => {
        let isHeld = true;
        const me = await profile({ viewport });
        await me.page.addInitScript(() => {
            globalThis.shifts = [];
            new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
        });
        await me.page.route("**/*.wasm", async (route) => {
            while (isHeld) await new Promise((done) => setTimeout(done, 50));
            await route.continue();
        });
        // With its style sheet and its fonts, but nothing else.
        await me.page.goto(host.address(), { waitUntil: "domcontentloaded" });
        await me.page.evaluate(async () => Boolean(await document.fonts.ready));
        await expect(starting(me.page).getByText("Wird geladen …")).toBeVisible();
        const before = await parts(me.page, "#starting .starting__page[lang=de]");
        expect(before.length).toBeGreaterThan(20);
        isHeld = false;
        await starting(me.page).waitFor({ state: "detached" });
        await me.page.locator("#app .hexmap").waitFor();
        expect(await parts(me.page, "#app")).toEqual(before);
        expect((await me.page.evaluate(() => globalThis.shifts)).reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(0.02);
    });
}

test("without JavaScript the page stands there and says what is missing", async ({ host, profile }) => {
    const me = await profile({ javaScriptEnabled: false });
    await me.page.goto(host.address());
    await expect(me.page.getByRole("heading", { level: 1 })).toHaveText("Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?");
    await expect(me.page.locator("noscript p").first()).toBeVisible();
    await expect(me.page.locator("noscript p").first()).toContainText("Klimanetz braucht JavaScript und WebAssembly.");
    await expect(me.page.getByText("Wird geladen …")).toBeHidden();
});

test("what is typed into the search before the app is there stays, and is looked for", async ({ host, profile }) => {
    const me = await profile();
    let isHeld = true;
    await me.page.route("**/*.wasm", async (route) => {
        while (isHeld) await new Promise((done) => setTimeout(done, 50));
        await route.continue();
    });
    await me.page.goto(host.address(), { waitUntil: "commit" });
    const field = () => me.page.getByRole("searchbox", { name: /^(In allem suchen|Suchen)$/ });
    await field().pressSequentially("born");
    isHeld = false;
    await starting(me.page).waitFor({ state: "detached" });
    await expect(field()).toBeFocused();
    await expect(field()).toHaveValue("born");
    await field().pressSequentially("heim");
    await expect(me.page.getByRole("main").getByRole("link", { name: "Bornheim" }).first()).toBeVisible();
});

test("where there is a directory, or another page is wanted, the overview of an empty one is never seen", async ({ host, profile }) => {
    const me = await profile({ locale: "en-GB" });
    await me.page.route("**/*.wasm", () => new Promise(() => undefined));
    const heading = me.page.getByRole("heading", { level: 1 });
    await me.page.goto(host.address(), { waitUntil: "domcontentloaded" });
    await expect(heading).toHaveText("Who is responsible where, how far are the others, whom can I ask?");
    for (const address of ["#/kommunen", "?demo"]) {
        await me.page.goto("about:blank");
        await me.page.goto(host.address() + address, { waitUntil: "domcontentloaded" });
        await expect(me.page.getByRole("navigation")).toBeVisible();
        await expect(heading, address).toBeHidden();
    }
    await me.page.evaluate(() => localStorage.setItem("klimanetz:/:log/r00000000000000a1/1", "an entry"));
    await me.page.goto("about:blank");
    await me.page.goto(host.address(), { waitUntil: "domcontentloaded" });
    await expect(me.page.getByRole("navigation")).toBeVisible();
    await expect(heading).toBeHidden();
});
