import { type ExactNumber, exactly, exactSum } from "../decimal.ts";
import type { Indicator, IndicatorUnit } from "../profile/index.ts";
import { daysOf, type FiscalCalendar, type FiscalPeriod, isIn } from "./calendar.ts";
import type { Measurement } from "./measurement.ts";
import type { Target } from "./target.ts";

/** How it stands with a target. OPEN: its period runs, and it is not settled. UNMEASURED: the period is over, and nobody recorded anything. */
export const attainmentStates = ["MET", "NOT_MET", "OPEN", "UNMEASURED"] as const;
export type AttainmentState = (typeof attainmentStates)[number];

/** A target held against what was measured. */
export interface Attainment {
  readonly target: Target;
  readonly state: AttainmentState;
  /** What was reached, an exact decimal; null for a task, and where nothing was measured. */
  readonly reached: string | null;
  /** The part of the amount that was reached, to six digits; null where there is no such part. */
  readonly share: string | null;
  /** Whose results these are: the role's own or, where it recorded none, those of all below it together. */
  readonly reachedBy: ReachedBy;
}

/** Whose results are counted. A role that records what its team reached must not have the same counted again from the team's own records. */

export type ReachedBy = "OWN" | "TEAM";

/** Amounts of money and counts add up over a period; of a rate or a score the last one holds. */
export const isAdditive: { readonly [Unit in IndicatorUnit]: boolean } = {
  MONEY: true,
  COUNT: true,
  RATE: false,
  SCORE: false,
};

/** What measurements of one role come to on an indicator over a period; null where there are none. Their order is of no importance. */
export function reachedOn(
  { key, unit }: Indicator,
  calendar: FiscalCalendar,
  period: FiscalPeriod,
  measurements: readonly Measurement[],
): ExactNumber | null {
  const found = measurements.flatMap(({ id, on, found: one }) =>
    one.is === "INDICATOR" && one.indicator === key && isIn(calendar, period, on)
      ? [{ id, on, amount: exactly(one.amount) }]
      : [],
  );
  if (found.length === 0) return null;
  if (isAdditive[unit]) return exactSum(found.map(({ amount }) => amount));
  const last = found.reduce((latest, one) => {
    if (one.on !== latest.on) return one.on > latest.on ? one : latest;
    // Ids are made in the order of time: of two on one day the later one holds.
    return one.id > latest.id ? one : latest;
  });
  return last.amount;
}

/** What came of an indicator in a period, and whose results that is. */
export interface Reached {
  readonly amount: ExactNumber;
  readonly by: ReachedBy;
}

/**
 * What a role reached on an indicator over a period: by its own measurements or, where it has none and they add up, by those of all
 * below it; null where nobody measured. Whose are looked for second, comes in `team`.
 */
export function reachedByRole(
  indicator: Indicator,
  calendar: FiscalCalendar,
  period: FiscalPeriod,
  own: readonly Measurement[],
  team: readonly Measurement[],
): Reached | null {
  const amount = reachedOn(indicator, calendar, period, own);
  if (amount !== null) return { amount, by: "OWN" };
  const ofTeam = isAdditive[indicator.unit] ? reachedOn(indicator, calendar, period, team) : null;
  return ofTeam === null ? null : { amount: ofTeam, by: "TEAM" };
}

function stateOf(isReached: boolean, isMeasured: boolean, isOver: boolean, isSettledEarly: boolean): AttainmentState {
  if (!isOver) return isReached && isSettledEarly ? "MET" : "OPEN";
  if (!isMeasured) return "UNMEASURED";
  return isReached ? "MET" : "NOT_MET";
}

/** What is known when attainments are told. */
export interface AttainmentFacts {
  readonly calendar: FiscalCalendar;
  readonly today: string;
  readonly indicators: readonly Indicator[];
  /** Of the role that promised. */
  readonly measurements: readonly Measurement[];
  /** Of all roles below it; they count for what adds up, where the role itself recorded nothing. Left out: of none. */
  readonly teamMeasurements?: readonly Measurement[];
}

/** Holds a target against what was measured of the role. What adds up can be met before its period is over, all else is settled then. */
export function attainmentOf(target: Target, facts: AttainmentFacts): Attainment {
  const { promise, period } = target;
  const isOver = daysOf(facts.calendar, period).endsOn < facts.today;
  if (promise.is === "TASK") {
    const found = facts.measurements.flatMap(({ on, found: one }) =>
      one.is === "TASK" && one.targetId === target.id ? [{ on, isDone: one.isDone }] : [],
    );
    const isDone = found.some((one) => one.isDone && one.on <= promise.dueOn);
    const isLate = promise.dueOn < facts.today;
    return {
      target,
      state: stateOf(isDone, found.length > 0, isLate, true),
      reached: null,
      share: null,
      reachedBy: "OWN",
    };
  }
  const indicator = facts.indicators.find(({ key }) => key === promise.indicator);
  const { calendar, measurements, teamMeasurements = [] } = facts;
  const found = indicator ? reachedByRole(indicator, calendar, period, measurements, teamMeasurements) : null;
  if (!indicator || found === null) {
    return { target, state: stateOf(false, false, isOver, false), reached: null, share: null, reachedBy: "OWN" };
  }
  const { amount: reached, by: reachedBy } = found;
  const isHigher = indicator.direction === "HIGHER";
  const isReached = isHigher ? reached.greaterThanOrEqualTo(promise.amount) : reached.lessThanOrEqualTo(promise.amount);
  const amount = exactly(promise.amount);
  return {
    target,
    state: stateOf(isReached, true, isOver, isHigher && isAdditive[indicator.unit]),
    reached: reached.toFixed(),
    share: amount.greaterThan(0) ? reached.div(amount).toDecimalPlaces(6).toFixed() : null,
    reachedBy,
  };
}
