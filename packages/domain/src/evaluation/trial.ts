import type { HolderId, MeasurementId, ReviewId, TargetId } from "../identity.ts";
import type { Indicator } from "../profile/index.ts";
import type { Result } from "../result.ts";
import type { Holder } from "../structure/index.ts";
import { aCompany, aHolder, aRelation, aStructure, roleIdNamed, uuidNamed } from "../testing/index.ts";
import type { EvaluationRefusal, FiscalPeriod, Measurement, Review, Target, TargetPromise } from "./index.ts";

/** For tests: a marketing director with a team, and an operations director who oversees two branches. */
export const aTeam = (holders: readonly Holder[] = [aHolder("marketing", "Ana", { startsOn: "2026-01-15" })]) =>
  aStructure(
    aCompany(
      {
        boss: {
          marketing: { seller: {}, "other seller": {} },
          operations: {},
          north: { "north seller": {} },
          south: {},
        },
      },
      {
        holders,
        relations: [
          aRelation("operations", "OVERSEES", "north"),
          aRelation("operations", "OVERSEES", "south"),
          aRelation("south", "OVERSEES", "operations"),
          aRelation("operations", "COORDINATES_WITH", "marketing"),
        ],
      },
    ),
  );

/** For tests: the holder whom {@link aTeam} has. */
export const anaId: HolderId = aHolder("marketing", "Ana").id;

export const salesIndicator: Indicator = {
  key: "sales-performance",
  name: { es: "Ventas", en: "Sales" },
  unit: "MONEY",
  direction: "HIGHER",
};
export const marginIndicator: Indicator = { ...salesIndicator, key: "profit-margin", unit: "RATE" };
export const costIndicator: Indicator = { ...salesIndicator, key: "marketing-cost", direction: "LOWER" };

export const q1: FiscalPeriod = { year: 2026, quarter: 1 };

/** For tests: a target of the marketing director. */
export const aTarget = (promise: TargetPromise, period = q1, name = JSON.stringify([promise, period])): Target => ({
  id: uuidNamed(`target ${name}`) as TargetId,
  roleId: roleIdNamed("marketing"),
  period,
  promise,
});

/** For tests: so much of an indicator, found of a role on a day. */
export const aMeasurement = (
  on: string,
  amount: string,
  { role = "marketing", indicator = salesIndicator.key }: { readonly role?: string; readonly indicator?: string } = {},
): Measurement => ({
  id: uuidNamed(`measurement ${role} ${indicator} ${on} ${amount}`) as MeasurementId,
  roleId: roleIdNamed(role),
  on,
  source: "ledger",
  found: { is: "INDICATOR", indicator, amount },
});

/** For tests: a review of Ana for the first quarter. */
export const aReview = (given: Partial<Review> = {}): Review => ({
  id: uuidNamed("review") as ReviewId,
  roleId: roleIdNamed("marketing"),
  holderId: anaId,
  period: q1,
  state: "DRAFT",
  findings: "",
  summary: "A good quarter.",
  returnedFor: "",
  conclusion: null,
  ...given,
});

/** For tests: for what something is refused; nothing where it is not. */
export const codesOf = (result: Result<unknown, readonly EvaluationRefusal[]>): readonly string[] =>
  result.ok ? [] : result.problem.map(({ code }) => code);
