import * as fc from "fast-check";
import { exactly } from "../decimal.ts";
import { type CurrencyCode, roundingRules, smallestUnitOf } from "../money.ts";
import type { PayBreakdown, PayFigures, PayRefusal, PayScheme, Sale } from "./index.ts";
import { computePay, marketingDirectorScheme, payPeriods, performanceBases, taskMeasures } from "./index.ts";

/** For tests: the source's terms, with two grades and three bands. */
export const aScheme = (given: Partial<PayScheme> = {}): PayScheme => ({ ...marketingDirectorScheme("EUR"), ...given });

/** For tests: the figures of a quarter in which the task is met to the cent. */
export const someFigures = (given: Partial<PayFigures> = {}): PayFigures => ({
  currency: "EUR",
  grade: "G7",
  salesTask: "500000",
  sales: [
    { account: null, amount: "500000", received: "430000" },
    { account: "Norte", amount: "80000", received: "65000.5" },
  ],
  specialAccounts: ["Norte"],
  profitMargin: "0.12",
  ...given,
});

/** For tests: the pay of figures that are taken. */
export function paid(scheme: PayScheme, figures: PayFigures): PayBreakdown {
  const pay = computePay(scheme, figures);
  if (!pay.ok) throw new Error(`refused: ${JSON.stringify(pay.problem)}`);
  return pay.value;
}

/** For tests: for what a scheme or figures are refused, as `CODE path`; nothing where they are taken. */
export const refusalsOf = (scheme: PayScheme, figures: PayFigures): readonly string[] => {
  const pay = computePay(scheme, figures);
  return pay.ok ? [] : pay.problem.map(({ code, path }: PayRefusal) => `${code} ${path}`);
};

const currencies = ["EUR", "CLP", "KWD", "MGA"] as const satisfies readonly CurrencyCode[];
const accounts = ["Norte", "Sur", "Este", "Ñandú"] as const;
const inUnits = (currency: CurrencyCode, count: number): string => smallestUnitOf(currency).times(count).toFixed();
const rateOf = (millionths: number): string => exactly(String(millionths)).times("0.000001").toFixed();
const upwards = (numbers: readonly number[]): readonly number[] => numbers.toSorted((one, other) => one - other);

const anySale = (currency: CurrencyCode): fc.Arbitrary<Sale> =>
  fc.record({
    account: fc.option(fc.constantFrom(...accounts, "Otra")),
    amount: fc.nat(2_000_000).map((count) => inUnits(currency, count)),
    received: fc.nat(2_000_000).map((count) => inUnits(currency, count)),
  });

/** Bands between margins that are all different, each paying at least what the lower ones pay. */
const anyPerformance = (currency: CurrencyCode): fc.Arbitrary<PayScheme["performance"]> =>
  fc
    .record({
      basis: fc.constantFrom(...performanceBases),
      edges: fc.uniqueArray(fc.integer({ min: -300_000, max: 900_000 }), { maxLength: 4 }),
      values: fc.array(fc.nat(900_000), { minLength: 5, maxLength: 5 }),
    })
    .map(({ basis, edges, values }) => {
      const [from, value] = [upwards(edges).map(rateOf), upwards(values)];
      const bands = Array.from({ length: from.length + 1 }, (_, at) => ({
        from: from[at - 1] ?? null,
        below: from[at] ?? null,
        value: basis === "AMOUNT" ? inUnits(currency, value[at] ?? 0) : rateOf(value[at] ?? 0),
      }));
      return { basis, bands };
    });

/** For tests: a sound scheme with figures that it can be applied to. */
export const anyPay = (): fc.Arbitrary<{ readonly scheme: PayScheme; readonly figures: PayFigures }> =>
  fc.constantFrom(...currencies).chain((currency) => {
    const amount = fc.nat(3_000_000).map((count) => inUnits(currency, count));
    return fc.record({
      scheme: fc.record({
        currency: fc.constant(currency),
        rounding: fc.constantFrom(...roundingRules),
        period: fc.constantFrom(...payPeriods),
        baseByGrade: fc.tuple(amount, amount).map(([one, other]) => [
          { grade: "G7", amount: one },
          { grade: "G8", amount: other },
        ]),
        teamCommission: fc
          .record({
            rates: fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)),
            taskMeasuredOn: fc.constantFrom(...taskMeasures),
          })
          .map(({ rates, taskMeasuredOn }) => ({
            rateWhenMet: rateOf(Math.max(...rates)),
            rateWhenNotMet: rateOf(Math.min(...rates)),
            taskMeasuredOn,
          })),
        specialAccounts: fc.nat(1_000_000).map((rate) => ({ rate: rateOf(rate), atMost: 5 })),
        performance: anyPerformance(currency),
      }),
      figures: fc.record({
        currency: fc.constant(currency),
        grade: fc.constantFrom("G7", "G8"),
        salesTask: amount,
        sales: fc.array(anySale(currency), { maxLength: 6 }),
        specialAccounts: fc.subarray([...accounts]),
        profitMargin: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(rateOf),
      }),
    });
  });
