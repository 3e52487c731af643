import { inRoot } from "../run/workspace.ts";
import { listAt, numberAt, readReport, settle, type Tally, valueAt } from "./tally.ts";
import { runTool } from "./tool.ts";

/** Runs the tests of these vitest projects, and counts from vitest's own report. */
export async function runVitest(plan: {
  readonly projects: readonly string[];
  readonly databaseUrl: string | null;
  readonly filters: readonly string[];
  readonly reportPath: string;
  readonly signal: AbortSignal;
}): Promise<Tally> {
  const exitCode = await runTool({
    workspace: ".",
    packageName: "vitest",
    folder: ".",
    arguments: [
      "run",
      ...plan.projects.map((project) => `--project=${project}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${plan.reportPath}`,
      ...plan.filters,
    ],
    environment: plan.databaseUrl === null ? {} : { TEST_DATABASE_URL: plan.databaseUrl },
    signal: plan.signal,
  });
  return settle("vitest", countVitest(readReport(plan.reportPath)), exitCode);
}

function countVitest(report: unknown): Tally & { readonly skipped: number } {
  if (report === null) return { passed: 0, failed: 1, skipped: 0, troubles: ["vitest: it ended without a report."] };
  const unloaded = listAt(report, "testResults").filter(
    (file) =>
      valueAt(file, "status") === "failed" &&
      !listAt(file, "assertionResults").some((test) => valueAt(test, "status") === "failed"),
  );
  return {
    passed: numberAt(report, "numPassedTests"),
    failed: numberAt(report, "numFailedTests") + unloaded.length,
    skipped: numberAt(report, "numPendingTests") + numberAt(report, "numTodoTests"),
    troubles: unloaded.map(
      (file) => `vitest: ${String(valueAt(file, "name")).replace(inRoot(""), "")} could not be run.`,
    ),
  };
}
