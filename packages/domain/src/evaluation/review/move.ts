import type { HolderId, ReviewId, RoleId } from "../../identity.ts";
import { accepted, type Result, refused } from "../../result.ts";
import { type Holder, holdersOf, holdsOn, isDay, roleOf, type Structure, superiorOf } from "../../structure/index.ts";
import { dayAfter, daysOf, type FiscalCalendar, type FiscalPeriod, writtenPeriod } from "../calendar.ts";
import { type EvaluationRefusal, evaluationRefusal } from "../refusal.ts";
import { type Review, type ReviewMove, type ReviewMover, reviewMoves } from "./review.ts";

/** What a review is held against. */
export interface ReviewFacts {
  readonly structure: Structure;
  readonly calendar: FiscalCalendar;
  readonly today: string;
}

const nameOf = (structure: Structure, id: RoleId) => roleOf(structure, id)?.title ?? id;

/** The holder of a role whom a review evaluates, if still there on a day. */
export const evaluatedHolder = (
  structure: Structure,
  { roleId, holderId }: Pick<Review, "roleId" | "holderId">,
  day: string,
): Holder | undefined => holdersOf(structure, roleId).find((holder) => holder.id === holderId && holdsOn(holder, day));

const nothingWritten = { findings: "", summary: "", returnedFor: "" } as const;

/** Whether another review of the same holder for the same period is not concluded either. */
export const isReviewedTwice = ({ id, holderId, period, state }: Review, others: readonly Review[]): boolean =>
  state !== "CONCLUDED" &&
  others.some(
    (other) =>
      other.id !== id &&
      other.state !== "CONCLUDED" &&
      other.holderId === holderId &&
      writtenPeriod(other.period) === writtenPeriod(period),
  );

/** A review that is begun: a draft for a period that has started, of somebody who holds the role and is not being reviewed for it already. */
export function beginReview(
  {
    id,
    roleId,
    holderId,
    period,
  }: {
    readonly id: ReviewId;
    readonly roleId: RoleId;
    readonly holderId: HolderId;
    readonly period: FiscalPeriod;
  },
  { structure, calendar, today }: ReviewFacts,
  begun: readonly Review[],
): Result<Review, readonly EvaluationRefusal[]> {
  if (!roleOf(structure, roleId)) return refused([evaluationRefusal("EVALUATION_UNKNOWN_ROLE", { role: roleId })]);
  const { startsOn } = daysOf(calendar, period);
  const refusals: EvaluationRefusal[] = [];
  if (today < startsOn) {
    refusals.push(evaluationRefusal("REVIEW_BEFORE_PERIOD", { period: writtenPeriod(period), startsOn }, [roleId]));
  }
  if (!evaluatedHolder(structure, { roleId, holderId }, today)) {
    refusals.push(evaluationRefusal("REVIEW_HOLDER_GONE", { role: nameOf(structure, roleId) }, [roleId]));
  }
  const review: Review = { id, roleId, holderId, period, state: "DRAFT", ...nothingWritten, conclusion: null };
  if (isReviewedTwice(review, begun)) {
    const values = { role: nameOf(structure, roleId), period: writtenPeriod(period) };
    refusals.push(evaluationRefusal("REVIEW_TWICE", values, [roleId]));
  }
  if (refusals.length > 0) return refused(refusals);
  return accepted(review);
}

/** Whether a role may move a review so: the one evaluated, or the one that it reports to now. */
function isMover(structure: Structure, { roleId }: Review, mover: ReviewMover, by: RoleId): boolean {
  switch (mover) {
    case "REVIEWED":
      return by === roleId;
    case "SUPERIOR":
      return by === superiorOf(structure, roleId)?.id;
  }
}

/** The first day that an outcome can be for: a notice leaves a day at least, all else may be at once. */
const earliestFor = (move: Extract<ReviewMove, { readonly is: "CONCLUDE" }>, today: string): string =>
  move.outcome === "HANDOVER_NOTICE" ? dayAfter(today) : today;

function conclusionRefusals(
  review: Review,
  move: Extract<ReviewMove, { readonly is: "CONCLUDE" }>,
  { structure, today }: ReviewFacts,
): readonly EvaluationRefusal[] {
  if (move.outcome === "MEETS") return [];
  const refusals: EvaluationRefusal[] = [];
  if (move.reason.trim() === "") refusals.push(evaluationRefusal("REVIEW_REASON_MISSING", {}));
  const [day, earliest] = [move.effectiveOn ?? "", earliestFor(move, today)];
  if (!isDay(day) || day < earliest) {
    refusals.push(evaluationRefusal("REVIEW_DAY_UNSUITABLE", { day, earliest }));
  }
  if (!evaluatedHolder(structure, review, today)) {
    const role = nameOf(structure, review.roleId);
    refusals.push(evaluationRefusal("REVIEW_HOLDER_GONE", { role }, [review.roleId]));
  }
  return refusals;
}

function moveRefusals(review: Review, move: ReviewMove, facts: ReviewFacts): readonly EvaluationRefusal[] {
  switch (move.is) {
    case "WRITE":
      return [];
    case "SUBMIT": {
      const role = nameOf(facts.structure, review.roleId);
      return [
        ...(superiorOf(facts.structure, review.roleId)
          ? []
          : [evaluationRefusal("REVIEW_NO_SUPERIOR", { role }, [review.roleId])]),
        ...(review.summary.trim() === "" ? [evaluationRefusal("REVIEW_SUMMARY_MISSING", {})] : []),
      ];
    }
    case "RETURN":
      return move.reason.trim() === "" ? [evaluationRefusal("REVIEW_REASON_MISSING", {})] : [];
    case "CONCLUDE":
      return conclusionRefusals(review, move, facts);
  }
}

function moved(review: Review, move: ReviewMove, by: RoleId, today: string): Review {
  switch (move.is) {
    case "WRITE":
      return { ...review, findings: move.findings, summary: move.summary };
    case "SUBMIT":
      return { ...review, state: "SUBMITTED" };
    case "RETURN":
      return { ...review, state: "RETURNED", returnedFor: move.reason };
    case "CONCLUDE": {
      const { outcome, reason } = move;
      const effectiveOn = outcome === "MEETS" ? null : move.effectiveOn;
      return { ...review, state: "CONCLUDED", conclusion: { outcome, reason, effectiveOn, concludedOn: today, by } };
    }
  }
}

/** A review after a move by a role; every reason why it cannot be made. What the outcome does to the assignment, `effectOf` says. */
export function moveReview(
  review: Review,
  move: ReviewMove,
  by: RoleId,
  facts: ReviewFacts,
): Result<Review, readonly EvaluationRefusal[]> {
  const rule = reviewMoves[move.is];
  const { state, roleId } = review;
  if (!rule.from.includes(state)) {
    return refused([evaluationRefusal("REVIEW_ILLEGAL_MOVE", { move: move.is, state }, [roleId])]);
  }
  if (!isMover(facts.structure, review, rule.by, by)) {
    const values = { move: move.is, role: nameOf(facts.structure, by) };
    return refused([evaluationRefusal("REVIEW_NOT_YOURS", values, [by])]);
  }
  const refusals = moveRefusals(review, move, facts);
  return refusals.length > 0 ? refused(refusals) : accepted(moved(review, move, by, facts.today));
}
