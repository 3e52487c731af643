import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "../text.ts";
import { type PayFigures, type PayScheme, payLineSentence, readPayFigures, readPayScheme } from "./index.ts";
import { anyPay, paid } from "./trial.ts";

const holds = (property: (given: { readonly scheme: PayScheme; readonly figures: PayFigures }) => void) =>
  fc.assert(fc.property(anyPay(), property), { numRuns: 300 });

/** An amount in whole numbers, twelve digits after the point: another way to count than the one that is tested. */
const counted = (amount: string): bigint => {
  const [whole = "0", part = ""] = amount.replace("-", "").split(".");
  const size = BigInt(whole) * 10n ** 12n + BigInt(part.padEnd(12, "0"));
  return amount.startsWith("-") ? -size : size;
};
const together = (amounts: readonly string[]): bigint => amounts.reduce((sum, amount) => sum + counted(amount), 0n);
const lineOf = (pay: ReturnType<typeof paid>, clause: string) => pay.lines.find((line) => line.clause === clause);

describe("every pay", () => {
  it("is the sum of its lines, and no line is below zero", () =>
    holds(({ scheme, figures }) => {
      const { lines, total } = paid(scheme, figures);
      expect(together(lines.map(({ amount }) => amount))).toBe(counted(total));
      for (const { amount } of lines) expect(counted(amount)).toBeGreaterThanOrEqual(0n);
    }));

  it("has lines that are what was multiplied, to the last digit, and within one unit of it once rounded", () =>
    holds(({ scheme, figures }) => {
      for (const { of, rate, exact, amount } of paid(scheme, figures).lines) {
        expect(counted(exact) * 10n ** 12n).toBe(counted(of) * counted(rate ?? "1"));
        const off = counted(exact) - counted(amount);
        expect(off < 10n ** 12n && off > -(10n ** 12n)).toBe(true);
      }
    }));

  it("is no smaller with the task met than with it missed, on the same sales", () =>
    holds(({ scheme, figures }) => {
      const met = paid(scheme, { ...figures, salesTask: "0" });
      const missed = paid(scheme, { ...figures, salesTask: "999999999999" });
      expect([met.isTaskMet, missed.isTaskMet]).toEqual([true, false]);
      expect(counted(met.total)).toBeGreaterThanOrEqual(counted(missed.total));
    }));

  it("is no smaller with a higher margin", () =>
    holds(({ scheme, figures }) => {
      const [low, high] = ["-1", "1"].map((profitMargin) => paid(scheme, { ...figures, profitMargin }).total);
      expect(counted(high ?? "")).toBeGreaterThanOrEqual(counted(low ?? ""));
    }));

  it("takes an account's sales out of the team's, and pays its receipts, when it becomes special; nothing else changes", () =>
    holds(({ scheme, figures }) => {
      const others = figures.specialAccounts.filter((account) => account !== "Norte");
      const before = paid(scheme, { ...figures, specialAccounts: others });
      const after = paid(scheme, { ...figures, specialAccounts: [...others, "Norte"] });
      const norte = figures.sales.filter(({ account }) => account === "Norte");
      const special = after.lines.find(({ facts }) => "account" in facts && facts.account === "Norte");
      expect(counted(special?.of ?? "")).toBe(together(norte.map(({ received }) => received)));
      expect(special?.rate).toBe(scheme.specialAccounts.rate);
      expect(counted(before.lines[1]?.of ?? "") - counted(after.lines[1]?.of ?? "")).toBe(
        together(norte.map(({ amount }) => amount)),
      );
      const rest = (pay: typeof before) => pay.lines.filter((line) => line !== special && line !== pay.lines[1]);
      expect(rest(after)).toEqual(rest(before));
      if (scheme.teamCommission.taskMeasuredOn === "ALL_SALES") expect(after.isTaskMet).toBe(before.isTaskMet);
    }));

  it("does not depend on the order of what it is computed from", () =>
    holds(({ scheme, figures }) => {
      const turned: PayScheme = {
        ...scheme,
        baseByGrade: scheme.baseByGrade.toReversed(),
        performance: { ...scheme.performance, bands: scheme.performance.bands.toReversed() },
      };
      const other: PayFigures = {
        ...figures,
        sales: figures.sales.toReversed(),
        specialAccounts: figures.specialAccounts.toReversed(),
      };
      expect(paid(turned, other)).toEqual(paid(scheme, figures));
    }));

  it("has schemes, figures and breakdowns that are the same after JSON", () =>
    holds(({ scheme, figures }) => {
      const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
      expect(readPayScheme(again(scheme))).toEqual({ ok: true, value: scheme });
      expect(readPayFigures(again(figures))).toEqual({ ok: true, value: figures });
      expect(again(paid(scheme, figures))).toEqual(paid(scheme, figures));
    }));

  it("is told line by line, each of them another sentence in each language", () =>
    holds(({ scheme, figures }) => {
      const { lines, currency } = paid(scheme, figures);
      const sentences = locales.flatMap((locale) => lines.map((line) => payLineSentence(line, currency, locale)));
      for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}[^{}]*\.$/u);
      expect(new Set(sentences).size).toBe(sentences.length);
      expect(lineOf(paid(scheme, figures), "BASE")).toBeDefined();
    }));
});
