// The app in a member's words: what is found by role and label is found here, so that stories read without selectors.
//
//   import { test, expect, shareText } from "./app.mjs";
//   test("…", async ({ member }) => {
//       const ayse = await member();                        // a browser profile of her own; options as in harness.mjs
//       await ayse.open("#/kommunen/05382012");
//       await ayse.statePhase("Bestandsanalyse");
//       await expect(ayse.card("Wärmeplanung")).toContainText("Etappe 2 von 6");
//   });
import { test as base, expect } from "./harness.mjs";
import { asFile, shareText } from "./app-exchange.mjs";
import { RecordVerbs } from "./app-records.mjs";

export { expect, asFile, shareText };

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const startsWith = (text) => new RegExp(`^${escaped(text)}`);
const labelled = (text) => new RegExp(`^${escaped(text)}( \\((optional|optional)\\))?$`);

/** A day as the German interface writes it, `days` from today. */
export const day = (days = 0, locale = "de-DE") => {
    const at = new Date(Date.now() + days * 86_400_000);
    return new Intl.DateTimeFormat(locale, { timeZone: "Europe/Berlin", day: "2-digit", month: "2-digit", year: "numeric" }).format(at);
};

/** The same day as a date field takes it. */
export const isoDay = (days = 0) => day(days).split(".").reverse().join("-");

/** A browser of one member, or one tab of it. */
export class Member extends RecordVerbs {
    constructor(browser, tab) {
        super();
        Object.assign(this, { browser, tab });
    }

    get page() { return this.tab ?? this.browser.page; }
    get main() { return this.page.getByRole("main"); }
    get heading() { return this.page.getByRole("heading", { level: 1 }); }

    async open(address = "") {
        const origin = this.browser.address + address;
        await this.page.goto(origin);
        await this.isThere();
    }

    async reload() {
        await this.page.reload();
        await this.isThere();
    }

    /** The app is there, and no longer the page that index.html shows before. */
    async isThere() {
        await this.page.locator("#app main").waitFor();
    }

    /** The same browser, another tab at the same address; a deaf one is not told what other tabs write. */
    async newTab({ isDeaf = false } = {}) {
        const tab = new Member(this.browser, await this.browser.context.newPage());
        if (isDeaf) {
            await tab.page.addInitScript(() => addEventListener("storage", (event) => event.stopImmediatePropagation(), true));
        }
        await tab.page.goto(this.page.url());
        await tab.isThere();
        return tab;
    }

    /** Looks at this tab; the browser slows those in the background. */
    async turnTo() {
        await this.page.bringToFront();
        return this;
    }

    /** To a section, or to what stands behind the name of the own municipality. */
    async goTo(name) {
        const isOwn = ["Meine Notizen", "Wiedervorlagen", "Einstellungen", "Settings", "Hilfe und Hinweise"].includes(name);
        if (isOwn) {
            await this.page.locator(".frame__me").click();
        }
        const where = isOwn ? this.page.locator("#own-menu") : this.page.getByRole("navigation", { name: /^(Hauptnavigation|Main navigation)$/ });
        await where.getByRole("link", { name, exact: true }).click();
    }

    card(name) { return this.page.getByRole("region", { name, exact: true }); }
    link(name, where = this.main) { return where.getByRole("link", { name, exact: typeof name === "string" }); }
    /** By what is written on it; what tells it from others of its kind may follow in its name: „Übernehmen: von-kim.json“. */
    button(name, where = this.main) { return where.getByRole("button", { name: new RegExp(`^${escaped(name)}(: .*)?$`, "s") }); }
    follow(name, where) { return this.link(name, where).click(); }
    press(name, where) { return this.button(name, where).click(); }
    fact(name) { return this.main.locator(".definition").getByRole("term").filter({ hasText: labelled(name) }).locator("xpath=../dd"); }
    field(label, where = this.main) {
        return where.getByLabel(labelled(label)).and(this.page.locator("input, textarea, select"));
    }
    problemBeside(label, where) {
        return this.field(label, where).locator("xpath=ancestor::*[self::div][1]").getByRole("paragraph");
    }
    async unfold(summary, where = this.main) {
        const line = where.getByText(summary, { exact: true }).and(this.page.locator("summary"));
        if (!(await line.evaluate(({ parentElement }) => parentElement.open))) {
            await line.click();
        }
    }
    radio(name, where = this.main) { return where.getByRole("radio", { name: startsWith(name) }); }
    checkbox(name, where = this.main) { return where.getByRole("checkbox", { name: startsWith(name) }); }
    title(name) { return expect(this.heading).toHaveText(name); }

    async fill(fields, where) {
        for (const [label, text] of Object.entries(fields)) {
            await this.field(label, where).fill(text);
        }
    }

    /**
     * Everything this browser keeps, as one text; not the day it began and whether that was said, nor when somebody was here last.
     * Drafts, and what is kept for taking back and gives way when there is no room, only if `aids`.
     */
    kept({ aids = true } = {}) {
        return this.page.evaluate((aids) => JSON.stringify(
            Object.entries(localStorage)
                .filter(([key]) => !/setting\/(since|visit|recent)$/.test(key) && (aids || !/draft\/|priv\/undo\//.test(key))).sort()), aids);
    }

    /** Those of a table that are about something; no headings, and no heads of groups. */
    rows() {
        return this.main.getByRole("row").filter({ has: this.page.getByRole("rowheader"), hasNot: this.page.locator("[aria-expanded]") });
    }
}

export const test = base.extend({
    member: async ({ profile, host }, use) => {
        await use(async (options = {}) => {
            const browser = await profile(options);
            browser.address = host.address(options.base);
            const opened = new Member(browser);
            await opened.open();
            return opened;
        });
    },
});
