import { describe, expect, it } from "vitest";
import { expectRemedies, expectWhole, type Samples, spoken } from "../sentences/trial.ts";
import { locales } from "../text.ts";
import { type MarginBand, type PayRefusalValues, payRefusalCatalog, readPayFigures, readPayScheme } from "./index.ts";
import { aScheme, refusalsOf, someFigures } from "./trial.ts";

const withBands = (...bands: readonly MarginBand[]) => aScheme({ performance: { basis: "AMOUNT", bands } });
const band = (from: string | null, below: string | null, value = "0"): MarginBand => ({ from, below, value });
const { teamCommission, performance } = aScheme();
const refusedFor = (scheme: Partial<ReturnType<typeof aScheme>>) => refusalsOf(aScheme(scheme), someFigures());
const refusedOf = (figures: Partial<ReturnType<typeof someFigures>>) => refusalsOf(aScheme(), someFigures(figures));

describe("a scheme is refused", () => {
  it("for a currency that the standard does not know", () =>
    expect(refusedFor({ currency: "EURO" })).toEqual(["PAY_UNKNOWN_CURRENCY scheme.currency"]));

  it.each([
    ["-1", "PAY_NEGATIVE_AMOUNT"],
    ["1.001", "PAY_TOO_FINE"],
    ["1e3", "PAY_NO_NUMBER"],
    ["", "PAY_NO_NUMBER"],
  ])("for a base salary of %j", (amount, code) =>
    expect(refusedFor({ baseByGrade: [{ grade: "G7", amount }] })).toEqual([`${code} scheme.baseByGrade[0].amount`]),
  );

  it("for grades that are missing, blank or there twice", () => {
    const at = (...grades: readonly string[]) =>
      refusedFor({ baseByGrade: grades.map((grade) => ({ grade, amount: "1" })) });
    expect(at()).toEqual(["PAY_NO_GRADES scheme.baseByGrade"]);
    expect(at("G7", " ")).toEqual(["PAY_BLANK_NAME scheme.baseByGrade[1].grade"]);
    expect(at("G7", "G8", "G7")).toEqual(["PAY_GRADE_TWICE scheme.baseByGrade[2].grade"]);
  });

  it("for rates that are none, or that pay the missed task better", () => {
    const at = (rateWhenMet: string, rateWhenNotMet: string) =>
      refusedFor({ teamCommission: { ...teamCommission, rateWhenMet, rateWhenNotMet } });
    expect(at("1", "0.5")).toEqual([]);
    expect(at("1.01", "-0.1")).toEqual([
      "PAY_RATE_OUT_OF_RANGE scheme.teamCommission.rateWhenMet",
      "PAY_RATE_OUT_OF_RANGE scheme.teamCommission.rateWhenNotMet",
    ]);
    expect(at("0.005", "0.01")).toEqual(["PAY_RATES_REVERSED scheme.teamCommission"]);
    expect(at("0.01", "0.01")).toEqual([]);
  });

  it("for more than five special accounts", () => {
    const at = (atMost: number) => refusedFor({ specialAccounts: { rate: "0.02", atMost } });
    expect([at(5), at(1)]).toEqual([[], []]);
    for (const atMost of [6, -1, 2.5, Number.NaN]) {
      expect(at(atMost)[0]).toBe("PAY_ACCOUNTS_OUT_OF_RANGE scheme.specialAccounts.atMost");
    }
  });

  it.each([
    ["none", [], "PAY_NO_BANDS", ""],
    ["an overlap", [band(null, "0.1"), band("0.05", null)], "PAY_BANDS_OVERLAP", "[1]"],
    ["an overlap, the higher first", [band("0.05", null), band(null, "0.1")], "PAY_BANDS_OVERLAP", "[0]"],
    ["two that are open below", [band(null, "0.1"), band(null, null)], "PAY_BANDS_OVERLAP", "[1]"],
    ["two that are open above", [band(null, null), band("0.1", null)], "PAY_BANDS_OVERLAP", "[1]"],
    ["a gap", [band(null, "0.1"), band("0.11", null)], "PAY_BANDS_GAP", "[1]"],
    ["no lowest", [band("0", "0.1"), band("0.1", null)], "PAY_BANDS_NO_LOWEST", "[0].from"],
    ["no highest", [band(null, "0.1"), band("0.1", "1")], "PAY_BANDS_NO_HIGHEST", "[1].below"],
    ["one that holds nothing", [band(null, "0.1"), band("0.1", "0.1"), band("0.1", null)], "PAY_BAND_EMPTY", "[1]"],
    ["less for more", [band(null, "0.1", "2"), band("0.1", null, "1")], "PAY_BANDS_FALL", "[1]"],
    ["a bound that is no number", [band(null, "x"), band("0.1", null)], "PAY_NO_NUMBER", "[0].below"],
  ] as const)("for margin bands with %s", (_, bands, code, path) =>
    expect(refusalsOf(withBands(...bands), someFigures())).toEqual([`${code} scheme.performance.bands${path}`]),
  );

  it("for a share of more than ten base salaries", () => {
    const bands = [band(null, null, "10.5")];
    expect(refusedFor({ performance: { basis: "SHARE_OF_BASE", bands } })).toEqual([
      "PAY_RATE_OUT_OF_RANGE scheme.performance.bands[0].value",
    ]);
  });

  it("for another form, with the place", () => {
    const read = readPayScheme({ ...aScheme(), performance: { ...performance, basis: "LUCK" } });
    expect(read).toMatchObject({ ok: false, problem: [{ code: "PAY_MALFORMED", path: "scheme.performance.basis" }] });
    expect(readPayScheme({ ...aScheme(), currency: "XYZ" })).toMatchObject({
      ok: false,
      problem: [{ code: "PAY_UNKNOWN_CURRENCY" }],
    });
    expect(readPayFigures({ ...someFigures(), sales: [{ amount: 5 }] })).toMatchObject({
      ok: false,
      problem: [{ code: "PAY_MALFORMED", path: expect.stringMatching(/^figures\.sales\[0\]/) }],
    });
    expect(readPayFigures(null)).toMatchObject({ ok: false, problem: [{ path: "figures" }] });
  });
});

describe("figures are refused", () => {
  it("in another currency than the scheme's", () =>
    expect(refusedOf({ currency: "USD" })).toEqual(["PAY_OTHER_CURRENCY figures.currency"]));

  it("with a grade that has no base salary", () =>
    expect(refusedOf({ grade: "G9" })).toEqual(["PAY_UNKNOWN_GRADE figures.grade"]));

  it("with a sale or a receipt below zero", () =>
    expect(refusedOf({ sales: [{ account: null, amount: "-1", received: "-0.01" }] })).toEqual([
      "PAY_NEGATIVE_SALE figures.sales[0].amount",
      "PAY_NEGATIVE_SALE figures.sales[0].received",
    ]));

  it("with a sixth special account", () => {
    const accounts = ["a", "b", "c", "d", "e", "f"];
    expect(refusedOf({ specialAccounts: accounts.slice(1) })).toEqual([]);
    expect(refusedOf({ specialAccounts: accounts })).toEqual(["PAY_TOO_MANY_ACCOUNTS figures.specialAccounts"]);
  });

  it("with an account that is listed twice, or has no name", () =>
    expect(refusedOf({ specialAccounts: ["a", "a", ""] })).toEqual([
      "PAY_ACCOUNT_TWICE figures.specialAccounts[1]",
      "PAY_BLANK_NAME figures.specialAccounts[2]",
    ]));

  it("with a margin of more than the sales, or a task below zero", () =>
    expect(refusedOf({ profitMargin: "12", salesTask: "-5" })).toEqual([
      "PAY_NEGATIVE_AMOUNT figures.salesTask",
      "PAY_MARGIN_ABOVE_ONE figures.profitMargin",
    ]));
});

const [rate, money] = [{ rate: "0.05" }, { amount: "1.005", currency: "EUR" } as const];
const samples: Samples<PayRefusalValues> = {
  PAY_MALFORMED: [{}],
  PAY_UNKNOWN_CURRENCY: [{ currency: "EURO" }],
  PAY_OTHER_CURRENCY: [{ currency: "USD", expected: "EUR" }],
  PAY_NO_NUMBER: [{ number: "1e3" }],
  PAY_NEGATIVE_AMOUNT: [{ amount: money }],
  PAY_NEGATIVE_SALE: [{ amount: money }],
  PAY_TOO_FINE: [{ amount: money, unit: { amount: "0.01", currency: "EUR" } }],
  PAY_RATE_OUT_OF_RANGE: [{ rate: { rate: "1.5" }, atMost: { rate: "1" } }],
  PAY_RATES_REVERSED: [{ met: { rate: "0.005" }, notMet: rate }],
  PAY_NO_GRADES: [{}],
  PAY_BLANK_NAME: [{}],
  PAY_GRADE_TWICE: [{ grade: "G7" }],
  PAY_UNKNOWN_GRADE: [{ grade: "G9", grades: ["G7", "G8"] }],
  PAY_ACCOUNTS_OUT_OF_RANGE: [{ count: 6, atMost: 5 }],
  PAY_TOO_MANY_ACCOUNTS: [{ count: 6, atMost: 5 }],
  PAY_ACCOUNT_TWICE: [{ account: "Norte" }],
  PAY_UNKNOWN_ACCOUNT: [{ account: "Norte" }],
  PAY_ACCOUNT_SOLD_TO: [
    { account: "Norte", count: 1 },
    { account: "Norte", count: 2 },
  ],
  PAY_NO_DAY: [{ day: "2026-02-30" }],
  PAY_NO_BANDS: [{}],
  PAY_BAND_EMPTY: [{ from: rate, below: rate }],
  PAY_BANDS_OVERLAP: [{ margin: rate }],
  PAY_BANDS_GAP: [{ from: rate, below: rate }],
  PAY_BANDS_NO_LOWEST: [{ margin: rate }],
  PAY_BANDS_NO_HIGHEST: [{ margin: rate }],
  PAY_BANDS_FALL: [{ margin: rate }],
  PAY_MARGIN_ABOVE_ONE: [{ margin: { rate: "12" } }],
};

describe("the sentences of refusals", () => {
  it("are there for every code, whole, in both languages, with what can be done", () => {
    for (const locale of locales)
      expect(Object.keys(payRefusalCatalog[locale]).sort()).toEqual(Object.keys(samples).sort());
    const whole = locales.flatMap((locale) => spoken(payRefusalCatalog, samples, locale));
    // Amounts begin as their language writes them.
    expectWhole(whole.map((sentence) => sentence.replace(/^€/, "")));
    expectRemedies(payRefusalCatalog);
  });
});
