import type { RoleId } from "../../identity.ts";
import type { Told } from "../../sentences/catalog.ts";
import { became, type Ledger, type Neighbourhood, roleWith } from "../../structure/index.ts";
import type { LocalizedText } from "../../text.ts";
import { periodFrom, writtenPeriod } from "../calendar.ts";
import { type EvaluationRefusal, evaluationRefusal } from "../refusal.ts";
import { isReviewedTwice } from "../review/move.ts";
import { isPromisedTwice } from "../target.ts";
import {
  calendarContent,
  evaluationLedgerNames,
  measurementContent,
  measurementFrom,
  reviewContent,
  reviewFrom,
  reviewsOf,
  targetContent,
  targetFrom,
  targetsOf,
} from "./kept.ts";

type Name = LocalizedText | string;

/** What the sentences of changes of targets, results and reviews are filled with. */
export interface EvaluationChangeValues {
  readonly CalendarSet: { readonly month: number };
  readonly CalendarReset: Record<never, never>;
  readonly TargetPromised: { readonly role: Name; readonly period: string; readonly what: Name };
  readonly TargetChanged: { readonly role: Name; readonly period: string; readonly what: Name };
  readonly TargetWithdrawn: { readonly role: Name; readonly period: string; readonly what: Name };
  readonly ResultRecorded: { readonly role: Name; readonly day: string; readonly source: string };
  readonly ResultChanged: { readonly role: Name; readonly day: string; readonly source: string };
  readonly ResultWithdrawn: { readonly role: Name; readonly day: string; readonly source: string };
  readonly ReviewMoved: {
    readonly role: Name;
    readonly period: string;
    readonly became: "BEGUN" | "DRAFT" | "SUBMITTED" | "RETURNED" | "CONCLUDED" | "REMOVED";
    readonly outcome: "NONE" | "MEETS" | "HANDOVER_NOTICE" | "SUSPENSION" | "TERMINATION";
  };
}
type ToldEvaluation = Told<EvaluationChangeValues>;
type EvaluationLedger = Ledger<ToldEvaluation, EvaluationRefusal>;

const nameOf = (rows: Neighbourhood, roleId: RoleId | null): Name =>
  (roleId === null ? undefined : roleWith(rows, roleId)?.title) ?? "";

// Whether a promise, a result or a move of a review can be depends on the day on which it is made: who makes it looks at that
// (`promiseTarget`, `recordMeasurement`, `moveReview`). What was right on its day stays right when it is brought back, unless
// another one has taken its place since.
const unconditional = { touches: () => {}, refusals: () => [] } as const;

const calendarLedger: EvaluationLedger = {
  of: "COMPANY",
  keys: "ALONE",
  content: calendarContent,
  ...unconditional,
  tell: (_, { after }) => {
    const read = calendarContent.safeParse(after?.content);
    return read.success
      ? { code: "CalendarSet", values: { month: read.data.startMonth } }
      : { code: "CalendarReset", values: {} };
  },
};

const targetLedger: EvaluationLedger = {
  of: "ROLE",
  keys: "BY_ID",
  content: targetContent,
  touches: ({ roleId }, _, note) => note.ledger(evaluationLedgerNames.target, roleId),
  refusals: (rows, { after }) => {
    const target = after && targetFrom(after);
    if (target === null || target.promise.is === "TASK") return [];
    const { period, promise, roleId } = target;
    if (!isPromisedTwice(target, targetsOf(rows, roleId))) return [];
    const indicator = { es: promise.indicator, en: promise.indicator };
    return [evaluationRefusal("TARGET_TWICE", { period: writtenPeriod(period), indicator }, [roleId])];
  },
  tell: (rows, write) => {
    const entry = write.after ?? write.before;
    const target = entry && targetFrom(entry);
    const what = target?.promise.is === "TASK" ? target.promise.task : (target?.promise.indicator ?? "");
    const values = {
      role: nameOf(rows, entry?.roleId ?? null),
      period: target ? writtenPeriod(target.period) : "",
      what,
    };
    return { code: became(write, "TargetPromised", "TargetChanged", "TargetWithdrawn"), values };
  },
};

const measurementLedger: EvaluationLedger = {
  of: "ROLE",
  keys: "BY_ID",
  content: measurementContent,
  ...unconditional,
  tell: (rows, write) => {
    const entry = write.after ?? write.before;
    const measurement = entry && measurementFrom(entry);
    const values = {
      role: nameOf(rows, entry?.roleId ?? null),
      day: measurement?.on ?? "",
      source: measurement?.source ?? "",
    };
    return { code: became(write, "ResultRecorded", "ResultChanged", "ResultWithdrawn"), values };
  },
};

const reviewLedger: EvaluationLedger = {
  of: "ROLE",
  keys: "BY_ID",
  content: reviewContent,
  touches: ({ roleId }, _, note) => note.ledger(evaluationLedgerNames.review, roleId),
  refusals: (rows, { after }) => {
    const review = after && reviewFrom(after);
    if (review === null || !isReviewedTwice(review, reviewsOf(rows, review.roleId))) return [];
    const values = { role: nameOf(rows, review.roleId), period: writtenPeriod(review.period) };
    return [evaluationRefusal("REVIEW_TWICE", values, [review.roleId])];
  },
  tell: (rows, write) => {
    const entry = write.after ?? write.before;
    const review = entry && reviewFrom(entry);
    const state = review?.state ?? "DRAFT";
    return {
      code: "ReviewMoved",
      values: {
        role: nameOf(rows, entry?.roleId ?? null),
        period: writtenPeriod(review?.period ?? periodFrom("1000") ?? { year: 1000, quarter: null }),
        became: became(write, "BEGUN", state, "REMOVED"),
        outcome: review?.conclusion?.outcome ?? "NONE",
      },
    };
  },
};

/** What is kept of targets, results and reviews, and the calendar that they go by. */
export const evaluationLedgers = {
  [evaluationLedgerNames.calendar]: calendarLedger,
  [evaluationLedgerNames.target]: targetLedger,
  [evaluationLedgerNames.measurement]: measurementLedger,
  [evaluationLedgerNames.review]: reviewLedger,
} as const;
