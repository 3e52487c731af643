import { expect } from "vitest";
import {
  type CompanyState,
  type Neighbourhood,
  neighbourhoodOf,
  recordsOf,
  type StructureRecords,
} from "../structure/index.ts";
import type { Edit } from "../testing/index.ts";
import { type Applied, type AskedChange, apply } from "./index.ts";

/** For tests: the rows of the company before an edit. */
export const rowsOf = ({ before }: Pick<Edit, "before">): Neighbourhood =>
  neighbourhoodOf(before.company, before.records);

/** For tests: what came of changes that are taken. */
export function taken(rows: Neighbourhood, changes: readonly AskedChange[]): Applied {
  const applied = apply(rows, changes);
  if (!applied.ok) throw new Error(`refused: ${JSON.stringify(applied.problem)}`);
  return applied.value;
}

/** For tests: for what changes are refused, as `CODE index`; nothing where they are taken. */
export function refusalsOf(rows: Neighbourhood, changes: readonly AskedChange[]): readonly string[] {
  const applied = apply(rows, changes);
  return applied.ok ? [] : applied.problem.map(({ code, index }) => `${code} ${index}`);
}

/** For tests: a company as rows hold it. */
export const stateOf = (rows: Neighbourhood): CompanyState => ({ company: rows.company, records: recordsOf(rows) });

const byId = (rows: readonly { readonly id: string }[]) => new Map(rows.map((row) => [row.id, row]));

/** For tests: the rows of each table by id, so that their order does not count. */
export const asSets = ({ units, roles, relations, holders, entries }: StructureRecords) => [
  byId(units),
  byId(roles),
  byId(relations),
  byId(holders),
  byId(entries),
];

/** For tests: two companies are the same, row by row. */
export function expectSame(one: CompanyState, other: CompanyState): void {
  expect(one.company).toEqual(other.company);
  expect(asSets(one.records)).toEqual(asSets(other.records));
}
