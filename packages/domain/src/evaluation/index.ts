export {
  type Attainment,
  type AttainmentFacts,
  type AttainmentState,
  attainmentOf,
  attainmentStates,
  type Reached,
  type ReachedBy,
  reachedByRole,
  reachedOn,
} from "./attainment.ts";
export {
  calendarYears,
  dayAfter,
  daysOf,
  type FiscalCalendar,
  type FiscalPeriod,
  isFiscalCalendar,
  isIn,
  periodFrom,
  type Quarter,
  quarterOf,
  quartersOf,
  writtenPeriod,
} from "./calendar.ts";
export {
  calendarContent,
  calendarKept,
  evaluationLedgerNames,
  keptMeasurement,
  keptReview,
  keptTarget,
  measurementFrom,
  measurementsOf,
  reviewFrom,
  reviewsOf,
  targetFrom,
  targetsOf,
} from "./ledgers/kept.ts";
export { type EvaluationChangeValues, evaluationLedgers } from "./ledgers/ledgers.ts";
export { type Measurement, type MeasurementFacts, recordMeasurement } from "./measurement.ts";
export type { EvaluationRefusal, EvaluationRefusalCode, EvaluationRefusalValues } from "./refusal.ts";
export { effectOf, type ReviewEffect } from "./review/effect.ts";
export { beginReview, moveReview, type ReviewFacts } from "./review/move.ts";
export {
  type Conclusion,
  type Review,
  type ReviewMove,
  type ReviewMoveName,
  type ReviewMover,
  type ReviewOutcome,
  type ReviewState,
  reviewMoves,
  reviewOutcomes,
  reviewStates,
} from "./review/review.ts";
export { type RolledUp, type RollUp, rollUpOf } from "./roll-up.ts";
export { evaluationRefusalReference } from "./sentences/reference.ts";
export {
  evaluationCatalog,
  evaluationChangeCatalog,
  evaluationRefusalCatalog,
  evaluationRefusalSentences,
  evaluationSentences,
} from "./sentences/sentences.ts";
export { type PromiseFacts, promiseTarget, type Target, type TargetPromise, withdrawalRefusals } from "./target.ts";
export { attainmentTold, conclusionTold, type EvaluationValues, measured } from "./told.ts";
