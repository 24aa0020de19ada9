// Makes the one style sheet of the page: our tokens, KERN-UX in its layer, the fonts, then our files in a fixed order.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const KERN = "node_modules/@kern-ux/native/dist";

// The weights KERN-UX uses. Bold falls to 600 and italics are slanted by the browser: each further file is 130 kB.
export const FONTS = [
    { weight: 400, file: `${KERN}/fonts/fira-sans/FiraSans-Regular.woff2`, name: "fira-sans-400.woff2" },
    { weight: 500, file: `${KERN}/fonts/fira-sans/FiraSans-Medium.woff2`, name: "fira-sans-500.woff2" },
    { weight: 600, file: `${KERN}/fonts/fira-sans/FiraSans-SemiBold.woff2`, name: "fira-sans-600.woff2" },
];

// Earlier entries come first; what is named nowhere comes after the figures and before print.
const ORDER = ["tokens.css", "base.css", "layout.css", "part/", "page/", "figure.css"];

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

const face = ({ weight, name }) =>
    `@font-face{font-family:"Fira Sans";font-weight:${weight};font-display:swap;src:url("${name}") format("woff2")}\n`;

/** `fontName` gives the published file name of a font; the result is the complete style sheet. */
export function styleSheet(root, fontName) {
    const folder = join(root, "style");
    const [tokens = "", ...rest] = ownFiles(folder).map((file) => withoutComments(readFileSync(join(folder, file), "utf8")));
    const fonts = FONTS.map((font) => face({ ...font, name: fontName(font.name) })).join("");
    return `${tokens}\n@layer kern{${kern(root)}}\n${fonts}${rest.join("\n")}`;
}
