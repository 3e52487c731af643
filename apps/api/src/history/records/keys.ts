import type { TableDifference } from "@puesto/domain/structure";

interface Keyed {
  readonly id: string;
  readonly key: string | null;
}

/**
 * The rows whose keys other rows take over by the same difference. A key stands for one row at any moment as far as the database is
 * concerned, and for [S14] only in the end: these have to let go of theirs before anything else is written.
 */
export function rowsThatHandOnKeys<Row extends Keyed>({
  added,
  changed,
  removed,
}: TableDifference<Row>): readonly Row[] {
  const rekeyed = changed.filter(({ before, after }) => before.key !== after.key);
  const taken = new Set([...added, ...rekeyed.map(({ after }) => after)].map(({ key }) => key));
  return [...removed, ...rekeyed.map(({ before }) => before)].filter(({ key }) => key !== null && taken.has(key));
}
