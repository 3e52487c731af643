import { expect, it } from "vitest";
import { reportOf } from "./report.ts";
import { storm } from "./run.ts";

it("a storm of edits through two processes, one of which is killed, leaves a sound company and its whole history", async () => {
  const plan = {
    seed: 20_261_124,
    writers: 16,
    edits: 300,
    roles: 250,
    apiKilledAt: 0.4,
    postgresRestartedAt: null,
    moments: 6,
  };
  const outcome = await storm(plan, () => {});
  expect(outcome.wrong, reportOf(outcome)).toEqual([]);
  expect(outcome.ledger.entries).toHaveLength(plan.edits);
  // Otherwise nothing would be shown of retries, of cycles that are refused and of history.
  expect([...outcome.ledger.retries.keys()].join()).toMatch(/hung up/);
  expect(outcome.ledger.entries.flatMap(({ answer }) => answer.refusals)).toContain("S2");
  expect(outcome.verdict.revisions).toBeGreaterThan(plan.edits / 2);
});
