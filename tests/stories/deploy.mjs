// Makes further builds out of a finished one, without compiling: every file is another one, and does the same.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { FONTS } from "../../src/build/style.mjs";

const root = new URL("../..", import.meta.url).pathname;
const plainName = (name) => name.replace(/-[0-9a-f]{10}(?=\.\w+$)/, "");

// A custom section of a wasm: read by nobody, any bytes may stand in it.
const section = (text) => Buffer.concat([Buffer.from([0, text.length + 1, 0]), Buffer.from(text)]);

// What is added to a file of the sources so that it is another one; a PNG ends before it.
const ADDITIONS = [
    [/\.js$/, (mark) => `\nself.build = "${mark}";\n`],
    [/\.svg$/, (mark) => `<!-- ${mark} -->\n`],
    [/\.png$/, (mark) => mark],
    [/\.wasm$/, section],
];

async function mark(file, text) {
    const [, addition] = ADDITIONS.find(([pattern]) => pattern.test(file));
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.from(addition(text))]));
}

// The version of a WOFF2 font is for people: any number does.
async function markFont(file, number) {
    const bytes = await readFile(file);
    bytes.writeUInt16BE(number, 26);
    await writeFile(file, bytes);
}

async function replaceIn(file, before, after) {
    const text = await readFile(file, "utf8");
    if (!text.includes(before)) {
        throw new Error(`${file}: ${before} is not there`);
    }
    await writeFile(file, text.replace(before, after));
}

// The sources as the build reads them, each changed.
async function changedSources(number) {
    const folder = await mkdtemp(join(tmpdir(), "klimanetz-build-"));
    for (const part of ["index.html", "src", "style", "node_modules/@kern-ux/native/dist", "node_modules/@fontsource/fira-sans/files"]) {
        await cp(join(root, part), join(folder, part), { recursive: true });
    }
    for (const tool of ["postcss", "esbuild", "@esbuild"]) {
        await symlink(join(root, "node_modules", tool), join(folder, "node_modules", tool));
    }
    for (const script of ["src/build/boot.js", "src/build/first.js", "src/build/rescue.js", "src/pwa/sw.js", "src/pwa/icon.svg",
        "src/pwa/icon-192.png", "src/pwa/icon-512.png", "src/pwa/icon-maskable-512.png"]) {
        await mark(join(folder, script), `build ${number}`);
    }
    for (const { file } of FONTS) {
        await markFont(join(folder, file), number);
    }
    // A rule that fits nothing for each sheet: one with a class of the first page goes into both. Comments and empty rules are cut out.
    const sheet = join(folder, "style/print.css");
    const rules = `.build-${number} { --build: ${number}; }\n[data-build="${number}"] { order: ${number}; }\n.chip[data-build="${number}"] { order: ${number}; }\n`;
    await writeFile(sheet, (await readFile(sheet, "utf8")) + rules);
    await replaceIn(join(folder, "src/replica/snapshot/v1.schema.json"), "\n}", `,\n  "$comment": "build ${number}"\n}`);
    await replaceIn(join(folder, "src/pwa/manifest.webmanifest"), '"description": "', `"description": "Build ${number}. `);
    await replaceIn(join(folder, "src/build/hosting/_headers"), "# What", `# Build ${number}. What`);
    return folder;
}

/** Build `number` beside the one in `dist`: resolves to its folder, in which every file differs from `dist` and works alike. */
export async function nextBuild(dist, number) {
    const sources = await changedSources(number);
    const stage = await mkdtemp(join(tmpdir(), "klimanetz-build-"));
    const split = await mkdtemp(join(tmpdir(), "klimanetz-build-"));
    try {
        for (const name of await readdir(dist)) {
            const place = {
                "klimanetz.js": join(stage, "klimanetz.js"),
                "klimanetz.wasm": join(stage, "klimanetz_bg.wasm"),
                "klimanetz-pages.wasm": join(split, "klimanetz-pages.wasm"),
            }[plainName(name)];
            if (place) {
                await cp(join(dist, name), place);
                await mark(place, `build ${number}`);
            }
        }
        await cp(join(root, "index.html"), join(stage, "index.html"));
        const env = { ...process.env, TRUNK_SOURCE_DIR: sources, TRUNK_STAGING_DIR: stage, SPLIT_FOLDER: split, KLIMANETZ_COMPRESS: "no" };
        await promisify(execFile)(process.execPath, [join(sources, "src/build/finish.mjs")], { env });
        return stage;
    } finally {
        await Promise.all([sources, split].map((folder) => rm(folder, { recursive: true })));
    }
}

/** Replaces the files of the host by those of a build, as a deployment does. */
export async function deploy(build, host) {
    await rm(host.folder, { recursive: true });
    await mkdir(host.folder);
    await cp(build, host.folder, { recursive: true });
}

export { plainName };
