import { ReviewOutcomeType } from "../../evaluation/index.ts";
import { builder } from "../../graphql/builder.ts";
import { aboutTheEdit, type InputFields, LocalizedTextInput } from "../edit/inputs.ts";

/** What every edit of the evaluation of a role says. */
const about = (t: InputFields) => ({
  ...aboutTheEdit(t),
  role: t.id({ required: true, description: "The role." }),
});

const period = (t: InputFields) =>
  t.string({ required: true, description: "A fiscal year or a quarter of one: `2026`, `2026-Q3`." });

const IndicatorPromiseInput = builder.inputType("IndicatorPromise", {
  description: "So much of an indicator is reached over the period.",
  fields: (t) => ({
    indicator: t.string({ required: true, description: "The key of an indicator by which the role is measured." }),
    amount: t.string({
      required: true,
      description:
        'A decimal number in the unit of the indicator; a rate is a part of one: `"0.12"`. What is none is refused.',
    }),
  }),
});

const TaskPromiseInput = builder.inputType("TaskPromise", {
  description: "A special task is done by a day.",
  fields: (t) => ({
    task: t.field({ type: LocalizedTextInput, required: true, description: "What is to be done." }),
    dueOn: t.string({ required: true, description: "A day within the period: `2026-03-31`." }),
  }),
});

const PromiseInput = builder.inputType("TargetPromise", {
  description: "What is promised.",
  isOneOf: true,
  fields: (t) => ({
    indicator: t.field({ type: IndicatorPromiseInput, description: "An amount." }),
    task: t.field({ type: TaskPromiseInput, description: "A special task." }),
  }),
});

export const PromiseTargetInput = builder.inputType("PromiseTargetInput", {
  description: "A role promises something for a quarter or a year that is not over.",
  fields: (t) => ({
    ...about(t),
    target: t.id({ description: "The target that is set anew; left out for a new one." }),
    period: period(t),
    promise: t.field({ type: PromiseInput, required: true, description: "What it promises." }),
  }),
});

export const WithdrawTargetInput = builder.inputType("WithdrawTargetInput", {
  description: "A role no longer promises something.",
  fields: (t) => ({ ...about(t), target: t.id({ required: true, description: "The target." }) }),
});

const IndicatorResultInput = builder.inputType("IndicatorResult", {
  description: "So much of an indicator.",
  fields: (t) => ({
    indicator: t.string({ required: true, description: "The key of an indicator by which the role is measured." }),
    amount: t.string({ required: true, description: "A decimal number in the unit of the indicator." }),
  }),
});

const TaskResultInput = builder.inputType("TaskResult", {
  description: "That a special task is done, or is not.",
  fields: (t) => ({
    target: t.id({ required: true, description: "The target that promises it." }),
    isDone: t.boolean({ required: true, description: "Whether it is done." }),
  }),
});

const FoundInput = builder.inputType("FoundResult", {
  description: "What was found.",
  isOneOf: true,
  fields: (t) => ({
    indicator: t.field({ type: IndicatorResultInput, description: "An amount." }),
    task: t.field({ type: TaskResultInput, description: "What became of a task." }),
  }),
});

export const RecordResultInput = builder.inputType("RecordResultInput", {
  description: "What was found of a role on a day that has come, on which somebody held it.",
  fields: (t) => ({
    ...about(t),
    result: t.id({ description: "The result that is corrected; left out for a new one." }),
    on: t.string({ required: true, description: "The day of which it tells: `2026-03-31`." }),
    source: t.string({ required: true, description: "Where it comes from, in words: a ledger, a report, a count." }),
    found: t.field({ type: FoundInput, required: true, description: "What was found." }),
  }),
});

export const WithdrawResultInput = builder.inputType("WithdrawResultInput", {
  description: "A result was none.",
  fields: (t) => ({ ...about(t), result: t.id({ required: true, description: "The result." }) }),
});

export const RecordAccountSaleInput = builder.inputType("RecordAccountSaleInput", {
  description: "What was sold to a special account of a role, and what came in from it.",
  fields: (t) => ({
    ...about(t),
    sale: t.id({ description: "The sale that is corrected; left out for a new one." }),
    account: t.string({ required: true, description: "The key of the special account." }),
    on: t.string({ required: true, description: "The day of which it tells: `2026-03-31`." }),
    amount: t.string({ required: true, description: "What was sold, a decimal number in the currency of the scheme." }),
    received: t.string({ required: true, description: "The money that came in, likewise." }),
    source: t.string({ required: true, description: "Where it comes from, in words." }),
  }),
});

export const BeginReviewInput = builder.inputType("BeginReviewInput", {
  description: "The review of whoever holds a role is begun, for a period that has begun.",
  fields: (t) => ({
    ...about(t),
    period: period(t),
    holder: t.id({
      description: "Who is evaluated; left out: the one who holds the role today, the first of several.",
    }),
  }),
});

const WriteInput = builder.inputType("WriteReview", {
  description: "Findings and summary, both as they are to be from now on.",
  fields: (t) => ({
    findings: t.string({ required: true, description: "What was found, and the data behind it." }),
    summary: t.string({ required: true, description: "The summary; without one it cannot be submitted." }),
  }),
});

const SubmitInput = builder.inputType("SubmitReview", {
  description: "It is addressed to the role above.",
  fields: (t) => ({
    written: t.field({ type: WriteInput, description: "What it says, where that is written by the same edit." }),
  }),
});

const ReturnInput = builder.inputType("ReturnReview", {
  description: "It is given back, to be written anew.",
  fields: (t) => ({ reason: t.string({ required: true, description: "Why." }) }),
});

const ConcludeInput = builder.inputType("ConcludeReview", {
  description: "It gets its outcome.",
  fields: (t) => ({
    outcome: t.field({ type: ReviewOutcomeType, required: true, description: "What comes of it." }),
    reason: t.string({ required: true, description: "Why; may be empty where the holder meets the standard." }),
    effectiveOn: t.string({
      description: "The day on which it takes effect; not needed where the holder meets the standard.",
    }),
  }),
});

const MoveInput = builder.inputType("ReviewMove", {
  description: "What is done with a review.",
  isOneOf: true,
  fields: (t) => ({
    write: t.field({ type: WriteInput, description: "By the role that is evaluated, in a draft or a returned one." }),
    submit: t.field({ type: SubmitInput, description: "Likewise." }),
    return: t.field({ type: ReturnInput, description: "By the role above, once it is submitted." }),
    conclude: t.field({ type: ConcludeInput, description: "Likewise." }),
  }),
});

export const MoveReviewInput = builder.inputType("MoveReviewInput", {
  description: "Something is done with a review. What its outcome does to the assignment is part of the same revision.",
  fields: (t) => ({
    ...about(t),
    review: t.id({ required: true, description: "The review." }),
    by: t.id({
      required: true,
      description: "The role that does it: the one evaluated, or the one that it reports to.",
    }),
    move: t.field({ type: MoveInput, required: true, description: "What is done." }),
  }),
});
