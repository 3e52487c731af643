import { type ExactNumber, exactly, exactSum } from "../decimal.ts";
import { isCurrencyCode, roundedMoney } from "../money.ts";
import { accepted, type Result, refused } from "../result.ts";
import type { PayBreakdown, PayClause, PayClauseFacts, PayLine } from "./breakdown.ts";
import { payFiguresRefusals } from "./check/figures.ts";
import { paySchemeRefusals } from "./check/scheme.ts";
import type { PayFigures, Sale } from "./figures.ts";
import { type PayRefusal, payRefusal } from "./refusal.ts";
import type { MarginBand, PayScheme } from "./scheme.ts";

const totalOf = (sales: readonly Sale[], part: "amount" | "received"): ExactNumber =>
  exactSum(sales.map((sale) => exactly(sale[part])));

const holds = ({ from, below }: MarginBand, margin: ExactNumber): boolean =>
  (from === null || margin.greaterThanOrEqualTo(from)) && (below === null || margin.lessThan(below));

/** How the lines of one pay are made: exact, and rounded by the rule of its scheme. */
type Paid = <Clause extends PayClause>(
  clause: Clause,
  of: ExactNumber,
  rate: string | null,
  facts: PayClauseFacts[Clause],
) => Omit<PayLine, "clause" | "facts"> & { readonly clause: Clause; readonly facts: PayClauseFacts[Clause] };

/** The commission on what the team sold; special accounts count for the task alone, and only where the scheme says so. */
function teamLine(scheme: PayScheme, team: ExactNumber, all: ExactNumber, task: string, paid: Paid): PayLine {
  const { rateWhenMet, rateWhenNotMet, taskMeasuredOn } = scheme.teamCommission;
  const reached = taskMeasuredOn === "ALL_SALES" ? all : team;
  const facts = { reached: reached.toFixed(), task: exactly(task).toFixed() };
  return reached.greaterThanOrEqualTo(task)
    ? paid("TEAM_TASK_MET", team, rateWhenMet, facts)
    : paid("TEAM_TASK_NOT_MET", team, rateWhenNotMet, facts);
}

function performanceLines(
  { performance }: PayScheme,
  base: ExactNumber,
  margin: string,
  paid: Paid,
): readonly PayLine[] {
  const band = performance.bands.find((one) => holds(one, exactly(margin)));
  if (!band) return [];
  const facts = { margin: exactly(margin).toFixed(), from: band.from, below: band.below };
  return performance.basis === "AMOUNT"
    ? [paid("PERFORMANCE_AMOUNT", exactly(band.value), null, facts)]
    : [paid("PERFORMANCE_SHARE", base, band.value, facts)];
}

/**
 * The pay by a scheme of the figures of a period, line by line; every reason why there is none, of the scheme first. Pure, exact
 * and total. The order of sales, accounts, grades and bands does not matter.
 */
export function computePay(scheme: PayScheme, figures: PayFigures): Result<PayBreakdown, readonly PayRefusal[]> {
  const { currency, rounding, period } = scheme;
  if (!isCurrencyCode(currency)) return refused([payRefusal("PAY_UNKNOWN_CURRENCY", "scheme.currency", { currency })]);
  const unsound = paySchemeRefusals(scheme);
  if (unsound.length > 0) return refused(unsound);
  const wrong = payFiguresRefusals(scheme, currency, figures);
  if (wrong.length > 0) return refused(wrong);

  const paid: Paid = (clause, of, rate, facts) => {
    const exact = rate === null ? of : of.times(rate);
    const amount = roundedMoney(exact, currency, rounding).toFixed();
    return { clause, of: of.toFixed(), rate, exact: exact.toFixed(), amount, facts };
  };
  const special = new Set(figures.specialAccounts);
  const isSpecial = ({ account }: Sale): boolean => account !== null && special.has(account);
  const team = totalOf(
    figures.sales.filter((sale) => !isSpecial(sale)),
    "amount",
  );
  const base = exactly(scheme.baseByGrade.find(({ grade }) => grade === figures.grade)?.amount ?? "0");
  const teamCommission = teamLine(scheme, team, totalOf(figures.sales, "amount"), figures.salesTask, paid);
  const lines: readonly PayLine[] = [
    paid("BASE", base, null, { grade: figures.grade }),
    teamCommission,
    ...[...special].sort().map((account) => {
      const sales = figures.sales.filter((sale) => sale.account === account);
      return paid("SPECIAL_ACCOUNT", totalOf(sales, "received"), scheme.specialAccounts.rate, { account });
    }),
    ...performanceLines(scheme, base, figures.profitMargin, paid),
  ];
  const total = exactSum(lines.map(({ amount }) => exactly(amount))).toFixed();
  const isTaskMet = teamCommission.clause === "TEAM_TASK_MET";
  return accepted({ currency, rounding, period, isTaskMet, lines, total });
}
