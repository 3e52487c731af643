import { exactly, exactSum } from "../../decimal.ts";
import { type FiscalCalendar, type FiscalPeriod, isIn } from "../../evaluation/index.ts";
import type { PayFigures } from "../figures.ts";
import type { AccountSale, RolePay, SpecialAccount } from "./kept.ts";

/** What is known of a role's results in a period. Numbers are exact decimals; null where nobody recorded or promised it. */
export interface PeriodResults {
  /** What the role and its team sold, without what was sold to special accounts. */
  readonly sold: string | null;
  /** What was promised to be sold. */
  readonly task: string | null;
  readonly margin: string | null;
}

/** What has to be recorded before a pay can be computed. */
export const missingFigures = ["SALES", "TASK", "MARGIN"] as const;
export type MissingFigure = (typeof missingFigures)[number];

/** The figures that the pay of a period is computed from, or what is missing for them. */
export type GatheredFigures =
  | { readonly is: "WHOLE"; readonly figures: PayFigures }
  | { readonly is: "MISSING"; readonly missing: readonly MissingFigure[] };

/** Gathers the figures of a period: what the team sold, what each special account bought and paid, what was promised, the margin. */
export function gatherFigures(
  { scheme, grade }: RolePay,
  accounts: readonly SpecialAccount[],
  accountSales: readonly AccountSale[],
  { sold, task, margin }: PeriodResults,
  calendar: FiscalCalendar,
  period: FiscalPeriod,
): GatheredFigures {
  const missing = missingFigures.filter((one) => ({ SALES: sold, TASK: task, MARGIN: margin })[one] === null);
  if (sold === null || task === null || margin === null) return { is: "MISSING", missing };
  const inPeriod = accountSales.filter(({ on }) => isIn(calendar, period, on));
  const sum = (sales: readonly AccountSale[], of: "amount" | "received") =>
    exactSum(sales.map((sale) => exactly(sale[of]))).toFixed();
  const special = accounts.map(({ key, name }) => {
    const own = inPeriod.filter(({ account }) => account === key);
    return { account: name, amount: sum(own, "amount"), received: sum(own, "received") };
  });
  return {
    is: "WHOLE",
    figures: {
      currency: scheme.currency,
      grade,
      salesTask: task,
      sales: [{ account: null, amount: sold, received: "0" }, ...special],
      specialAccounts: accounts.map(({ name }) => name),
      profitMargin: margin,
    },
  };
}
