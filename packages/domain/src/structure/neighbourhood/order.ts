import { type Compare, rowsBefore, rowsFrom, type Sorted, sortedFrom, withoutRow, withRow } from "./sorted.ts";

/** One order of a table's rows, immutable. It is sorted when it is first asked for or written to: no edit needs all orders. */
export interface Order<Row extends Probe, Probe> {
  /** The rows from the probe on, in their order; all without one. */
  readonly from: (probe: Probe | null) => Iterable<Row>;
  /** The rows before the probe, the nearest first; all without one, the last first. */
  readonly before: (probe: Probe | null) => Iterable<Row>;
  /** The order after a row came, went or changed. */
  readonly written: (before: Row | null, after: Row | null) => Order<Row, Probe>;
}

/** An order of rows that are there already. */
export function orderOf<Row extends Probe, Probe>(rows: Iterable<Row>, compare: Compare<Probe>): Order<Row, Probe> {
  let kept: Sorted<Row, Probe> | null = null;
  return orderBy(() => {
    kept ??= sortedFrom(rows, compare);
    return kept;
  });
}

const orderBy = <Row extends Probe, Probe>(sorted: () => Sorted<Row, Probe>): Order<Row, Probe> => ({
  from: (probe) => rowsFrom(sorted(), probe),
  before: (probe) => rowsBefore(sorted(), probe),
  written: (before, after) => {
    const without = before === null ? sorted() : withoutRow(sorted(), before);
    const later = after === null ? without : withRow(without, after);
    return orderBy(() => later);
  },
});

/** The first of some rows; undefined where there is none. */
export function first<Row>(rows: Iterable<Row>): Row | undefined {
  for (const row of rows) return row;
  return undefined;
}

/** The rows up to, not with, the first one that is otherwise. */
export function* whilst<Row>(rows: Iterable<Row>, holds: (row: Row) => boolean): Generator<Row> {
  for (const row of rows) {
    if (!holds(row)) return;
    yield row;
  }
}
