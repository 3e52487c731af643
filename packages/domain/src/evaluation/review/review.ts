import type { HolderId, ReviewId, RoleId } from "../../identity.ts";
import type { FiscalPeriod } from "../calendar.ts";

/** DRAFT: being written. SUBMITTED: with the role that it is addressed to. RETURNED: to be written anew. CONCLUDED: it has an outcome, and stays as it is. */
export const reviewStates = ["DRAFT", "SUBMITTED", "RETURNED", "CONCLUDED"] as const;
export type ReviewState = (typeof reviewStates)[number];

/**
 * What comes of a review. MEETS: the holder is fit for the post. HANDOVER_NOTICE: the post is to be handed over by a day.
 * SUSPENSION: the holder's duties rest from a day on. TERMINATION: the post ends for the holder, at once if need be.
 */
export const reviewOutcomes = ["MEETS", "HANDOVER_NOTICE", "SUSPENSION", "TERMINATION"] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** The outcome of a review with its reason. */
export interface Conclusion {
  readonly outcome: ReviewOutcome;
  /** Empty only where the holder meets the standard. */
  readonly reason: string;
  /** The last day before it takes effect on the assignment, or from which duties rest; null where nothing changes. */
  readonly effectiveOn: string | null;
  readonly concludedOn: string;
  /** The role that concluded it. */
  readonly by: RoleId;
}

/** The evaluation of a role for a period, written by who holds it and addressed to the role that it reports to. */
export interface Review {
  readonly id: ReviewId;
  readonly roleId: RoleId;
  /** Who is evaluated: the holder at the time; a later one starts anew. */
  readonly holderId: HolderId;
  readonly period: FiscalPeriod;
  readonly state: ReviewState;
  /** What was found, the data behind it, as the author writes it. */
  readonly findings: string;
  readonly summary: string;
  /** Why it was given back last; empty where it was not. */
  readonly returnedFor: string;
  readonly conclusion: Conclusion | null;
}

/** Who moves a review: the role that is evaluated, or the one that it reports to. */
export type ReviewMover = "REVIEWED" | "SUPERIOR";

/** What can be done with a review. */
export type ReviewMove =
  | { readonly is: "WRITE"; readonly findings: string; readonly summary: string }
  | { readonly is: "SUBMIT" }
  | { readonly is: "RETURN"; readonly reason: string }
  | {
      readonly is: "CONCLUDE";
      readonly outcome: ReviewOutcome;
      readonly reason: string;
      readonly effectiveOn: string | null;
    };
export type ReviewMoveName = ReviewMove["is"];

/** Who may do what in which state. Everything else is refused. */
export const reviewMoves: {
  readonly [Move in ReviewMoveName]: { readonly by: ReviewMover; readonly from: readonly ReviewState[] };
} = {
  WRITE: { by: "REVIEWED", from: ["DRAFT", "RETURNED"] },
  SUBMIT: { by: "REVIEWED", from: ["DRAFT", "RETURNED"] },
  RETURN: { by: "SUPERIOR", from: ["SUBMITTED"] },
  CONCLUDE: { by: "SUPERIOR", from: ["SUBMITTED"] },
};
