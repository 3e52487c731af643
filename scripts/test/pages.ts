import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../run/port.ts";
import { startServer } from "../run/server.ts";
import { listAt, numberAt, readReport, settle, type Tally, valueAt } from "./tally.ts";
import { runTool } from "./tool.ts";

/** Starts Puesto as a newcomer does, with a folder and ports of its own, and runs the page tests against it. */
export async function runPages(plan: {
  /** Path of the browser, "" for Playwright's own. */
  readonly browser: string;
  readonly filters: readonly string[];
  readonly reportPath: string;
  readonly signal: AbortSignal;
}): Promise<Tally> {
  const webPort = await findFreePort();
  const apiPort = await findFreePort();
  const dataDir = mkdtempSync(join(tmpdir(), "puesto-pages-"));
  const ports = {
    PORT: `${webPort}`,
    API_PORT: `${apiPort}`,
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    PUESTO_TODAY: "asked",
  };
  const { promise: ready, resolve: isReady } = Promise.withResolvers<null>();
  const puesto = startServer({
    name: "Puesto",
    command: ["scripts/start.ts"],
    folder: ".",
    environment: ports,
    onLine: (line) => {
      console.log(line);
      if (line.includes("Puesto is ready at ")) isReady(null);
    },
  });
  try {
    const ended = puesto.ended.then((how) => `pages: Puesto ended ${how} before it was ready.`);
    const aborted = new Promise<string>((resolve) =>
      plan.signal.addEventListener("abort", () => resolve("pages: ended.")),
    );
    const trouble = await Promise.race([ready, ended, aborted]);
    if (trouble !== null) return { passed: 0, failed: 1, troubles: [trouble] };
    const exitCode = await runTool({
      workspace: "tests",
      packageName: "@playwright/test",
      folder: "tests",
      arguments: ["test", "--config=playwright.config.ts", ...plan.filters],
      environment: {
        TEST_BROWSER: plan.browser,
        TEST_WEB_URL: `http://127.0.0.1:${webPort}`,
        TEST_REPORT: plan.reportPath,
        // Where the command line finds the server.
        PUESTO_URL: `http://127.0.0.1:${apiPort}`,
      },
      signal: plan.signal,
    });
    return settle("pages", countPages(readReport(plan.reportPath)), exitCode);
  } finally {
    await puesto.stop(30_000);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function countPages(report: unknown): Tally & { readonly skipped: number } {
  if (report === null)
    return { passed: 0, failed: 1, skipped: 0, troubles: ["pages: Playwright ended without a report."] };
  const errors = listAt(report, "errors").map((error) => `pages: ${String(valueAt(error, "message")).split("\n")[0]}`);
  return {
    passed: numberAt(report, "stats", "expected"),
    // A test that passed only when it was tried again has failed.
    failed: numberAt(report, "stats", "unexpected") + numberAt(report, "stats", "flaky") + errors.length,
    skipped: numberAt(report, "stats", "skipped"),
    troubles: errors,
  };
}
