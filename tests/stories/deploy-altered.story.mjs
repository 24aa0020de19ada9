// One byte of a published file is another one: the page refuses, or the version that was kept runs; no altered program ever starts.
import { createHash } from "node:crypto";
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FONTS } from "../../src/build/style.mjs";
import { flipByte, outcome } from "./altered.mjs";
import { plainName } from "./deploy.mjs";
import { test, expect } from "./harness.mjs";

// Dozens of starts in one story.
test.describe.configure({ timeout: 180_000 });

const ANY = /./;
const PLACES = [0, 0.5, 1];
// What runs or decides what is seen; each is compared with its checksum before it is used.
const VERIFIED = ["boot.js", "klimanetz.js", "klimanetz.wasm", "style.css"];
// Compared too, but fetched after the start page.
const LATER = ["klimanetz-pages.wasm", "style-pages.css"];
// Compared too, but the app starts without it: when it is missing, nothing else leads to the data.
const RESCUE = ["rescue.js"];
// Compared too, but the app sets language and colours itself.
const EARLY = ["first.js"];
// What only the service worker compares: a browser knows no checksum for fonts, icons and manifests of a page.
const KEPT_ONLY = [...FONTS.map((font) => font.name), "icon-192.png", "icon-512.png",
    "icon-maskable-512.png", "icon.svg", "manifest.webmanifest"];
// What nobody's page asks for.
const ASIDE = ["_headers", "v1.schema.json"];
// What says which checksums are right: who changes these can change everything.
const ROOTS = ["index.html", "sw.js"];

const spread = (n) => Array.from({ length: n }, (_, index) => index / (n - 1));
const installed = (page) => page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));
// The caches of the worker; another one is the app's note that there is data here.
const cacheNames = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("klimanetz-files:")));
const workers = (page) => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return [registration?.active, registration?.waiting].map((worker) => worker?.state ?? "none");
});

// Does `visit` with one byte of the file changed, at each of the places, and puts the file back.
async function altering(host, plain, places, visit) {
    const name = (await readdir(host.folder)).find((candidate) => plainName(candidate) === plain);
    const file = join(host.folder, name);
    const original = await readFile(file);
    for (const place of places) {
        const at = await flipByte(file, place);
        await visit(`${plain}, byte ${at}`);
        await writeFile(file, original);
    }
    return places.length;
}

// Changes one byte in the middle of the kept copy of a file.
async function spoilKept(me, host, plain) {
    const [cacheName] = await cacheNames(me.page);
    await me.page.evaluate(async ([of, name]) => {
        const cache = await caches.open(of);
        const entry = (await cache.keys()).find(({ url }) => url.endsWith(`/${name}`));
        const answer = await cache.match(entry);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        bytes[bytes.length >> 1] ^= 1;
        await cache.put(entry, new Response(bytes, { headers: answer.headers }));
    }, [cacheName, (await readdir(host.folder)).find((name) => plainName(name) === plain)]);
}

test("every published file is one of these", { tag: "@slow" }, async ({ host }) => {
    expect((await readdir(host.folder)).map(plainName).sort()).toEqual([...VERIFIED, ...LATER, ...RESCUE, ...EARLY, ...KEPT_ONLY, ...ASIDE, ...ROOTS].sort());
});

test.describe("at the first visit", () => {
    const visit = async (profile, host, look, patience) => {
        const me = await profile();
        me.expected(ANY);
        const came = await outcome(me.page, host.address(), patience);
        await look(came, me);
        await me.context.close();
    };

    for (const plain of VERIFIED) {
        test(`an altered ${plain} is refused with the failure page`, { tag: "@slow" }, async ({ host, profile }) => {
            const n_tried = await altering(host, plain, PLACES, (what) => visit(profile, host, async (came, me) => {
                expect(came, what).toBe("refused");
                await expect(me.page.locator("#app > *"), what).toHaveCount(0);
                await expect(me.page.getByRole("heading", { name: "Klimanetz musste anhalten" })).toBeVisible();
                await expect(me.page.locator("#starting"), what).toHaveCount(0);
                await expect(me.page.locator("#failure-download")).toBeVisible();
            }));
            expect(n_tried).toBe(3);
        });
    }

    test("a program file that is missing, or is the start page with status 200, is refused with the failure page", { tag: "@slow" }, async ({ host, profile }) => {
        const page = await readFile(join(host.folder, "index.html"));
        let n_tried = 0;
        for (const plain of VERIFIED) {
            for (const answer of [(response) => response.writeHead(404).end(), (response) => response.writeHead(200, { "content-type": "text/html" }).end(page)]) {
                host.before = (request, response) => {
                    const isIt = plainName(request.url) === `/${plain}`;
                    if (isIt) {
                        answer(response);
                    }
                    return isIt;
                };
                await visit(profile, host, async (came, me) => {
                    expect(came, plain).toBe("refused");
                    await expect(me.page.locator("#failure-download")).toBeVisible();
                });
                n_tried += 1;
            }
        }
        expect(n_tried).toBe(8);
    });

    for (const [what, plain, fault] of LATER.flatMap((plain) => [
        ["altered", plain, async (host, file, original) => writeFile(file, Buffer.concat([original, Buffer.from([0, 1, 0])]))],
        ["missing", plain, async (host, file) => rm(file)],
    ])) {
        test(`where ${plain} is ${what} the start page works, and another says so until it has come`, { tag: "@slow" }, async ({ host, profile }) => {
            const file = join(host.folder, (await readdir(host.folder)).find((name) => plainName(name) === plain));
            const original = await readFile(file);
            await fault(host, file, original);
            await visit(profile, host, async (came, me) => {
                const card = (name) => me.page.getByRole("region", { name, exact: true });
                expect(came).toBe("started");
                await expect(me.page.getByRole("heading", { level: 1 })).toBeVisible();
                await expect(me.page.getByRole("main").getByRole("button", { name: "Noch einmal laden" })).toBeVisible();
                await me.page.getByRole("navigation").getByRole("link", { name: "Personen" }).click();
                await expect(me.page.getByRole("alert").getByText("Diese Seite konnte nicht vollständig geladen werden.")).toBeVisible();
                const again = me.page.getByRole("button", { name: "Noch einmal laden" });
                await again.click();
                await expect(again).toBeVisible();
                expect(await cacheNames(me.page)).toEqual([]);
                await writeFile(file, original);
                await again.click();
                await expect(me.page.getByRole("heading", { level: 1, name: "Personen" })).toBeFocused();
                await me.page.getByRole("navigation").getByRole("link", { name: "Übersicht" }).click();
                await expect(card("Wärmeplanung in der Region")).toContainText("keine Angabe");
                // What works beside the pages came with them.
                await me.open("#/kommunen/05382012");
                await card("Wärmeplanung").getByRole("button", { name: "Schritt melden" }).click();
                await card("Wärmeplanung").getByRole("radio", { name: "Bestandsanalyse" }).first().check();
                await card("Wärmeplanung").getByRole("button", { name: "Speichern" }).click();
                await expect(me.page.getByRole("banner")).toContainText("Gespeichert ✓");
            });
        });
    }

    test("where the code of the pages is missing the demo says that it did not come, and is none of nothing", { tag: "@slow" }, async ({ host, profile }) => {
        await rm(join(host.folder, (await readdir(host.folder)).find((name) => plainName(name) === LATER[0])));
        const me = await profile();
        me.expected(ANY);
        await me.page.goto(`${host.address()}?demo`);
        await expect(me.page.getByRole("heading", { name: "Klimanetz musste anhalten" })).toBeVisible();
        await expect(me.page.getByRole("navigation")).toBeHidden();
    });

    test("an altered rescue.js does not run, and the app starts without it", { tag: "@slow" }, async ({ host, profile }) => {
        const n_tried = await altering(host, "rescue.js", PLACES, (what) => visit(profile, host, async (came, me) => {
            expect(came, what).toBe("started");
            expect(await me.page.locator("#failure-download").getAttribute("hidden"), what).toBe("");
        }));
        expect(n_tried).toBe(3);
    });

    test("an altered first.js does not run, and the app starts without it", { tag: "@slow" }, async ({ host, profile }) => {
        const n_tried = await altering(host, "first.js", PLACES, (what) => visit(profile, host, async (came, me) => {
            expect(came, what).toBe("started");
            expect(await me.page.evaluate(() => document.documentElement.dataset.start), what).toBeUndefined();
        }));
        expect(n_tried).toBe(3);
    });

    test("altered fonts, icons and manifest do not stop the app, and are not kept", { tag: "@slow" }, async ({ host, profile }) => {
        let n_tried = 0;
        for (const plain of KEPT_ONLY) {
            n_tried += await altering(host, plain, [0.5], (what) => visit(profile, host, async (came, me) => {
                expect(came, what).toBe("started");
                await expect.poll(() => cacheNames(me.page), what).toEqual([]);
                await expect.poll(() => workers(me.page), what).toEqual(["none", "none"]);
            }));
        }
        expect(n_tried).toBe(11);
    });

    test("an altered worker never keeps the app from starting", { tag: "@slow" }, async ({ host, profile }) => {
        const n_tried = await altering(host, "sw.js", spread(12), (what) => visit(profile, host, (came) => {
            expect(came, what).toBe("started");
        }));
        expect(n_tried).toBe(12);
    });

    test("an altered page cannot be noticed by itself, but is never blank", { tag: "@slow" }, async ({ host, profile }) => {
        const counts = {};
        const n_tried = await altering(host, "index.html", spread(16), (what) => visit(profile, host, async (came, me) => {
            counts[came] = (counts[came] ?? 0) + 1;
            expect(await me.page.evaluate(() => document.body.innerText), what).toMatch(/Klimanetz|geladen/);
        }, 5_000));
        console.log("altered pages:", counts);
        expect(n_tried).toBe(16);
    });
});

test.describe("after a first visit", () => {
    test("exactly the files of the page are kept, byte for byte; the worker itself never", { tag: "@slow" }, async ({ host, profile }) => {
        const me = await profile({ base: "/netz/" });
        await me.open();
        await installed(me.page);
        const [name, ...others] = await cacheNames(me.page);
        expect(others).toEqual([]);
        const kept = await me.page.evaluate(async (of) => {
            const cache = await caches.open(of);
            const sum = async (request) => {
                const digest = await crypto.subtle.digest("SHA-256", await (await cache.match(request)).arrayBuffer());
                return [new URL(request.url).pathname, Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")];
            };
            return Object.fromEntries(await Promise.all((await cache.keys()).map(sum)));
        }, name);
        const published = (await readdir(host.folder)).filter((name) => ![...ASIDE, "sw.js"].includes(name));
        const sums = published.map(async (name) => [
            `/netz/${name === "index.html" ? "" : name}`,
            createHash("sha256").update(await readFile(join(host.folder, name))).digest("hex"),
        ]);
        expect(kept).toEqual(Object.fromEntries(await Promise.all(sums)));
        expect(published).toHaveLength(20);
    });

    test("the kept version starts, whatever byte of the host's files is altered", { tag: "@slow" }, async ({ host, profile }) => {
        const me = await profile();
        await me.open();
        await installed(me.page);
        me.expected(ANY);
        let n_tried = 0;
        for (const plain of [...VERIFIED, ...LATER, ...RESCUE, ...EARLY, ...KEPT_ONLY, ...ASIDE, "index.html"]) {
            n_tried += await altering(host, plain, [0.5], async (what) => {
                expect(await outcome(me.page, host.address()), what).toBe("started");
            });
        }
        n_tried += await altering(host, "sw.js", spread(24), async (what) => {
            await me.page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => undefined));
            expect(await outcome(me.page, host.address()), what).toBe("started");
            await me.context.setOffline(true);
            expect(await outcome(me.page, host.address()), `${what}, offline`).toBe("started");
            await me.context.setOffline(false);
        });
        expect(n_tried).toBe(22 + 24);
    });

    for (const plain of VERIFIED) {
        test(`a kept ${plain} that went bad is refused; “reload” fetches another while the host is there`, { tag: "@slow" }, async ({ host, profile }) => {
            const me = await profile();
            await me.open();
            await installed(me.page);
            me.expected(ANY);
            await spoilKept(me, host, plain);
            expect(await outcome(me.page, host.address())).toBe("refused");

            await host.stop();
            await Promise.all([me.page.waitForEvent("load"), me.page.locator("#failure-reload").click()]);
            expect(await outcome(me.page, host.address())).toBe("refused");

            await host.start();
            await Promise.all([me.page.waitForEvent("load"), me.page.locator("#failure-reload").click()]);
            await me.page.locator("#app main").waitFor();
            await installed(me.page);
            await me.context.setOffline(true);
            expect(await outcome(me.page, host.address())).toBe("started");
        });
    }

    test("kept code of the pages that went bad is not run; another is fetched at once while the host is there", { tag: "@slow" }, async ({ host, profile }) => {
        const me = await profile();
        await me.open();
        await installed(me.page);
        me.expected(ANY);
        await spoilKept(me, host, LATER[0]);
        const people = async () => {
            expect(await outcome(me.page, `${host.address()}#/personen`)).toBe("started");
            await me.page.reload();
        };
        await host.stop();
        await people();
        await expect(me.page.getByRole("alert").getByText("Diese Seite konnte nicht vollständig geladen werden.")).toBeVisible();
        await host.start();
        await people();
        await expect(me.page.getByRole("heading", { level: 1, name: "Personen" })).toBeVisible();
    });
});
