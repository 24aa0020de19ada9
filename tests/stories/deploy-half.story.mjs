// A new build arrives at the host only in part: whichever file is missing or wrong, the version that was kept goes on, online and off.
import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Script } from "node:vm";
import { outcome } from "./altered.mjs";
import { deploy, nextBuild, plainName } from "./deploy.mjs";
import { dist, test, expect } from "./harness.mjs";

const ANY = /./;
// Nothing that the page runs on depends on these: without them the new build is complete.
const ASIDE = ["_headers", "v1.schema.json"];

const type = (name) => (name.endsWith(".js") ? "text/javascript" : name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream");

// How one file can be wrong. Each answers a request for it; `was` is the file of the same purpose in the old build.
const FAULTS = {
    "is missing": ({ response }) => response.writeHead(404).end("not found"),
    "is the start page with status 200": ({ response, page }) => response.writeHead(200, { "content-type": "text/html" }).end(page),
    "is cut in half": ({ response, name, now }) => response.writeHead(200, { "content-type": type(name) }).end(now.subarray(0, now.length >> 1)),
    "breaks off": ({ response, name, now }) => {
        response.writeHead(200, { "content-type": type(name), "content-length": now.length });
        response.write(now.subarray(0, now.length >> 1), () => response.destroy());
    },
    "is still the old one": ({ response, name, was }) => response.writeHead(200, { "content-type": type(name) }).end(was),
};

const buildOf = (page) => page.evaluate(() => document.querySelector("meta[name=build]").content);

// Asks for a newer version and resolves, when that is decided, to whether one waits.
const update = (page) => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const coming = registration.installing;
    if (coming) {
        await new Promise((done) => coming.addEventListener("statechange", done, { once: true }));
    }
    return Boolean(registration.waiting);
});

let next;
test.beforeAll(async () => { next = await nextBuild(dist, 2); });
test.afterAll(async () => rm(next, { recursive: true }));

for (const [how, answer] of Object.entries(FAULTS)) {
    test(`one file of the new build ${how}, each in turn: the old version starts, online and offline`, { tag: "@slow" }, async ({ host, profile }) => {
        test.setTimeout(180_000);
        const old = new Map();
        for (const name of await readdir(host.folder)) {
            old.set(plainName(name), await readFile(join(host.folder, name)));
        }
        const me = await profile();
        await me.open();
        await me.page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));
        const build = await buildOf(me.page);
        me.expected(ANY);
        await deploy(next, host);
        const page = await readFile(join(next, "index.html"));

        const files = (await readdir(next)).sort();
        const skipped = how.includes("start page") ? [...ASIDE, "index.html"] : ASIDE;
        // The browser also looks for a new version by itself: between two files both are wrong, so that no attempt sees neither.
        const wrong = new Map();
        host.before = (request, response) => {
            const fault = wrong.get(new URL(request.url, "http://host").pathname.replace("index.html", ""));
            fault?.(response);
            return Boolean(fault);
        };
        const tried = [];
        for (const name of files.filter((file) => !skipped.includes(file))) {
            const now = await readFile(join(next, name));
            const was = old.get(plainName(name));
            expect(was.equals(now), `${name} is another file in the new build`).toBe(false);
            const before = [...wrong.keys()];
            let n_asked = 0;
            wrong.set(`/${name}`.replace("index.html", ""), (response) => {
                n_asked += 1;
                answer({ response, name, now, was, page });
            });
            await update(me.page);
            before.forEach((path) => wrong.delete(path));
            expect(await update(me.page), name).toBe(false);
            expect(n_asked, `${name} was asked for`).toBeGreaterThan(0);
            for (const isOffline of [false, true]) {
                await me.context.setOffline(isOffline);
                expect(await outcome(me.page, host.address()), `${name}, ${isOffline ? "offline" : "online"}`).toBe("started");
                expect(await buildOf(me.page), name).toBe(build);
            }
            await me.context.setOffline(false);
            expect(await me.page.evaluate(async () => (await caches.keys()).filter((key) => key.startsWith("klimanetz-files:")).length), name).toBe(1);
            tried.push(name);
        }
        expect(tried).toHaveLength(files.length - skipped.length);
        expect(tried.length).toBeGreaterThanOrEqual(14);

        // Only what the new build does not need is wrong now: it comes.
        ASIDE.forEach((name) => wrong.set(`/${name}`, (response) => response.writeHead(404).end()));
        tried.forEach((name) => wrong.delete(`/${name}`.replace("index.html", "")));
        expect(await update(me.page)).toBe(true);
    });
}

test("a worker that is cut off anywhere is no program, so that it never takes the place of a whole one", { tag: "@slow" }, async ({ host }) => {
    const worker = (await readFile(join(host.folder, "sw.js"), "utf8")).trimEnd();
    expect(() => new Script(worker)).not.toThrow();
    for (let length = 1; length < worker.length; length += 1) {
        expect(() => new Script(worker.slice(0, length)), `the first ${length} characters`).toThrow(SyntaxError);
    }
    expect(worker.length).toBeGreaterThan(2_000);
});
