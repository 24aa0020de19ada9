// How the stories run: the machine's own Chromium, two at a time, no second try. ./test stories sets CHROMIUM.
import { defineConfig } from "@playwright/test";
import { browserOptions } from "./harness.mjs";

export default defineConfig({
    testDir: ".",
    testMatch: "**/*.story.mjs",
    outputDir: "../../test-results",
    fullyParallel: true,
    workers: 2,
    retries: 0,
    forbidOnly: Boolean(process.env.CI),
    // A story waits as long as it may take as a whole: how fast the machine is decides nothing.
    timeout: 120_000,
    expect: { timeout: 0 },
    reporter: [["list"], ["./slowest.mjs"]],
    use: { browserName: "chromium", launchOptions: browserOptions, locale: "de-DE", timezoneId: "Europe/Berlin" },
});
