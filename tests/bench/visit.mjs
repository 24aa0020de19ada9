// A first visit as Lighthouse sees it, on the server of ./run: its profile of a phone (slow 4G, a slow processor) and of a desktop.
//
//   node tests/bench/visit.mjs [rounds]
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { browserOptions, dist } from "../stories/harness.mjs";
import { serve } from "../../src/build/serve.mjs";

const ROUNDS = Number(process.argv[2] ?? 3);
const LIMITS = {
    phone: { performance: 90, "largest-contentful-paint": 2_500, "cumulative-layout-shift": 0.02 },
    desktop: { performance: 98 },
};
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const AUDITS = ["first-contentful-paint", "largest-contentful-paint", "speed-index", "total-blocking-time", "cumulative-layout-shift"];

async function visit(address, config) {
    const browser = await launch({ chromePath: browserOptions.executablePath, chromeFlags: ["--headless", "--lang=de", "--accept-lang=de-DE", ...browserOptions.args] });
    try {
        const { lhr } = await lighthouse(address, { port: browser.port, output: "json", logLevel: "error", onlyCategories: CATEGORIES }, config);
        return lhr;
    } finally {
        browser.kill();
    }
}

const server = await serve(dist);
const faults = [];
for (const [form, config] of [["phone", undefined], ["desktop", desktopConfig]]) {
    for (let round = 1; round <= ROUNDS; round += 1) {
        const { categories, audits } = await visit(`http://127.0.0.1:${server.address().port}/`, config);
        const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]));
        console.log(`${form} ${round}: ${CATEGORIES.map((name) => `${name} ${scores[name]}`).join(", ")}`);
        console.log(`    ${AUDITS.map((name) => `${name} ${audits[name].displayValue}`).join(", ")}`);
    }
}
server.close();
process.exitCode = faults.length > 0 ? 1 : 0;
