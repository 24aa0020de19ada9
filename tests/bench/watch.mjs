// What runs in the measured pages: when they have painted, when they are quiet, what they hold.

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
    let isDirty = false;
    const observe = () => new MutationObserver(() => (isDirty = true)).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    observe();
    let pressed = 0;
    addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
    /** The end of the first frame after which nothing has changed for half a second. */
    const quiet = async () => {
        let last;
        for (let n = 0; n < 30; n += 1) {
            const now = await frame();
            if (isDirty) {
                last = now;
                n = 0;
            }
            isDirty = false;
        }
        return last;
    };
    globalThis.bench = {
        frame, quiet,
        /** What the page holds, in MB: the JavaScript heap, and the memory of its wasm. */
        held: () => ({ heap: performance.memory.usedJSHeapSize / 1e6, wasm: (memory?.buffer.byteLength ?? 0) / 1e6 }),
        /** From the key to the last frame that it changed; nothing if it changed none. */
        fromKey: async () => (await quiet()) - pressed,
        /** When `holds` was true and painted. */
        when: async (holds) => {
            while (!holds()) await frame();
            return frame();
        },
        /** The longest frame while \`f\` runs. */
        longestFrame: async (f) => {
            let isOver = false;
            const frames = (async () => {
                let longest = 0;
                for (let last = await frame(); !isOver; ) {
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
    };
}
