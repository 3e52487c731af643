import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aHolder, roleIdNamed, uuidNamed } from "../../testing/index.ts";
import {
  beginReview,
  calendarYears,
  effectOf,
  moveReview,
  type Review,
  type ReviewMove,
  type ReviewOutcome,
  type ReviewState,
  reviewMoves,
  reviewOutcomes,
  reviewStates,
} from "../index.ts";
import { anaId, aReview, aTeam, codesOf, q1 } from "../trial.ts";

const today = "2026-04-10";
const facts = { structure: aTeam(), calendar: calendarYears, today };
const [marketing, boss, seller] = ["marketing", "boss", "seller"].map(roleIdNamed);
if (!marketing || !boss || !seller) throw new Error("no roles");
const submitted = aReview({ state: "SUBMITTED" });
const conclude = (outcome: ReviewOutcome, effectiveOn: string | null, reason = "Targets missed"): ReviewMove => ({
  is: "CONCLUDE",
  outcome,
  reason,
  effectiveOn,
});
const concluded = (outcome: ReviewOutcome, effectiveOn: string | null): Review => {
  const moved = moveReview(submitted, conclude(outcome, effectiveOn), boss, facts);
  if (!moved.ok) throw new Error(codesOf(moved).join());
  return moved.value;
};
const moves: { readonly [Move in keyof typeof reviewMoves]: ReviewMove } = {
  WRITE: { is: "WRITE", findings: "f", summary: "s" },
  SUBMIT: { is: "SUBMIT" },
  RETURN: { is: "RETURN", reason: "r" },
  CONCLUDE: conclude("MEETS", null),
};

describe("a review", () => {
  it("goes from draft to an outcome, back to its author once", () => {
    const steps: readonly (readonly [ReviewMove, typeof boss])[] = [
      [moves.WRITE, marketing],
      [moves.SUBMIT, marketing],
      [moves.RETURN, boss],
      [{ is: "WRITE", findings: "more", summary: "better" }, marketing],
      [moves.SUBMIT, marketing],
      [conclude("MEETS", null, ""), boss],
    ];
    const states: ReviewState[] = [];
    const begun = beginReview({ id: aReview().id, roleId: marketing, holderId: anaId, period: q1 }, facts, []);
    if (!begun.ok) throw new Error(codesOf(begun).join());
    const end = steps.reduce((review, [move, by]) => {
      const moved = moveReview(review, move, by, facts);
      if (!moved.ok) throw new Error(codesOf(moved).join());
      states.push(moved.value.state);
      return moved.value;
    }, begun.value);
    expect(states).toEqual(["DRAFT", "SUBMITTED", "RETURNED", "RETURNED", "SUBMITTED", "CONCLUDED"]);
    expect(end).toMatchObject({
      findings: "more",
      summary: "better",
      returnedFor: "r",
      conclusion: { outcome: "MEETS", effectiveOn: null, concludedOn: today, by: boss },
    });
  });

  it("can be moved only as the table of moves says, whoever tries; and stays as it was where it is refused", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...reviewStates),
        fc.constantFrom(...Object.values(moves)),
        fc.constantFrom(marketing, boss, seller),
        (state, move, by) => {
          const rule = reviewMoves[move.is];
          const isAllowed = rule.from.includes(state) && by === (rule.by === "REVIEWED" ? marketing : boss);
          const review = aReview({ state });
          expect(moveReview(review, move, by, facts).ok).toBe(isAllowed);
          expect(review).toEqual(aReview({ state }));
        },
      ),
    ));

  it("says whether the move or the mover was wrong", () => {
    expect(codesOf(moveReview(concluded("MEETS", null), moves.RETURN, boss, facts))).toEqual(["REVIEW_ILLEGAL_MOVE"]);
    expect(codesOf(moveReview(submitted, moves.CONCLUDE, marketing, facts))).toEqual(["REVIEW_NOT_YOURS"]);
  });

  it("begins with a holder, and in a period that has begun", () => {
    const begin = (given: Partial<Review>, begun: readonly Review[] = []) =>
      codesOf(beginReview(aReview(given), facts, begun));
    expect(begin({})).toEqual([]);
    expect(begin({ period: { year: 2026, quarter: 3 } })).toEqual(["REVIEW_BEFORE_PERIOD"]);
    expect(begin({ roleId: seller })).toEqual(["REVIEW_HOLDER_GONE"]);
    expect(begin({ roleId: roleIdNamed("nobody") })).toEqual(["EVALUATION_UNKNOWN_ROLE"]);
    const running = aReview({ id: uuidNamed("running") as Review["id"], state: "RETURNED" });
    expect(begin({}, [running])).toEqual(["REVIEW_TWICE"]);
    expect(begin({}, [concluded("MEETS", null), aReview({ period: { year: 2025, quarter: 4 } })])).toEqual([]);
  });

  it("is submitted with a summary, to the role that it reports to", () => {
    expect(codesOf(moveReview(aReview({ summary: " " }), moves.SUBMIT, marketing, facts))).toEqual([
      "REVIEW_SUMMARY_MISSING",
    ]);
    expect(codesOf(moveReview(aReview({ roleId: boss }), moves.SUBMIT, boss, facts))).toEqual(["REVIEW_NO_SUPERIOR"]);
  });

  it("has an outcome with a reason and a day on which it can take effect", () => {
    const refused = (...given: Parameters<typeof conclude>) =>
      codesOf(moveReview(submitted, conclude(...given), boss, facts));
    expect(refused("TERMINATION", today, " ")).toEqual(["REVIEW_REASON_MISSING"]);
    expect(refused("TERMINATION", today)).toEqual([]);
    expect(refused("SUSPENSION", today)).toEqual([]);
    expect(refused("HANDOVER_NOTICE", today)).toEqual(["REVIEW_DAY_UNSUITABLE"]);
    expect(refused("HANDOVER_NOTICE", "2026-04-11")).toEqual([]);
    for (const day of ["2026-04-09", "2026-04-31", null]) {
      expect(refused("TERMINATION", day)).toEqual(["REVIEW_DAY_UNSUITABLE"]);
    }
    expect(codesOf(moveReview(submitted, { is: "RETURN", reason: "" }, boss, facts))).toEqual([
      "REVIEW_REASON_MISSING",
    ]);
  });

  it("has no outcome for somebody who is gone", () => {
    const gone = { ...facts, structure: aTeam([aHolder("marketing", "Ana", { endsOn: "2026-04-09" })]) };
    expect(codesOf(moveReview(submitted, conclude("TERMINATION", today), boss, gone))).toEqual(["REVIEW_HOLDER_GONE"]);
    expect(codesOf(moveReview(submitted, moves.CONCLUDE, boss, gone))).toEqual([]);
  });
});

describe("what an outcome does to the assignment", () => {
  it.each([
    ["MEETS", null, null, null, null],
    ["SUSPENSION", "2026-04-20", null, null, "2026-04-20"],
    ["HANDOVER_NOTICE", "2026-04-30", "2026-04-30", "2026-05-01", null],
    ["TERMINATION", today, today, "2026-04-11", null],
  ] as const)(
    "%s on %s: last day %s, ended from %s, resting from %s",
    (outcome, day, endsOn, endedFrom, restingFrom) => {
      expect(effectOf(concluded(outcome, day), facts.structure)).toEqual({
        change: endsOn && { type: "HolderUpdated", holderId: anaId, set: { endsOn } },
        endedFrom,
        restingFrom,
      });
    },
  );

  it("leaves an assignment that ends sooner anyway", () => {
    const ending = aTeam([aHolder("marketing", "Ana", { endsOn: "2026-04-12" })]);
    expect(effectOf(concluded("HANDOVER_NOTICE", "2026-04-30"), ending)).toEqual({
      change: null,
      endedFrom: "2026-04-13",
      restingFrom: null,
    });
  });

  it("is nothing as long as there is no outcome", () => {
    expect(effectOf(submitted, facts.structure).change).toBeNull();
    expect(reviewOutcomes).toHaveLength(4);
  });
});
