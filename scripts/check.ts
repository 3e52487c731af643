/** `pnpm check`: whatever can be known without running the product. Every check is run, and every failure is told. */
import { type Check, checks, preparation } from "./check/checks.ts";
import { beginStep, complain, quote } from "./run/progress.ts";
import { listenForEnd } from "./run/signals.ts";

const wish = listenForEnd();
const failed: Check[] = [];

async function run(check: Check): Promise<void> {
  const step = beginStep(check.title);
  const { ok, lines } = await check.run(wish.signal);
  if (ok) return step.done();
  step.failed();
  failed.push(check);
  quote([...lines, `→ ${check.remedy}`]);
}

console.log("\n  The checks of Puesto\n");
await run(preparation);
for (const check of checks) {
  if (!wish.isHeard()) await run(check);
}

if (wish.isHeard()) complain("The checks were ended before they were through.");
else if (failed.length === 0) console.log(`\n  All ${checks.length + 1} checks hold.`);
else
  complain(`${failed.length} of ${checks.length + 1} checks failed: ${failed.map(({ title }) => title).join("; ")}.`);
process.exitCode = failed.length === 0 && !wish.isHeard() ? 0 : 1;
