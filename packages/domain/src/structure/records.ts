import type { Entry } from "./entries/entry.ts";
import type { Holder } from "./holder.ts";
import type { Relation } from "./relation.ts";
import type { Role } from "./role.ts";
import type { Unit } from "./unit.ts";

/** All that a company's structure is made of, as rows: what is stored, sent, imported and exported. */
export interface StructureRecords {
  readonly units: readonly Unit[];
  readonly roles: readonly Role[];
  readonly relations: readonly Relation[];
  readonly holders: readonly Holder[];
  /** What the other features keep of the company and of its roles. */
  readonly entries: readonly Entry[];
}

/** Where each id stands among the rows of a table; where rows share one, the first. */
export function indexesById<Id extends string>(rows: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> {
  const indexes = new Map<Id, number>();
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row) indexes.set(row.id, index);
  }
  return indexes;
}
