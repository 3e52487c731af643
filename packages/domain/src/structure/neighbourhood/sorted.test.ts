import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsBefore, rowsFrom, type Sorted, sortedFrom, withoutRow, withRow } from "./sorted.ts";

interface Row {
  readonly at: number;
  readonly text: string;
}
type Probe = Pick<Row, "at">;
const compare = (one: Probe, other: Probe): number => one.at - other.at;
const all = (sorted: Sorted<Row, Probe>): readonly Row[] => [...rowsFrom(sorted, null)];

const anyRows = () => fc.array(fc.record({ at: fc.nat(300), text: fc.string() }), { maxLength: 400, size: "max" });
const anySteps = () =>
  fc.array(fc.record({ puts: fc.boolean(), row: fc.record({ at: fc.nat(300), text: fc.string() }) }), {
    maxLength: 400,
    size: "max",
  });

describe("sorted rows", () => {
  it("are those of a plain list, whatever is put in and taken out; what was before is still there", () => {
    fc.assert(
      fc.property(anyRows(), anySteps(), fc.nat(301), (rows, steps, at) => {
        const plain = new Map(rows.map((row) => [row.at, row]));
        const first = sortedFrom<Row, Probe>(rows, compare);
        const before = all(first);
        const last = steps.reduce((sorted, { puts, row }) => {
          if (puts) plain.set(row.at, row);
          else plain.delete(row.at);
          return puts ? withRow<Row, Probe>(sorted, row) : withoutRow<Row, Probe>(sorted, row);
        }, first);
        const expected = [...plain.values()].sort(compare);
        expect(all(last)).toEqual(expected);
        expect([...rowsFrom(last, { at })]).toEqual(expected.filter((row) => row.at >= at));
        expect([...rowsBefore(last, { at })]).toEqual(expected.filter((row) => row.at < at).reverse());
        expect([...rowsBefore(last, null)]).toEqual(expected.toReversed());
        expect(all(first)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it("can be emptied and filled again", () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => ({ at, text: "" }));
    const emptied = rows.reduce<Sorted<Row, Probe>>(
      (sorted, row) => withoutRow<Row, Probe>(sorted, row),
      sortedFrom<Row, Probe>(rows, compare),
    );
    expect(all(emptied)).toEqual([]);
    const filled = rows.toReversed().reduce((sorted, row) => withRow<Row, Probe>(sorted, row), emptied);
    expect(all(filled)).toEqual(rows);
  });
});
