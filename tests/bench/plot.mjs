// How the figures grow with the number of records, as a picture: both axes logarithmic, one small chart for each workload.
import { chromium } from "@playwright/test";
import { browserOptions } from "../stories/harness.mjs";

const [WIDTH, HEIGHT, EDGE] = [440, 300, 50];
const COLOURS = { Klimanetz: "#006a52", TiddlyWiki: "#b45309", floor: "#64748b" };
const MARKS = { Klimanetz: "", TiddlyWiki: "6 3", floor: "2 3" };

function chart(title, sizes, names, value) {
    const points = names.map((name) => [name, sizes.map((n) => [n, value(n, title, name)]).filter(([, ms]) => ms > 0)]);
    const all = points.flatMap(([, of]) => of.map(([, ms]) => ms));
    const [low, high] = [Math.floor(Math.log10(Math.min(...all, 1))), Math.ceil(Math.log10(Math.max(...all, 10)))];
    const x = (n) => EDGE + ((Math.log10(n) - Math.log10(sizes[0])) / (Math.log10(sizes.at(-1)) - Math.log10(sizes[0]) || 1)) * (WIDTH - EDGE - 90);
    const y = (ms) => HEIGHT - EDGE - ((Math.log10(ms) - low) / (high - low)) * (HEIGHT - 2 * EDGE);
    const grid = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
    return `<svg width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12">
        <text x="${EDGE}" y="24" font-weight="bold">${title}</text>
        ${grid.map((ms) => `<line x1="${EDGE}" x2="${WIDTH - 90}" y1="${y(ms)}" y2="${y(ms)}" stroke="#ddd"/><text x="${EDGE - 6}" y="${y(ms) + 4}" text-anchor="end">${ms}</text>`).join("")}
        ${sizes.map((n) => `<text x="${x(n)}" y="${HEIGHT - EDGE + 18}" text-anchor="middle">${n}</text>`).join("")}
        ${points.map(([name, of]) => `<polyline fill="none" stroke="${COLOURS[name]}" stroke-width="2" stroke-dasharray="${MARKS[name]}" points="${of.map(([n, ms]) => `${x(n)},${y(ms)}`).join(" ")}"/>
            ${of.map(([n, ms]) => `<circle cx="${x(n)}" cy="${y(ms)}" r="3" fill="${COLOURS[name]}"/>`).join("")}
            ${of.length > 0 ? `<text x="${x(of.at(-1)[0]) + 8}" y="${y(of.at(-1)[1]) + 4}" fill="${COLOURS[name]}">${name}</text>` : ""}`).join("")}
        <text x="${(WIDTH - 40) / 2}" y="${HEIGHT - 8}" text-anchor="middle">municipalities with a contact each</text></svg>`;
}

/** `value(n, workload, app)` is a median or nothing. */
export async function plot(file, sizes, workloads, names, value) {
    const browser = await chromium.launch(browserOptions);
    const page = await browser.newPage({ viewport: { width: 2 * WIDTH + 20, height: Math.ceil(workloads.length / 2) * (HEIGHT + 6) + 16 } });
    await page.setContent(`<body style="margin:8px;background:#fff">${workloads.map((title) => chart(title, sizes, names, value)).join("")}</body>`);
    await page.screenshot({ path: file });
    await browser.close();
}
