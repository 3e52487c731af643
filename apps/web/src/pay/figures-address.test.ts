import { describe, expect, it } from "vitest";
import { rateOfPercent, typedNumber } from "../text/percent.ts";
import { mostAccounts, parseAsAccounts } from "./figures-address.ts";

describe("the figures in the address", () => {
  it("come back as they were, whatever an account is called", () => {
    const accounts = [
      { name: "Norte", sold: "80000", received: "65000.5" },
      { name: "A~B, C & D%7E ñ", sold: "", received: "-3" },
    ];
    expect(parseAsAccounts.parse(parseAsAccounts.serialize(accounts))).toEqual(accounts);
    expect(parseAsAccounts.parse(parseAsAccounts.serialize([]))).toEqual([]);
  });

  it("are read from a link that was cut short or made up, without end", () => {
    expect(parseAsAccounts.parse("Norte~80%")).toEqual([{ name: "Norte", sold: "", received: "" }]);
    expect(parseAsAccounts.parse("x,".repeat(1000))).toHaveLength(mostAccounts);
  });
});

describe("a number that is typed", () => {
  it("has a decimal comma in Spanish, and is left to the domain otherwise", () => {
    expect(typedNumber(" 1250,5 ", "es")).toBe("1250.5");
    expect(typedNumber("1250,5", "en")).toBe("1250,5");
    expect(typedNumber("0.125", "es")).toBe("0.125");
    expect(typedNumber("12.50", "es")).toBe("12.50");
  });

  it("has its thousands grouped as the language groups them", () => {
    expect(typedNumber("520.000", "es")).toBe("520000");
    expect(typedNumber("1.250,50", "es")).toBe("1250.50");
    expect(typedNumber("-1 250 000", "es")).toBe("-1250000");
    expect(typedNumber("520,000.5", "en")).toBe("520000.5");
    expect(typedNumber("520.000", "en")).toBe("520.000");
    expect(typedNumber("1.25.000", "es")).toBe("1.25.000");
    expect(typedNumber("520,00", "en")).toBe("520,00");
  });

  it("in per cent is a part of one, exactly", () => {
    expect(rateOfPercent("16.2")).toBe("0.162");
    expect(rateOfPercent("-7")).toBe("-0.07");
    expect(rateOfPercent("a lot")).toBe("a lot");
  });
});
