import { exactly, isDecimal } from "../../decimal.ts";
import type { CurrencyCode } from "../../money.ts";
import type { PayFigures } from "../figures.ts";
import { type PayRefusal, payRefusal } from "../refusal.ts";
import type { PayScheme } from "../scheme.ts";
import { amountRefusals, nameRefusals } from "./numbers.ts";

function accountRefusals(accounts: readonly string[], atMost: number): readonly PayRefusal[] {
  const path = "figures.specialAccounts";
  const names = nameRefusals(
    accounts,
    (index) => `${path}[${index}]`,
    (account, where) => payRefusal("PAY_ACCOUNT_TWICE", where, { account }),
  );
  if (accounts.length <= atMost) return names;
  return [...names, payRefusal("PAY_TOO_MANY_ACCOUNTS", path, { count: accounts.length, atMost })];
}

function marginRefusals(margin: string): readonly PayRefusal[] {
  const path = "figures.profitMargin";
  if (!isDecimal(margin)) return [payRefusal("PAY_NO_NUMBER", path, { number: margin })];
  if (exactly(margin).lessThanOrEqualTo(1)) return [];
  return [payRefusal("PAY_MARGIN_ABOVE_ONE", path, { margin: { rate: margin } })];
}

/** Every reason why nothing can be computed from figures by a sound scheme in a currency; empty where all is well. */
export function payFiguresRefusals(
  scheme: PayScheme,
  currency: CurrencyCode,
  figures: PayFigures,
): readonly PayRefusal[] {
  if (figures.currency !== currency) {
    const values = { currency: figures.currency, expected: currency };
    return [payRefusal("PAY_OTHER_CURRENCY", "figures.currency", values)];
  }
  const grades = scheme.baseByGrade.map(({ grade }) => grade);
  return [
    ...(grades.includes(figures.grade)
      ? []
      : [payRefusal("PAY_UNKNOWN_GRADE", "figures.grade", { grade: figures.grade, grades })]),
    ...amountRefusals(figures.salesTask, "figures.salesTask", currency),
    ...figures.sales.flatMap(({ amount, received }, index) => [
      ...amountRefusals(amount, `figures.sales[${index}].amount`, currency, "PAY_NEGATIVE_SALE"),
      ...amountRefusals(received, `figures.sales[${index}].received`, currency, "PAY_NEGATIVE_SALE"),
    ]),
    ...accountRefusals(figures.specialAccounts, scheme.specialAccounts.atMost),
    ...marginRefusals(figures.profitMargin),
  ];
}
