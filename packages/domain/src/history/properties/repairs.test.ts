import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PolicyContext, policyFindings, repairChange } from "../../policy/index.ts";
import { companyKindsFrom } from "../../profile/index.ts";
import { neighbourhoodOf, recordsOf, type StructureRecords } from "../../structure/index.ts";
import { anyStructureRecords, aStructure, uuidNamed } from "../../testing/index.ts";
import { apply } from "../index.ts";

const context = (records: StructureRecords): PolicyContext => ({
  structure: aStructure(records),
  today: "2026-06-30",
  kinds: companyKindsFrom([]),
  refinements: new Map(),
  specialAccounts: new Map(),
});

describe("the repair of a finding", () => {
  it("is a change that is taken, puts that finding right, and is undone like every other", () => {
    let repaired = 0;
    fc.assert(
      fc.property(anyStructureRecords(), (records) => {
        const rows = neighbourhoodOf({ name: { es: "Empresa" }, locale: "es" }, records);
        for (const { code, roleIds, repair } of policyFindings(context(records))) {
          if (!repair) continue;
          repaired += 1;
          const applied = apply(rows, [repairChange(repair, () => uuidNamed("repair"))]);
          expect(applied).toMatchObject({ ok: true });
          if (!applied.ok) continue;
          const after = policyFindings(context(recordsOf(applied.value.rows)));
          expect(after.some((other) => other.code === code && other.roleIds[0] === roleIds[0])).toBe(false);
          const back = apply(applied.value.rows, applied.value.inverse);
          expect(back.ok && policyFindings(context(recordsOf(back.value.rows)))).toEqual(
            policyFindings(context(records)),
          );
        }
      }),
      { numRuns: 300 },
    );
    expect(repaired).toBeGreaterThan(50);
  });
});
