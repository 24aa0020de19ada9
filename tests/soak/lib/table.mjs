// The rows a soak program ends with, and whether anything was lost.

/** Whether „how often“ of a row says that something was tried: every number in it is above zero, and there is one. */
export function wasTried(often) {
    const numbers = String(often).match(/\d+/g) ?? [];
    return numbers.length > 0 && numbers.every((number) => Number(number) > 0);
}

/** Collects rows `| figure | what was tried | how often | lost |` and every loss in words. */
export function table() {
    const rows = [];
    const losses = [];
    const lost = (sentence) => {
        losses.push(sentence);
        console.log(`LOST: ${sentence}`);
    };
    return {
        lost,
        row: (figure, tried, often, nLost) => {
            rows.push({ figure, tried, often, lost: nLost });
            if (!wasTried(often)) lost(`${figure}: nothing was tried: ${often}`);
        },
        nLosses: () => losses.length,
        /** Prints everything; the program ends badly if anything was lost or nothing was tried. */
        end: () => {
            rows.forEach(({ figure, tried, often, lost: nLost }) => console.log(`| ${figure} | ${tried} | ${often} | ${nLost} |`));
            const isBad = losses.length > 0 || rows.length === 0 || rows.some(({ lost: nLost }) => nLost !== 0);
            process.exitCode = isBad ? 1 : 0;
        },
    };
}
