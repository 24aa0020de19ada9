// A dumb static host, as any will do: `serve.mjs FOLDER PORT [BASE]`; also used by the stories. It knows nothing of the app.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
};

const ENCODINGS = [["br", ".br"], ["gzip", ".gz"]];

const hashed = /-[0-9a-f]{10}\.\w+$/;

function send(response, status, body, headers = {}) {
    response.writeHead(status, { "content-length": body.length, "x-content-type-options": "nosniff", ...headers });
    response.end(body);
}

// The file below `folder` that an address names, or nothing when it leads elsewhere or is no address.
function fileFor(folder, base, url) {
    let path;
    try {
        path = decodeURIComponent(new URL(url, "http://host").pathname);
    } catch {
        return undefined;
    }
    if (!path.startsWith(base) || path.includes("\0")) {
        return undefined;
    }
    const inside = path.slice(base.length);
    const file = resolve(folder, inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside);
    return file.startsWith(folder + sep) ? file : undefined;
}

// The file as the browser takes it, compressed where the build left it so: the bytes and how they are encoded.
async function encoded(file, accepted) {
    for (const [encoding, ending] of ENCODINGS) {
        const body = accepted.includes(encoding) && (await readFile(file + ending).catch(() => undefined));
        if (body) {
            return { body, headers: { "content-encoding": encoding } };
        }
    }
    return { body: await readFile(file).catch(() => undefined), headers: {} };
}

async function answer(folder, base, before, request, response) {
    if (before(request, response)) {
        return;
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
        return send(response, 405, Buffer.from("method not allowed\n"));
    }
    const file = fileFor(folder, base, request.url);
    const { body, headers } = file ? await encoded(file, String(request.headers["accept-encoding"] ?? "")) : {};
    if (!body) {
        return send(response, 404, Buffer.from("not found\n"), { "content-type": "text/plain" });
    }
    send(response, 200, body, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        vary: "accept-encoding",
        ...headers,
        "cache-control": hashed.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    });
}

/**
 * Serves `folder` below `base` (starting and ending with `/`); port 0 takes a free one. Resolves to the node server.
 * `folder` may be a function that names it at each request. `before` sees every request first: it may add headers, or answer itself and say so by `true`.
 */
export function serve(folder, port = 0, base = "/", before = () => false) {
    const root = () => resolve(typeof folder === "function" ? folder() : folder);
    const server = createServer((request, response) => answer(root(), base, before, request, response));
    return new Promise((done, failed) => {
        server.once("error", failed);
        server.listen(port, "127.0.0.1", () => done(server));
    });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
    const [folder = "dist", port = "8080", base = "/"] = process.argv.slice(2);
    try {
        await serve(folder, Number(port), base);
        console.log(`\nKlimanetz: http://127.0.0.1:${port}${base}   (Ctrl+C ends it)`);
    } catch (error) {
        const reason = error.code === "EADDRINUSE" ? `Port ${port} is already in use; name another: ./run 8081` : error.message;
        console.error(reason);
        process.exit(1);
    }
}
