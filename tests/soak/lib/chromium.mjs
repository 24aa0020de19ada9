// A whole browser of its own on a real profile folder: started, spoken to over its debugging port, and killed without warning.
import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserOptions } from "../../stories/harness.mjs";
import { serve } from "../../../src/build/serve.mjs";

const dist = process.env.KLIMANETZ_DIST ?? new URL("../../../dist", import.meta.url).pathname;

// A program that is stopped ends like one that fails: with its browsers.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

/** The page on a dumb host. */
export async function startHost() {
    const server = await serve(dist);
    return {
        address: `http://127.0.0.1:${server.address().port}/`,
        stop: () => {
            server.closeAllConnections();
            server.close();
        },
    };
}

/** A new, empty profile folder. */
export const newProfile = () => mkdtemp(join(tmpdir(), "klimanetz-soak-"));
export const dropProfile = (folder) => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

const portLine = /DevTools listening on (ws:\S+)/;

function spawnBrowser(folder) {
    // A process group of its own: killing it takes every renderer, the storage service and the zygotes along.
    const child = spawn(browserOptions.executablePath, [
        ...browserOptions.args, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${folder}`, "--lang=de", "--accept-lang=de-DE",
        "--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows",
        "--no-default-browser-check", "--disable-dev-shm-usage", "about:blank",
    ], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
    const ended = new Promise((done) => child.once("exit", done));
    const address = new Promise((found, failed) => {
        let said = "";
        child.stderr.on("data", (part) => {
            said += part;
            const line = portLine.exec(said);
            if (line) found(line[1]);
        });
        ended.then(() => failed(new Error(`the browser ended before it listened: ${said.slice(-400)}`)));
    });
    address.catch(() => undefined);
    const kill = () => {
        try {
            process.kill(-child.pid, "SIGKILL");
        } catch { /* it has ended */ }
        return ended;
    };
    // A program that fails leaves no browser behind.
    process.once("exit", kill);
    ended.then(() => process.off("exit", kill));
    return { address, kill };
}

/** Starts the browser and kills it after `ms`, whatever it has come to by then. */
export async function startAndKill(folder, ms, address) {
    const { address: port, kill } = spawnBrowser(folder);
    const opening = port.then(async (found) => {
        const browser = await chromium.connectOverCDP(found);
        await browser.contexts()[0].pages()[0].goto(address);
    }).catch(() => undefined);
    await new Promise((done) => setTimeout(done, ms));
    await kill();
    await opening;
}

/** A browser on `folder`: its context, and `kill`, which nothing in it can notice. */
export async function startBrowser(folder) {
    const { address, kill } = spawnBrowser(folder);
    const browser = await chromium.connectOverCDP(await address);
    const context = browser.contexts()[0];
    // Slow machines are no losses.
    context.setDefaultTimeout(120_000);
    return { context, page: context.pages()[0], kill };
}
