// A Land in the directory: only the rows near what is looked at are in the page, and nothing of the list is out of reach.
import { test, expect } from "./app.mjs";
import { countryFile } from "../bench/country.mjs";
import { takeIn } from "./fill.mjs";

const N = 600;
const ALL = N + 61;

const rows = (me) => me.main.locator("tr[aria-rowindex]");
const places = (me) => rows(me).evaluateAll((all) => all.map((row) => Number(row.getAttribute("aria-rowindex"))));
const table = (me) => me.main.getByRole("table");
const lastName = (me) => rows(me).last().getByRole("rowheader");
const scrollTo = (me, y) => me.page.evaluate((y) => window.scrollTo(0, y), y);
const inSight = (me) => me.page.evaluate(() => {
    const all = [...document.querySelectorAll("tr[aria-rowindex]")].map((row) => row.getBoundingClientRect());
    return all.filter(({ top, bottom }) => bottom > 0 && top < innerHeight).length;
});

async function land(member, options, address = "#/kommunen?gruppiert=nein") {
    const me = await member(options);
    await takeIn(me, countryFile(N));
    await me.open(address);
    await expect(me.main.getByRole("status")).toContainText(`${ALL}`);
    return me;
}

for (const viewport of [{ width: 1280, height: 720 }, { width: 360, height: 740 }]) {
    test.describe(`${viewport.width} px wide`, () => {
        test("few rows are drawn, each says its place, and scrolling reaches every one in order", { tag: "@slow" }, async ({ member }) => {
            const me = await land(member, { viewport });
            await expect(table(me)).toHaveAttribute("aria-rowcount", `${ALL + 1}`);
            const met = new Set();
            // On a phone the first row is below the first screen.
            for (let y = viewport.height / 2; met.size < ALL && y < 300_000; y += viewport.height) {
                await scrollTo(me, y);
                await expect.poll(() => inSight(me), { message: `something to see at ${y}` }).toBeGreaterThan(0);
                const now = await places(me);
                expect(now.length).toBeLessThan(120);
                expect(now).toEqual(now.map((_, nth) => now[0] + nth));
                now.forEach((place) => met.add(place));
            }
            expect([...met].sort((a, b) => a - b)).toEqual(Array.from({ length: ALL }, (_, nth) => nth + 2));
            await scrollTo(me, 1e7);
            await expect.poll(async () => (await places(me)).at(-1)).toBe(ALL + 1);
            await expect(lastName(me)).toBeInViewport();
        });

        test("a search draws what it finds, and taking it back shows the beginning again", async ({ member }) => {
            const me = await land(member, { viewport });
            await scrollTo(me, 8_000);
            await me.field("Suchen").fill("Wipperfürth");
            await expect(me.main.getByRole("status")).toContainText(`1 von ${ALL}`);
            await expect(me.link("Wipperfürth")).toBeVisible();
            await expect(table(me)).not.toHaveAttribute("aria-rowcount");
            await me.field("Suchen").fill("");
            await scrollTo(me, 0);
            await expect.poll(async () => (await places(me))[0]).toBe(2);
        });
    });
}

test("in groups too few lines are drawn, each says its place, and a group of hundreds folds under its head", async ({ member }) => {
    const me = await land(member, {}, "#/kommunen");
    const heads = me.main.getByRole("rowheader").getByRole("button");
    const number = async () => Number(await table(me).getAttribute("aria-rowcount"));
    const n = (await number()) - 1;
    const met = new Set();
    const said = new Map();
    for (let y = 0; met.size < n && y < 300_000; y += 720) {
        await scrollTo(me, y);
        await expect.poll(() => inSight(me), { message: `something to see at ${y}` }).toBeGreaterThan(0);
        const now = await places(me);
        expect(now.length).toBeLessThan(120);
        expect(now).toEqual(now.map((_, nth) => now[0] + nth));
        now.forEach((place) => met.add(place));
        for (const head of await heads.allInnerTexts()) {
            said.set(head, Number(/ ([\d.]+)/.exec(head)[1]));
        }
    }
    expect(met.size).toBe(n);
    expect([...said.values()].reduce((a, b) => a + b)).toBe(ALL);
    expect(n).toBe(ALL + said.size);
    await scrollTo(me, 0);
    const adopted = heads.filter({ hasText: "beschlossen" });
    const folded = [...said].find(([head]) => head.includes("beschlossen"))[1];
    expect(folded).toBeGreaterThan(50);
    await adopted.click();
    await expect.poll(number).toBe(n + 1 - folded);
    await expect(adopted).toBeInViewport();
    await scrollTo(me, 1e7);
    await expect.poll(async () => (await places(me)).at(-1)).toBe(n + 1 - folded);
    await me.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(rows(me)).toHaveCount(n - folded);
});

test("by keyboard one gets from row to row, past what was drawn at first, and the focus is never lost", async ({ member }) => {
    const me = await land(member);
    await rows(me).first().getByRole("link").first().focus();
    let before = 2;
    // A row has a box and up to four links.
    for (let n = 0; n < 180; n += 1) {
        await me.page.keyboard.press("Tab");
        const place = await me.page.evaluate(() => Number(document.activeElement.closest("tr")?.getAttribute("aria-rowindex")));
        expect([before, before + 1], `after ${n + 1} times Tab`).toContain(place);
        before = place;
    }
    expect(before).toBeGreaterThan(40);
});

test("a busy page hears of no scrolling and draws no frame between two steps by keyboard: they lead on all the same", async ({ member }) => {
    const me = await land(member);
    await me.page.evaluate(() => {
        window.addEventListener("scroll", (event) => event.stopImmediatePropagation(), true);
        window.requestAnimationFrame = () => 0;
    });
    let before = 2;
    await me.main.locator(`tr[aria-rowindex="${before}"]`).getByRole("link").first().focus();
    for (const [key, step, times] of [["Tab", 1, 180], ["Shift+Tab", -1, 150]]) {
        const from = before;
        for (let n = 0; n < times; n += 1) {
            await me.page.keyboard.press(key);
            const place = await me.page.evaluate(() => Number(document.activeElement.closest("tr")?.getAttribute("aria-rowindex")));
            expect([before, before + step], `after ${n + 1} times ${key}`).toContain(place);
            before = place;
        }
        expect(Math.abs(before - from)).toBeGreaterThan(30);
    }
});

test("a row with the focus stays when it is scrolled far away, and the page stays where it is", async ({ member }) => {
    const me = await land(member);
    const first = rows(me).first().getByRole("link").first();
    await first.focus();
    await scrollTo(me, 12_000);
    await expect.poll(async () => (await places(me)).at(-1)).toBeGreaterThan(60);
    await expect(first).toBeFocused();
    expect(await me.page.evaluate(() => Math.round(scrollY))).toBeGreaterThanOrEqual(12_000);
    await me.page.keyboard.press("Enter");
    await expect(me.heading).toHaveText("Alfter");
});

test("backwards by keyboard, from where one has scrolled to", async ({ member }) => {
    const me = await land(member);
    await scrollTo(me, 12_000);
    await expect.poll(async () => (await places(me))[0]).toBeGreaterThan(60);
    const seen = rows(me).nth(20).getByRole("link").first();
    await expect(async () => {
        await seen.focus();
        await expect(seen).toBeFocused({ timeout: 500 });
    }).toPass();
    // Read from the focus itself: which rows are drawn may still follow the scrolling.
    let before = await me.page.evaluate(() => Number(document.activeElement.closest("tr").getAttribute("aria-rowindex")));
    for (let n = 0; n < 60; n += 1) {
        await me.page.keyboard.press("Shift+Tab");
        const place = await me.page.evaluate(() => Number(document.activeElement.closest("tr")?.getAttribute("aria-rowindex")));
        expect([before, before - 1], `after ${n + 1} times Tab`).toContain(place);
        before = place;
    }
});

test("on paper stands the whole list", async ({ member }) => {
    const me = await land(member);
    await me.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(rows(me)).toHaveCount(ALL);
    await me.page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect.poll(async () => (await places(me)).length).toBeLessThan(120);
});

test("of few that are found all are there in the end, for the browser's own search, and each says its place", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen?gruppiert=nein");
    await expect(rows(me)).toHaveCount(61);
    await me.field("Suchen").fill("r");
    const [n] = (await me.main.getByRole("status").textContent()).match(/\d+/);
    expect(Number(n)).toBeGreaterThan(32);
    await expect.poll(() => places(me)).toEqual(Array.from({ length: Number(n) }, (_, nth) => nth + 2));
    await me.field("Suchen").fill("");
    await expect(rows(me)).toHaveCount(61);
    expect(await me.page.evaluate(() => window.find("Windeck"))).toBe(true);
});

test("people are listed the same way", async ({ member }) => {
    const me = await land(member);
    await me.open("#/personen");
    await expect(table(me)).toHaveAttribute("aria-rowcount", `${N + 1}`);
    await scrollTo(me, 1e7);
    await expect.poll(async () => (await places(me)).at(-1)).toBe(N + 1);
});
