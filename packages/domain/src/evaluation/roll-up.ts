import { exactSum } from "../decimal.ts";
import type { RoleId } from "../identity.ts";
import type { Indicator } from "../profile/index.ts";
import { accepted, type Result, refused } from "../result.ts";
import { relationsFrom, roleOf, type Structure, subtreeOf } from "../structure/index.ts";
import { isAdditive, reachedOn } from "./attainment.ts";
import type { FiscalCalendar, FiscalPeriod } from "./calendar.ts";
import type { Measurement } from "./measurement.ts";
import { type EvaluationRefusal, evaluationRefusal } from "./refusal.ts";

/** So many roles with results, and what these come to together. */
export interface RolledUp {
  readonly roleCount: number;
  readonly amount: string;
}

/** What a role answers for on an indicator: each role's results once. */
export interface RollUp {
  readonly own: RolledUp;
  /** Of all below it along the reporting line. */
  readonly team: RolledUp;
  /** Of those that it oversees, and all below and overseen by those in turn, as far as they are not its own or its team's. */
  readonly overseen: RolledUp;
  readonly total: RolledUp;
}

/** The roles that one oversees, with all below them, and the same of each of those; without those that are known already. */
function overseenBy(structure: Structure, from: ReadonlySet<RoleId>): ReadonlySet<RoleId> {
  const overseen = new Set<RoleId>();
  const waiting = [...from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { type, toId } of relationsFrom(structure, next)) {
      if (type !== "OVERSEES") continue;
      for (const { id } of subtreeOf(structure, toId)) {
        if (from.has(id) || overseen.has(id)) continue;
        overseen.add(id);
        waiting.push(id);
      }
    }
  }
  return overseen;
}

/**
 * Adds up what a role, those below it and those that it oversees reached on an indicator in a period. Each role is counted once, by
 * whatever ties it is reached. `ROLL_UP_NO_SUM` for rates and scores, which say nothing when added up.
 */
export function rollUpOf(
  structure: Structure,
  roleId: RoleId,
  indicator: Indicator,
  { calendar, period }: { readonly calendar: FiscalCalendar; readonly period: FiscalPeriod },
  measurements: readonly Measurement[],
): Result<RollUp, EvaluationRefusal> {
  if (!roleOf(structure, roleId)) return refused(evaluationRefusal("EVALUATION_UNKNOWN_ROLE", { role: roleId }));
  if (!isAdditive[indicator.unit]) return refused(evaluationRefusal("ROLL_UP_NO_SUM", { indicator: indicator.name }));
  const byRole = Map.groupBy(measurements, (one) => one.roleId);
  const rolledUp = (roleIds: Iterable<RoleId>): RolledUp => {
    const reached = [...roleIds].flatMap((id) => reachedOn(indicator, calendar, period, byRole.get(id) ?? []) ?? []);
    return { roleCount: reached.length, amount: exactSum(reached).toFixed() };
  };
  const line = subtreeOf(structure, roleId).map(({ id }) => id);
  const overseen = overseenBy(structure, new Set(line));
  return accepted({
    own: rolledUp([roleId]),
    team: rolledUp(line.slice(1)),
    overseen: rolledUp(overseen),
    total: rolledUp([...line, ...overseen]),
  });
}
