export {
  type ComparedArea,
  type ComparedDuty,
  type ComparedIndicator,
  type Comparison,
  compare,
  comparedBounds,
  countRefusal,
  type Likeness,
  likenesses,
} from "./compare.ts";
export { comparisonCsv } from "./export/csv.ts";
export { comparisonMarkdown } from "./export/markdown.ts";
export type { Written } from "./export/rows.ts";
export { type ComparisonRefusal, type ComparisonRefusalValues, comparisonRefusal } from "./refusal.ts";
export { likenessLabels } from "./sentences/labels.ts";
export { comparisonRefusalReference } from "./sentences/reference.ts";
export {
  comparisonPointCatalog,
  comparisonPointSentences,
  comparisonRefusalCatalog,
  comparisonRefusalSentences,
} from "./sentences/sentences.ts";
export {
  type ComparedPay,
  type ComparedSubject,
  type ComparedTie,
  kindSubject,
  type RoleAround,
  type RoleFacts,
  roleSubject,
  roleSubjectOf,
} from "./subject.ts";
export { type ComparisonPoint, type ComparisonPointValues, pointsOf } from "./told.ts";
