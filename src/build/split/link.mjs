// After wasm-bindgen: optimises the chunks of wasm-split, writes its script into the one of wasm-bindgen, and gives imports short names:
// link.mjs GLUE.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shortImports } from "./short_imports.mjs";

const folder = process.env.SPLIT_FOLDER;
const glue = process.argv[2];

// What the tools write in ways of their own is found exactly once, or the build stops.
function replaced(text, what, by) {
    const parts = text.split(what);
    if (parts.length !== 2) {
        throw new Error(`found ${parts.length - 1} times: ${what}`);
    }
    return parts.join(by);
}

// Fetched by the name and the checksum that finish.mjs writes into the page, and past every cache when what came was not that. Compiled
// while the app reads what is stored: in the background, and the browser may keep the outcome for the next visit. Not every host knows the
// type of wasm that this takes. The style of the pages comes along: a page is drawn when both are there.
const FETCH = `const begun = new Map();
function sheet() {
    return new Promise((done, failed) => {
        const old = document.getElementById("pages-style");
        const link = old.cloneNode();
        link.removeAttribute("disabled");
        link.addEventListener("load", done);
        link.addEventListener("error", failed);
        old.replaceWith(link);
    });
}
async function styled() {
    const { href, integrity } = document.getElementById("pages-style");
    await sheet().catch(() => fetch(href, { integrity, cache: "reload" }).then(sheet));
}
async function compiledChunk(chunk) {
    const { name, integrity } = JSON.parse(document.querySelector("script[data-chunks]").dataset.chunks)[chunk];
    const fetched = async (cache) => {
        const answer = await fetch(new URL(name, import.meta.url), { integrity, cache });
        if (!answer.ok) {
            throw new Error(\`\${name}: \${answer.status}\`);
        }
        return answer;
    };
    const [answer] = await Promise.all([fetched("default").catch(() => fetched("reload")), styled()]);
    return answer.headers.get("content-type") === "application/wasm" ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}
function takeChunk(chunk) {
    const compiled = begun.get(chunk) ?? compiledChunk(chunk);
    begun.delete(chunk);
    return compiled;
}
export function begin() {
    for (const chunk of CHUNKS.filter((chunk) => !begun.has(chunk))) {
        const compiled = compiledChunk(chunk);
        compiled.catch(() => undefined);
        begun.set(chunk, compiled);
    }
}
`;

const [, options] = /data-wasm-opt-params="([^"]+)"/.exec(readFileSync(new URL("../../../index.html", import.meta.url), "utf8"));
const wasms = readdirSync(folder).filter((name) => name.endsWith(".wasm")).sort();
const published = (name) => name.replace("split_", "klimanetz-");
let link = replaced(readFileSync(join(folder, "__wasm_split.js"), "utf8"), 'import { initSync } from "./klimanetz.js";\n', FETCH.replace("CHUNKS", JSON.stringify(wasms.map(published))));
for (const name of wasms) {
    const chunk = published(name);
    if (process.env.KLIMANETZ_QUICK) {
        renameSync(join(folder, name), join(folder, chunk));
    } else {
        execFileSync("wasm-opt", ["-Oz", ...options.split(" "), join(folder, name), "-o", join(folder, chunk)], { stdio: "inherit" });
        rmSync(join(folder, name));
    }
    link = replaced(link, `fetch(new URL("./${name}", import.meta.url))`, `takeChunk("${chunk}")`);
}
link = link.replaceAll("WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await src, imports)").replaceAll("export const ", "const ");
const loaders = [...link.matchAll(/^const (__wasm_split_load_\w+) = /gm)].map(([, name]) => name);
const linked = replaced(readFileSync(glue, "utf8"), /import \* as import1 from "\.\/__wasm_split\.js";?\n/, `${link}const import1 = { ${loaders.join(", ")} };\n`);

const wasm = glue.replace(/\.js$/, "_bg.wasm");
const short = shortImports(readFileSync(wasm), linked);
writeFileSync(glue, short.script);
writeFileSync(wasm, short.wasm);
