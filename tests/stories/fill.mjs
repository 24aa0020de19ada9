// A small invented directory, taken in through the app's own import, and every page and state that shows some of it.
import { createHash } from "node:crypto";
import { expect } from "./harness.mjs";

export const museum = (name) => new URL(`../files/${name}`, import.meta.url).pathname;
export const backup = museum("snapshot-v1-backup.json");

/** A file for an import field, made of text or bytes. */
export const upload = (name, content) => ({ name, mimeType: "application/json", buffer: Buffer.from(content) });

// JSON with sorted keys, written by hand: an object of JavaScript puts keys like "16055000" before all others.
const canonical = (value) => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    const keys = Object.keys(value).filter((key) => value[key] !== undefined).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
};

const at = "2026-11-22T09:00:00.000Z";
const kim = { by: "r00000000000000e5", who: "Kim, Hürth", at };

/** What one member, `who`, states, `[kind, id, field, value]` each, and its hash. */
function stateOf(statements, { by, who, at }) {
    const entities = {};
    statements.forEach(([kind, id, field, v], index) => {
        ((entities[kind] ??= {})[id] ??= {})[field] = [{ at, by, n: index + 1, v, who }];
    });
    const seen = statements.length > 0 ? { [by]: [[1, statements.length]] } : {};
    const state = canonical({ entities, erased: [], seen });
    return `{"stateHash":"sha256-${createHash("sha256").update(state).digest("hex")}",${state.slice(1)}`;
}

const header = (scope, who) => JSON.stringify({ format: "klimanetz-snapshot", formatVersion: 1, minReader: 1, scope, exported: { at, by: who } });

/** A share file with these statements; the app reads it like one of its own. */
export function shareFile(statements, { by = kim.by, who = kim.who, at = kim.at } = {}) {
    return upload("von-kim.json", `${header("shared", who).slice(0, -1)},${stateOf(statements, { by, who, at }).slice(1)}`);
}

/** A private backup with nothing but these statements of the member's own. */
export function backupFile(statements) {
    const own = stateOf(statements, kim);
    return upload("privat.json", `${header("backup", kim.who).slice(0, -1)},${stateOf([], kim).slice(1, -1)},"private":${own}}`);
}

export const stated = (phase, source = "Ratsinformationssystem") => ({ asOf: "2026-11-20", phase, source });

// Long words, long addresses and a lot of text: what breaks a narrow page.
const longWord = "Wärmeversorgungsgebietseinteilungsverfahrensbeschleunigungsarbeitskreis";
const long = [
    ["municipality", "05382048", "heatPlan", stated("gebietseinteilung", `https://ris.example/${"vorlage/".repeat(12)}0815`)],
    ["municipality", "05382048", "target:gesamtes_gebiet", { ...stated(), year: 2020, decidedOn: "2019-05-05" }],
    ["person", "lang", "name", `Prof. Dr.-Ing. Maximiliane ${longWord}`],
    ["person", "lang", "function", `Leitung ${longWord}`],
    ["person", "lang", "email", `maximiliane.${"musterfrau-".repeat(5)}beispiel@klimaschutz.verwaltung.example`],
    ["person", "lang", "phone", "+49 0000 1234567-890123"],
    ["person", "lang", "legalBasis", "dienstlich_veroeffentlicht"],
    ["person", "lang", "worksFor:05382048", true],
    ["person", "lang", "worksFor:05315000", true],
    ["topic", "lang", "title", `${longWord}: Wer hat einen Muster-Ratsbeschluss?`],
    ["topic", "lang", "state", "offen"],
    ["topic", "lang", "text", `# Frage\n\n1. Satzung\n2. **Kosten**\n\n> ${longWord}\n\n\`\`\`\n${"a=1&".repeat(40)}\n\`\`\`\n\n<https://ris.example/${"x".repeat(90)}>`],
    ["topic", "lang", "about:05382048", true],
    ["topic", "lang", "about:lang", true],
];

const record = "5b1e0000-0000-4000-8000-0000000000d1";
const records = [
    ["organisation", "5b1e0000-0000-4000-8000-0000000000d2", "name", `Agentur ${longWord}`],
    ["organisation", "5b1e0000-0000-4000-8000-0000000000d2", "link", `https://agentur.example/${"energie/".repeat(12)}`],
    ["post", record, "title", "Klimaschutzmanagement"],
    ["post", record, "organisation", "05382048"],
    ...["05382004", "05382012", "05382048", "05382056"].map((key) => ["post", record, `covers:${key}`, true]),
    ["post", record, "holder", "lang"],
    ["post", record, "seat", "stabsstelle_verwaltungsspitze"],
    ["meeting", "5b1e0000-0000-4000-8000-0000000000d3", "title", "Netzwerktreffen"],
    ["meeting", "5b1e0000-0000-4000-8000-0000000000d3", "day", "2026-12-01"],
];
const person = "0b7f3c52-8d1e-4f6a-9c20-5e6a7b8c9d01";
const binned = "1c8e4d63-9e2f-4a7b-8d31-6f7b8c9d0e12";
const topic = "2d9f5e74-af30-4b8c-9e42-708c9d0e1f23";
const note = "4fb17096-c152-4dae-9064-92ae1f203145";

const card = (page, id) => page.locator(`section[aria-labelledby="${id}"]`);
const refuseAll = async (page) => {
    for (const button of await page.locator("form button[type=submit]").all()) await button.click();
};
const unfold = (page) => page.locator("details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
const find = (page, words) => page.locator("#search-everything").fill(words);
const open = (page, file) => page.locator("#import-file").setInputFiles(file);

/** Every page and state: name, address, and what is done there first. Nothing here depends on the language. */
export const states = [
    ["home", "#/", unfold],
    ["directory", "#/kommunen"],
    ["directory, filters in a sheet where the window is narrow", "#/kommunen", async (page) => {
        if (await page.locator("#list-filters").isVisible()) {
            await page.locator("#list-filters").click();
            await unfold(page);
        }
    }],
    ["directory, nothing found", "#/kommunen?suche=zzz"],
    ["add municipality, refused", "#/kommunen/neu", refuseAll],
    ["municipality with earlier statements, people and notes", "#/kommunen/05315000", unfold],
    ["municipality with differing statements", "#/kommunen/05314000"],
    ["municipality with long texts", "#/kommunen/05382048", unfold],
    ["municipality, forms open", "#/kommunen/05316000", async (page) => {
        await card(page, "target").getByRole("button").click();
        await card(page, "concept").getByRole("button").click();
        await page.locator("#concept-source").fill("");
        await refuseAll(page);
    }],
    ["municipality, a step is reported, refused", "#/kommunen/05316000", async (page) => {
        await page.locator("#report-05316000").click();
        await page.locator("#heat-phase-5").check();
        await page.locator("#heat-asOf").fill("2999-01-01");
        await page.locator("#step-sheet button[type=submit]").click();
    }],
    ["district", "#/kommunen/05366"],
    ["similar municipalities", "#/kommunen/05315000/aehnliche"],
    ["what has changed", "#/aenderungen", unfold],
    ["what is unconfirmed", "#/noch-aktuell"],
    ["offers", "#/angebote"],
    ["follow-ups", "#/wiedervorlagen"],
    ["posts", "#/stellen"],
    ["people", "#/personen", unfold],
    ["people, nothing found", "#/personen", (page) => page.locator("#records-search").fill("zzz")],
    ["person", `#/personen/${person}`],
    ["person with long texts", "#/personen/lang"],
    ["person in the bin, to be erased", `#/personen/${binned}`, (page) => page.locator(".notice button").last().click()],
    ["person, edited", `#/personen/${person}`, (page) => page.locator(".page-head button").click()],
    ["new person, refused", "#/personen/neu", refuseAll],
    ["posts", "#/stellen"],
    ["organisations, nothing found", "#/organisationen", (page) => page.locator("#records-search").fill("zzz")],
    ["record", `#/stellen/${record}`],
    ["record, edited", `#/stellen/${record}`, (page) => page.locator(".page-head button").click()],
    ["record with long texts", "#/organisationen/5b1e0000-0000-4000-8000-0000000000d2"],
    ["new record, refused", "#/treffen/neu", refuseAll],
    ["follow-ups, none yet", "#/wiedervorlagen"],
    ["account of a person", `#/personen/${person}`, (page) => card(page, "account").getByRole("button").click()],
    ["topics", "#/themen"],
    ["what is to be settled", "#/klaeren"],
    ["concepts of the region", "#/konzepte"],
    ["arguments by audience", "#/argumente"],
    ["topic with contributions, forms refused", `#/themen/${topic}`, async (page) => {
        await unfold(page);
        await page.locator("article button").first().click();
        await page.locator("article textarea").fill("");
        await page.locator(".composer textarea").focus();
        await refuseAll(page);
    }],
    ["topic with long texts", "#/themen/lang"],
    ["new topic, refused", "#/themen/neu", refuseAll],
    ["letter to everybody", "#/verteiler", unfold],
    ["letter about a topic", `#/verteiler?thema=${topic}`],
    ["letter to nobody", "#/verteiler?kommunen=05382036"],
    ["notes", "#/notizen", unfold],
    ["note", `#/notizen/${note}`, unfold],
    ["new note", "#/notizen/neu"],
    ["search, nothing typed", "#/suche"],
    ["search, nothing found", "#/suche", (page) => find(page, "zzz")],
    ["search with every kind", "#/suche", (page) => find(page, "k")],
    ["search with long texts", "#/suche", (page) => find(page, "wärmeversorgung")],
    ["exchange with a refused file, a preview and the question before a backup", "#/austausch", async (page) => {
        await unfold(page);
        await open(page, museum("refused-hash-altered.json"));
        await open(page, shareFile([["municipality", "05315000", "heatPlan", stated("zielszenario")], ["topic", "neu", "title", longWord]], { by: "r00000000000000f6" }));
        await open(page, backup);
        await card(page, "backup").getByRole("button").first().click();
    }],
    ["palette, nothing typed", "#/kommunen", (page) => page.keyboard.press("Control+k")],
    ["palette with every kind", "#/kommunen", async (page) => {
        await page.keyboard.press("Control+k");
        await page.locator("#palette-field").fill("k");
    }],
    ["keys", "#/kommunen", (page) => page.keyboard.press("?")],
    ["settings", "#/einstellungen"],
    ["help", "#/hilfe"],
    ["not found", "#/gibt/es/nicht"],
    ["gallery", "#/galerie"],
];

/** Takes a file in through the exchange page. */
export async function takeIn(me, file) {
    await me.open("#/austausch");
    await open(me.page, file);
    const preview = me.page.locator('section[aria-labelledby^="preview"]').last();
    await preview.locator("button.kern-btn--primary").click();
    await expect(me.page.locator('section[aria-labelledby^="merged"]')).toBeVisible();
}

/** Fills an empty profile. */
export async function fill(me) {
    await takeIn(me, backup);
    await takeIn(me, shareFile([...long, ...records]));
}

/** Goes to a state and prepares it; always draws the page again. */
export async function show(me, [, address, prepare]) {
    await me.page.evaluate(() => (location.hash = "#/leer"));
    await me.open(address);
    await expect(me.page.locator("#app main h1").first()).toBeVisible();
    await prepare?.(me.page);
}
