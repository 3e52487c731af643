/**
 * `pnpm test [AREA …] [FILTER …]`: every test there is: pure code, the API on PGlite and on a PostgreSQL of its own, the
 * page in a browser. What is missing is installed, or said. The last line tells how many passed and failed.
 */
import { mkdirSync, rmSync } from "node:fs";
import { findBrowser, missingBrowser } from "../tests/support/browser.ts";
import { startPostgres, type TestPostgres } from "../tests/support/postgres.ts";
import { findFreePort } from "./run/port.ts";
import { prepare } from "./run/prepare.ts";
import { beginStep, complain } from "./run/progress.ts";
import { listenForEnd } from "./run/signals.ts";
import { inRoot } from "./run/workspace.ts";
import { runPages } from "./test/pages.ts";
import { readPlan } from "./test/plan.ts";
import { addTallies, noTests, type Tally } from "./test/tally.ts";
import { runVitest } from "./test/vitest.ts";

const plan = readPlan(process.argv.slice(2));
const wish = listenForEnd();
const output = inRoot("tests/.output");
mkdirSync(output, { recursive: true });

const failure = (trouble: string): Tally => ({ passed: 0, failed: 1, troubles: [trouble] });

async function testCode(): Promise<Tally> {
  const needsPostgres = plan.projects.includes("api on PostgreSQL");
  const postgres = needsPostgres ? await preparePostgres() : null;
  if (typeof postgres === "string") return failure(postgres);
  try {
    const reportPath = `${output}/vitest.json`;
    rmSync(reportPath, { force: true });
    const { projects, filters } = plan;
    return await runVitest({ projects, filters, databaseUrl: postgres?.url ?? null, reportPath, signal: wish.signal });
  } finally {
    await postgres?.stop();
  }
}

/** A running server, or the sentence that says why there is none. */
async function preparePostgres(): Promise<TestPostgres | string> {
  const step = beginStep("Starting a PostgreSQL for the tests");
  try {
    const postgres = await startPostgres({
      port: await findFreePort(),
      onInstall: () => step.note("installing it first"),
    });
    step.done(`${postgres.version.replace(/\s*\(.*?\)/, "").replace("postgres", "PostgreSQL")} answers`);
    return postgres;
  } catch (error) {
    step.failed();
    return error instanceof Error ? error.message : String(error);
  }
}

async function testPages(): Promise<Tally> {
  const step = beginStep("Finding a browser for the tests");
  const browser = await findBrowser((what) => step.note(`installing ${what}`));
  if (browser === null) {
    step.failed();
    return failure(missingBrowser);
  }
  step.done(`The pages are tried in ${browser === "" ? "Playwright's own Chromium" : browser}`);
  const reportPath = `${output}/pages.json`;
  rmSync(reportPath, { force: true });
  return runPages({ browser, filters: plan.filters, reportPath, signal: wish.signal });
}

console.log("\n  The tests of Puesto\n");
let tally = noTests;
const isReady = await prepare("Generating what is generated", ["generate"], wish);
if (!isReady) tally = failure("What the tests need could not be generated.");
if (isReady && plan.projects.length > 0 && !wish.isHeard()) tally = addTallies(tally, await testCode());
if (isReady && plan.withPages && !wish.isHeard()) tally = addTallies(tally, await testPages());
if (wish.isHeard()) tally = addTallies(tally, failure("The tests were ended before they were through."));

for (const trouble of tally.troubles) complain(trouble);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
