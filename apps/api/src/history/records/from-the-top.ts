/**
 * Rows in an order in which each stands after the one it hangs on, as foreign keys ask for where a statement inserts only some of
 * them. A row that hangs on nothing, or on a row that is not among these, may stand anywhere. Linear.
 */
export function fromTheTop<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  aboveOf: (row: Row) => string | null,
): readonly Row[] {
  const ids = new Set(rows.map(idOf));
  const below = Map.groupBy(rows, (row) => {
    const above = aboveOf(row);
    return above !== null && ids.has(above) ? above : null;
  });
  const sorted = [...(below.get(null) ?? [])];
  // The list grows while it is walked: each row brings those that hang on it.
  for (const row of sorted) for (const next of below.get(idOf(row)) ?? []) sorted.push(next);
  return sorted;
}
