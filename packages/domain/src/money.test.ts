import { describe, expect, it } from "vitest";
import { exactly } from "./decimal.ts";
import { isCurrencyCode, isWholeMoney, roundedMoney, writtenMoney, writtenRate } from "./money.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("money", () => {
  it.each([
    ["EUR", "1.005", "HALF_UP", "1.01"],
    ["EUR", "1.005", "HALF_EVEN", "1"],
    ["EUR", "1.015", "HALF_EVEN", "1.02"],
    ["EUR", "1.019", "DOWN", "1.01"],
    ["CLP", "12.5", "HALF_UP", "13"],
    ["KWD", "1.0005", "HALF_UP", "1.001"],
    ["MGA", "0.31", "HALF_UP", "0.4"],
  ] as const)("in %s, %s becomes %s %s", (currency, amount, rule, rounded) => {
    const result = roundedMoney(exactly(amount), currency, rule);
    expect(result.toFixed()).toBe(rounded);
    expect(isWholeMoney(result, currency)).toBe(true);
    expect(isWholeMoney(exactly(amount), currency)).toBe(false);
  });

  it("knows the codes of the standard, and no others", () => {
    expect(["EUR", "MXN", "USD"].every(isCurrencyCode)).toBe(true);
    expect(["eur", "DEM", "EURO", "", "toString", "default"].some(isCurrencyCode)).toBe(false);
  });

  it("is written with every digit, as the language has it", () => {
    const large = { amount: "999999999999.99", currency: "EUR" } as const;
    expect(plain(writtenMoney(large, "es"))).toBe("999.999.999.999,99 €");
    expect(plain(writtenMoney(large, "en"))).toBe("€999,999,999,999.99");
    expect(plain(writtenMoney({ amount: "7", currency: "CLP" }, "en"))).toBe("CLP 7");
    expect(plain(writtenMoney({ amount: "0.0123", currency: "USD" }, "en"))).toBe("$0.0123");
  });

  it("has rates that are written in per cent", () => {
    expect(plain(writtenRate({ rate: "0.005" }, "es"))).toBe("0,5 %");
    expect(plain(writtenRate({ rate: "0.02" }, "en"))).toBe("2%");
    expect(plain(writtenRate({ rate: "-0.123456" }, "en"))).toBe("-12.3456%");
  });
});
