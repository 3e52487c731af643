import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findIntegrityViolations,
  type Neighbourhood,
  recordsOf,
  type StructureRecords,
  type Write,
} from "../../structure/index.ts";
import { aChange } from "../../testing/index.ts";
import { decide } from "../apply.ts";
import { type AskedChange, apply } from "../index.ts";
import { rowsOf } from "../trial.ts";

const without = <Row extends { readonly id: string }>(rows: readonly Row[], gone: Row | null): readonly Row[] =>
  rows.filter(({ id }) => id !== gone?.id);
const came = <Row>(row: Row | null): readonly Row[] => (row === null ? [] : [row]);

/** The records after a write, as plainly as can be: nothing stops a row from coming twice. */
function plainly(records: StructureRecords, write: Write): StructureRecords {
  switch (write.table) {
    case "units":
      return { ...records, units: [...without(records.units, write.before), ...came(write.after)] };
    case "roles":
      return { ...records, roles: [...without(records.roles, write.before), ...came(write.after)] };
    case "relations":
      return { ...records, relations: [...without(records.relations, write.before), ...came(write.after)] };
    case "holders":
      return { ...records, holders: [...without(records.holders, write.before), ...came(write.after)] };
    case "entries":
      return { ...records, entries: [...without(records.entries, write.before), ...came(write.after)] };
    case "company":
      return records;
  }
}

/** The codes of the rules that the records after a change would break, looked at whole; null where it is refused for something else. */
function rulesBrokenBy(rows: Neighbourhood, change: AskedChange): ReadonlySet<string> | null {
  const decided = decide(rows, change);
  if (!decided.ok) return null;
  const records = decided.value.writes.reduce(plainly, recordsOf(rows));
  return new Set(findIntegrityViolations(records).map(({ code }) => code));
}

/** Of the broken rules those that are told: S13 alone, as the row stands for nothing, and S1 and S14 where no other is broken. */
function lookedAt(broken: ReadonlySet<string>): string[] {
  if (broken.has("S13")) return ["S13"];
  const others = [...broken].filter((code) => code !== "S1" && code !== "S14");
  return others.length > 0 ? others : [...broken];
}

describe("one change", () => {
  it("is refused by a rule exactly when all records together would break it", () => {
    fc.assert(
      fc.property(aChange(), (edit) => {
        const rows = rowsOf(edit);
        const [change] = edit.changes;
        const expected = change === undefined ? null : rulesBrokenBy(rows, change);
        if (change === undefined || expected === null || change.type === "CompanyUpdated") return;
        const applied = apply(rows, [change]);
        // What a ledger does not keep is no breach of the structure.
        const broken = applied.ok ? [] : applied.problem.filter(({ code }) => /^S\d+$/.test(code));
        const codes = new Set<string>(broken.map(({ code }) => code));
        expect([...codes].sort()).toEqual(lookedAt(expected).sort());
      }),
      { numRuns: 600 },
    );
  });
});
