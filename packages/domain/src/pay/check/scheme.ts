import { exactly } from "../../decimal.ts";
import { isCurrencyCode } from "../../money.ts";
import { type PayRefusal, payRefusal } from "../refusal.ts";
import { type PayScheme, specialAccountsAtMost, type TeamCommission } from "../scheme.ts";
import { bandRefusals } from "./bands.ts";
import { amountRefusals, nameRefusals, rateRefusals } from "./numbers.ts";

function teamRefusals({ rateWhenMet, rateWhenNotMet }: TeamCommission): readonly PayRefusal[] {
  const path = "scheme.teamCommission";
  const rates = [
    ...rateRefusals(rateWhenMet, `${path}.rateWhenMet`),
    ...rateRefusals(rateWhenNotMet, `${path}.rateWhenNotMet`),
  ];
  if (rates.length > 0 || exactly(rateWhenNotMet).lessThanOrEqualTo(rateWhenMet)) return rates;
  const values = { met: { rate: rateWhenMet }, notMet: { rate: rateWhenNotMet } };
  return [payRefusal("PAY_RATES_REVERSED", path, values)];
}

function accountRefusals(atMost: number): readonly PayRefusal[] {
  if (Number.isInteger(atMost) && atMost >= 0 && atMost <= specialAccountsAtMost) return [];
  const values = { count: atMost, atMost: specialAccountsAtMost };
  return [payRefusal("PAY_ACCOUNTS_OUT_OF_RANGE", "scheme.specialAccounts.atMost", values)];
}

/** Every reason why a scheme cannot be; empty for a sound one. */
export function paySchemeRefusals(scheme: PayScheme): readonly PayRefusal[] {
  const { currency, baseByGrade, teamCommission, specialAccounts, performance } = scheme;
  if (!isCurrencyCode(currency)) return [payRefusal("PAY_UNKNOWN_CURRENCY", "scheme.currency", { currency })];
  const path = "scheme.baseByGrade";
  return [
    ...(baseByGrade.length === 0 ? [payRefusal("PAY_NO_GRADES", path, {})] : []),
    ...nameRefusals(
      baseByGrade.map(({ grade }) => grade),
      (index) => `${path}[${index}].grade`,
      (grade, where) => payRefusal("PAY_GRADE_TWICE", where, { grade }),
    ),
    ...baseByGrade.flatMap(({ amount }, index) => amountRefusals(amount, `${path}[${index}].amount`, currency)),
    ...teamRefusals(teamCommission),
    ...rateRefusals(specialAccounts.rate, "scheme.specialAccounts.rate"),
    ...accountRefusals(specialAccounts.atMost),
    ...bandRefusals(performance, "scheme.performance", currency),
  ];
}
