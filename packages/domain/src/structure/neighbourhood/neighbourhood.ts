import type { Locale, LocalizedText } from "../../text.ts";
import type { Entry } from "../entries/entry.ts";
import type { Holder } from "../holder.ts";
import type { StructureRecords } from "../records.ts";
import type { Relation } from "../relation.ts";
import type { Role } from "../role.ts";
import type { Unit } from "../unit.ts";
import { type Order, orderOf } from "./order.ts";
import type { Compare } from "./sorted.ts";

/** What a company says of itself: what it is called, and in which language it writes where nothing else is said. */
export interface CompanyFacts {
  readonly name: LocalizedText;
  readonly locale: Locale;
}

type Probe<Field extends string> = { readonly [One in Field]: string | null };
/** Rows by the fields named, the first one first. */
type By<Row extends Probe<Field>, Field extends string> = Order<Row, Probe<Field>>;

/**
 * The rows that a change is decided on: all of a company's, or those alone that the change touches. Immutable; what a change
 * costs depends on the rows that it touches and not on how many there are.
 */
export interface Neighbourhood {
  readonly company: CompanyFacts;
  readonly units: By<Unit, "id">;
  readonly unitsByParent: By<Unit, "parentId" | "id">;
  readonly unitsByKey: By<Unit, "key" | "id">;
  readonly roles: By<Role, "id">;
  /** Siblings one after another in their places ([S19], as `comparePlaces` has it); those that report to nobody stand first. */
  readonly rolesBySuperior: By<Role, "reportsToId" | "place" | "id">;
  readonly rolesByKey: By<Role, "key" | "id">;
  readonly rolesByUnit: By<Role, "unitId" | "id">;
  readonly relations: By<Relation, "id">;
  readonly relationsByFrom: By<Relation, "fromId" | "toId" | "type" | "id">;
  readonly relationsByTo: By<Relation, "toId" | "id">;
  readonly holders: By<Holder, "id">;
  readonly holdersByRole: By<Holder, "roleId" | "id">;
  readonly entries: By<Entry, "id">;
  readonly entriesByRole: By<Entry, "roleId" | "id">;
}

/** Texts by their code units, as keys, places and ids are compared; null stands before all. */
function compareTexts(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return one < other ? -1 : 1;
}

function by<Field extends string>(...fields: readonly Field[]): Compare<Probe<Field>> {
  return (one, other) => {
    for (const field of fields) {
      const order = compareTexts(one[field], other[field]);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/**
 * The neighbourhood of rows that are there: those of a sound company, or those of one that changes touch. Tables are sorted when
 * they are first needed, so that this itself costs nothing.
 */
export function neighbourhoodOf(company: CompanyFacts, records: StructureRecords): Neighbourhood {
  const { units, roles, relations, holders, entries } = records;
  return {
    company,
    units: orderOf(units, by("id")),
    unitsByParent: orderOf(units, by("parentId", "id")),
    unitsByKey: orderOf(units, by("key", "id")),
    roles: orderOf(roles, by("id")),
    rolesBySuperior: orderOf(roles, by("reportsToId", "place", "id")),
    rolesByKey: orderOf(roles, by("key", "id")),
    rolesByUnit: orderOf(roles, by("unitId", "id")),
    relations: orderOf(relations, by("id")),
    relationsByFrom: orderOf(relations, by("fromId", "toId", "type", "id")),
    relationsByTo: orderOf(relations, by("toId", "id")),
    holders: orderOf(holders, by("id")),
    holdersByRole: orderOf(holders, by("roleId", "id")),
    entries: orderOf(entries, by("id")),
    entriesByRole: orderOf(entries, by("roleId", "id")),
  };
}

/** The rows of a neighbourhood, each table by id. */
export const recordsOf = ({ units, roles, relations, holders, entries }: Neighbourhood): StructureRecords => ({
  units: [...units.from(null)],
  roles: [...roles.from(null)],
  relations: [...relations.from(null)],
  holders: [...holders.from(null)],
  entries: [...entries.from(null)],
});
