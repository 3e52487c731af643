import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildStructure, holdersOf, type StructureRecords } from "../../structure/index.ts";
import { aCompany, aHolder, anyStructureRecords } from "../../testing/index.ts";
import { recordsFrom } from "../reconcile/reconcile.ts";
import { noRecords, numberedIds, soundPlanOf } from "../trial.ts";
import { exportCsv } from "./csv.ts";
import { exportJson } from "./json.ts";

const company = { name: { es: "Alameda", en: "Lamp" }, locale: "es" } as const;
const formats = [
  ["CSV", exportCsv],
  ["JSON", exportJson],
] as const;

/** A structure without its ids, keys and places: who reports to whom, in which order, and everything else that is said. */
function shapeOf(records: StructureRecords) {
  const built = buildStructure(records);
  if (!built.ok) throw new Error("not sound");
  const { roles } = built.value;
  const rowOf = new Map(roles.map(({ id }, row) => [id, row]));
  const unitOf = new Map(records.units.map((unit) => [unit.id, unit]));
  const unitPath = (id: string | null): unknown => {
    const unit = id === null ? undefined : unitOf.get(id as never);
    return unit ? [unit.name, unitPath(unit.parentId)] : null;
  };
  const sorted = (entries: readonly unknown[]): readonly string[] =>
    entries.map((entry) => JSON.stringify(entry)).toSorted();
  return {
    roles: roles.map(({ id, title, kind, unitId, reportsToId, seats }) => ({
      title,
      kind,
      seats,
      unit: unitPath(unitId),
      reportsTo: reportsToId === null ? null : rowOf.get(reportsToId),
      holders: holdersOf(built.value, id).map(({ name, fte, startsOn, endsOn }) => ({ name, fte, startsOn, endsOn })),
    })),
    units: sorted(records.units.map(({ id }) => unitPath(id))),
    relations: sorted(records.relations.map(({ type, fromId, toId }) => [type, rowOf.get(fromId), rowOf.get(toId)])),
  };
}

describe.each(formats)("an export as %s", (_, exported) => {
  it("imports back to the same structure, in a new company", () => {
    fc.assert(
      fc.property(anyStructureRecords(), (records) => {
        const plan = soundPlanOf(exported(company, records));
        expect(plan.findings).toEqual([]);
        expect(shapeOf(recordsFrom(plan, noRecords, numberedIds()).records)).toEqual(shapeOf(records));
      }),
      { numRuns: 300 },
    );
  });

  it("is the same again after that", () => {
    fc.assert(
      fc.property(anyStructureRecords(), (records) => {
        const text = exported(company, records);
        const { records: back } = recordsFrom(soundPlanOf(text), noRecords, numberedIds());
        expect(exported(company, back)).toBe(text);
      }),
    );
  });

  it("of a company without roles is a file, which cannot be imported", () => {
    expect(() => soundPlanOf(exported(company, noRecords))).toThrow("IMPORT_NO_ROWS");
  });
});

describe("an export as CSV", () => {
  const records = aCompany(
    { "=cmd|'/c calc'!A0": { "Sales; north": {} } },
    { holders: [aHolder("Sales; north", "-Ana"), aHolder("Sales; north", null)] },
  );

  it("has no cell that a spreadsheet would run, and begins with a byte order mark", () => {
    const text = exportCsv(company, records);
    expect(text.startsWith("\ufeffrecord,id,reports_to")).toBe(true);
    expect(text).not.toMatch(/(?:^|[,\n"])[=+@-]/);
  });

  it("still imports when a spreadsheet has saved it with semicolons, without the mark and with its columns in another order", () => {
    const [header = "", ...lines] = exportCsv(company, records).slice(1).trimEnd().split("\r\n");
    const turned = [header, ...lines].map((line) =>
      (line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? []).toReversed().join(";"),
    );
    const { roles } = soundPlanOf(turned.join("\n"));
    expect(roles.map(({ title, holders }) => [title.es, holders.length])).toEqual([
      ["=cmd|'/c calc'!A0", 0],
      ["Sales; north", 2],
    ]);
  });
});

describe("an export as JSON", () => {
  it("carries the company's name and language", () => {
    expect(soundPlanOf(exportJson(company, aCompany({ boss: {} }))).company).toEqual(company);
  });
});
