// What can be done with every list, in a member's words.

const exactly = (text) => new RegExp(`^${text}(:|$)`);

/** The chip of a filter: its name, and what is chosen. */
export const chip = (me, name) => me.main.getByRole("group", { name: "Filter", exact: true }).getByRole("button", { name: exactly(name) });

/** Ticks or unticks choices of a filter. */
export async function choose(me, name, ...choices) {
    await chip(me, name).click();
    for (const choice of choices) {
        await me.main.getByRole("group", { name, exact: true }).getByRole("checkbox", { name: new RegExp(`^${choice} [\\d.]+$`) }).click();
    }
    await me.page.keyboard.press("Escape");
}

/** A heading that sorts. */
export const heading = (me, name) => me.main.getByRole("columnheader", { name, exact: true });

/** The box of a row. */
export const box = (me, name) => me.main.getByRole("checkbox", { name: `${name} auswählen`, exact: true });

/** The names of the rows, from the top. */
export const names = async (me) => (await me.rows().getByRole("rowheader").allInnerTexts()).map((name) => name.replace(/ meine$/, "").trim());

/** The head of a group. */
export const head = (me, name) => me.main.getByRole("rowheader").getByRole("button", { name: new RegExp(`^${name} `) });

/** On a phone: the sheet with filters, order and columns. */
export const sheet = (me) => me.page.getByRole("dialog", { name: "Filter" });
