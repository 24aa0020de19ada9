// A member at work inside the page, as fast as the page goes: through its own forms, every action with a serial number.
//
// Installed into a page by `giveHands`; what is seen there is reported to the program outside while it happens, so that nothing
// that was shown is forgotten when the browser is killed.

/** The mark of one action in a text: which tab, and its how-manieth action. */
export const marks = (text) => [...text.matchAll(/§([\w-]+)\.(\d+)§/g)].map(([, tab, n]) => [tab, Number(n)]);

/* Runs in the page: everything it uses is inside. */
function handsOf(tab) {
    const report = (kind, n) => globalThis.soakReport(JSON.stringify({ kind, tab, n, at: Date.now() }));
    const breath = () => new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
    });
    const until = async (what, found) => {
        for (const end = Date.now() + 120_000; Date.now() < end; await new Promise((done) => setTimeout(done, 5))) {
            const seen = found();
            if (seen) return seen;
        }
        throw new Error(`waited in vain for ${what} at ${location.hash}: ${document.body.innerText.slice(0, 300)}`);
    };
    const type = (field, text) => {
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    // The numbers of the last action, of the last one whose outcome is drawn, and of the last one seen as „Gespeichert ✓“.
    let n = 0;
    let drawn = 0;
    let secured = 0;
    // What is shown to the member is what counts: an action that is drawn, with this word in the frame. The word may stay there from one
    // action to the next, when both the action and the word for it are drawn at once.
    const look = () => {
        const isSecured = [...document.querySelectorAll(".frame__status")].some((element) => element.textContent === "Gespeichert ✓");
        if (isSecured && drawn > secured) {
            secured = drawn;
            report("secured", secured);
        }
    };
    // After the drawing that is under way.
    new MutationObserver(() => breath().then(look)).observe(document.body, { subtree: true, childList: true, characterData: true });
    const next = (text) => {
        n += 1;
        return `${text} §${tab}.${n}§`;
    };
    const handIn = (form) => {
        form?.requestSubmit();
        report("taken", n);
    };
    const seen = async () => {
        await breath();
        drawn = n;
        look();
    };
    // The page drawn for `hash`, known by an element that was not there before.
    const go = async (hash, selector) => {
        const before = document.querySelector(selector);
        if (location.hash === hash && before) return before;
        location.hash = hash;
        return until(selector, () => {
            const now = document.querySelector(selector);
            return now !== before && now;
        });
    };
    return {
        breath,
        count: () => n,
        secured: () => until("Gespeichert ✓", () => secured === n && n),
        async addTopic(title) {
            const field = await go("#/themen/neu", "input[id$=title]");
            type(field, title);
            field.form.requestSubmit();
            await until("the topic", () => /^#\/themen\/.{20}/.test(location.hash) && document.querySelector("#contribution-text"));
            return location.hash;
        },
        openTopic: (hash) => go(hash, "#contribution-text"),
        async contribute(text = "Beitrag") {
            const field = document.querySelector("#contribution-text");
            type(field, next(text));
            await breath();
            handIn(field.form);
            await breath();
            const isThere = () => field.value === "" && document.querySelector("main").textContent.includes(`§${tab}.${n}§`);
            if (!isThere()) await until("the contribution", isThere);
            await seen();
        },
        openTown: (key) => go(`#/kommunen/${key}`, "button[id^=report-]"),
        async state(step) {
            document.querySelector("button[id^=report-]").click();
            const source = await until("the source", () => document.querySelector("#heat-source"));
            document.querySelectorAll("input[id^=heat-phase]")[step % 5].click();
            type(source, next("Vorlage"));
            await breath();
            handIn(source.form);
            await until("the statement", () => !document.querySelector("#heat-source"));
            await seen();
        },
        async note() {
            type(await go("#/notizen/neu", "#note-text"), next("Notiz"));
            await until("the saved note", () => document.body.textContent.includes("Automatisch gespeichert"));
            handIn();
            await seen();
        },
    };
}

/** Puts hands into `page`; `onReport` hears {kind, tab, n, at}. */
export async function giveHands(page, tab, onReport) {
    await page.exposeFunction("soakReport", (text) => onReport(JSON.parse(text)));
    await page.evaluate(`globalThis.hands = (${handsOf})(${JSON.stringify(tab)})`);
}
