// Several tabs at work at once on the same records and the same fields, each through the app's own forms.
import { openApp } from "./directory.mjs";
import { giveHands } from "./hands.mjs";

const TOWNS = ["05162004", "05162008", "05314000", "05315000", "05316000", "05362004", "05374004", "05378004", "05382004", "05382012"];
const TOPIC_SHARE = 20;
const TOWN_SHARE = 5;

/** Opens `n` tabs, each in a renderer of its own, and gives them hands; `heard` hears what they report. */
export async function openTabs(context, address, n, { heard = () => undefined, name = "t" } = {}) {
    const tabs = [];
    for (let i = 1; i <= n; i += 1) {
        const page = await context.newPage();
        await openApp(page, address);
        await giveHands(page, `${name}${i}`, heard);
        tabs.push(page);
    }
    return tabs;
}

/** Makes the topics that all tabs will write to. */
export const makeTopics = (page, nEdits, name = "Gemeinsam") => page.evaluate(async ([n, title]) => {
    const made = [];
    for (let i = 1; i <= n; i += 1) made.push(await globalThis.hands.addTopic(`${title} ${i}`));
    return made;
}, [Math.ceil(nEdits / (TOPIC_SHARE + TOWN_SHARE)), name]);

/** Does `nEdits` edits in `page`: contributions to one topic after the other, and statements in the same field of the same town. */
export const work = (page, topics, nEdits, text = "Beitrag") => page.evaluate(async ({ topics, towns, nEdits, text, share }) => {
    const { hands } = globalThis;
    const last = hands.count() + nEdits;
    for (let round = 0; hands.count() < last; round += 1) {
        await hands.openTopic(topics[round % topics.length]);
        for (let i = 0; i < share[0] && hands.count() < last; i += 1) await hands.contribute(text);
        if (share[1] > 0 && hands.count() < last) await hands.openTown(towns[round % towns.length]);
        for (let i = 0; i < share[1] && hands.count() < last; i += 1) await hands.state(i);
    }
    return Date.now();
}, { topics, towns: TOWNS, nEdits, text, share: [TOPIC_SHARE, TOWN_SHARE] });

/** The Prüfzeichen that a tab shows on the exchange page. */
export const standOf = (page) => page.evaluate(async () => {
    location.hash = "#/austausch";
    for (;;) {
        const code = [...document.querySelectorAll("dt")].find(({ textContent }) => textContent === "Prüfzeichen")?.parentElement.querySelector("code");
        if (code) return code.textContent;
        await new Promise((done) => setTimeout(done, 20));
    }
});

/** Waits until all tabs show the same Prüfzeichen; how many milliseconds after `since` that was, or undefined. */
export async function agreement(tabs, since, patience = 60_000) {
    await Promise.all(tabs.map(standOf));
    while (Date.now() < since + patience) {
        const stands = await Promise.all(tabs.map(standOf));
        if (new Set(stands).size === 1) return Date.now() - since;
        await new Promise((done) => setTimeout(done, 50));
    }
    return undefined;
}
