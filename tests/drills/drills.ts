/** All drills, or those named, one after the other on one company. Ends with code 1 where anything is not as it must be. */
import { startFleet } from "../fleet/fleet.ts";
import { askedAgain, drills, make } from "./all.ts";
import { groundOn } from "./traffic.ts";

// Whoever ends this ends what it has started too: that happens as the process exits.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const named = process.argv.slice(2);
const unknown = named.find((name) => !drills.some((drill) => drill.name === name));
if (unknown !== undefined) {
  console.error(`There is no drill "${unknown}"; there are: ${drills.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}

const fleet = await startFleet({ apis: 2, roles: 300 });
try {
  const ground = await groundOn(fleet, { seed: Date.now() % 1_000_000, writers: 16, answers: 400 });
  for (const drill of drills.filter(({ name }) => named.length === 0 || named.includes(name))) {
    console.log(`\n  ${drill.sentence}`);
    const { figures, findings } = await make(drill, ground);
    for (const figure of figures) console.log(`    ${figure}`);
    for (const finding of findings) console.error(`    ✗ ${finding}`);
    if (findings.length > 0) process.exitCode = 1;
  }
  console.log(`\n  Asked again in all, by reason: ${askedAgain(ground)}`);
} finally {
  await fleet.stop();
}
console.log(process.exitCode === 1 ? "\n  Not all of it holds." : "\n  All of it holds.");
