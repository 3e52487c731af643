import type { HolderUpdated, Structure } from "../../structure/index.ts";
import { dayAfter } from "../calendar.ts";
import { evaluatedHolder } from "./move.ts";
import type { Review } from "./review.ts";

/** What a concluded review does to the assignment of the one that it evaluates. */
export interface ReviewEffect {
  /** The change by which it is done, to be applied and undone like every other; null where the assignment stays. */
  readonly change: HolderUpdated | null;
  /** The first day on which the one evaluated does not hold the role any more; null where that stays open. */
  readonly endedFrom: string | null;
  /** The first day on which the duties rest although the role is held; null where they do not. */
  readonly restingFrom: string | null;
}

const none: ReviewEffect = { change: null, endedFrom: null, restingFrom: null };

/**
 * What the outcome of a review does: a handover or a termination makes its day the last one of the assignment, after which the
 * seat is vacant unless somebody else holds it; a suspension leaves the assignment and lets the duties rest. An assignment that
 * ends earlier anyway stays as it is.
 */
export function effectOf(review: Review, structure: Structure): ReviewEffect {
  const { conclusion } = review;
  if (conclusion === null || conclusion.effectiveOn === null) return none;
  const { outcome, effectiveOn, concludedOn } = conclusion;
  switch (outcome) {
    case "MEETS":
      return none;
    case "SUSPENSION":
      return { ...none, restingFrom: effectiveOn };
    case "HANDOVER_NOTICE":
    case "TERMINATION": {
      const holder = evaluatedHolder(structure, review, concludedOn);
      if (!holder) return none;
      const isSooner = holder.endsOn !== null && holder.endsOn <= effectiveOn;
      if (isSooner) return { ...none, endedFrom: dayAfter(holder.endsOn) };
      const change: HolderUpdated = { type: "HolderUpdated", holderId: holder.id, set: { endsOn: effectiveOn } };
      return { change, endedFrom: dayAfter(effectiveOn), restingFrom: null };
    }
  }
}
