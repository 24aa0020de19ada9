// The rows a soak program ends with, and whether anything was lost.

/** Collects rows `| figure | what was tried | how often | lost |` and every loss in words. */
export function table() {
    const rows = [];
    const losses = [];
    return {
        lost: (sentence) => {
            losses.push(sentence);
            console.log(`LOST: ${sentence}`);
        },
        row: (figure, tried, often, lost) => rows.push({ figure, tried, often, lost }),
        nLosses: () => losses.length,
        /** Prints everything; the program ends badly if anything was lost or nothing was tried. */
        end: () => {
            rows.forEach(({ figure, tried, often, lost }) => console.log(`| ${figure} | ${tried} | ${often} | ${lost} |`));
            const isBad = losses.length > 0 || rows.length === 0 || rows.some(({ lost }) => lost !== 0);
            process.exitCode = isBad ? 1 : 0;
        },
    };
}
