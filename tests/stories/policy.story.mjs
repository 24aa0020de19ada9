// The content policy: first in the page, the same in every server configuration, and watched by a harness that has teeth.
import { appendFile, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { configurations, disagreements, headersFor, headersOf, policyOf } from "../../src/build/hosting/agree.mjs";
import { test, expect } from "./harness.mjs";

const root = new URL("../..", import.meta.url).pathname;
const rewrite = async (file, change) => writeFile(file, change(await readFile(file, "utf8")));

test("the policy is the first thing in the page, and exactly this", async ({ profile }) => {
    const me = await profile();
    await me.open();
    const [name, policy] = await me.page.evaluate(() => {
        const { httpEquiv, content } = document.head.firstElementChild;
        return [httpEquiv, content];
    });
    expect(name).toBe("Content-Security-Policy");
    expect(policy.split("; ")).toEqual([
        "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self' data: blob:",
        "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'",
        "form-action 'none'", "object-src 'none'", "frame-src 'none'",
    ]);
});

test("the configurations of servers say what the page says, and a slip in any of them is found", async ({ host }) => {
    const page = await readFile(join(host.folder, "index.html"), "utf8");
    const files = await readdir(host.folder);
    const texts = configurations(root);
    expect(disagreements(page, files, texts)).toEqual([]);
    expect(await readFile(join(host.folder, "_headers"), "utf8")).toBe(texts._headers);
    let n_slips = 0;
    for (const [name, text] of Object.entries(texts)) {
        for (const [header, value] of Object.entries(headersOf(name, text))) {
            for (const slip of [text.replace(value, value.slice(0, -1)), text.replaceAll(header, "X-Else")]) {
                expect(disagreements(page, files, { ...texts, [name]: slip }), `${name}: ${header}`).not.toEqual([]);
                n_slips += 1;
            }
        }
    }
    expect(n_slips).toBe(3 * 6 * 2);
    for (const forgotten of ["klimanetz-", "boot-", "rescue-", "style-", "fira-sans-", "icon-"]) {
        const slip = texts._headers.replace(`/${forgotten}*`, `/else-${forgotten}*`);
        expect(disagreements(page, files, { ...texts, _headers: slip }), forgotten).not.toEqual([]);
    }
    const [meta, ...rest] = ["<meta http-equiv", "<script src=\"x\"></script><meta http-equiv"];
    expect(() => policyOf(page.replace(meta, rest[0]))).toThrow("first thing");
    expect(() => policyOf(page.replace('<meta charset="utf-8">', `${" ".repeat(1000)}<meta charset="utf-8">`))).toThrow("1024");
});

test("with the headers of _headers the app works, keeps itself, and no page can frame it", async ({ host, profile }) => {
    const rules = await readFile(join(host.folder, "_headers"), "utf8");
    host.before = (request, response) => {
        Object.entries(headersFor(rules, new URL(request.url, "http://host").pathname)).forEach(([name, value]) => response.setHeader(name, value));
        return false;
    };
    const me = await profile();
    const [answer] = await Promise.all([me.page.waitForResponse(host.address()), me.open("#/kommunen/05382012")]);
    expect(answer.headers()["content-security-policy"]).toBe(`${policyOf(await readFile(join(host.folder, "index.html"), "utf8"))}; frame-ancestors 'none'`);
    const heat = me.page.getByRole("region", { name: "Wärmeplanung", exact: true });
    await heat.getByRole("button", { name: "Schritt melden" }).click();
    await heat.getByRole("radio", { name: /^Bestandsanalyse/ }).check();
    await heat.getByRole("button", { name: "Speichern" }).click();
    await expect(heat.getByRole("strong").first()).toHaveText("Bestandsanalyse");
    await me.page.goto(`${host.address()}#/austausch`);
    await Promise.all([me.page.waitForEvent("download"), me.page.getByRole("button", { name: "Weitergabe-Datei erstellen" }).click()]);
    await me.page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));
    await me.context.setOffline(true);
    await me.open("#/kommunen/05382012");
    await expect(heat.getByRole("strong").first()).toHaveText("Bestandsanalyse");

    const other = await profile();
    other.expected(/frame-ancestors|Framing|ERR_BLOCKED_BY_RESPONSE/);
    await other.page.route("**/outer", (route) => route.fulfill({ contentType: "text/html", body: '<iframe src="./"></iframe>' }));
    await other.page.goto(`${host.address()}outer`);
    await expect.poll(() => other.faults.join("\n")).toMatch(/frame-ancestors/);
    await expect(other.page.frameLocator("iframe").locator("#app")).toHaveCount(0);
});

// What a text could bring into the page if it ever became markup, or a script that is not ours; FOREIGN is another origin.
const MARKUP = {
    "script-src-elem": ['<script>globalThis.planted = 1</script>', '<script src="FOREIGNx.js"></script>', '<script src="data:text/javascript,1"></script>',
        '<iframe srcdoc="<script>parent.planted = 1</script>"></iframe>'],
    "script-src-attr": ["<button onclick='globalThis.planted = 1'>x</button>"],
    "style-src-elem": ["<style>body { color: red }</style>", '<link rel="stylesheet" href="FOREIGNx.css">'],
    "style-src-attr": ["<p style='color: red'>x</p>"],
    "img-src": ['<img src="FOREIGNx.png">', '<svg><image href="FOREIGNx.svg"></image></svg>'],
    "media-src": ['<video src="FOREIGNx.mp4"></video>'],
    "frame-src": ['<iframe src="FOREIGN"></iframe>', '<iframe src="./"></iframe>'],
    "object-src": ['<object data="FOREIGNx.pdf"></object>', '<embed src="FOREIGNx.pdf">'],
    "base-uri": ['<base href="FOREIGN">'],
};
const SCRIPTS = {
    "connect-src": ['fetch("FOREIGN")', 'navigator.sendBeacon("FOREIGN", "x")', 'new EventSource("FOREIGN")', 'new WebSocket("ws://127.0.0.1:9/")',
        'const ask = new XMLHttpRequest(); ask.open("GET", "FOREIGN"); ask.send()'],
    "script-src": ['eval("1")', 'new Function("1")()', 'setTimeout("1")'],
    "img-src": ['new Image().src = "FOREIGNx.png"'],
    "worker-src": ['new Worker(URL.createObjectURL(new Blob(["1"])))'],
    "form-action": ['const form = document.createElement("form"); form.action = "FOREIGN"; document.body.append(form); form.submit()'],
    "font-src": ['new FontFace("x", "url(FOREIGNx.woff2)").load()'],
};
const planted = (table) => Object.entries(table).flatMap(([directive, texts]) => texts.map((text) => [directive, text]));

test("whatever is planted into the page is kept out by the policy, and the harness sees it", { tag: "@slow" }, async ({ host, profile }) => {
    const page = join(host.folder, "index.html");
    const clean = await readFile(page, "utf8");
    const me = await profile();
    const sneaks = [
        ...planted(MARKUP).map(([directive, text]) => [directive, text, ""]),
        ...planted(SCRIPTS).map(([directive, text]) => [directive, '<script src="planted.js"></script>', text]),
    ];
    for (const [directive, markup, script] of sneaks) {
        const here = (text) => text.replaceAll("FOREIGN", host.address("/netz/"));
        await writeFile(page, clean.replace("</body>", `${here(markup)}</body>`));
        await writeFile(join(host.folder, "planted.js"), here(script));
        me.faults.length = 0;
        host.asked.length = 0;
        await me.page.goto(host.address(), { waitUntil: "commit" });
        await expect.poll(() => me.faults.join("\n"), { message: markup + script }).toContain(`policy: ${directive} forbids`);
        expect(me.unexpected(), markup + script).not.toEqual([]);
        expect(host.asked.filter((path) => path.startsWith("/netz/")), markup + script).toEqual([]);
        expect(await me.page.evaluate(() => globalThis.planted), markup).toBeUndefined();
    }
    expect(sneaks).toHaveLength(28);
    me.faults.length = 0;
});

test("a request to another origin is seen where no policy holds it back: from the page, and from the worker", async ({ host, profile }) => {
    await rewrite(join(host.folder, "index.html"), (text) => text
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
        .replace("</body>", `<img src="${host.address("/netz/")}icon.svg"></body>`));
    const me = await profile();
    await me.page.goto(host.address());
    await expect.poll(() => me.faults.join("\n")).toContain(`asked another origin: ${host.address("/netz/")}icon.svg`);
    me.faults.length = 0;

    const other = await profile({ base: "/netz/" });
    await appendFile(join(host.folder, "sw.js"), `\nfetch("${host.address("/")}planted", { mode: "no-cors" });\n`);
    await other.page.goto(host.address("/netz/"));
    await expect.poll(() => host.asked).toContain("/planted");
    await expect.poll(() => other.faults.join("\n")).toContain("asked another origin");
    other.faults.length = 0;
});
