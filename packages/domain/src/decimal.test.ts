import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountFrom, isAmount, isDecimal, sumOfAmounts } from "./decimal.ts";

it("a decimal number has plain digits, and a sign only where it is below nothing", () => {
  expect(["0", "-0.01", "007", "999999999999.999999"].filter((text) => !isDecimal(text))).toEqual([]);
  expect(["-0", "-0.00", "-", "+1", "1e3", ".5", "5.", "", "1.0000000", "1234567890123"].filter(isDecimal)).toEqual([]);
});

describe("an amount", () => {
  it.each([
    ["1", "1"],
    [" 01.50 ", "1.5"],
    ["+2.", "2"],
    [".5", "0.5"],
    ["0.0000004", "0"],
    ["0.0000005", "0.000001"],
    ["112.680", "112.68"],
    ["-1", null],
    ["1e3", null],
    ["", null],
    ["12 FTE", null],
    ["Infinity", null],
    ["1000000000000", null],
    ["999999999999.9999999", null],
  ])("from %j is %j", (text, amount) => expect(amountFrom(text)).toBe(amount));

  it("has one form: bringing it there again changes nothing", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(999_999_999), (whole, part) => {
        const amount = amountFrom(`${whole}.${part}`) ?? "";
        expect(isAmount(amount)).toBe(true);
        expect(amountFrom(amount)).toBe(amount);
      }),
    );
  });

  it("sums exactly", () => {
    const written = (millionths: bigint): string =>
      `${millionths / 1_000_000n}.${`${millionths % 1_000_000n}`.padStart(6, "0")}`.replace(/\.?0+$/, "");
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 10n ** 18n - 1n)), (millionths) => {
        const sum = millionths.reduce((total, one) => total + one, 0n);
        expect(sumOfAmounts(millionths.map(written))).toBe(written(sum));
      }),
    );
  });
});
