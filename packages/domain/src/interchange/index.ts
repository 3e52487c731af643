export { guard } from "./cells/guard.ts";
export { exportCsv } from "./export/csv.ts";
export { exportJson } from "./export/json.ts";
export type { ExportedCompany } from "./export/keys.ts";
export type { ImportFinding, ImportFindingCode, ImportFindingValues } from "./finding.ts";
export {
  type MappableField,
  type MappedColumn,
  type Mapping,
  type MappingReason,
  mappableFields,
} from "./mapping/mapping.ts";
export {
  type FileFigures,
  type FileFormat,
  type ImportFigures,
  type ImportFile,
  type ImportOptions,
  type ImportPlan,
  importLimits,
  type PlannedEntry,
  type PlannedHolder,
  type PlannedRelation,
  type PlannedRole,
  type PlannedUnit,
} from "./plan.ts";
export { planImport } from "./plan-import.ts";
export { type Reconciled, recordsFrom } from "./reconcile/reconcile.ts";
export type { ImportRefusal, ImportRefusalCode, ImportRefusalValues } from "./refusal.ts";
export { importRefusalReference } from "./sentences/reference.ts";
export { importFindingCatalog, importRefusalCatalog, importSentences } from "./sentences/sentences.ts";
