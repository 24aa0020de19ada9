// Files on their way: as .txt, as text in a mail, several at once, and what is refused leaves everything as it was.
import { test, expect, asFile, shareText } from "./app.mjs";

async function withPhase(member, key, step, label) {
    const me = await member();
    await me.open(`#/kommunen/${key}`);
    await me.statePhase(step, { "Ihr Absender": label });
    return me;
}

test("json, txt and copied text are the same, and the text survives a mail around it", async ({ member }) => {
    const ayse = await withPhase(member, "05382012", "Bestandsanalyse", "Ayşe");
    const [json, txt, copied] = [await ayse.share(), await ayse.share("Für E-Mail (.txt)"), await ayse.copyShare()];
    expect(txt.name).toMatch(/^Klimanetz_.*\.txt$/);
    expect(shareText(txt)).toBe(shareText(json));
    expect(shareText(copied)).toBe(shareText(json));
    const jan = await member();
    const mail = `Liebe {Vorname}, hallo zusammen,\r\n\r\nanbei mein Stand:\r\n${copied.text}\r\n\r\nViele Grüße\r\nAyşe {Klimaschutz}\r\n-- \r\n[Stadt]`;
    const preview = await jan.paste(mail);
    await expect(preview.locator(".import__counts")).toHaveText("1 geändert");
    await expect(preview).toContainText("Bornheim Stadt geändert");
    await jan.takeOver(preview);
    expect(await jan.stand()).toBe(await ayse.stand());
    const again = await jan.openFiles(asFile("mit BOM.txt", `\ufeff${txt.text.replaceAll("\n", "\r\n")}`));
    await expect(again).toContainText("Die Datei enthält nichts, was hier fehlt.");
});

test("text that mail quoted and wrapped opens, and what cannot be mended is called that (F32)", async ({ member }) => {
    const ayse = await withPhase(member, "05382012", "Bestandsanalyse", "Ayşe");
    const { text } = await ayse.copyShare();
    const wrapped = text.replace(/(.{40,76}) (?=.)/g, "$1\n");
    expect(wrapped).not.toBe(text);
    const quoted = `Hallo,\n\n${wrapped.replace(/^/gm, "> ")}\n-- \nAyşe`;
    const jan = await member();
    await jan.open("#/austausch");
    const altered = Buffer.from(quoted.replace("bestandsanalyse", "zielszenario"));
    await jan.field("Datei auswählen").setInputFiles({ name: "mail.txt", mimeType: "text/plain", buffer: altered });
    const refusal = jan.page.getByRole("alert").filter({ hasText: "mail.txt wurde nicht übernommen" });
    await expect(refusal).toContainText("unterwegs verändert, etwa umbrochen oder zitiert – bitte als Anhang schicken lassen");
    await jan.takeOver(await jan.paste(quoted));
    expect(await jan.stand()).toBe(await ayse.stand());
});

test("several files at once are shown and taken over one by one", { tag: "@slow" }, async ({ member }) => {
    const files = [];
    for (const [key, step, label] of [["05382012", "Bestandsanalyse", "Ayşe"], ["05314000", "Zielszenario", "Jan"], ["05382012", "Eignungsprüfung", "Kim"]]) {
        const me = await withPhase(member, key, step, label);
        files.push(asFile(`${label}.json`, (await me.share()).text));
    }
    const me = await member();
    await me.openFiles(...files);
    await expect(me.preview("Ayşe.json")).toContainText("Bestandsanalyse");
    await expect(me.preview("Jan.json")).toContainText("Bonn");
    await me.takeOver(me.preview("Ayşe.json"));
    await expect(me.preview("Kim.json")).toContainText("1 mit unterschiedlichen Angaben");
    await me.takeOver(me.preview("Kim.json"));
    await me.press("Verwerfen", me.preview("Jan.json"));
    await me.open("#/kommunen/05382012");
    await expect(me.card("Wärmeplanung")).toContainText("2 unterschiedliche Angaben");
    await me.open("#/kommunen/05314000");
    await expect(me.card("Wärmeplanung")).not.toContainText("Jan");
});

test("what is no file of the app is refused by name, and nothing changes", async ({ member }) => {
    const me = await withPhase(member, "05382012", "Bestandsanalyse", "Ayşe");
    const own = await me.share();
    const [kept, stand] = [await me.kept(), await me.stand()];
    for (const [text, sentence] of [
        ["", "Die Datei ist leer."],
        ["Guten Tag", "Das ist kein Text aus Klimanetz (Zeile 1"],
        [own.text.slice(0, -40), "Die Datei ist unvollständig"],
        ['{"format":"geojson","features":[]}', "eines anderen Programms"],
        [own.text.replace("bestandsanalyse", "beschlossen"), "passt nicht zur Prüfsumme"],
        [own.text.replace(/"minReader":\d+/, '"minReader":99'), "neuere Version von Klimanetz (Leseversion 99)"],
        [`{"a":${"[".repeat(300)}${"]".repeat(300)}}`, "zu tief verschachtelt"],
    ]) {
        await me.open("#/austausch");
        await me.field("Datei auswählen").setInputFiles({ name: "seltsam.json", mimeType: "application/json", buffer: Buffer.from(text) });
        const refusal = me.page.getByRole("alert").filter({ hasText: "seltsam.json wurde nicht übernommen" });
        await expect(refusal, sentence).toContainText(sentence);
        await expect(refusal).toContainText("An Ihren Daten hat sich nichts geändert.");
        await me.press("Verwerfen", refusal);
        await expect(refusal).toHaveCount(0);
    }
    expect([await me.kept(), await me.stand()]).toEqual([kept, stand]);
});
