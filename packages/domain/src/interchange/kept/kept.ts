import { ledgers } from "../../history/index.ts";
import type { RoleId, UnitId } from "../../identity.ts";
import {
  canStandUnder,
  type Entry,
  entryAt,
  type Json,
  neighbourhoodOf,
  refusalsOnReturn,
  type StructureRecords,
} from "../../structure/index.ts";
import type { PlannedEntry } from "../plan.ts";
import { referring, resolving } from "./references.ts";

const byAddress = (one: PlannedEntry, other: PlannedEntry): number => {
  const [a, b] = [one, other].map(({ ledger, roleKey, key }) => JSON.stringify([ledger, roleKey, key]));
  return (a ?? "") < (b ?? "") ? -1 : 1;
};

/** What is kept of a company and its roles as a file tells it, in the order of ledgers, roles and keys. */
export function plannedEntries(
  records: StructureRecords,
  roleKey: (id: RoleId | null) => string | null,
  unitKey: (id: UnitId | null) => string | null,
): readonly PlannedEntry[] {
  const refer = referring(records, roleKey, unitKey);
  return records.entries
    .map(({ ledger, roleId, key, content }) => ({ ledger, roleKey: roleKey(roleId), key, content: refer(content) }))
    .toSorted(byAddress);
}

/** What is kept by what a file tells, and what of it cannot be. */
export interface KeptEntries {
  readonly entries: readonly Entry[];
  readonly loose: readonly PlannedEntry[];
}

/**
 * The entries that a file tells, as they stand among records that have everything else already. An entry of a ledger or a role that
 * is not there, or that its ledger refuses, is loose: it is told and left out. An entry is held against those before it.
 */
export function entriesFrom(
  planned: readonly PlannedEntry[],
  records: Omit<StructureRecords, "entries">,
  roleIdOf: (key: string) => RoleId | undefined,
  unitIdOf: (key: string) => UnitId | null,
): KeptEntries {
  const resolve = resolving(records, roleIdOf, unitIdOf);
  const kept = new Map<string, Entry>();
  const loose: PlannedEntry[] = [];
  const candidates = planned.flatMap((one): readonly { readonly one: PlannedEntry; readonly entry: Entry }[] => {
    const roleId = one.roleKey === null ? null : roleIdOf(one.roleKey);
    const ledger = Object.hasOwn(ledgers, one.ledger) ? ledgers[one.ledger] : undefined;
    const content: Json = resolve(one.content);
    const isWhole = content !== null && roleId !== undefined && ledger?.of === (roleId === null ? "COMPANY" : "ROLE");
    if (isWhole && ledger && canStandUnder(ledger, one.key) && ledger.content.safeParse(content).success) {
      return [{ one, entry: entryAt({ ledger: one.ledger, roleId, key: one.key }, content) }];
    }
    loose.push(one);
    return [];
  });
  // Looked at with all others there: a kind's profile may stand before the kind.
  const all = candidates.map(({ entry }) => entry);
  const company = { name: {}, locale: "es" } as const;
  const rows = neighbourhoodOf(company, { ...records, entries: all });
  for (const { one, entry } of candidates) {
    const ledger = ledgers[entry.ledger];
    const refusals = ledger ? refusalsOnReturn(ledger, rows, { before: null, after: entry }) : [];
    if (refusals.length > 0 || kept.has(entry.id)) loose.push(one);
    else kept.set(entry.id, entry);
  }
  return { entries: [...kept.values()], loose };
}
