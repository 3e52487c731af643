import { type FiscalPeriod, type Reached, type ReachedBy, reachedByRole, reachedOn } from "@puesto/domain/evaluation";
import {
  accountSalesFrom,
  computePay,
  type GatheredFigures,
  gatherFigures,
  type MissingFigure,
  type PayBreakdown,
  type PayRefusal,
  type PeriodResults,
  type RolePay,
  specialAccountsFrom,
} from "@puesto/domain/pay";
import type { Context } from "../context.ts";
import { evaluationOf, indicatorIn, type RoleEvaluation, teamMeasurements } from "../evaluation/index.ts";
import type { RoleRow } from "../structure/index.ts";
import { payOf } from "./scheme.ts";

/** The pay of a role for a period as far as it can be told. */
export type PeriodPay =
  | { readonly state: "NO_SCHEME" }
  /** The scheme computes the pay of other periods: of quarters, of months, of years. */
  | { readonly state: "OTHER_PERIOD"; readonly rolePay: RolePay }
  | { readonly state: "MISSING"; readonly rolePay: RolePay; readonly missing: readonly MissingFigure[] }
  | { readonly state: "REFUSED"; readonly rolePay: RolePay; readonly refusals: readonly PayRefusal[] }
  | {
      readonly state: "COMPUTED";
      readonly rolePay: RolePay;
      readonly figures: Extract<GatheredFigures, { readonly is: "WHOLE" }>["figures"];
      readonly salesOf: ReachedBy;
      readonly breakdown: PayBreakdown;
    };

/** The indicators of the catalogue that a pay follows. */
const [salesKey, marginKey] = ["sales-performance", "profit-margin"];

/** What was sold in a period, and by whom: see the domain's `reachedByRole`. The team's results are looked for where there are none of the role's own. */
async function soldBy(
  context: Context,
  role: RoleRow,
  evaluation: RoleEvaluation,
  period: FiscalPeriod,
): Promise<Reached | null> {
  const { calendar, measurements } = evaluation;
  const indicator = indicatorIn(evaluation, salesKey);
  if (indicator === undefined) return null;
  const own = reachedByRole(indicator, calendar, period, measurements, []);
  return own ?? reachedByRole(indicator, calendar, period, [], await teamMeasurements(context, role));
}

function resultsIn(evaluation: RoleEvaluation, period: FiscalPeriod): Pick<PeriodResults, "task" | "margin"> {
  const { targets, calendar, measurements } = evaluation;
  const promise = targets.find(
    (target) =>
      target.period.year === period.year &&
      target.period.quarter === period.quarter &&
      target.promise.is === "INDICATOR" &&
      target.promise.indicator === salesKey,
  )?.promise;
  const indicator = indicatorIn(evaluation, marginKey);
  const margin = indicator === undefined ? null : reachedOn(indicator, calendar, period, measurements);
  return { task: promise?.is === "INDICATOR" ? promise.amount : null, margin: margin?.toFixed() ?? null };
}

/** Computes the pay of a role for a period from what is recorded of it. */
export async function periodPay(context: Context, role: RoleRow, period: FiscalPeriod): Promise<PeriodPay> {
  const rolePay = await payOf(context, role);
  if (rolePay === null) return { state: "NO_SCHEME" };
  if (rolePay.scheme.period !== (period.quarter === null ? "YEAR" : "QUARTER")) {
    return { state: "OTHER_PERIOD", rolePay };
  }
  const evaluation = await evaluationOf(context, role);
  const entries = await context.company(role.companyId).entriesOf(role.id);
  const sold = await soldBy(context, role, evaluation, period);
  const results = { ...resultsIn(evaluation, period), sold: sold?.amount.toFixed() ?? null };
  const accounts = specialAccountsFrom(entries);
  const gathered = gatherFigures(rolePay, accounts, accountSalesFrom(entries), results, evaluation.calendar, period);
  if (gathered.is === "MISSING") return { state: "MISSING", rolePay, missing: gathered.missing };
  const computed = computePay(rolePay.scheme, gathered.figures);
  return computed.ok
    ? { state: "COMPUTED", rolePay, figures: gathered.figures, salesOf: sold?.by ?? "OWN", breakdown: computed.value }
    : { state: "REFUSED", rolePay, refusals: computed.problem };
}
