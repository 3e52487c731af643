import type { MeasurementId, RoleId, TargetId } from "../identity.ts";
import type { Indicator } from "../profile/index.ts";
import { accepted, type Result, refused } from "../result.ts";
import { holdersOf, holdsOn, isDay, roleOf, type Structure } from "../structure/index.ts";
import { type EvaluationRefusal, evaluationRefusal } from "./refusal.ts";
import { indicatorAmountRefusals, type Target } from "./target.ts";

/** A result as it was found: so much of an indicator, or a special task that is done or is not. */
export interface Measurement {
  readonly id: MeasurementId;
  readonly roleId: RoleId;
  /** ISO 8601: the day of which it tells. */
  readonly on: string;
  /** Where it comes from, in words: a ledger, a report, a count. */
  readonly source: string;
  readonly found:
    | { readonly is: "INDICATOR"; readonly indicator: string; readonly amount: string }
    | { readonly is: "TASK"; readonly targetId: TargetId; readonly isDone: boolean };
}

/** What a measurement is held against. */
export interface MeasurementFacts {
  readonly structure: Structure;
  readonly today: string;
  /** By which the role is measured. */
  readonly indicators: readonly Indicator[];
  /** What the role has promised. */
  readonly promised: readonly Target[];
}

function dayRefusals(
  { roleId, on }: Measurement,
  { structure, today }: MeasurementFacts,
): readonly EvaluationRefusal[] {
  if (!isDay(on)) return [evaluationRefusal("MEASUREMENT_NO_DAY", { day: on })];
  if (on > today) return [evaluationRefusal("MEASUREMENT_IN_FUTURE", { day: on })];
  if (holdersOf(structure, roleId).some((holder) => holdsOn(holder, on))) return [];
  const role = roleOf(structure, roleId)?.title ?? roleId;
  return [evaluationRefusal("MEASUREMENT_VACANT", { role, day: on }, [roleId])];
}

function foundRefusals({ roleId, found }: Measurement, facts: MeasurementFacts): readonly EvaluationRefusal[] {
  const role = roleOf(facts.structure, roleId)?.title ?? roleId;
  if (found.is === "TASK") {
    const isPromised = facts.promised.some(
      ({ id, roleId: of, promise }) => id === found.targetId && of === roleId && promise.is === "TASK",
    );
    return isPromised ? [] : [evaluationRefusal("MEASUREMENT_UNKNOWN_TARGET", { role }, [roleId])];
  }
  const indicator = facts.indicators.find(({ key }) => key === found.indicator);
  if (indicator) return indicatorAmountRefusals(found.amount, indicator);
  return [evaluationRefusal("EVALUATION_UNKNOWN_INDICATOR", { role, indicator: found.indicator }, [roleId])];
}

/** A measurement as it is recorded; every reason why it cannot be. A role that nobody held on the day has no results of that day. */
export function recordMeasurement(
  measurement: Measurement,
  facts: MeasurementFacts,
): Result<Measurement, readonly EvaluationRefusal[]> {
  const { roleId, source } = measurement;
  if (!roleOf(facts.structure, roleId))
    return refused([evaluationRefusal("EVALUATION_UNKNOWN_ROLE", { role: roleId })]);
  const refusals = [
    ...dayRefusals(measurement, facts),
    ...(source.trim() === "" ? [evaluationRefusal("MEASUREMENT_SOURCE_MISSING", {})] : []),
    ...foundRefusals(measurement, facts),
  ];
  return refusals.length > 0 ? refused(refusals) : accepted(measurement);
}
