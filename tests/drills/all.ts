import { tallied } from "../storm/ledger.ts";
import { verify } from "../storm/verify/verify.ts";
import { apiAskedToEnd, apiKilled } from "./api-ends.ts";
import { databaseEnds } from "./database-ends.ts";
import type { Drill, DrillOutcome } from "./drill.ts";
import { dumpUnderTraffic } from "./dump.ts";
import { stuckLock } from "./stuck-lock.ts";
import type { Ground } from "./traffic.ts";

/** All drills, in the order in which they are made. */
export const drills: readonly Drill[] = [...databaseEnds, apiKilled, apiAskedToEnd, stuckLock, dumpUnderTraffic];

/** Makes a drill, and then looks at everything that must hold after any of them. */
export async function make(drill: Drill, ground: Ground): Promise<DrillOutcome> {
  const { figures, findings } = await drill.run(ground);
  const { fleet, ledger, seed } = ground;
  const verdict = await verify(fleet, ledger.entries, { seed, moments: 3 });
  const unclean = ledger.unclean.splice(0).map((answer) => `an answer that nobody should get: ${answer}`);
  return {
    figures: [
      ...figures,
      `${ledger.entries.length} edits answered so far, ${verdict.revisions} revisions, all of them as they were acknowledged`,
    ],
    findings: [...findings, ...unclean, ...verdict.findings],
  };
}

/** Why anything was asked again in all drills. */
export const askedAgain = ({ ledger }: Ground): string =>
  tallied([...ledger.retries].flatMap(([reason, count]) => Array.from({ length: count }, () => reason)));
