import type { RoleId } from "../../identity.ts";
import type { Entry } from "../entries/entry.ts";
import type { Holder } from "../holder.ts";
import { type StructureDifference, sameRow, type TableDifference } from "../questions/difference.ts";
import type { Relation } from "../relation.ts";
import type { Role } from "../role.ts";
import type { Unit } from "../unit.ts";
import type { CompanyFacts } from "./neighbourhood.ts";
import type { RowWrite, Write } from "./write.ts";

/** What happened to the rows of a company, and to what it says of itself; null where that stayed. */
export interface CompanyDifference extends StructureDifference {
  readonly company: { readonly before: CompanyFacts; readonly after: CompanyFacts } | null;
}

type Identified = { readonly id: string };

/** Gathers what writes come to, row by row: how each was before the first and is after the last of them. */
function gathering<Row extends Identified>(): {
  readonly note: (write: RowWrite<Row>) => void;
  readonly difference: () => TableDifference<Row>;
} {
  const rows = new Map<string, { readonly before: Row | null; after: Row | null }>();
  return {
    note: ({ before, after }) => {
      const id = (before ?? after)?.id ?? "";
      const known = rows.get(id);
      if (known) known.after = after;
      else rows.set(id, { before, after });
    },
    difference: () => {
      const added: Row[] = [];
      const changed: { readonly before: Row; readonly after: Row }[] = [];
      const removed: Row[] = [];
      for (const { before, after } of rows.values()) {
        if (before === null) {
          if (after !== null) added.push(after);
        } else if (after === null) removed.push(before);
        else if (!sameRow(before, after)) changed.push({ before, after });
      }
      return { added, changed, removed };
    },
  };
}

/** What writes, one after another, come to. Rows stand in the order in which they were first written. */
export function differenceOfWrites(writes: readonly Write[]): CompanyDifference {
  const units = gathering<Unit>();
  const roles = gathering<Role>();
  const relations = gathering<Relation>();
  const holders = gathering<Holder>();
  const entries = gathering<Entry>();
  let company: CompanyDifference["company"] = null;
  for (const write of writes) {
    if (write.table === "units") units.note(write);
    else if (write.table === "roles") roles.note(write);
    else if (write.table === "relations") relations.note(write);
    else if (write.table === "holders") holders.note(write);
    else if (write.table === "entries") entries.note(write);
    else company = { before: company === null ? write.before : company.before, after: write.after };
  }
  return {
    company: company === null || sameRow(company.before, company.after) ? null : company,
    units: units.difference(),
    roles: roles.difference(),
    relations: relations.difference(),
    holders: holders.difference(),
    entries: entries.difference(),
  };
}

const rowsOf = <Row>({ added, changed, removed }: TableDifference<Row>): readonly Row[] => [
  ...added,
  ...changed.flatMap(({ before, after }) => [before, after]),
  ...removed,
];

/** The roles that a difference is about: their own rows, their holders, what is kept of them, and both ends of their relations. Each once. */
export const rolesConcerned = ({ roles, relations, holders, entries }: StructureDifference): readonly RoleId[] => [
  ...new Set([
    ...rowsOf(roles).map(({ id }) => id),
    ...rowsOf(holders).map(({ roleId }) => roleId),
    ...rowsOf(entries).flatMap(({ roleId }) => roleId ?? []),
    ...rowsOf(relations).flatMap(({ fromId, toId }) => [fromId, toId]),
  ]),
];
