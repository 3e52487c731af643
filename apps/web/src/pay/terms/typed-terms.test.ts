import { keptRolePay, marketingDirectorScheme, type RolePay, readRolePay } from "@puesto/domain/pay";
import { describe, expect, it } from "vitest";
import { payOfTyped, type TypedBand, typedTerms, withBand } from "./typed-terms.ts";

const director: RolePay = { scheme: marketingDirectorScheme("EUR"), grade: "G8" };

describe("pay terms in a form", () => {
  it("come back as they were, in either language, amounts and parts of the base alike", () => {
    const share: RolePay = {
      ...director,
      scheme: {
        ...director.scheme,
        baseByGrade: [{ grade: "G8", amount: "9000.5" }],
        performance: { basis: "SHARE_OF_BASE", bands: [{ from: null, below: null, value: "0.125" }] },
      },
    };
    for (const locale of ["es", "en"] as const) {
      expect(payOfTyped(typedTerms(director, locale), locale)).toEqual(director);
      expect(payOfTyped(typedTerms(share, locale), locale)).toEqual(share);
    }
  });

  it("stand with the decimal sign of the language", () => {
    expect(typedTerms(director, "es").team.notMet).toBe("0,5");
    expect(typedTerms(director, "en").team.notMet).toBe("0.5");
  });

  it("pay nothing by a clause that is left out, and are sound without all three", () => {
    const typed = typedTerms(director, "en");
    const none = payOfTyped(
      {
        ...typed,
        team: { ...typed.team, isPaid: false },
        special: { ...typed.special, isPaid: false },
        performance: { ...typed.performance, isPaid: false },
      },
      "en",
    );
    expect(readRolePay(keptRolePay(none)).ok).toBe(true);
    const again = typedTerms(none, "en");
    expect([again.team.isPaid, again.special.isPaid, again.performance.isPaid]).toEqual([false, false, false]);
  });

  it("are refused where they cannot be, at the field or the row that is wrong", () => {
    const typed = typedTerms(director, "en");
    const [low, middle, high] = typed.performance.bands;
    if (low === undefined || middle === undefined || high === undefined) throw new Error("three bands");
    const placesOf = (bands: readonly TypedBand[]) => {
      const read = readRolePay(
        keptRolePay(payOfTyped({ ...typed, performance: { ...typed.performance, bands } }, "en")),
      );
      return read.ok ? [] : read.problem.map(({ code, path }) => `${code} ${path}`);
    };
    expect(placesOf([low, high])).toEqual(["PAY_BANDS_GAP scheme.performance.bands[1]"]);
    expect(placesOf([low, { ...middle, from: "7" }, high])).toEqual(["PAY_BANDS_OVERLAP scheme.performance.bands[1]"]);
    expect(placesOf([low, { ...middle, value: "much" }, high])).toEqual([
      "PAY_NO_NUMBER scheme.performance.bands[1].value",
    ]);
  });
});

describe("margin bands in a form", () => {
  const bands: readonly TypedBand[] = [
    { id: 0, from: "", below: "8", value: "0" },
    { id: 1, from: "8", below: "", value: "10" },
    { id: 2, from: "20", below: "", value: "30" },
  ];

  it("that meet move together, and others stay", () => {
    expect(withBand(bands, 0, { below: "9" }).map(({ from }) => from)).toEqual(["", "9", "20"]);
    expect(withBand(bands, 1, { from: "7" }).map(({ below }) => below)).toEqual(["7", "", ""]);
    expect(withBand(bands, 2, { from: "15" }).map(({ below }) => below)).toEqual(["8", "", ""]);
    expect(withBand(bands, 1, { value: "11" })).toEqual([bands[0], { ...bands[1], value: "11" }, bands[2]]);
  });
});
