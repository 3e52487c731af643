export type { PayBreakdown, PayClause, PayClauseFacts, PayLine } from "./breakdown.ts";
export { paySchemeRefusals } from "./check/scheme.ts";
export { computePay } from "./compute.ts";
export {
  type ExampleQuarter,
  exampleFigures,
  exampleYear,
  marketingDirectorScheme,
} from "./examples/marketing-director.ts";
export type { PayFigures, Sale } from "./figures.ts";
export {
  type AccountSale,
  accountSalesFrom,
  keptRolePay,
  payLedgerNames,
  type RolePay,
  readRolePay,
  rolePayFrom,
  type SpecialAccount,
  specialAccountsFrom,
} from "./ledgers/kept.ts";
export { type KeptPayRefusal, type PayChangeValues, payLedgers } from "./ledgers/ledgers.ts";
export {
  type GatheredFigures,
  gatherFigures,
  type MissingFigure,
  missingFigures,
  type PeriodResults,
} from "./ledgers/period.ts";
export { readPayFigures, readPayScheme } from "./reading.ts";
export type { PayRefusal, PayRefusalCode, PayRefusalValues } from "./refusal.ts";
export {
  type GradeBase,
  type MarginBand,
  marketingDirectorTerms,
  type PayPeriod,
  type PayScheme,
  type PerformanceBasis,
  type PerformancePay,
  payPeriods,
  performanceBases,
  type SpecialAccountCommission,
  specialAccountsAtMost,
  type TaskMeasure,
  type TeamCommission,
  taskMeasures,
  type UsualTerms,
  usualTermsOf,
} from "./scheme.ts";
export { payRefusalReference } from "./sentences/reference.ts";
export { payChangeCatalog, payRefusalCatalog, payRefusalSentences } from "./sentences/sentences.ts";
export { payLineSentence, payTotalSentence } from "./told.ts";
