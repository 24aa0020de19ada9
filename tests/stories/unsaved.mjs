// What is typed and not saved, as a member sees it and as the browser keeps it.
import { expect } from "./app.mjs";

export const again = /Hier ist wieder, was Sie eingegeben/;
/** What is typed over a text that has changed since. */
export const newer = /Hier steht etwas Neueres/;

export async function isThere(me, fields) {
    await expect(me.page.getByText(again)).toBeVisible();
    for (const [label, text] of Object.entries(fields)) await expect(me.field(label)).toHaveValue(text);
}

export const drafts = (me) => me.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("draft/")));
