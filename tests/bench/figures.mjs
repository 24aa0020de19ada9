// What was measured, and the table that is made of it.

const times = new Map();

/** One sample of `what` with `n` municipalities (0: with an empty storage): a number, or a text where there is none. */
export function note(n, what, app, value) {
    if (typeof value !== "string" && !Number.isFinite(value)) return;
    const key = `${n}|${what}`;
    if (!times.has(key)) times.set(key, {});
    (times.get(key)[app] ??= []).push(value);
}

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

// A text among the samples says why there are no more of them.
function figures(values = []) {
    const text = values.find((value) => typeof value === "string");
    const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
    if (sorted.length === 0) return text && { text };
    return { median: at(sorted, 0.5), p95: at(sorted, 0.95), n: sorted.length, text };
}

/** The median of `what`, if it was measured. */
export const median = (n, what, app) => figures(times.get(`${n}|${what}`)?.[app])?.median;

const show = (value) => (value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(1));
const cell = (figure) => {
    if (!figure?.n) return figure?.text ?? "–";
    const samples = figure.n > 1 ? `${show(figure.median)} / ${show(figure.p95)} (${figure.n})` : show(figure.median);
    return figure.text ? `${samples}, then: ${figure.text}` : samples;
};
const ratio = (own, other) => (own?.median !== undefined && other?.median > 0 ? (own.median / other.median).toFixed(2) : "–");

/** Said above the table. */
export const ABOUT = `Each figure: median / 95th percentile (how many samples); one figure alone is one sample. Municipalities have a contact each, so that records
are twice as many: 15,000 municipalities are 30,000 records. From 10,000 municipalities on there are 1,000 topics, 1,000 contributions and 1,000
notes more. All three pages have the same records and are measured in the same run, one after the other in every round.`;

/** The table, as Markdown. */
export function table() {
    const lines = ["| municipalities (records) | what | Klimanetz | TiddlyWiki | floor | ÷ TiddlyWiki | ÷ floor |", "|---|---|---|---|---|---|---|"];
    for (const [key, of] of times) {
        const [n, what] = key.split("|");
        const [own, tw, floor] = ["Klimanetz", "TiddlyWiki", "floor"].map((name) => figures(of[name]));
        const size = n === "0" ? "empty" : `${Number(n).toLocaleString("en")} (${(2 * n).toLocaleString("en")})`;
        lines.push(`| ${size} | ${what} | ${cell(own)} | ${cell(tw)} | ${cell(floor)} | ${ratio(own, tw)} | ${ratio(own, floor)} |`);
    }
    return lines.join("\n");
}
