import { apply } from "@puesto/domain/history";
import { isEmptyDifference, neighbourhoodOf } from "@puesto/domain/structure";
import type { Entry } from "../ledger.ts";
import type { StoredRevision, Told } from "./history.ts";

/**
 * Whether history and what callers were told are the same: each accepted edit is in it exactly once, at the revision that the caller
 * was told, and nothing else is. Gives the entries that were accepted and made no revision: those have to have changed nothing.
 */
export function compareAnswers(
  entries: readonly Entry[],
  history: readonly StoredRevision[],
  findings: string[],
): readonly Entry[] {
  const byKey = Map.groupBy(history, ({ requestKey }) => requestKey);
  const asked = new Set(entries.map(({ requestKey }) => requestKey));
  for (const [key, revisions] of byKey) {
    // The import that made the company had no key.
    if (key === null ? revisions.length !== 1 : !asked.has(key))
      findings.push(`history holds ${key}, which nobody asked for`);
    if (key !== null && revisions.length > 1) findings.push(`history holds ${key} ${revisions.length} times`);
  }
  const idle: Entry[] = [];
  for (const entry of entries) {
    const { requestKey, answer } = entry;
    const revision = byKey.get(requestKey)?.[0];
    if (answer.refusals.length > 0) {
      if (revision !== undefined) findings.push(`${requestKey} was refused and is revision ${revision.number}`);
    } else if (revision === undefined) {
      idle.push(entry);
    } else if (revision.number !== answer.revision) {
      findings.push(`${requestKey} was told revision ${answer.revision} and is ${revision.number}`);
    }
  }
  return idle;
}

/** What was accepted at a revision without making one: whether it really changed nothing there. */
export function judgeIdle(idle: readonly Entry[], { company, number, records }: Told, findings: string[]): void {
  if (company === null) return;
  for (const { requestKey, changes, mutation } of idle) {
    // What takes back or goes back says by itself where there is nothing to do; then it is where the company stood before.
    if (changes === null) {
      if (mutation !== "revertTo") findings.push(`${requestKey} (${mutation}) was accepted and is not in history`);
      continue;
    }
    const applied = apply(neighbourhoodOf(company, records), changes);
    if (!applied.ok) findings.push(`${requestKey} was accepted at ${number} and cannot be applied there`);
    else if (!isEmptyDifference(applied.value.difference) || applied.value.difference.company !== null)
      findings.push(`${requestKey} was accepted at ${number}, changes something there and is not in history`);
  }
}
