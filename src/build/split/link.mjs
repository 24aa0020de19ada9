// After wasm-bindgen: optimises the chunks of wasm-split, writes its script into the one of wasm-bindgen, and gives imports short names:
// link.mjs GLUE.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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

// Fetched by the name and the checksum that finish.mjs writes into the page, and past every cache when what came was not that; compiled from
// bytes, since not every host knows the type of wasm.
const FETCH = `async function fetchChunk(chunk) {
    const { name, integrity } = JSON.parse(document.querySelector("script[data-chunks]").dataset.chunks)[chunk];
    const fetched = async (cache) => {
        const answer = await fetch(new URL(name, import.meta.url), { integrity, cache });
        if (!answer.ok) {
            throw new Error(\`\${name}: \${answer.status}\`);
        }
        return answer.arrayBuffer();
    };
    return fetched("default").catch(() => fetched("reload"));
}
`;

const [, options] = /data-wasm-opt-params="([^"]+)"/.exec(readFileSync(new URL("../../../index.html", import.meta.url), "utf8"));
let link = replaced(readFileSync(join(folder, "__wasm_split.js"), "utf8"), 'import { initSync } from "./klimanetz.js";\n', FETCH);
for (const name of readdirSync(folder).filter((name) => name.endsWith(".wasm")).sort()) {
    const chunk = name.replace("split_", "klimanetz-");
    execFileSync("wasm-opt", ["-Oz", ...options.split(" "), join(folder, name), "-o", join(folder, chunk)], { stdio: "inherit" });
    rmSync(join(folder, name));
    link = replaced(link, `fetch(new URL("./${name}", import.meta.url))`, `fetchChunk("${chunk}")`);
}
link = link.replaceAll("WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await src, imports)").replaceAll("export const ", "const ");
const loaders = [...link.matchAll(/^const (__wasm_split_load_\w+) = /gm)].map(([, name]) => name);
const linked = replaced(readFileSync(glue, "utf8"), /import \* as import1 from "\.\/__wasm_split\.js";?\n/, `${link}const import1 = { ${loaders.join(", ")} };\n`);

const wasm = glue.replace(/\.js$/, "_bg.wasm");
const short = shortImports(readFileSync(wasm), linked);
writeFileSync(glue, short.script);
writeFileSync(wasm, short.wasm);
