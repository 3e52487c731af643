import { readFileSync } from "node:fs";

/** What a runner's own report says; `troubles` are sentences about what kept tests from running or was skipped. */
export type Tally = { readonly passed: number; readonly failed: number; readonly troubles: readonly string[] };

export const noTests: Tally = { passed: 0, failed: 0, troubles: [] };

export const addTallies = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  troubles: [...one.troubles, ...other.troubles],
});

/**
 * The tally of a runner that has ended, which is honest in the four ways a green line can lie: a skipped test counts as
 * failed, a file that could not be loaded counts as failed, an unhappy exit counts as failed even where every test
 * passed, and so does a run without a single test.
 */
export function settle(runner: string, counted: Tally & { readonly skipped: number }, exitCode: number): Tally {
  const troubles = [...counted.troubles];
  let failed = counted.failed;
  const fail = (count: number, sentence: string) => {
    failed += count;
    troubles.push(sentence);
  };
  if (counted.skipped > 0) {
    fail(
      counted.skipped,
      `${runner}: ${counted.skipped} skipped, which counts as failed: a test that is not run shows nothing.`,
    );
  }
  if (counted.passed + failed === 0) fail(1, `${runner}: not a single test was run.`);
  if (exitCode !== 0 && failed === 0)
    fail(1, `${runner}: ended with code ${exitCode} though no test failed; what it said stands above.`);
  return { passed: counted.passed, failed, troubles };
}

/** Reads a report in JSON; null when the runner wrote none. */
export function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** A number inside a report, by the names that lead to it; 0 where it is missing. */
export function numberAt(report: unknown, ...path: readonly string[]): number {
  const value = valueAt(report, ...path);
  return typeof value === "number" ? value : 0;
}

/** A list inside a report; empty where it is missing. */
export function listAt(report: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = valueAt(report, ...path);
  return Array.isArray(value) ? value : [];
}

/** Any value inside a report. */
export const valueAt = (report: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, name) => (typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined),
    report,
  );
