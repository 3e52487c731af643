/**
 * The chart in Chromium: how long layouts take, how long a page that has never been opened takes to its first cards and to the
 * whole company, and how evenly frames come while the picture is dragged and zoomed by a real mouse, beside a bare page that
 * shows as many boxes. `--json` ends with one line of JSON. docs/benchmarks.md explains.
 */
import { chromium } from "@playwright/test";
import { browserOptions, findBrowser, missingBrowser } from "../support/browser.ts";
import { type ChartRow, measureChart } from "./chart/measure.ts";
import { startPuesto } from "./chart/puesto.ts";
import { chartTables } from "./chart/tables.ts";
import { machineLine } from "./machine.ts";
import { readAsked } from "./options.ts";

const { sizes, json } = readAsked();
const path = await findBrowser((what) => console.error(`  installing ${what}`));
if (path === null) throw new Error(missingBrowser);

const puesto = await startPuesto();
try {
  const browser = await chromium.launch(browserOptions(path));
  try {
    const rows: ChartRow[] = [];
    for (const roles of sizes) {
      const row = await measureChart(browser, puesto, roles);
      rows.push(row);
      console.error(
        `  ${roles} roles: first cards in ${Math.round(row.firstMs)} ms, frames within ${row.p95.toFixed(1)} ms`,
      );
    }
    console.log(`${machineLine([`Chromium ${browser.version()}`, "the embedded database"])}\n`);
    console.log(chartTables(rows));
    if (json) console.log(JSON.stringify({ rows }));
  } finally {
    await browser.close();
  }
} finally {
  await puesto.stop();
}
