// A first visit as Lighthouse sees it, on the server of ./run: its profile of a phone (slow 4G, a slow processor) and of a desktop.
// What does not depend on how busy this machine is must be met: what moves on the page, and the scores without times. The others are
// printed beside their aims.
//
//   node tests/bench/visit.mjs [rounds]
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { browserOptions, dist } from "../stories/harness.mjs";
import { serve } from "../../src/build/serve.mjs";

const ROUNDS = Number(process.argv[2] ?? 3);
const SCORES = { performance: 0, accessibility: 100, "best-practices": 100, seo: 100 };
const MOST = { "cumulative-layout-shift": 0.02 };
const FORMS = {
    phone: { config: undefined, aims: "performance 90, largest paint 2.5 s" },
    desktop: { config: desktopConfig, aims: "performance 98" },
};
const TOLD = ["first-contentful-paint", "largest-contentful-paint", "speed-index", "total-blocking-time", "cumulative-layout-shift", "total-byte-weight"];

async function visit(address, config) {
    const chromeFlags = ["--headless", "--lang=de", "--accept-lang=de-DE", ...browserOptions.args];
    const browser = await launch({ chromePath: browserOptions.executablePath, chromeFlags });
    try {
        const flags = { port: browser.port, output: "json", logLevel: "error", onlyCategories: Object.keys(SCORES) };
        return (await lighthouse(address, flags, config)).lhr;
    } finally {
        browser.kill();
    }
}

/** What is below the limits, with what Lighthouse says about it. */
function faults({ categories, audits }) {
    const low = Object.entries(SCORES).filter(([name, least]) => Math.round(categories[name].score * 100) < least);
    const causes = low.flatMap(([name]) => categories[name].auditRefs)
        .map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 1)
        .map(({ title, details }) => `${title} ${JSON.stringify(details?.items ?? []).slice(0, 400)}`);
    const high = Object.entries(MOST).filter(([name, most]) => audits[name].numericValue > most);
    return [...low.map(([name, least]) => `${name} below ${least}`), ...causes, ...high.map(([name, most]) => `${name} above ${most}`)];
}

const server = await serve(dist);
let nFaults = 0;
for (const [form, { config, aims }] of Object.entries(FORMS)) {
    console.log(`${form}; aims: ${aims}`);
    for (let round = 1; round <= ROUNDS; round += 1) {
        const report = await visit(`http://127.0.0.1:${server.address().port}/`, config);
        console.log(`${form} ${round}: ${Object.keys(SCORES).map((name) => `${name} ${Math.round(report.categories[name].score * 100)}`).join(", ")}`);
        console.log(`    ${TOLD.map((name) => `${name} ${report.audits[name].displayValue}`).join(", ")}`);
        const found = faults(report);
        found.forEach((fault) => console.log(`    ${fault}`));
        nFaults += found.length;
    }
}
server.close();
process.exitCode = nFaults > 0 ? 1 : 0;
