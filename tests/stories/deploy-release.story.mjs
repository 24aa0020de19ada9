// The release archive: the same bytes whoever packs it and when, and its checksums say what is in it.
import { execFile } from "node:child_process";
import { appendFile, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { test, expect } from "./harness.mjs";

const root = new URL("../..", import.meta.url).pathname;
const run = promisify(execFile);
const shell = (script, cwd, env = {}) => run("bash", ["-c", script], { cwd, env: { ...process.env, ...env } });

test("packed twice the archive is the same, is named by its build, and every file in it is checked", { tag: "@slow" }, async ({ host, folders }) => {
    const places = [await folders(), await folders()];
    const own = { KLIMANETZ_DIST: host.folder };
    await shell(`umask 022; src/build/release.sh --as-built "${places[0]}"`, root, { ...own, TZ: "Europe/Berlin" });
    await shell(`umask 077; touch "${host.folder}"/*; src/build/release.sh --as-built "${places[1]}"`, root, { ...own, TZ: "Pacific/Auckland", LC_ALL: "C" });
    const [, build] = /name="build" content="([0-9a-f]{12})"/.exec(await readFile(join(host.folder, "index.html"), "utf8"));
    const [[sums, archive, ...rest], others] = await Promise.all(places.map(async (place) => (await readdir(place)).sort()));
    expect([sums, archive, ...rest]).toEqual(["SHA256SUMS", expect.stringMatching(`^klimanetz-[0-9.]+-${build}\\.tar\\.gz$`)]);
    expect(others).toEqual([sums, archive]);
    expect((await readFile(join(places[0], archive))).equals(await readFile(join(places[1], archive)))).toBe(true);

    await shell(`sha256sum -c SHA256SUMS && tar xzf ${archive}`, places[0]);
    const inside = join(places[0], archive.replace(".tar.gz", ""));
    await shell("sha256sum -c SHA256SUMS", inside);
    expect((await readdir(inside)).sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "SHA256SUMS", "hosting", "page"]);
    expect((await readdir(join(inside, "hosting"))).sort()).toEqual(["_headers", "apache.htaccess", "nginx.conf", "recall.js"]);
    expect((await readdir(join(inside, "page"))).sort()).toEqual((await readdir(host.folder)).sort());
    const listed = (await readFile(join(inside, "SHA256SUMS"), "utf8")).trim().split("\n");
    expect(listed).toHaveLength(3 + 4 + (await readdir(host.folder)).length);
    await appendFile(join(inside, "page/sw.js"), " ");
    await expect(shell("LC_ALL=C sha256sum -c SHA256SUMS", inside)).rejects.toThrow("1 computed checksum did NOT match");
});
