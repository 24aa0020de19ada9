// Makes the two style sheets of the page out of our tokens, KERN-UX in its layer, the fonts, and our files in a fixed order. Of all that
// only what a word in our sources can refer to is published: KERN-UX as a whole is more than twice as large. What no source of the first
// load refers to is in the second sheet, which comes with the code of the pages.
import postcss from "postcss";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const KERN = "node_modules/@kern-ux/native/dist";

const FIRA = "node_modules/@fontsource/fira-sans/files";

// Which letters are in which file, as the package's own sheets say: a browser fetches the second only where a name needs it.
const LETTERS = {
    latin: "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    "latin-ext": "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
};

// The weights KERN-UX uses. Bold falls to 600 and italics are slanted by the browser.
export const FONTS = Object.entries(LETTERS).flatMap(([letters, range]) => [400, 500, 600].map((weight) => ({
    weight, range,
    file: `${FIRA}/fira-sans-${letters}-${weight}-normal.woff2`,
    name: `fira-sans-${letters}-${weight}.woff2`,
})));

// Earlier entries come first; what is named nowhere comes after the figures and before print.
const ORDER = ["tokens.css", "base.css", "layout.css", "frame.css", "part/", "page/", "figure.css"];

function rank(file) {
    const place = ORDER.findIndex((entry) => file === entry || (entry.endsWith("/") && file.startsWith(entry)));
    return file === "print.css" ? ORDER.length + 1 : place < 0 ? ORDER.length : place;
}

function ownFiles(folder) {
    if (!existsSync(folder)) {
        return [];
    }
    return readdirSync(folder, { recursive: true })
        .map((file) => file.replaceAll("\\", "/"))
        .filter((file) => file.endsWith(".css"))
        .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const withoutComments = (css) => css.replace(/\/\*[^]*?\*\//g, "").replace(/^\s+/gm, "");

function kern(root) {
    const css = readFileSync(join(root, KERN, "kern.min.css"), "utf8");
    return css.replace(/^@charset "[^"]*";/, "").replace(/@font-face\s*\{[^}]*\}/g, "");
}

const face = ({ weight, name, range }) =>
    `@font-face{font-family:"Fira Sans";font-weight:${weight};font-display:optional;src:url("${name}") format("woff2");unicode-range:${range}}\n`;

// Classes that are put together while the page runs: from one of these and a word that stands between quotes in a source somewhere.
const BEGINNINGS = ["kern-icon--", "kern-alert--", "kern-badge--"];

const text = (root, file) => readFileSync(join(root, file), "utf8").replace(/^\s*\/\/.*$/gm, "");

// A class that is none of the words of the sources cannot be on the page.
function words(texts) {
    const all = texts.join("\n");
    const quoted = [...all.matchAll(/"([\w-]+)"/g)].map(([, word]) => word);
    return new Set([...all.match(/[\w-]+/g), ...quoted.flatMap((word) => BEGINNINGS.map((beginning) => beginning + word))]);
}

function allSources(root) {
    const sources = readdirSync(join(root, "src"), { recursive: true }).filter((file) => /\.(rs|js)$/.test(file));
    return ["index.html", ...sources.map((file) => `src/${file}`)].map((file) => text(root, file));
}

// What is drawn before the code of the pages is there; the parts it is made of are added.
const FIRST = [
    "index.html", "src/build/first/de.html", "src/ui/app.rs", "src/ui/later.rs", "src/ui/frame.rs", "src/ui/frame/navigation.rs",
    "src/ui/frame/own.rs", "src/ui/page/home.rs", "src/ui/page/home/welcome.rs",
];

function firstSources(root) {
    const texts = FIRST.map((file) => text(root, file));
    const used = texts.join("\n").matchAll(/\bpart::(?:\{([^}]*)\}|(\w+))/g);
    const names = [...used].flatMap(([, several, one]) => (several ?? one).split(",")).map((name) => name.trim());
    const parts = names.map((name) => `src/ui/part/${name.replace(/(?!^)([A-Z])/g, "_$1").toLowerCase()}.rs`);
    return [...texts, ...parts.filter((file) => existsSync(join(root, file))).map((file) => text(root, file))];
}

// PurgeCSS would do, but drops `:is(.kern-dark, [data-kern-theme=dark])` as a whole when one of its alternatives is not used.
const mayMatch = (names) => (selector) => {
    const outside = selector.replace(/:(is|where|not|has)\((?:[^()]|\([^()]*\))*\)/g, "");
    return [...outside.matchAll(/\.([\w-]+)/g)].every(([, name]) => names.has(name));
};

function keepSelectors(sheet, isKept) {
    sheet.walkRules((rule) => {
        const left = rule.parent.name === "keyframes" ? rule.selectors : rule.selectors.filter(isKept);
        if (left.length === 0) rule.remove();
        else if (left.length < rule.selectors.length) rule.selectors = left;
    });
}

// A variable may be named by others that are unused themselves.
function withoutUnusedVariables(sheet) {
    for (let isDone = false; !isDone; ) {
        const named = new Set([...sheet.toString().matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
        isDone = true;
        sheet.walkDecls(/^--/, (declaration) => {
            if (!named.has(declaration.prop)) {
                declaration.remove();
                isDone = false;
            }
        });
    }
}

function withoutUnusedKeyframes(sheet) {
    const animations = [];
    sheet.walkDecls(/^animation/, ({ value }) => animations.push(value));
    sheet.walkAtRules("keyframes", (rule) => !animations.some((value) => value.includes(rule.params)) && rule.remove());
}

// Removing leaves rules and blocks behind that hold nothing; `@layer a, b;` has no block, and stays.
function withoutEmptyBlocks(sheet) {
    const isEmpty = ({ nodes }) => nodes?.length === 0;
    sheet.walkRules((rule) => isEmpty(rule) && rule.remove());
    sheet.walkAtRules((rule) => isEmpty(rule) && rule.remove());
}

function used(root, css) {
    const sheet = postcss.parse(css);
    keepSelectors(sheet, mayMatch(words(allSources(root))));
    withoutUnusedVariables(sheet);
    withoutUnusedKeyframes(sheet);
    withoutEmptyBlocks(sheet);
    return sheet;
}

// The second sheet holds rules alone: what they name, variables, fonts and movements, is in the first.
function divided(root, sheet) {
    const later = sheet.clone();
    const isFirst = mayMatch(words(firstSources(root)));
    keepSelectors(sheet, isFirst);
    withoutEmptyBlocks(sheet);
    later.walkAtRules(/^(font-face|keyframes)$/, (rule) => rule.remove());
    keepSelectors(later, (selector) => !isFirst(selector));
    withoutEmptyBlocks(later);
    return [sheet.toString(), later.toString()];
}

/** `fontName` gives the published file name of a font; the result is the style of the first load, and what the other pages add to it. */
export function styleSheets(root, fontName) {
    const folder = join(root, "style");
    const [tokens = "", ...rest] = ownFiles(folder).map((file) => withoutComments(text(folder, file)));
    const fonts = FONTS.map((font) => face({ ...font, name: fontName(font.name) })).join("");
    return divided(root, used(root, `${tokens}\n@layer kern{${kern(root)}}\n${fonts}${rest.join("\n")}`));
}
