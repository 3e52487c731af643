import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roleOf } from "../structure/index.ts";
import { aHolder, roleIdNamed } from "../testing/index.ts";
import {
  type AttainmentFacts,
  attainmentOf,
  calendarYears,
  type FiscalPeriod,
  type Measurement,
  promiseTarget,
  recordMeasurement,
  rollUpOf,
  type TargetPromise,
  withdrawalRefusals,
} from "./index.ts";
import { aMeasurement, aTarget, aTeam, codesOf, costIndicator, marginIndicator, q1, salesIndicator } from "./trial.ts";

const structure = aTeam();
const role = roleOf(structure, roleIdNamed("marketing"));
if (!role) throw new Error("no marketing");
const indicators = [salesIndicator, marginIndicator, costIndicator];
const sales = (amount: string): TargetPromise => ({ is: "INDICATOR", indicator: salesIndicator.key, amount });
const task = (dueOn: string, es = "Abrir la oficina"): TargetPromise => ({ is: "TASK", task: { es }, dueOn });

describe("a target", () => {
  const facts = { calendar: calendarYears, today: "2026-03-31", role, indicators, promised: [] };
  const refused = (promise: TargetPromise, period: FiscalPeriod = q1, given: Partial<typeof facts> = {}) =>
    codesOf(promiseTarget(aTarget(promise, period), { ...facts, ...given }));

  it("is promised as long as its period is not over", () => {
    expect(refused(sales("500000"))).toEqual([]);
    expect(refused(sales("500000"), q1, { today: "2026-04-01" })).toEqual(["TARGET_IN_PAST"]);
    expect(refused(sales("1"), { year: 2026, quarter: null }, { today: "2026-12-31" })).toEqual([]);
  });

  it("stays once its period is over: it is not withdrawn, and takes no other period", () => {
    const known = aTarget(sales("500000"));
    const next = { ...known, period: { year: 2026, quarter: 2 } as const };
    const given = { ...facts, promised: [known] };
    expect(codesOf(promiseTarget(next, given))).toEqual([]);
    expect(codesOf(promiseTarget(next, { ...given, today: "2026-04-01" }))).toEqual(["TARGET_OVER"]);
    expect(withdrawalRefusals(known, facts)).toEqual([]);
    expect(withdrawalRefusals(known, { ...facts, today: "2026-04-01" }).map(({ code }) => code)).toEqual([
      "TARGET_OVER",
    ]);
  });

  it("is on an indicator of the role, in an amount that it can have", () => {
    expect(refused({ is: "INDICATOR", indicator: "charm", amount: "1" })).toEqual(["EVALUATION_UNKNOWN_INDICATOR"]);
    expect(refused(sales("-1"))).toEqual(["EVALUATION_NEGATIVE"]);
    expect(refused(sales("much"))).toEqual(["EVALUATION_NO_NUMBER"]);
    expect(refused({ is: "INDICATOR", indicator: marginIndicator.key, amount: "-0.05" })).toEqual([]);
  });

  it("is promised once on each indicator in a period; setting it anew is not twice", () => {
    const promised = [aTarget(sales("400000"))];
    const other = aTarget(sales("500000"));
    expect(codesOf(promiseTarget(other, { ...facts, promised }))).toEqual(["TARGET_TWICE"]);
    expect(codesOf(promiseTarget({ ...other, id: promised[0]?.id ?? other.id }, { ...facts, promised }))).toEqual([]);
    expect(refused(sales("500000"), { year: 2026, quarter: 2 }, { promised: [] })).toEqual([]);
  });

  it("may be a task, written down and due within the period", () => {
    expect(refused(task("2026-03-31"))).toEqual([]);
    expect(refused(task("2026-04-01", " "))).toEqual(["TARGET_TASK_MISSING", "TARGET_DUE_OUTSIDE"]);
    expect(refused(task("2026-02-30"))).toEqual(["TARGET_DUE_OUTSIDE"]);
  });
});

describe("a measurement", () => {
  const opened = aTarget(task("2026-03-31"));
  const facts = { structure, today: "2026-03-01", indicators, promised: [opened] };
  const refused = (measurement: Measurement) => codesOf(recordMeasurement(measurement, facts));

  it("is of a day that is past, with somebody in the seat", () => {
    expect(refused(aMeasurement("2026-03-01", "5"))).toEqual([]);
    expect(refused(aMeasurement("2026-03-02", "5"))).toEqual(["MEASUREMENT_IN_FUTURE"]);
    expect(refused(aMeasurement("2026-02-30", "5"))).toEqual(["MEASUREMENT_NO_DAY"]);
    expect(refused(aMeasurement("2026-01-14", "5"))).toEqual(["MEASUREMENT_VACANT"]);
    expect(refused(aMeasurement("2026-02-01", "5", { role: "seller" }))).toEqual(["MEASUREMENT_VACANT"]);
    expect(refused(aMeasurement("2026-02-01", "5", { role: "nobody" }))).toEqual(["EVALUATION_UNKNOWN_ROLE"]);
  });

  it("names its source, and what was found", () => {
    expect(refused({ ...aMeasurement("2026-02-01", "-5"), source: " " })).toEqual([
      "MEASUREMENT_SOURCE_MISSING",
      "EVALUATION_NEGATIVE",
    ]);
    expect(refused(aMeasurement("2026-02-01", "5", { indicator: "charm" }))).toEqual(["EVALUATION_UNKNOWN_INDICATOR"]);
    const done = (targetId: typeof opened.id): Measurement => ({
      ...aMeasurement("2026-02-01", "0"),
      found: { is: "TASK", targetId, isDone: true },
    });
    expect(refused(done(opened.id))).toEqual([]);
    expect(refused(done(aTarget(sales("1")).id))).toEqual(["MEASUREMENT_UNKNOWN_TARGET"]);
  });
});

describe("how it stands with a target", () => {
  const at = (today: string, measurements: readonly Measurement[]): AttainmentFacts => ({
    calendar: calendarYears,
    today,
    indicators,
    measurements,
  });
  const half = [aMeasurement("2026-01-31", "250000.5"), aMeasurement("2026-03-31", "249999.5")];
  const promise = (indicator: { readonly key: string }, amount: string) =>
    aTarget({ is: "INDICATOR", indicator: indicator.key, amount });

  it("is met by what adds up as soon as it does, and not met once the period is over", () => {
    expect(attainmentOf(promise(salesIndicator, "500000"), at("2026-03-31", half))).toMatchObject({
      state: "MET",
      reached: "500000",
      share: "1",
    });
    const more = promise(salesIndicator, "500000.01");
    expect(attainmentOf(more, at("2026-03-31", half)).state).toBe("OPEN");
    expect(attainmentOf(more, at("2026-04-01", half)).state).toBe("NOT_MET");
    expect(attainmentOf(more, at("2026-04-01", [])).state).toBe("UNMEASURED");
  });

  it("counts only what was found in the period", () => {
    const outside = [aMeasurement("2025-12-31", "9"), aMeasurement("2026-04-01", "9"), ...half];
    expect(attainmentOf(promise(salesIndicator, "500000"), at("2026-05-01", outside)).reached).toBe("500000");
  });

  it("counts what all below it reached where the role itself recorded nothing, and never both", () => {
    const team = [
      aMeasurement("2026-02-01", "300000", { role: "seller" }),
      aMeasurement("2026-03-01", "250000", { role: "other seller" }),
    ];
    const target = promise(salesIndicator, "500000");
    const facts = { ...at("2026-04-01", []), teamMeasurements: team };
    expect(attainmentOf(target, facts)).toMatchObject({ state: "MET", reached: "550000", reachedBy: "TEAM" });
    const own = { ...at("2026-04-01", [aMeasurement("2026-03-31", "10")]), teamMeasurements: team };
    expect(attainmentOf(target, own)).toMatchObject({ state: "NOT_MET", reached: "10", reachedBy: "OWN" });
    const margins = [aMeasurement("2026-03-31", "0.2", { role: "seller", indicator: marginIndicator.key })];
    const margin = { ...at("2026-04-01", []), teamMeasurements: margins };
    expect(attainmentOf(promise(marginIndicator, "0.1"), margin).state).toBe("UNMEASURED");
  });

  it("goes by the last rate that was found, and is settled at the end", () => {
    const rates = [
      aMeasurement("2026-03-31", "0.11", { indicator: marginIndicator.key }),
      aMeasurement("2026-01-31", "0.2", { indicator: marginIndicator.key }),
    ];
    const target = promise(marginIndicator, "0.12");
    expect(attainmentOf(target, at("2026-03-31", rates))).toMatchObject({ state: "OPEN", reached: "0.11" });
    expect(attainmentOf(target, at("2026-04-01", rates))).toMatchObject({ state: "NOT_MET", share: "0.916667" });
  });

  it("is met by less where less is better, once no more can come", () => {
    const costs = [aMeasurement("2026-02-01", "900", { indicator: costIndicator.key })];
    expect(attainmentOf(promise(costIndicator, "1000"), at("2026-03-31", costs)).state).toBe("OPEN");
    expect(attainmentOf(promise(costIndicator, "1000"), at("2026-04-01", costs)).state).toBe("MET");
    expect(attainmentOf(promise(costIndicator, "899"), at("2026-04-01", costs)).state).toBe("NOT_MET");
  });

  it("of a task is met by its day, and no later", () => {
    const target = aTarget(task("2026-02-15"));
    const done = (on: string, isDone = true): Measurement => ({
      ...aMeasurement(on, "0"),
      found: { is: "TASK", targetId: target.id, isDone },
    });
    expect(attainmentOf(target, at("2026-02-15", [done("2026-02-15")])).state).toBe("MET");
    expect(attainmentOf(target, at("2026-02-15", [done("2026-02-10", false)])).state).toBe("OPEN");
    expect(attainmentOf(target, at("2026-03-01", [done("2026-02-16")])).state).toBe("NOT_MET");
    expect(attainmentOf(target, at("2026-03-01", [])).state).toBe("UNMEASURED");
  });
});

describe("a roll-up", () => {
  const measurements = [
    aMeasurement("2026-02-01", "100", { role: "marketing" }),
    aMeasurement("2026-02-01", "20.5", { role: "seller" }),
    aMeasurement("2026-02-01", "3", { role: "north" }),
    aMeasurement("2026-02-01", "0.7", { role: "north seller" }),
    aMeasurement("2026-05-01", "9000", { role: "seller" }),
  ];
  const when = { calendar: calendarYears, period: q1 };
  const rolledUp = (name: string, found: readonly Measurement[] = measurements) => {
    const rolled = rollUpOf(structure, roleIdNamed(name), salesIndicator, when, found);
    if (!rolled.ok) throw new Error(rolled.problem.code);
    return rolled.value;
  };

  it("adds up a role, those below it, and those that it oversees with theirs", () => {
    expect(rolledUp("marketing")).toMatchObject({ own: { amount: "100" }, team: { amount: "20.5", roleCount: 1 } });
    expect(rolledUp("operations")).toEqual({
      own: { roleCount: 0, amount: "0" },
      team: { roleCount: 0, amount: "0" },
      overseen: { roleCount: 2, amount: "3.7" },
      total: { roleCount: 2, amount: "3.7" },
    });
  });

  it("counts each role once, were they to oversee each other in a circle", () => {
    expect(rolledUp("south").overseen).toEqual({ roleCount: 2, amount: "3.7" });
    expect(rolledUp("boss").total).toEqual({ roleCount: 4, amount: "124.2" });
  });

  it("does not depend on the order of what was found, and the whole is its parts", () =>
    fc.assert(
      fc.property(
        fc.constantFrom("boss", "marketing", "operations", "south"),
        fc.shuffledSubarray(measurements),
        (name, found) => {
          const { own, team, overseen, total } = rolledUp(name, found);
          expect(total.roleCount).toBe(own.roleCount + team.roleCount + overseen.roleCount);
          expect(rolledUp(name, found.toReversed()).total).toEqual(total);
        },
      ),
    ));

  it("has no sum of rates, nor of a role that is not there", () => {
    expect(rollUpOf(structure, roleIdNamed("boss"), marginIndicator, when, [])).toMatchObject({
      problem: { code: "ROLL_UP_NO_SUM" },
    });
    expect(rollUpOf(structure, roleIdNamed("nobody"), salesIndicator, when, [])).toMatchObject({
      problem: { code: "EVALUATION_UNKNOWN_ROLE" },
    });
  });
});

it("a role is measured on the days between its holder's first and last, both in them", () => {
  const held = aTeam([aHolder("marketing", "Ana", { startsOn: "2026-01-15", endsOn: "2026-02-15" })]);
  const facts = { structure: held, today: "2026-12-31", indicators, promised: [] };
  const codes = ["2026-01-14", "2026-01-15", "2026-02-15", "2026-02-16"].map(
    (day) => codesOf(recordMeasurement(aMeasurement(day, "1"), facts)).length,
  );
  expect(codes).toEqual([1, 0, 0, 1]);
});
