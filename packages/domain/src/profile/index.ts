export { catalogueProfileOf } from "./catalogue/catalogue.ts";
export type { CatalogueProfile, CatalogueTie, Provenance, SourcePart } from "./catalogue/entry.ts";
export { keyFrom } from "./keys.ts";
export { type RoleKind, type RoleKindKey, roleKindKeys, roleKindOf, roleKinds } from "./kinds.ts";
export { companyKindsOf, profileLedgerNames, profilesKept, refinementOf } from "./ledgers/kept.ts";
export { type KeptRefusal, profileLedgers } from "./ledgers/ledgers.ts";
export {
  type KeptPart,
  type ProfilePart,
  partFrom,
  partKey,
  partsFrom,
  partsOf,
  refinementFrom,
} from "./ledgers/parts.ts";
export type { ProfileChangeValues } from "./ledgers/told.ts";
export {
  type Area,
  areas,
  type Direction,
  type DutyRank,
  directions,
  emptyProfile,
  type Indicator,
  type IndicatorUnit,
  indicatorUnits,
  type Profile,
  type Responsibility,
} from "./profile.ts";
export { refinementBetween } from "./refinement/between.ts";
export { companyKindRefusals, profileLimits, refinementRefusals } from "./refinement/check.ts";
export {
  baseProfileOf,
  basesOf,
  type CompanyKinds,
  companyKindsFrom,
  dutyProvenanceIn,
  kindNameOf,
  kindProfileOf,
  roleProfileOf,
} from "./refinement/kind-profile.ts";
export { readCompanyKind, readRefinement } from "./refinement/reading.ts";
export {
  type CompanyKind,
  type EntryRefinement,
  noRefinement,
  type ProfileRefinement,
} from "./refinement/refinement.ts";
export type { ProfileRefusal, ProfileRefusalCode, ProfileRefusalValues } from "./refinement/refusal.ts";
export {
  type Origin,
  origins,
  profileOf,
  type Resolved,
  type ResolvedProfile,
  resolveProfile,
} from "./refinement/resolve.ts";
export { profileRefusalReference } from "./sentences/reference.ts";
export {
  areaLabels,
  profileChangeCatalog,
  profileRefusalCatalog,
  profileRefusalSentences,
} from "./sentences/sentences.ts";
