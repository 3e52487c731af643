import {
  type CompanyFacts,
  invertDifference,
  type StructureRecords,
  type TableDifference,
} from "@puesto/domain/structure";
import type { RecordedDifference } from "../revisions/record.ts";

/** A company as it was at a revision: its rows and what it was called. */
export interface Moment {
  readonly records: StructureRecords;
  /** Null before the company was made. */
  readonly company: CompanyFacts | null;
}

/** Before the first revision there is nothing. */
export const beginning: Moment = {
  records: { units: [], roles: [], relations: [], holders: [], entries: [] },
  company: null,
};

/**
 * What was, after some differences one after the other, in the order in which rows are read everywhere: who of several holders is
 * named, and how units are numbered, does not depend on what was done when. About linear in the rows and in what the differences hold.
 */
export function replay(from: Moment, differences: readonly RecordedDifference[]): Moment {
  const units = replayTable(from.records.units, differences, ({ units }) => units);
  const roles = replayTable(from.records.roles, differences, ({ roles }) => roles);
  const relations = replayTable(from.records.relations, differences, ({ relations }) => relations);
  const holders = replayTable(from.records.holders, differences, ({ holders }) => holders);
  const entries = replayTable(from.records.entries, differences, ({ entries }) => entries);
  const company = differences.reduce<CompanyFacts | null>((facts, one) => one.company?.after ?? facts, from.company);
  return { records: { units, roles, relations, holders, entries }, company };
}

function replayTable<Row extends { readonly id: string }>(
  before: readonly Row[],
  differences: readonly RecordedDifference[],
  tableOf: (difference: RecordedDifference) => TableDifference<Row>,
): readonly Row[] {
  const rows = new Map(before.map((row) => [row.id, row]));
  for (const difference of differences) {
    const { added, changed, removed } = tableOf(difference);
    for (const { id } of removed) rows.delete(id);
    for (const row of added) rows.set(row.id, row);
    for (const { after } of changed) rows.set(after.id, after);
  }
  return [...rows.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What is there, with what a difference did taken back wherever its rows are still there. */
export function takenBack(now: StructureRecords, difference: RecordedDifference): StructureRecords {
  const { units, roles, relations, holders, entries } = invertDifference(difference);
  const still = {
    units: stillThere(now.units, units),
    roles: stillThere(now.roles, roles),
    relations: stillThere(now.relations, relations),
    holders: stillThere(now.holders, holders),
    entries: stillThere(now.entries, entries),
  };
  return replay({ records: now, company: null }, [{ ...still, company: null }]).records;
}

function stillThere<Row extends { readonly id: string }>(
  now: readonly Row[],
  { changed, ...rest }: TableDifference<Row>,
): TableDifference<Row> {
  const ids = new Set(now.map(({ id }) => id));
  return { ...rest, changed: changed.filter(({ after }) => ids.has(after.id)) };
}
