// What every story stands on: a dumb host with dist/, browser profiles, and a watch that fails the story on any fault.
//
//   import { test, expect } from "./harness.mjs";
//   test("two colleagues exchange a file", async ({ host, profile }) => {
//       const ayse = await profile();                   // an own browser profile: empty storage
//       const jan = await profile({ base: "/netz/" });  // another one, the page under a sub-path
//       await ayse.open("#/kommunen");                  // opens the page and waits until the app is there
//       await ayse.page.getByRole("button", { name: "…" }).click();
//   });
//
// host.address(base = "/")  the page's address; every base has a host (an origin) of its own, shared by the whole story
// host.stop(base)           the host is gone: "offline" for page, service worker and fetch alike; host.start(base) brings it back
// host.folder               a private copy of dist/ (or KLIMANETZ_DIST) that the story may change: a new build, a damaged file
// host.asked                the path of every request that came to any host, the service worker's own included
// host.before               set by a story, (request, response) => Boolean: adds headers, or answers itself and says so
// profile(options)          base, keep: true (data on disk, so that restart() is a real restart), preferences (what a person or an
//                           administrator has set in the browser, as it keeps it; with keep), and Playwright's context options
//   .page .context          Playwright's; .open(address) as above; .restart() closes the browser and opens it again
//   .expected(/pattern/)    faults that this story provokes on purpose
//   .requests               addresses of everything requested so far
//
// A story fails at its end when any profile asked another origin, logged a console error, threw, or broke the content policy.
import { test as base, chromium, expect } from "@playwright/test";
import { cpSync, mkdtempSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../src/build/serve.mjs";

export { expect };

export const browserOptions = {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
};

export const dist = process.env.KLIMANETZ_DIST ?? new URL("../../dist", import.meta.url).pathname;

// All stories share dist/, with what is compressed beside its files; one that looks into the folder gets a copy without, to change.
function makeFolder() {
    const folder = { now: dist, isCopied: false };
    folder.own = () => {
        if (!folder.isCopied) {
            folder.now = mkdtempSync(join(tmpdir(), "klimanetz-story-"));
            folder.isCopied = true;
            cpSync(dist, folder.now, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
        }
        return folder.now;
    };
    return folder;
}

async function makeHost(folder) {
    const servers = new Map();
    const host = { asked: [], before: () => false };
    Object.defineProperty(host, "folder", { get: folder.own });
    host.address = (path = "/") => `http://127.0.0.1:${servers.get(path).port}${path}`;
    const before = (request, response) => {
        host.asked.push(request.url);
        return host.before(request, response);
    };
    host.start = async (path = "/") => {
        const server = await serve(() => folder.now, servers.get(path)?.port ?? 0, path, before);
        servers.set(path, { server, port: server.address().port });
    };
    host.stop = (path = "/") => {
        const { server } = servers.get(path);
        server.closeAllConnections();
        return new Promise((done) => server.close(done));
    };
    await Promise.all(["/", "/netz/"].map(host.start));
    return host;
}

// The policy is watched twice: by its event, in every document before anything else runs there, and in the console.
function reportViolations() {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
        window.klimanetzPolicyFault(`${effectiveDirective} forbids ${blockedURI} (${sourceFile || "page"}:${lineNumber})`);
    });
}

async function watch(context, origin, profile) {
    const fault = (text) => profile.faults.push(text);
    await context.exposeFunction("klimanetzPolicyFault", (text) => fault(`policy: ${text}`));
    await context.addInitScript(reportViolations);
    context.on("request", (request) => {
        profile.requests.push(request.url());
        const { protocol, origin: asked } = new URL(request.url());
        if (!["data:", "blob:"].includes(protocol) && asked !== origin) {
            fault(`asked another origin: ${request.url()}`);
        }
    });
    context.on("console", (message) => message.type() === "error" && fault(`console: ${message.text()} (${message.location().url})`));
    context.on("weberror", (error) => fault(`thrown: ${error.error()}`));
}

async function openProfile({ browser, host, folder, options }) {
    const { base: path = "/", keep = false, preferences, ...contextOptions } = options;
    const address = host.address(path);
    if (preferences) {
        await mkdir(join(folder, "Default"), { recursive: true });
        await writeFile(join(folder, "Default/Preferences"), JSON.stringify(preferences));
    }
    const profile = { faults: [], allowed: [], requests: [] };
    const start = async () => {
        profile.context = keep
            ? await chromium.launchPersistentContext(folder, { ...browserOptions, ...contextOptions })
            : await browser.newContext(contextOptions);
        await watch(profile.context, new URL(address).origin, profile);
        profile.page = profile.context.pages()[0] ?? (await profile.context.newPage());
    };
    profile.open = async (part = "") => {
        await profile.page.goto(address + part);
        await profile.page.locator("#starting").waitFor({ state: "detached" });
        // The code of most pages comes after the frame.
        await profile.page.locator("#coming").waitFor({ state: "detached" });
        return profile.page;
    };
    profile.restart = async () => {
        await profile.context.close();
        await start();
    };
    profile.expected = (pattern) => profile.allowed.push(pattern);
    profile.unexpected = () => profile.faults.filter((fault) => !profile.allowed.some((pattern) => pattern.test(fault)));
    await start();
    return profile;
}

export const test = base.extend({
    folders: async ({}, use) => {
        const made = [];
        await use(async () => {
            made.push(await mkdtemp(join(tmpdir(), "klimanetz-story-")));
            return made.at(-1);
        });
        await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true })));
    },

    host: async ({}, use) => {
        const folder = makeFolder();
        const host = await makeHost(folder);
        await use(host);
        await Promise.all([host.stop("/"), host.stop("/netz/")]);
        if (folder.isCopied) await rm(folder.now, { recursive: true, force: true });
    },

    profile: async ({ browser, host, folders }, use) => {
        const profiles = [];
        await use(async (options = {}) => {
            const opened = await openProfile({ browser, host, folder: options.keep && (await folders()), options });
            profiles.push(opened);
            return opened;
        });
        await Promise.all(profiles.map((profile) => profile.context.close()));
        expect(profiles.flatMap((profile) => profile.unexpected())).toEqual([]);
    },
});
