import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";
import { browserOptions } from "./support/browser.ts";

/** Run by `pnpm test`, which starts Puesto and says in the environment where it is and which browser to use. */
export default defineConfig({
  testDir: "web",
  testMatch: "**/*.spec.ts",
  outputDir: ".output/pages",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous on purpose: a busy machine is no defect.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [
    ["list"],
    ...(process.env.TEST_REPORT === undefined ? [] : [["json", { outputFile: process.env.TEST_REPORT }] as const]),
  ],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.TEST_WEB_URL ?? "http://127.0.0.1:3000",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    launchOptions: browserOptions(),
    screenshot: "only-on-failure",
  },
  projects: [{ name: "page" }],
  snapshotDir: fileURLToPath(new URL("web/snapshots", import.meta.url)),
});
