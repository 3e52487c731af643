import { exampleFigures, exampleYear, marketingDirectorScheme } from "@puesto/domain/pay";
import { describe, expect, it } from "vitest";
import { bandPays, salesCurve } from "./curves.ts";
import { axisEnd, scaleFor, ticksBetween } from "./scale.ts";

const scheme = marketingDirectorScheme("EUR");
const figures = exampleFigures(exampleYear[0] ?? { sold: "0", margin: "0", special: [] }, "EUR");

describe("the pay against sales", () => {
  it("steps at the task, by what half a per cent of it comes to", () => {
    const { points, step } = salesCurve(scheme, figures, 1_000_000);
    expect(step).toEqual({ missed: { at: "499999.99", pay: "13865.01" }, met: { at: "500000", pay: "16365.01" } });
    expect(points.at(0)).toEqual({ at: "0", pay: "11365.01" });
    expect(points.at(-1)).toEqual({ at: "1000000", pay: "21365.01" });
  });

  it("has no step where there is nothing to reach", () => {
    expect(salesCurve(scheme, { ...figures, salesTask: "0" }, 1_000_000).step).toBeNull();
  });
});

describe("the pay against the margin", () => {
  it("is one of each band, from the lowest on", () => {
    const scrambled = {
      ...scheme,
      performance: { ...scheme.performance, bands: scheme.performance.bands.toReversed() },
    };
    expect(bandPays(scrambled, figures).map(({ pay }) => pay)).toEqual(["15989.01", "17489.01", "19989.01"]);
  });
});

describe("an axis", () => {
  it("holds what is shown and is told in even numbers", () => {
    expect(scaleFor(["450000", "no number"])).toBe(1_000_000);
    expect(scaleFor(["1000000.01"])).toBe(2_000_000);
    expect(ticksBetween(0, 1_000_000)).toEqual([0, 200_000, 400_000, 600_000, 800_000, 1_000_000]);
    expect(axisEnd(17_489)).toBe(20_000);
  });
});
