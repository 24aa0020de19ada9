// Reads which headers each server configuration sends, and what is wrong with them: index.html is the one source of the policy.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How each configuration says a header that holds for every file. */
const FORMS = {
    "_headers": /^ {2}([A-Z][\w-]+): (.+)$/gm,
    "nginx.conf": /^ {4}add_header ([\w-]+) "(.+)" always;$/gm,
    "apache.htaccess": /^ {4}Header always set ([\w-]+) "(.+)"$/gm,
};

const FOREVER = "public, max-age=31536000, immutable";

/** What is sent with every file beside the policy. */
export const FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
};

/** The policy of the page: a meta element that is the first thing in <head>, before anything could load. */
export function policyOf(page) {
    const [, policy] = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page) ?? [];
    if (!policy) {
        throw new Error("index.html: the content policy is not the first thing in <head>");
    }
    const charset = Buffer.from(page).indexOf('<meta charset="utf-8">');
    if (charset < 0 || charset > 1024 - '<meta charset="utf-8">'.length) {
        throw new Error("index.html: the encoding is not said within the first 1024 bytes");
    }
    return policy;
}

/** The headers of one configuration, by name; Cache-Control is another for each file and not among them. */
export function headersOf(name, text) {
    const found = [...text.matchAll(FORMS[name])].map(([, header, value]) => [header, value]);
    return Object.fromEntries(found.filter(([header]) => header !== "Cache-Control"));
}

/** What `_headers` says about one address: everything of every rule that fits it. */
export function headersFor(text, path) {
    const sent = {};
    let fits = false;
    for (const line of text.split("\n").filter((line) => line && !line.startsWith("#"))) {
        const [, header, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
        if (header && fits) {
            sent[header] = value;
        } else if (!header) {
            fits = line.endsWith("*") ? path.startsWith(line.slice(0, -1)) : path === line;
        }
    }
    return sent;
}

/** The configurations of a source folder, by file name. */
export const configurations = (root) =>
    Object.fromEntries(Object.keys(FORMS).map((name) => [name, readFileSync(join(root, "src/build/hosting", name), "utf8")]));

/** Every way in which the configurations differ from the page and from the files that are published; none is right. */
export function disagreements(page, files, texts) {
    const wanted = { "Content-Security-Policy": `${policyOf(page)}; frame-ancestors 'none'`, ...FIXED };
    const faults = [];
    for (const [name, text] of Object.entries(texts)) {
        const sent = headersOf(name, text);
        for (const header of new Set([...Object.keys(wanted), ...Object.keys(sent)])) {
            if (sent[header] !== wanted[header]) {
                faults.push(`${name}: ${header} is ${sent[header] ?? "missing"}, not ${wanted[header] ?? "expected"}`);
            }
        }
        if (!text.includes(FOREVER)) {
            faults.push(`${name}: no file is kept for ever`);
        }
    }
    for (const file of files) {
        const isForEver = headersFor(texts._headers, `/${file}`)["Cache-Control"] === FOREVER;
        if (isForEver !== /-[0-9a-f]{10}\.\w+$/.test(file)) {
            faults.push(`_headers: ${file} is ${isForEver ? "" : "not "}kept for ever`);
        }
    }
    return faults;
}
