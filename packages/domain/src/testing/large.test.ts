import { describe, expect, it } from "vitest";
import { isVacant, metricsOf } from "../structure/index.ts";
import { aDay } from "./arbitraries.ts";
import { aStructure } from "./builders.ts";
import { largeCompany } from "./large.ts";

describe("a large company", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(largeCompany(500)).toEqual(largeCompany(500));
    expect(largeCompany(500, { seed: 2 })).not.toEqual(largeCompany(500));
  });

  it.each([1, 2, 3, 1_000, 5_000])("of %i roles is sound and has as many", (count) => {
    expect(aStructure(largeCompany(count)).roles).toHaveLength(count);
  });

  it("looks like one: some layers, moderate spans, one role in twenty vacant, units and relations", () => {
    const structure = aStructure(largeCompany(5_000));
    const metrics = metricsOf(structure, aDay);
    expect(metrics.layers).toBeGreaterThan(4);
    expect(metrics.layers).toBeLessThan(13);
    expect(metrics.spanMaximum).toBeLessThanOrEqual(16);
    expect(metrics.unitCount).toBeGreaterThan(10);
    expect(metrics.relationCount).toBeGreaterThan(50);
    const vacant = structure.roles.filter((role) => isVacant(structure, role.id, aDay)).length;
    expect(vacant / 5_000).toBeGreaterThan(0.03);
    expect(vacant / 5_000).toBeLessThan(0.07);
  });
});
