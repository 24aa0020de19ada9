// Builds the release twice from nothing, in two folders, time zones and languages, and compares every file and the archive.
//
//   node tests/soak/reproducible.mjs        takes two whole compilations; nothing in it is random
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = new URL("../..", import.meta.url).pathname;

const SURROUNDINGS = [
    ["a", { TZ: "Europe/Berlin", LC_ALL: "C" }],
    ["another folder/of another length", { TZ: "Pacific/Auckland", LC_ALL: "C.UTF-8" }],
];

// The sources as git knows them, with what is changed and not yet committed.
async function copySources(folder) {
    const { stdout } = await run("git", ["ls-files", "-z"], { cwd: root, maxBuffer: 1 << 24 });
    for (const name of stdout.split("\0").filter(Boolean)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await cp(join(root, name), join(folder, name));
    }
    await cp(join(root, "node_modules"), join(folder, "node_modules"), { recursive: true, verbatimSymlinks: true });
}

async function sums(folder) {
    const names = (await readdir(folder)).sort();
    const sum = async (name) => [name, createHash("sha256").update(await readFile(join(folder, name))).digest("hex")];
    return Object.fromEntries(await Promise.all(names.map(sum)));
}

async function build(folder, surroundings) {
    await copySources(folder);
    const env = { ...process.env, ...surroundings, CARGO_TARGET_DIR: join(folder, "target") };
    const script = "source src/build/tools.sh && build_page && src/build/release.sh --as-built";
    await run("bash", ["-c", script], { cwd: folder, env, maxBuffer: 1 << 26 });
    return { ...await sums(join(folder, "dist")), ...await sums(join(folder, "release")) };
}

const place = await mkdtemp(join(tmpdir(), "klimanetz-reproducible-"));
try {
    const built = [];
    for (const [name, surroundings] of SURROUNDINGS) {
        const began = Date.now();
        built.push(await build(join(place, name), surroundings));
        console.log(`built in „${name}“: ${Object.keys(built.at(-1)).length} files (${Math.round((Date.now() - began) / 1000)} s)`);
        await rm(join(place, name, "target"), { recursive: true });
    }
    const [first, second] = built;
    const names = [...new Set(built.flatMap(Object.keys))].sort();
    const different = names.filter((name) => first[name] !== second[name]);
    for (const name of names) {
        console.log(`${first[name] ?? "missing"}  ${name}${different.includes(name) ? "  DIFFERENT" : ""}`);
    }
    console.log(`| S-reproducible | 2 builds from nothing, files of dist/ and the archive compared | ${names.length} | ${different.length} |`);
    process.exitCode = names.length > 15 && different.length === 0 ? 0 : 1;
} finally {
    await rm(place, { recursive: true });
}
