// Serves dist/ by real nginx and Apache with the configurations of src/build/hosting, and looks at every header and at the app.
//
//   node tests/soak/hosting.mjs        needs nginx and apache2, or their paths in WITH_NGINX and WITH_APACHE2; nothing is random
import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { FIXED, policyOf } from "../../src/build/hosting/agree.mjs";
import { browserOptions, dist } from "../stories/harness.mjs";

const hosting = new URL("../../src/build/hosting/", import.meta.url).pathname;
const FOREVER = "public, max-age=31536000, immutable";
const TYPES = {
    html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8", json: "application/json; charset=utf-8",
    webmanifest: "application/manifest+json; charset=utf-8", wasm: "application/wasm", svg: "image/svg+xml", png: "image/png", woff2: "font/woff2",
};

const freePort = () => new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
        const { port } = server.address();
        server.close(() => done(port));
    });
});

// Each prepares `place`, whose page/ holds the files, and gives the command that serves it at `port` until it is ended.
const SERVERS = {
    async nginx(place, port) {
        const site = (await readFile(join(hosting, "nginx.conf"), "utf8"))
            .replace("listen 80;", `listen 127.0.0.1:${port};`)
            .replace("root /var/www/klimanetz;", `root ${place}/page;`);
        await writeFile(join(place, "site.conf"), site);
        const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${place}/${name};`).join(" ");
        await writeFile(join(place, "nginx.conf"), `${process.getuid() === 0 ? "user root; " : ""}daemon off; worker_processes 1; pid ${place}/pid; error_log ${place}/log;
            events {} http { access_log off; ${paths} include ${place}/site.conf; }\n`);
        return [process.env.WITH_NGINX ?? "nginx", ["-p", place, "-e", join(place, "log"), "-c", join(place, "nginx.conf")]];
    },
    async apache2(place, port) {
        await cp(join(hosting, "apache.htaccess"), join(place, "page/.htaccess"));
        const program = process.env.WITH_APACHE2 ?? "/usr/sbin/apache2";
        const modules = join(dirname(program), "../lib/apache2/modules");
        const load = ["mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate"];
        await writeFile(join(place, "apache.conf"), `${load.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join("\n")}
            ServerName 127.0.0.1\nServerRoot ${place}\nListen 127.0.0.1:${port}\nPidFile ${place}/pid\nErrorLog ${place}/log
            DocumentRoot ${place}/page\nDirectoryIndex index.html\nTypesConfig /dev/null
            <Directory ${place}/page>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n`);
        return [program, ["-X", "-f", join(place, "apache.conf")]];
    },
};

async function untilThere(address) {
    for (let tries = 0; tries < 100; tries += 1) {
        if (await fetch(address).then(({ ok }) => ok, () => false)) {
            return;
        }
        await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`${address} does not answer`);
}

async function faultyHeaders(address, folder) {
    const policy = policyOf(await readFile(join(folder, "index.html"), "utf8"));
    const faults = [];
    let n_looked = 0;
    for (const name of ["", "is-not-there.js", ...(await readdir(folder)).filter((file) => !/^\.|\.(br|gz)$/.test(file))]) {
        const answer = await fetch(address + name);
        const isThere = name !== "is-not-there.js";
        const wanted = { "Content-Security-Policy": `${policy}; frame-ancestors 'none'`, ...FIXED };
        if (isThere) {
            wanted["Cache-Control"] = /-[0-9a-f]{10}\.\w+$/.test(name) ? FOREVER : "no-cache";
        }
        if (isThere && name !== "_headers") {
            wanted["Content-Type"] = TYPES[name.split(".").at(-1) || "html"];
        }
        for (const [header, value] of [...Object.entries(wanted), [":status", isThere ? "200" : "404"]]) {
            const sent = header === ":status" ? String(answer.status) : answer.headers.get(header);
            n_looked += 1;
            if (sent?.toLowerCase() !== value.toLowerCase()) {
                faults.push(`${name || "./"}: ${header} is ${sent}, not ${value}`);
            }
        }
        if (isThere && /\.(wasm|js|css)$/.test(name) && answer.headers.get("content-encoding") !== "gzip") {
            faults.push(`${name}: not compressed`);
        }
    }
    return { faults, n_looked };
}

// The app starts, is kept, starts without a connection, and the console stays silent; a frame around it stays empty.
async function faultyApp(browser, address) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(address);
    await page.locator("#app main").waitFor();
    await page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));
    await context.setOffline(true);
    await page.reload();
    await page.locator("#app main").waitFor();
    await context.setOffline(false);
    const silent = [...faults];
    await page.route("**/outer", (route) => route.fulfill({ contentType: "text/html", body: '<iframe src="./"></iframe>' }));
    await page.goto(`${address}outer`);
    await page.waitForTimeout(1000);
    if (!faults.some((fault) => fault.includes("frame-ancestors")) || await page.frameLocator("iframe").locator("#app").count() > 0) {
        silent.push("the app can be framed");
    }
    await context.close();
    return silent;
}

let isBad = false;
const browser = await chromium.launch(browserOptions);
for (const [name, prepare] of Object.entries(SERVERS)) {
    const place = await mkdtemp(join(tmpdir(), `klimanetz-${name}-`));
    await mkdir(join(place, "page"));
    await cp(dist, join(place, "page"), { recursive: true });
    const port = await freePort();
    const address = `http://127.0.0.1:${port}/`;
    const [program, options] = await prepare(place, port);
    const server = spawn(program, options, { stdio: ["ignore", "inherit", "inherit"] });
    const ended = new Promise((done) => { server.once("exit", done); server.once("error", done); });
    try {
        await Promise.race([untilThere(address), ended.then((reason) => { throw new Error(`${name} does not run: ${reason}`); })]);
        const { faults, n_looked } = await faultyHeaders(address, join(place, "page"));
        faults.push(...await faultyApp(browser, address));
        faults.forEach((fault) => console.log(`${name}: ${fault}`));
        console.log(`| S2 | ${name}: headers of every file, app started with and without a connection, framed | ${n_looked} | ${faults.length} |`);
        isBad ||= faults.length > 0 || n_looked < 100;
    } catch (error) {
        console.log(`| S2 | ${name}: not tried, ${error.message} | 0 | – |`);
        isBad = true;
        isBad = true;
    } finally {
        server.kill();
        await ended;
        await rm(place, { recursive: true });
    }
}
await browser.close();
process.exitCode = isBad ? 1 : 0;
