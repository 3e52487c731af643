import type { PayFigures, Sale } from "../figures.ts";
import { marketingDirectorTerms, type PayScheme } from "../scheme.ts";

/**
 * A scheme to try things out with: the terms of the source text for a marketing director, by the quarter. Grades and margin bands,
 * which the source leaves to the company, are examples of ours.
 */
export const marketingDirectorScheme = (currency: string): PayScheme => ({
  currency,
  rounding: "HALF_UP",
  period: "QUARTER",
  baseByGrade: [
    { grade: "G7", amount: "9000" },
    { grade: "G8", amount: "12000" },
  ],
  ...marketingDirectorTerms,
  performance: {
    basis: "AMOUNT",
    bands: [
      { from: null, below: "0.08", value: "0" },
      { from: "0.08", below: "0.15", value: "1500" },
      { from: "0.15", below: null, value: "4000" },
    ],
  },
});

/** A quarter of the worked example: what the team sold, what the special accounts bought and paid, and the margin. */
export interface ExampleQuarter {
  readonly sold: string;
  readonly margin: string;
  readonly special: readonly (Sale & { readonly account: string })[];
}

const north = (amount: string, received: string) => ({ account: "Norte", amount, received });
const south = (amount: string, received: string) => ({ account: "Sur", amount, received });

/** What is to be sold in each quarter of the example. */
const exampleTask = "500000";

/** A year of a marketing director: the second quarter misses the task by a cent, the third meets it exactly. */
export const exampleYear: readonly ExampleQuarter[] = [
  { sold: "612400", margin: "0.11", special: [north("50000", "31250.5"), south("0", "12000")] },
  { sold: "499999.99", margin: "0.04", special: [north("20000", "20000"), south("75000", "0")] },
  { sold: "500000", margin: "0.08", special: [north("0", "18749.5"), south("10000", "60000")] },
  { sold: "733125.25", margin: "0.162", special: [north("99999.99", "99999.99"), south("5.05", "5.05")] },
];

/** The figures of a quarter as a pay is computed from them. */
export const exampleFigures = ({ sold, margin, special }: ExampleQuarter, currency: string): PayFigures => ({
  currency,
  grade: "G7",
  salesTask: exampleTask,
  sales: [{ account: null, amount: sold, received: "0" }, ...special],
  specialAccounts: special.map(({ account }) => account),
  profitMargin: margin,
});
