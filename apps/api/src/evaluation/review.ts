import {
  type Conclusion,
  conclusionTold,
  evaluationSentences,
  type Review,
  type ReviewMoveName,
  type ReviewMover,
  type ReviewOutcome,
  type ReviewState,
  reviewMoves,
} from "@puesto/domain/evaluation";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { pageOfList } from "../graphql/page.ts";
import { HolderType, type RoleRow, RoleType } from "../structure/index.ts";
import { PeriodType } from "./calendar.ts";
import { evaluationOf, type RoleEvaluation } from "./kept.ts";
import { belongsTo, inOrder, ofPeriod } from "./target.ts";

/** A review with the role that it is of. */
export interface ReviewIn {
  readonly review: Review;
  readonly evaluation: RoleEvaluation;
  readonly role: RoleRow;
}

const ReviewStateType = builder.enumType("ReviewState", {
  description: "How far a review is.",
  values: {
    DRAFT: { description: "It is being written." },
    SUBMITTED: { description: "It is with the role that it is addressed to." },
    RETURNED: { description: "It was given back, to be written anew." },
    CONCLUDED: { description: "It has an outcome, and stays as it is." },
  } satisfies Record<ReviewState, object>,
});

export const ReviewOutcomeType = builder.enumType("ReviewOutcome", {
  description: "What comes of a review.",
  values: {
    MEETS: { description: "The holder is fit for the post; nothing changes." },
    HANDOVER_NOTICE: { description: "The post is to be handed over by a day, which becomes the holder's last one." },
    SUSPENSION: { description: "The holder's duties rest from a day on; the assignment stays." },
    TERMINATION: { description: "The post ends for the holder, on this day or a later one." },
  } satisfies Record<ReviewOutcome, object>,
});

const ReviewMoveNameType = builder.enumType("ReviewMoveName", {
  description: "What can be done with a review.",
  values: {
    WRITE: { description: "Write findings and summary." },
    SUBMIT: { description: "Address it to the role that the one evaluated reports to." },
    RETURN: { description: "Give it back with a reason." },
    CONCLUDE: { description: "Decide on the outcome." },
  } satisfies Record<ReviewMoveName, object>,
});

const ReviewMoverType = builder.enumType("ReviewMover", {
  description: "Who moves a review.",
  values: {
    REVIEWED: { description: "The role that is evaluated." },
    SUPERIOR: { description: "The role that it reports to now." },
  } satisfies Record<ReviewMover, object>,
});

interface NextMove {
  readonly move: ReviewMoveName;
  readonly role: RoleRow;
}

const NextMoveType = builder.objectRef<NextMove>("NextReviewMove").implement({
  description: "Something that can be done with a review as it stands, and by whom.",
  fields: (t) => ({
    move: t.field({ type: ReviewMoveNameType, description: "What.", resolve: ({ move }) => move }),
    mover: t.field({ type: ReviewMoverType, description: "Who.", resolve: ({ move }) => reviewMoves[move].by }),
    by: t.field({
      type: RoleType,
      nullable: true,
      description: "That role; null where the one evaluated reports to nobody.",
      resolve: ({ move, role }, _, context) => {
        if (reviewMoves[move].by === "REVIEWED") return role;
        return role.reportsToId === null ? null : context.company(role.companyId).role(role.reportsToId);
      },
    }),
  }),
});

interface ConclusionIn {
  readonly conclusion: Conclusion;
  readonly role: RoleRow;
}

const ConclusionType = builder.objectRef<ConclusionIn>("ReviewConclusion").implement({
  description: "The outcome of a review, with its reason.",
  fields: (t) => ({
    outcome: t.field({
      type: ReviewOutcomeType,
      description: "What came of it.",
      resolve: ({ conclusion }) => conclusion.outcome,
    }),
    reason: t.string({
      description: "Why; empty only where the holder meets the standard and nothing was said.",
      resolve: ({ conclusion }) => conclusion.reason,
    }),
    effectiveOn: t.field({
      type: "Date",
      nullable: true,
      description: "The last day of the assignment, or the first one on which duties rest; null where nothing changes.",
      resolve: ({ conclusion }) => conclusion.effectiveOn,
    }),
    concludedOn: t.field({
      type: "Date",
      description: "When it was decided.",
      resolve: ({ conclusion }) => conclusion.concludedOn,
    }),
    by: t.field({
      type: RoleType,
      nullable: true,
      description: "The role that decided; null where there is no such role any more.",
      resolve: ({ conclusion, role }, _, context) => context.company(role.companyId).role(conclusion.by),
    }),
    sentence: t.string({
      description: "The outcome in a sentence.",
      args: inLocale,
      resolve: ({ conclusion, role: { title, companyLocale: own } }, { locale }) =>
        evaluationSentences.sentenceOf(conclusionTold(conclusion, title), locale ?? own, own),
    }),
  }),
});

const moveNames: readonly ReviewMoveName[] = ["WRITE", "SUBMIT", "RETURN", "CONCLUDE"];

const ReviewType = builder.objectRef<ReviewIn>("Review").implement({
  description: "The evaluation of whoever held a role in a period, written by them and addressed to the role above.",
  fields: (t) => ({
    id: t.id({ description: "Unique in the role.", resolve: ({ review }) => review.id }),
    period: t.field({
      type: PeriodType,
      description: "For when.",
      resolve: ({ evaluation: { calendar }, review: { period } }) => ({ calendar, period }),
    }),
    holder: t.field({
      type: HolderType,
      nullable: true,
      description: "Who is evaluated; null where that assignment is not kept any more.",
      resolve: ({ review, role }, _, context) => context.company(role.companyId).holder(review.holderId),
    }),
    state: t.field({ type: ReviewStateType, description: "How far it is.", resolve: ({ review }) => review.state }),
    findings: t.string({
      description: "What was found; empty where nothing is written yet.",
      resolve: ({ review }) => review.findings,
    }),
    summary: t.string({
      description: "The summary; empty where none is written yet.",
      resolve: ({ review }) => review.summary,
    }),
    returnedFor: t.string({
      description: "Why it was given back last; empty where it was not.",
      resolve: ({ review }) => review.returnedFor,
    }),
    conclusion: t.field({
      type: ConclusionType,
      nullable: true,
      description: "Its outcome; null until it is concluded.",
      resolve: ({ review: { conclusion }, role }) => (conclusion === null ? null : { conclusion, role }),
    }),
    next: t.field({
      type: [NextMoveType],
      description: "What can be done with it now; empty once it is concluded.",
      extensions: costs({ items: 2 }),
      resolve: ({ review: { state }, role }) =>
        moveNames.filter((move) => reviewMoves[move].from.includes(state)).map((move) => ({ move, role })),
    }),
  }),
});

builder.objectField(RoleType, "reviews", (t) =>
  t.connection(
    {
      type: ReviewType,
      description: "The reviews of the role, in the order in which they were begun.",
      args: ofPeriod,
      resolve: async (role, { period, ...args }, context) => {
        const isAsked = belongsTo(period);
        const evaluation = await evaluationOf(context, role);
        const list = evaluation.reviews
          .filter((review) => isAsked(review.period))
          .map((review) => ({ review, evaluation, role }));
        return pageOfList(list, args, inOrder(`reviews ${period ?? ""}`), ({ review }) => review.id);
      },
    },
    { name: "ReviewConnection", description: "A page of reviews." },
    { name: "ReviewEdge", description: "A review in a page." },
  ),
);
