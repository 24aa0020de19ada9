// The fifteen tasks of the first test with users, done again: a new member with a pointer that is counted, on a desktop and a phone.
//
// Every click, tap or focused field counts 1, a choice in a list 2, a file that is chosen 1, the browser's Back 1; keys are the
// characters typed. BEFORE holds what the test counted, on a desktop and on a phone (findings/ux.md, §1); null: it did not work, or
// was not counted.
import { test as base, expect, Member } from "./app.mjs";
import { shareFile, stated } from "./fill.mjs";

export const FORMS = {
    desktop: { viewport: { width: 1280, height: 800 } },
    phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

export const BEFORE = {
    1: [1, 1], 2: [9, 7], 3: [21, 18], 4: [8, 11], 5: [4, 4], 6: [16, 10], 7: [8, 5], 8: [44, 24],
    9: [5, 6], 10: null, 11: [2, 2], 12: [6, 6], 13: [3, 3], 14: null, 15: null,
};

// What the phone's bar has no room for.
const OWN = ["Meine Notizen", "Wiedervorlagen", "Einstellungen"];
const BEHIND_MORE = ["Themen", "Dateien", ...OWN];

class Newcomer extends Member {
    clicks = 0;
    keys = 0;

    get isPhone() { return this.form === "phone"; }

    async click(where) {
        this.clicks += 1;
        await (this.isPhone ? where.tap() : where.click());
    }

    follow(name, where) { return this.click(this.link(name, where)); }
    press(name, where) { return this.click(this.button(name, where)); }

    async back() {
        this.clicks += 1;
        // What opens another program may still be on its way.
        await this.page.evaluate(() => history.back());
    }

    /** Into a field, which is focused first unless it is already. */
    async type(field, text) {
        if (!(await field.evaluate((element) => element === document.activeElement))) await this.click(field);
        const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
        this.keys += isDay ? 8 : text.length;
        await field.fill(text);
    }

    async write(fields, where) {
        for (const [label, text] of Object.entries(fields)) await this.type(this.field(label, where), text);
    }

    async choose(field, label) {
        this.clicks += 2;
        await field.selectOption({ label });
    }

    /** Into the choice of files that opens with a press. */
    async chooseFile({ name, text }, pressed = this.field("Datei auswählen")) {
        const opens = this.page.waitForEvent("filechooser");
        await this.click(pressed);
        await (await opens).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    }

    /** By the entries that are in sight: the phone's bar, its page „Mehr“, the desktop's header and footer. */
    async to(name) {
        const bar = this.page.getByRole("navigation", { name: "Hauptnavigation" });
        if (this.isPhone && BEHIND_MORE.includes(name)) {
            await this.click(this.link("Mehr", bar));
            await this.click(this.link(name));
        } else if (OWN.includes(name)) {
            await this.click(this.page.getByRole("button", { name: "Mein Bereich" }));
            await this.click(this.link(name, this.page.locator("#own-menu")));
        } else {
            await this.click(this.link(name, bar));
        }
    }

    /** To a municipality by its tile on the first page. */
    async toTile(name) {
        await this.click(this.link(new RegExp(`^${name}: `)));
        await this.title(name);
    }

    /** Into the one field that finds everything. */
    async look(words) {
        if (this.isPhone) {
            await this.click(this.page.getByRole("banner").getByRole("link", { name: "In allem suchen" }));
            await this.type(this.palette.getByRole("combobox"), words);
        } else {
            await this.type(this.page.getByRole("searchbox", { name: "Suchen", exact: true }).first(), words);
        }
    }

    get palette() { return this.page.getByRole("dialog", { name: "Suchen und springen" }); }

    /** What is found, on the page of results or in the palette. */
    hit(name) {
        return this.isPhone ? this.palette.getByRole("option").filter({ hasText: name }).first() : this.link(new RegExp(name)).first();
    }

    /** From here on it is counted; before was only prepared. */
    start() {
        this.clicks = 0;
        this.keys = 0;
    }

    get undo() { return this.page.getByRole("banner").getByRole("button", { name: /^Letzte Änderung rückgängig machen/ }); }

    /** Takes in what somebody sent, without being counted. */
    async prepare(statements, options) {
        const { name, buffer } = shareFile(statements, options);
        await this.open("#/austausch");
        await this.field("Datei auswählen").setInputFiles({ name, mimeType: "application/json", buffer });
        await this.button("Übernehmen", this.preview(name)).click();
        await expect(this.results.first()).toContainText("Zusammengeführt");
        await this.open("");
    }
}

/** Somebody who can be called and written to. */
export const somebody = (id, name, key, phone = "0221 1") => [
    ["person", id, "name", name], ["person", id, "phone", phone], ["person", id, "email", `${id}@stadt.example`],
    ["person", id, "legalBasis", "dienstlich_veroeffentlicht"], ["person", id, `worksFor:${key}`, true],
];

export { expect, stated };

/** A browser of their own, with nothing in it. */
export const newcomer = async (member, form) => Object.assign(
    Object.setPrototypeOf(await member(FORMS[form]), Newcomer.prototype), { form, clicks: 0, keys: 0 });

/** A task in the forms `only`; `equalOn`: where it takes as many clicks as it did, for the reason that stands there. */
export function task(number, title, doIt, { equalOn = [], only = Object.keys(FORMS) } = {}) {
    for (const [at, form] of Object.keys(FORMS).entries()) {
        if (!only.includes(form)) continue;
        base(`task ${number}, ${form}: ${title}`, async ({ member, host }) => {
            const me = await newcomer(member, form);
            await doIt(me, { host, member });
            const before = BEFORE[number]?.[at];
            base.info().annotations.push({ type: "clicks", description: `${me.clicks}/${me.keys} (${before ?? "–"})` });
            if (process.env.CLICKS) console.log(`task ${number} ${form}: ${me.clicks}/${me.keys}, before ${before ?? "–"}`);
            if (before === undefined) return;
            if (equalOn.includes(form)) expect(me.clicks).toBeLessThanOrEqual(before);
            else expect(me.clicks).toBeLessThan(before);
        });
    }
}
