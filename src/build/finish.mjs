// Trunk's last step: adds style, fonts, icons, loader, manifest and service worker to the wasm, all named by checksum.
import { transformSync } from "esbuild";
import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { configurations, disagreements } from "./hosting/agree.mjs";
import { FONTS, styleSheets } from "./style.mjs";

const root = process.env.TRUNK_SOURCE_DIR;
const stage = process.env.TRUNK_STAGING_DIR;
const split = process.env.SPLIT_FOLDER;

const source = (path) => readFileSync(join(root, path));
const checksum = (kind, bytes, form) => createHash(kind).update(bytes).digest(form);
const integrity = (kind, bytes) => `${kind}-${checksum(kind, bytes, "base64")}`;

// Every published file with a hashed name, by its plain name.
const published = new Map();

function publish(name, content) {
    const bytes = Buffer.from(content);
    const dot = name.lastIndexOf(".");
    const hashed = `${name.slice(0, dot)}-${checksum("sha256", bytes, "hex").slice(0, 10)}${name.slice(dot)}`;
    writeFileSync(join(stage, hashed), bytes);
    published.set(name, { hashed, integrity: integrity("sha384", bytes) });
}

function takenFromTrunk(name) {
    const path = join(stage, name);
    const bytes = readFileSync(path);
    rmSync(path);
    return bytes;
}

// Without spaces, comments and long names: nothing that a browser reads differently.
const small = (text, loader, format) => transformSync(text.toString(), { minify: true, target: "esnext", legalComments: "none", loader, format }).code;
const smallModule = (text) => small(text, "js", "esm");

// What is loaded later.
const chunks = readdirSync(split).filter((name) => name.endsWith(".wasm")).sort();

const hashedName = (name) => published.get(name).hashed;
const withHashedNames = (text) =>
    text.replace(/"([\w.-]+\.(?:css|js|svg|png|woff2))"/g, (whole, name) => (published.has(name) ? `"${hashedName(name)}"` : whole));

// The names of most files carry their checksums; those that do not are added as they are.
function buildId(...unnamed) {
    const names = [...published.values()].map((file) => file.hashed).sort();
    return checksum("sha256", [...names, ...unnamed].join("\n"), "hex").slice(0, 12);
}

// Where the script that fetches it finds names and checksums; see split/link.mjs.
const later = () => Object.fromEntries(chunks.map((name) => [name, { name: hashedName(name), integrity: published.get(name).integrity }]));

function finishPage(page, build) {
    const [rescue, boot, app, wasm] = ["rescue.js", "boot.js", "klimanetz.js", "klimanetz.wasm"].map((name) => published.get(name));
    const loader =
        `<script type="module" src="${boot.hashed}" integrity="${boot.integrity}"` +
        ` data-module="${app.hashed}" data-module-integrity="${app.integrity}"` +
        ` data-wasm="${wasm.hashed}" data-wasm-integrity="${wasm.integrity}" data-chunks='${JSON.stringify(later())}'></script>`;
    const [style, pages] = ["style.css", "style-pages.css"].map((name) => published.get(name));
    const early = published.get("first.js");
    return withHashedNames(page)
        .replace(/<script src="first[^>]*><\/script>/, `<script src="${early.hashed}" integrity="${early.integrity}"></script>`)
        .replace(/<script [^>]*src="rescue[^>]*><\/script>/, `<script type="module" src="${rescue.hashed}" integrity="${rescue.integrity}"></script>`)
        .replace(/<script [^>]*src="boot[^>]*><\/script>/, loader)
        .replace(/<link rel="stylesheet" href="style[^>]*>/, `<link rel="stylesheet" href="${style.hashed}" integrity="${style.integrity}">`)
        .replace(/(<link rel="stylesheet" id="pages-style") href="[^"]*"/, `$1 href="${pages.hashed}" integrity="${pages.integrity}"`)
        .replaceAll("BUILD", build);
}

// What the worker keeps: all that the page needs; the page under its folder's own address, since hosts may redirect index.html.
function finishWorker(worker, build) {
    const files = readdirSync(stage)
        .filter((name) => !["sw.js", "_headers"].includes(name) && !name.endsWith(".schema.json"))
        .sort()
        .map((name) => [name === "index.html" ? "./" : name, integrity("sha256", readFileSync(join(stage, name)))])
        .map((file) => `    ${JSON.stringify(file)},\n`);
    const filled = worker.replace('"BUILD"', JSON.stringify(build)).replace("[/* FILES */]", `[\n${files.join("")}]`);
    // A block around all of it: a worker that arrives cut off must not be a smaller, valid one that keeps nothing.
    return `{\n${filled}}\n`;
}

for (const chunk of chunks) {
    publish(chunk, readFileSync(join(split, chunk)));
}
publish("klimanetz.js", smallModule(takenFromTrunk("klimanetz.js")));
publish("klimanetz.wasm", takenFromTrunk("klimanetz_bg.wasm"));
for (const font of FONTS) {
    publish(font.name, source(font.file));
}
for (const icon of ["icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png"]) {
    publish(icon, source(`src/pwa/${icon}`));
}
const [style, pagesStyle] = styleSheets(root, hashedName);
publish("style.css", small(style, "css"));
publish("style-pages.css", small(pagesStyle, "css"));
publish("rescue.js", smallModule(source("src/build/rescue.js")));
publish("boot.js", smallModule(source("src/build/boot.js")));
publish("first.js", small(source("src/build/first.js"), "js", "iife"));

const page = readFileSync(join(stage, "index.html"), "utf8")
    .replace(/\s*<link data-trunk[^>]*>/, "")
    // The overview of an empty directory.
    .replace(/<!-- FIRST (\w+) -->/g, (_, language) => source(`src/build/first/${language}.html`).toString().trim());
const worker = source("src/pwa/sw.js").toString();
const manifest = withHashedNames(source("src/pwa/manifest.webmanifest").toString());
const schema = source("src/replica/snapshot/v1.schema.json").toString();
const hosting = configurations(root);
const build = buildId(page, worker, manifest, schema, hosting._headers);

writeFileSync(join(stage, "manifest.webmanifest"), manifest);
writeFileSync(join(stage, "index.html"), finishPage(page, build));
writeFileSync(join(stage, "v1.schema.json"), schema);
writeFileSync(join(stage, "_headers"), hosting._headers);
writeFileSync(join(stage, "sw.js"), finishWorker(worker, build));

const faults = disagreements(readFileSync(join(stage, "index.html"), "utf8"), readdirSync(stage), hosting);
if (faults.length > 0) {
    console.error(faults.join("\n"));
    process.exit(1);
}
// For hosts that send what is compressed already. Not for a build that is only tried.
if (process.env.KLIMANETZ_COMPRESS !== "no") {
    for (const name of readdirSync(stage).filter((name) => /\.(html|js|css|wasm|svg|json|webmanifest)$/.test(name))) {
        const bytes = readFileSync(join(stage, name));
        const options = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
        writeFileSync(join(stage, `${name}.br`), brotliCompressSync(bytes, options));
        writeFileSync(join(stage, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    }
}
console.log(`build ${build}: ${readdirSync(stage).length} files`);
