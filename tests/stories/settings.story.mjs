// Language, appearance and label: chosen once, in force at once, kept.
import { test, expect } from "./app.mjs";

const root = (me) => me.page.locator("html");

test("the language is kept: words, title, lang, days and numbers", async ({ member }) => {
    const me = await member();
    await expect(root(me)).toHaveAttribute("lang", "de");
    await me.goTo("Einstellungen");
    await me.radio("English").check();
    await me.title("Settings");
    await expect(me.page).toHaveTitle("Settings – Klimanetz");
    await expect(root(me)).toHaveAttribute("lang", "en");
    await me.reload();
    await me.title("Settings");
    await expect(me.radio("English")).toBeChecked();
    await me.open("#/kommunen/05315000");
    await me.card("Heat planning").waitFor();
    await expect(me.main).toContainText("1,024,621");
    await expect(me.main).toContainText("30 Jun 2026");
    await me.press("Report the step", me.card("Heat planning"));
    await expect(me.radio("baseline analysis", me.page.getByRole("dialog"))).toBeVisible();
    await me.page.keyboard.press("Escape");
    await me.goTo("Settings");
    await me.radio("Deutsch").check();
    await me.title("Einstellungen");
    await me.reload();
    await expect(root(me)).toHaveAttribute("lang", "de");
});

for (const [locale, title] of [["en-GB", "Who is responsible where, how far are the others, whom can I ask?"], ["de-AT", "Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?"], ["fr-FR", "Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?"]]) {
    test(`a browser that speaks ${locale} is answered in a language of the app`, async ({ member }) => {
        const me = await member({ locale });
        await expect(root(me)).toHaveAttribute("lang", title.startsWith("Wer") ? "de" : "en");
        if (title.startsWith("Wer")) {
            await me.title(title);
        } else {
            await expect(me.page.getByRole("navigation").getByRole("link", { name: "Municipalities" })).toBeVisible();
        }
    });
}

test("light and dark are kept, and „wie das System“ follows the system at once", async ({ member }) => {
    const me = await member({ colorScheme: "dark" });
    await expect(root(me)).toHaveAttribute("data-kern-theme", "dark");
    await me.goTo("Einstellungen");
    await expect(me.radio("wie das System")).toBeChecked();
    await me.radio("hell").check();
    await expect(root(me)).toHaveAttribute("data-kern-theme", "light");
    await me.reload();
    await expect(root(me)).toHaveAttribute("data-kern-theme", "light");
    await expect(me.radio("hell")).toBeChecked();
    await me.page.emulateMedia({ colorScheme: "light" });
    await me.radio("dunkel").check();
    await me.reload();
    await expect(root(me)).toHaveAttribute("data-kern-theme", "dark");
    await me.radio("wie das System").check();
    await expect(root(me)).toHaveAttribute("data-kern-theme", "light");
    await me.page.emulateMedia({ colorScheme: "dark" });
    await expect(root(me)).toHaveAttribute("data-kern-theme", "dark");
});

test("a changed label stands beside the next statement and leaves the earlier one alone", async ({ member }) => {
    const me = await member();
    await me.open("#/kommunen/05382012");
    await me.statePhase("Eignungsprüfung", { "Ihr Absender": "Klimaschutz Bornheim" });
    await me.goTo("Einstellungen");
    await expect(me.field("Ihr Absender")).toHaveValue("Klimaschutz Bornheim");
    await me.fill({ "Ihr Absender": "  Stabsstelle Klima  " });
    await me.press("Absender speichern");
    await expect(me.main).toContainText("Übernommen");
    await me.reload();
    await expect(me.field("Ihr Absender")).toHaveValue("Stabsstelle Klima");
    await me.open("#/kommunen/05382012");
    const heat = me.card("Wärmeplanung");
    await expect(heat).toContainText("Klimaschutz Bornheim");
    await me.statePhase("Bestandsanalyse");
    await expect(heat).toContainText("Stabsstelle Klima");
    await me.unfold("Frühere Angaben", heat);
    await expect(heat.getByRole("group").filter({ hasText: "Frühere Angaben" })).toContainText("Klimaschutz Bornheim");
});

test("an empty label is an answer too: nobody is asked twice", async ({ member }) => {
    const me = await member();
    await me.addTopic("Erstes Thema");
    await expect(me.field("Ihr Absender")).toHaveCount(0);
    await me.open("#/personen/neu");
    await expect(me.field("Name")).toBeVisible();
    await expect(me.field("Ihr Absender")).toHaveCount(0);
});
