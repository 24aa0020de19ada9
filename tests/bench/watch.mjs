// What runs in the measured pages: when they are usable, have painted, are quiet, and what they hold.

/** Put into every page before anything else runs there. */
export function watch() {
    // TiddlyWiki tells each tiddler it stores; whoever listens to the browser from outside makes that slow.
    console.log = () => undefined;
    const frame = () => new Promise((done) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
    }));
    let memory;
    for (const name of ["instantiate", "instantiateStreaming"]) {
        const own = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await own.apply(WebAssembly, given);
            memory ??= (made.instance ?? made).exports.memory;
            return made;
        };
    }
    // When the last change was painted, when the last one that is in sight, and whether there was one since somebody looked.
    let [painted, seen, isDirty, pressed] = [undefined, undefined, false, undefined];
    const onNext = [];
    const boxOf = (node) => {
        const range = document.createRange();
        range.selectNode(node);
        return range.getBoundingClientRect();
    };
    const isInSight = ({ top, bottom, left, right }) => bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    const isShown = (node) => node.nodeType === Node.ELEMENT_NODE || (node.nodeType === Node.TEXT_NODE && node.data !== "");
    // What went is seen by the place where it stood: behind the one before it, if that is still there.
    const boxes = ({ type, target, addedNodes, removedNodes, previousSibling }) => {
        if (type !== "childList") return [boxOf(target)];
        if (![...removedNodes].some(isShown)) return [...addedNodes].filter((node) => node.isConnected && isShown(node)).map(boxOf);
        if (previousSibling?.nodeType !== Node.ELEMENT_NODE || !previousSibling.isConnected) return [boxOf(target)];
        const { left, right, bottom } = previousSibling.getBoundingClientRect();
        return [{ left, right, top: bottom, bottom: bottom + 1 }];
    };
    const onChange = async (changes) => {
        isDirty = true;
        for (const done of onNext.splice(0)) done();
        const at = await frame();
        painted = at;
        if (pressed !== undefined && changes.some((change) => boxes(change).some(isInSight))) seen = at;
    };
    new MutationObserver(onChange).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    addEventListener("keydown", (event) => ([pressed, seen] = [event.timeStamp, undefined]), true);
    // The letter itself is seen too: the answer to a key that finds the same as the one before stands there with it.
    addEventListener("input", async () => {
        const at = await frame();
        seen = Math.max(seen ?? 0, at);
    });
    /** Waits until nothing has changed for half a second, and gives when the last change was painted. */
    const quiet = async () => {
        for (let n = 0; n < 30; n += 1) {
            await frame();
            if (isDirty) n = 0;
            isDirty = false;
        }
        return painted;
    };
    /** When `holds` was true and painted: looked at with each change, so that the frame that paints it is not missed. */
    const when = async (holds) => {
        while (!holds()) await Promise.race([frame(), new Promise((done) => onNext.push(done))]);
        return frame();
    };
    const bench = (globalThis.bench = {
        frame, quiet, when,
        /** By what a page is usable, for each address behind the `#` that is opened; looked for from the first moment, so that it costs nothing. */
        starts: (usable) => {
            const holds = usable[location.hash];
            if (holds && location.protocol !== "about:") bench.usable = when(holds);
        },
        /** The memory of the page's wasm in MB. */
        wasm: () => (memory?.buffer.byteLength ?? 0) / 1e6,
        /** From the key to the paint of the last thing in sight that it changed: what is drawn below the window nobody waits for. */
        fromKey: async () => {
            await quiet();
            const took = seen - pressed;
            pressed = undefined;
            return took;
        },
        /** What is in local storage, to be compared with what is there later. */
        stored: () => new Map(Object.entries(localStorage)),
        /** How many characters the entries have that are new or different since. */
        written: (before) => Object.entries(localStorage).reduce((sum, [key, text]) => (before.get(key) === text ? sum : sum + key.length + text.length), 0),
        /** The longest frame while `f` runs. */
        longestFrame: async (f) => {
            let isOver = false;
            const frames = (async () => {
                let [longest, last] = [0, performance.now()];
                while (!isOver) {
                    const now = await frame();
                    longest = Math.max(longest, now - last);
                    last = now;
                }
                return longest;
            })();
            await f();
            isOver = true;
            return frames;
        },
        /** Scrolls what `box` says from its beginning to its end, and gives the longest frame. */
        scrolled: (box) => bench.longestFrame(async () => {
            for (let at = 0; at <= 60; at += 1) {
                box.scrollTop = (box.scrollHeight * at) / 60;
                await frame();
            }
        }),
    });
}
