// A member who has no mouse: goes to things with Tab, and sees at every step where the focus is.
import { expect } from "./harness.mjs";

// A ring around the focused element or around what stands for it. Headings and the main part get the focus, but no ring; the
// button inside a field for a day or a time has the browser's own.
export const seesFocus = () => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement.matches("h1, main, [type=date]:not(:focus), [type=time]:not(:focus)")) return true;
    const rings = [getComputedStyle(activeElement), getComputedStyle(activeElement, "::before"), getComputedStyle(activeElement.parentElement)];
    return rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2);
};

export const described = () => document.activeElement.outerHTML.slice(0, 120);

/** A member who only has a keyboard. */
export class Typist {
    constructor(page) { this.page = page; }

    button(name, where = this.page) { return where.getByRole("button", { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(: .*)?$`, "s") }); }
    link(name, where = this.page.getByRole("main")) { return where.getByRole("link", { name, exact: true }); }
    card(name) { return this.page.getByRole("region", { name, exact: true }); }
    field(label, where = this.page) { return where.getByLabel(label).and(this.page.locator("input, textarea, select, summary")); }
    press(...keys) { return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve()); }
    type(text) { return this.page.keyboard.type(text); }
    has(target) { return target.evaluate((element) => element === document.activeElement); }
    focused(target) { return expect(target).toBeFocused(); }

    /** Goes there with Tab, or with Shift and Tab. */
    async to(target, key = "Tab") {
        await expect(target).toBeVisible();
        for (let presses = 0; presses < 200; presses += 1) {
            if (await this.has(target)) return;
            await this.press(key);
            expect(await this.page.evaluate(seesFocus), await this.page.evaluate(described)).toBe(true);
        }
        throw new Error(`${target} is out of reach`);
    }

    async enter(target, key) {
        await this.to(target, key);
        await this.press("Enter");
    }

    async write(label, text, where) {
        await this.to(this.field(label, where));
        await this.press("ControlOrMeta+a");
        await this.type(text);
    }

    async arrivesAt(heading) {
        await this.focused(this.page.getByRole("heading", { level: 1, name: heading }));
    }

    async visit(name) {
        if (name === "Meine Notizen") {
            await this.enter(this.page.getByRole("banner").getByRole("button", { name: "Mein Bereich" }), "Shift+Tab");
            return this.enter(this.page.locator("#own-menu").getByRole("link", { name }));
        }
        await this.enter(this.page.getByRole("navigation", { name: "Hauptnavigation" }).getByRole("link", { name }), "Shift+Tab");
    }

    /** Where what had the focus is gone, the next key must not start over at the top of the page. */
    async staysIn(place = this.page.getByRole("main")) {
        await expect.poll(() => place.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
}

export async function typist(profile, address, prepare = () => undefined) {
    const me = await profile();
    await prepare(me);
    await me.open(address);
    return new Typist(me.page);
}
