import {
  beginReview,
  type EvaluationRefusal,
  effectOf,
  type FiscalPeriod,
  keptMeasurement,
  keptReview,
  keptTarget,
  type Measurement,
  moveReview,
  promiseTarget,
  type ReviewMove,
  recordMeasurement,
  type TargetPromise,
  withdrawalRefusals,
} from "@puesto/domain/evaluation";
import type { AskedChange } from "@puesto/domain/history";
import type { HolderId, MeasurementId, ReviewId, RoleId, TargetId } from "@puesto/domain/identity";
import { type AccountSale, payLedgerNames } from "@puesto/domain/pay";
import { accepted, type Result, refused } from "@puesto/domain/result";
import { holdersOf, holdsOn, isDay, type Role, type Structure } from "@puesto/domain/structure";
import type { RoleEvaluation } from "../../evaluation/index.ts";
import { problem } from "../../graphql/problem.ts";

/** What an edit of the evaluation of a role is decided on: rows of the very transaction that writes. */
export interface EvaluationFacts extends RoleEvaluation {
  /** The role with its line to the top, its holders and its relations. */
  readonly structure: Structure;
  readonly role: Role;
  readonly today: string;
}

/** The changes that an edit comes to, or every reason why it cannot be. */
export type Decided = Result<readonly AskedChange[], readonly EvaluationRefusal[]>;
export type Decide = (facts: EvaluationFacts) => Decided;

const kept = (one: ReturnType<typeof keptTarget>): AskedChange => ({ type: "EntrySet", ...one });

/** Promises a target, or sets one anew. */
export const promising =
  (id: TargetId, period: FiscalPeriod, promise: TargetPromise): Decide =>
  (facts) => {
    const target = { id, roleId: facts.role.id, period, promise };
    const decided = promiseTarget(target, { ...facts, promised: facts.targets });
    return decided.ok ? accepted([kept(keptTarget(decided.value))]) : decided;
  };

/** Records a result, or corrects one. */
export const recording =
  (id: MeasurementId, result: Omit<Measurement, "id" | "roleId">): Decide =>
  (facts) => {
    const decided = recordMeasurement({ id, roleId: facts.role.id, ...result }, { ...facts, promised: facts.targets });
    return decided.ok ? accepted([kept(keptMeasurement(decided.value))]) : decided;
  };

/** Records what was sold to a special account, or corrects it; a sale of a day to come is none yet. Its ledger looks at all else. */
export const selling =
  (id: string, sale: Omit<AccountSale, "id">): Decide =>
  ({ role, today }) =>
    isDay(sale.on) && sale.on > today
      ? refused([{ code: "MEASUREMENT_IN_FUTURE", values: { day: sale.on }, roleIds: [] }])
      : accepted([{ type: "EntrySet", ledger: payLedgerNames.sale, roleId: role.id, key: id, content: { ...sale } }]);

/** What was recorded is so no more. Whoever wants it away has what it wanted, also where somebody else was first. */
export const withdrawing =
  (ledger: "target" | "measurement", key: string): Decide =>
  ({ role }) =>
    accepted([{ type: "EntryCleared", ledger, roleId: role.id, key }]);

/** What was promised is so no more, as long as its period is not over. */
export const withdrawingTarget =
  (id: TargetId): Decide =>
  (facts) => {
    const target = facts.targets.find((one) => one.id === id);
    const refusals = target === undefined ? [] : withdrawalRefusals(target, facts);
    return refusals.length > 0 ? refused(refusals) : withdrawing("target", id)(facts);
  };

/** Begins a review of a holder; of the one who holds the role today where it is not said. */
export const beginning =
  (id: ReviewId, period: FiscalPeriod, holderId: HolderId | null): Decide =>
  (facts) => {
    const { structure, role, today } = facts;
    const holder = holdersOf(structure, role.id).find((one) => holdsOn(one, today));
    // Where nobody holds it the domain refuses whichever id is asked for.
    const evaluated = holderId ?? holder?.id ?? (id as string as HolderId);
    const decided = beginReview({ id, roleId: role.id, holderId: evaluated, period }, facts, facts.reviews);
    return decided.ok ? accepted([kept(keptReview(decided.value))]) : decided;
  };

/** Moves a review, step by step; what its outcome does to the assignment is done by the same edit. */
export const moving =
  (id: ReviewId, moves: readonly ReviewMove[], by: RoleId): Decide =>
  (facts) => {
    const found = facts.reviews.find((one) => one.id === id);
    if (found === undefined) throw problem("NOT_FOUND", "The role has no review with this id (any more).");
    let review = found;
    for (const move of moves) {
      const moved = moveReview(review, move, by, facts);
      if (!moved.ok) return moved;
      review = moved.value;
    }
    const { change } = effectOf(review, facts.structure);
    return accepted([kept(keptReview(review)), ...(change === null ? [] : [change])]);
  };

/** There is no such role in the company. */
export const unknownRole = (role: RoleId): readonly EvaluationRefusal[] => [
  { code: "EVALUATION_UNKNOWN_ROLE", values: { role }, roleIds: [] },
];
