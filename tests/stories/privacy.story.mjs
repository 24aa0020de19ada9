// Canaries in everything private, every function of the app used, every way out watched: they are in the backup and nowhere else.
import { test, expect, asFile } from "./app.mjs";
import { disguises, found, isPrivatePlace, keptByOrigin } from "./canaries.mjs";
import { emptyRecorder } from "./recorder.mjs";
import { choose } from "./lists.mjs";

const canary = (name) => `Qz7kx9w${name}4f81`;
const TEXTS = ["Frei", "Person", "Kommune", "Thema", "Papierkorb"].map(canary);
const TAGS = ["Schlagwort", "Zweites"].map(canary);
const ALL = [...TEXTS, ...TAGS];
/** Typed into the search of the notes; never stored at all. */
const SOUGHT = canary("Gesucht");

/** From now on `heard` collects whatever leaves a page of this browser by one of the browser's own ways. */
async function listen(context, heard) {
    await context.exposeBinding("tellTest", (_, way, text) => heard.push([way, String(text)]));
    await context.addInitScript(() => {
        const asText = (value) => (typeof value === "string" ? value : JSON.stringify(value) ?? String(value));
        const watch = (owner, name, way) => {
            const original = owner?.[name];
            if (!original) return;
            owner[name] = function (...given) {
                window.tellTest(way, given.map(asText).join(" "));
                return original.apply(this, given);
            };
        };
        watch(BroadcastChannel.prototype, "postMessage", "BroadcastChannel");
        watch(MessagePort.prototype, "postMessage", "MessagePort");
        watch(window.ServiceWorker?.prototype, "postMessage", "message to the service worker");
        watch(window.Clipboard?.prototype, "writeText", "clipboard");
        watch(History.prototype, "pushState", "history");
        watch(History.prototype, "replaceState", "history");
        watch(navigator, "sendBeacon", "beacon");
        watch(window, "fetch", "fetch");
        watch(XMLHttpRequest.prototype, "open", "XMLHttpRequest");
        watch(XMLHttpRequest.prototype, "send", "XMLHttpRequest");
        watch(window.CacheStorage?.prototype, "open", "cache");
        const blobToAddress = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
            blob.text().then((text) => window.tellTest("file", text));
            return blobToAddress.call(URL, blob);
        };
        addEventListener("hashchange", () => window.tellTest("address", location.href));
        addEventListener("storage", ({ key, newValue }) => window.tellTest(`storage event ${key}`, `${key} ${newValue}`));
        new MutationObserver(() => window.tellTest("title", document.title)).observe(document, { subtree: true, childList: true });
    });
    context.on("console", (message) => heard.push(["console", message.text()]));
    context.on("request", (request) => heard.push(["request", `${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`]));
    context.on("page", (page) => page.on("framenavigated", (frame) => heard.push(["address", frame.url()])));
}

async function writePrivately(me) {
    await me.addPerson("Jan Muster", { worksFor: ["Bornheim"], "Ihr Absender": "Klimaschutz Bornheim" });
    const person = new URL(me.page.url()).hash;
    await me.follow("Notiz schreiben");
    await me.writeNote({ Notiz: `${TEXTS[1]} mag Kuchen`, "Schlagwörter": `${TAGS[0]}, ${TAGS[1]}` });
    await me.open("#/kommunen/05382012");
    await me.statePhase("Bestandsanalyse");
    await me.follow("Notiz schreiben");
    await me.writeNote({ Notiz: TEXTS[2], "Schlagwörter": TAGS[0] });
    await me.addTopic("Starkregen", { about: ["Bornheim"] });
    const topic = new URL(me.page.url()).hash;
    await me.contribute("Lohmar warnt früh.", ["Jan Muster"]);
    await me.follow("Notiz schreiben");
    await me.writeNote({ Notiz: TEXTS[3] });
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: TEXTS[4] });
    await me.press("In den Papierkorb");
    await me.open("#/notizen/neu");
    await me.writeNote({ Notiz: `# ${TEXTS[0]}\n\n- **fett**` });
    await me.unfold("Verknüpft mit");
    await me.pick("Verknüpft mit", ["Jan Muster"]);
    await expect(me.page.getByText("Automatisch gespeichert")).toBeVisible();
    await me.goTo("Meine Notizen");
    await choose(me, "Schlagwörter", TAGS[0]);
    await me.field("Suchen").fill(SOUGHT);
    await expect(me.main.getByText("0 von 4")).toBeVisible();
    await me.field("Suchen").fill("kuchen");
    await expect(me.main.getByText("1 von 4")).toBeVisible();
    return [person, topic];
}

test("what is private is in the backup and in the private keys, and leaves by no other way", { tag: "@slow" }, async ({ member }) => {
    test.setTimeout(300_000);
    const heard = [];
    const me = await member();
    await listen(me.browser.context, heard);
    await me.reload();
    const other = await me.newTab();
    await me.turnTo();
    const pages = await writePrivately(me);

    // The search is known to work: it finds every canary where it may be.
    const backup = await me.backUp();
    expect(found(backup.text, ALL)).toEqual(ALL);
    const kept = await keptByOrigin(me.page);
    const own = kept.filter(([place]) => isPrivatePlace(place)).map(([, text]) => text);
    expect(found(own.join("\n"), ALL)).toEqual(ALL);
    expect(found(Buffer.from(`ab${ALL[0]}`).toString("base64"), ALL)).toEqual([ALL[0]]);
    expect(disguises(ALL[0])).toHaveLength(11);
    await expect.poll(() => found(heard.filter(([way]) => way === "file").join("\n"), ALL)).toEqual(ALL);

    // Everything else the app can do, and what each of it gives.
    heard.splice(0, heard.length, ...heard.filter(([way, text]) => !(way === "file" && text.includes('"scope":"backup"'))));
    const sinks = [];
    for (const file of [await me.share(), await me.share("Für E-Mail (.txt)"), await me.copyShare()]) {
        expect(file.text).toContain("Jan Muster");
        sinks.push([`file ${file.name}`, `${file.name}\n${file.text}`]);
    }
    sinks.push(["name of the backup", backup.name], ["shared part of the backup", backup.text.split(',\n"private":')[0]]);
    sinks.push(["what leaves, as shown", await me.whatLeaves()]);
    await me.unfold("Oder Text einfügen");
    const broken = {
        "ganz.json": backup.text,
        "kaputt.json": backup.text.replace(TEXTS[2], `${TEXTS[2]}\u0001`),
        "halb.json": backup.text.slice(0, -200),
        "anders.json": backup.text.replace(TEXTS[0], "anders"),
        "ohne Namen.json": backup.text.replace(`"tag:${TAGS[0]}"`, `"tag:${TAGS[0]}":"${TAGS[1]}","x"`),
    };
    const payloads = Object.entries(broken).map(([name, text]) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) }));
    await me.field("Datei auswählen").setInputFiles(payloads);
    await me.preview("ganz.json").waitFor();
    await expect(me.main.getByText(/wurde nicht übernommen/)).toHaveCount(4);
    sinks.push(["preview and refusals", await me.main.evaluate((main) => main.outerHTML)]);
    for (const media of ["screen", "print"]) {
        await me.page.emulateMedia({ media });
        for (const address of ["#/", "#/kommunen", "#/personen", "#/themen", "#/einstellungen", "#/hilfe", "#/austausch", "#/galerie"]) {
            await me.open(address);
            sinks.push([`${address}, ${media}`, await me.page.content()]);
        }
        for (const address of ["#/kommunen/05382012", ...pages]) {
            await me.open(address);
            await expect(me.main).toContainText(media === "print" ? /\S/ : /Qz7kx9w/);
            sinks.push([`${address}, ${media}`, media === "print" ? await me.page.evaluate(() => document.body.innerText) : ""]);
        }
    }
    await me.page.emulateMedia({ media: "screen" });
    await me.open("#/einstellungen");
    await me.radio("English").check();
    await me.radio("Deutsch").check();
    await me.radio("dunkel").check();
    await me.open(pages[0]);
    await me.press("In den Papierkorb");
    await me.press("Endgültig löschen");
    await me.press("Abbrechen", me.page.getByRole("alertdialog"));
    await me.press("Rückgängig");
    sinks.push(["failure page", await me.page.locator("#failure").evaluate((failure) => failure.outerHTML)]);
    sinks.push(["shown in the other tab", await other.page.content()]);

    // The rescue page tells keys, and the rescue file keeps the private lines apart. The second copy goes too: it would mend them.
    await emptyRecorder(me.page);
    await me.page.evaluate(() => {
        const private_ = Object.keys(localStorage).filter((key) => /:priv\/(log|base)/.test(key));
        for (const key of private_) localStorage.setItem(key, `${localStorage.getItem(key).slice(0, -3)}#`);
    });
    await me.page.reload();
    await me.page.getByRole("heading", { level: 1, name: /nicht lesbar/ }).waitFor();
    await me.page.locator("summary").first().click();
    sinks.push(["rescue page", await me.page.content()]);
    const rescue = await me.download(() => me.press("Unlesbare Teile herunterladen"));
    expect(found(rescue.text, ALL), "what the member rescues is all there").toEqual(ALL);
    sinks.push(["rescue file, shared part", rescue.text.split("\n").filter((line) => !line.startsWith("priv/")).join("\n")]);

    for (const [place, text] of await keptByOrigin(me.page)) {
        if (!isPrivatePlace(place)) sinks.push([place, text]);
    }
    for (const [way, text] of heard) {
        const isOwn = (way === "file" && text.includes("priv/")) || /^storage event .*:(quarantine\/)?priv\//.test(way);
        if (!isOwn) sinks.push([way, text]);
    }
    const leaks = sinks.flatMap(([sink, text]) => found(text, [...ALL, SOUGHT]).map((name) => `${sink}: ${name}`));
    expect(leaks).toEqual([]);
    const ways = new Set(heard.map(([way]) => way.split(" ")[0]));
    for (const way of ["address", "request", "title", "file", "clipboard", "storage"]) {
        expect([...ways], `${way} was watched and used`).toContain(way);
    }
    expect(sinks.length).toBeGreaterThan(100);
    test.info().annotations.push({ type: "sinks", description: String(sinks.length) });
    console.log(`privacy: ${sinks.length} texts searched for ${ALL.length + 1} canaries in ${disguises("x").length} disguises`);
});

test("a printed page holds no own notes", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382012");
    await me.statePhase("Bestandsanalyse");
    await me.follow("Notiz schreiben");
    await me.writeNote({ Notiz: TEXTS[2] });
    await me.open("#/kommunen/05382012");
    await expect(me.card("Meine Notizen")).toContainText(TEXTS[2]);
    await me.page.emulateMedia({ media: "print" });
    await expect(me.page.getByText(TEXTS[2])).toBeHidden();
    await expect(me.card("Wärmeplanung")).toContainText("Bestandsanalyse");
});
