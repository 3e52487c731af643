import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildStructure, entryAt, holdersOf, type StructureRecords } from "../../structure/index.ts";
import { aCompany, aHolder, anyStructureRecords, aUnit, roleIdNamed, uuidNamed } from "../../testing/index.ts";
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
function shapeOf(records: StructureRecords, kept: boolean) {
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
    // Files in columns tell nothing of what is kept.
    kept: kept
      ? sorted(
          records.entries.map(({ ledger, roleId, key, content }) => [
            ledger,
            roleId === null ? null : rowOf.get(roleId),
            key,
            content,
          ]),
        )
      : [],
    relations: sorted(records.relations.map(({ type, fromId, toId }) => [type, rowOf.get(fromId), rowOf.get(toId)])),
  };
}

describe.each(formats)("an export as %s", (name, exported) => {
  it("imports back to the same structure, in a new company", () => {
    fc.assert(
      fc.property(anyStructureRecords(), (records) => {
        const plan = soundPlanOf(exported(company, records));
        expect(plan.findings).toEqual([]);
        expect(shapeOf(recordsFrom(plan, noRecords, numberedIds()).records, name === "JSON")).toEqual(
          shapeOf(records, name === "JSON"),
        );
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

describe("what is kept of roles, in a file", () => {
  const { roles, ...rest } = aCompany({ boss: { marketing: {} } }, { holders: [aHolder("marketing", "Ana")] });
  const marketing = roleIdNamed("marketing");
  const review = {
    ...{ holderId: rest.holders[0]?.id ?? "", period: "2026-Q1", state: "CONCLUDED" },
    ...{ findings: "", summary: "Good", returnedFor: "" },
    conclusion: { outcome: "MEETS", reason: "", effectiveOn: null, concludedOn: "2026-04-02", by: roleIdNamed("boss") },
  };
  const entries = [entryAt({ ledger: "review", roleId: marketing, key: uuidNamed("review") }, review)];

  it("names roles and holders as the file does, and finds them again under other ids", () => {
    const text = exportJson(company, { ...rest, roles, entries });
    expect(text).toContain('"$holder":{"role":');
    const { records, loose } = recordsFrom(soundPlanOf(text), noRecords, numberedIds());
    expect(loose).toEqual([]);
    const [boss, marketingThen] = records.roles;
    expect(records.entries).toEqual([
      entryAt(
        { ledger: "review", roleId: marketingThen?.id ?? marketing, key: uuidNamed("review") },
        { ...review, holderId: records.holders[0]?.id ?? "", conclusion: { ...review.conclusion, by: boss?.id ?? "" } },
      ),
    ]);
  });

  it("names which of two terms of one person is meant, and the units that a rule is about", () => {
    const terms = ["2020-01-01", "2024-01-01"].map((startsOn, at) => ({
      ...aHolder("marketing", `Ana ${at}`, { startsOn }),
      name: "Ana",
    }));
    const [first, second] = terms;
    const north = aUnit("north");
    const branches = { isOn: true, parameters: { branches: [north.id] } };
    const told = [first, second].map((term) =>
      entryAt(
        { ledger: "review", roleId: marketing, key: uuidNamed(term?.id ?? "") },
        { ...review, holderId: term?.id ?? "" },
      ),
    );
    const rule = entryAt({ ledger: "policy", roleId: null, key: "P3" }, branches);
    const text = exportJson(company, { ...rest, units: [north], holders: terms, roles, entries: [...told, rule] });
    const { records, loose } = recordsFrom(soundPlanOf(text), noRecords, numberedIds());
    expect(loose).toEqual([]);
    const contents = records.entries.map(({ content }) => content);
    expect(contents).toContainEqual({ isOn: true, parameters: { branches: [records.units[0]?.id] } });
    for (const { id } of records.holders) expect(contents).toContainEqual(expect.objectContaining({ holderId: id }));
  });

  it("is left out where it holds no number, no day, or an outcome without a conclusion: reading it would fail", () => {
    const found = { is: "INDICATOR", indicator: "sales-performance", amount: "1" };
    const sound = { on: "2026-01-02", source: "ledger", found };
    const told = [
      ["measurement", sound],
      ["measurement", { ...sound, on: "soon" }],
      ["measurement", { ...sound, found: { ...found, amount: "much" } }],
      ["target", { period: "2026", promise: { ...found, amount: "1e3" } }],
      ["target", { period: "2026", promise: { is: "TASK", task: { en: "Fair" }, dueOn: "2026-02-30" } }],
      ["review", { ...review, conclusion: null }],
    ] as const;
    const kept = told.map(([ledger, content], at) =>
      entryAt({ ledger, roleId: marketing, key: uuidNamed(`${at}`) }, content),
    );
    const text = exportJson(company, { ...rest, roles, entries: kept });
    const { records, loose } = recordsFrom(soundPlanOf(text), noRecords, numberedIds());
    expect([records.entries.map(({ content }) => content), loose.length]).toEqual([[sound], 5]);
  });

  it("is cleaned of what cannot be stored, and left out where it is nothing", () => {
    const overview = entryAt({ ledger: "profile", roleId: marketing, key: "overview" }, { en: "Sells, well" });
    const text = exportJson(company, { ...rest, roles, entries: [overview] });
    const dirty = recordsFrom(soundPlanOf(text.replace("Sells,", "Sells\\u0000,\\ud800")), noRecords, numberedIds());
    expect(dirty.records.entries.map(({ content }) => content)).toEqual([{ en: "Sells,\ufffd well" }]);
    const empty = recordsFrom(soundPlanOf(text.replace('{"en":"Sells, well"}', "null")), noRecords, numberedIds());
    expect([empty.records.entries, empty.loose.length]).toEqual([[], 1]);
    const brackets = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const deep = recordsFrom(soundPlanOf(text.replace('"Sells, well"', brackets)), noRecords, numberedIds());
    expect([deep.records.entries, deep.loose.length]).toEqual([[], 1]);
  });

  it("comes back also where it no longer fits the kind of its role", () => {
    const stale = entryAt({ ledger: "profile", roleId: marketing, key: "responsibility/gone" }, { is: "LEFT_OUT" });
    const text = exportJson(company, { ...rest, roles, entries: [stale] });
    const { records, loose } = recordsFrom(soundPlanOf(text), noRecords, numberedIds());
    expect([records.entries.length, loose]).toEqual([1, []]);
  });

  it("is told and left out where its ledger does not take it", () => {
    const text = exportJson(company, { ...rest, roles, entries }).replace('"ledger":"review"', '"ledger":"reviews"');
    expect(recordsFrom(soundPlanOf(text), noRecords, numberedIds()).loose).toHaveLength(1);
  });

  it("stays where a file tells nothing of it", () => {
    const present = { ...rest, roles, entries };
    expect(recordsFrom(soundPlanOf(exportCsv(company, present)), present, numberedIds()).records.entries).toEqual(
      entries,
    );
  });
});
