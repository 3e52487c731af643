export type { Finding, FindingOf, SentenceValue, SentenceValues, Severity } from "../finding.ts";
export type {
  AskedStructureChange,
  ChangeOf,
  CompanyUpdated,
  EntryCleared,
  EntrySet,
  HolderAssigned,
  HolderEnded,
  HolderUpdated,
  RelationAdded,
  RelationRemoved,
  RemovalOfReports,
  RoleAdded,
  RoleAt,
  RoleFields,
  RoleMoved,
  RoleRemoved,
  RoleUpdated,
  StructureChange,
  StructureChanges,
  StructureChangeType,
  TextPatch,
  UnitAdded,
  UnitMoved,
  UnitRemoved,
  UnitUpdated,
  Where,
} from "./changes/change.ts";
export type { Decided, Handler } from "./changes/handlers/handler.ts";
export { structureHandlers } from "./changes/handlers/handlers.ts";
export { type CompanyState, leadingFrom } from "./changes/leading.ts";
export { mergedStructureChanges } from "./changes/merging.ts";
export type { ChangeRefusalValues, StructureRefusal } from "./changes/refusal.ts";
export { askedStructureShapes, structureShapes } from "./changes/shapes.ts";
export type { StructureChangeValues, ToldStructureChange } from "./changes/told.ts";
export { type Touching, touching } from "./changes/touching.ts";
export { undoing } from "./changes/undoing.ts";
export { type Entry, type EntryAddress, entryAt, entryIdOf, type Json } from "./entries/entry.ts";
export { entryHandlers } from "./entries/handlers.ts";
export {
  became,
  canStandUnder,
  type EntryWrite,
  type Ledger,
  refusalsOnReturn,
  type SaidRefusal,
} from "./entries/ledger.ts";
export { type Holder, holdsOn } from "./holder.ts";
export { circlesOf } from "./integrity/circles.ts";
export {
  findIntegrityViolations,
  type IntegrityRule,
  type IntegrityValues,
  type IntegrityViolation,
  isDay,
  textLimits,
} from "./integrity/integrity.ts";
export { findRestingViolations } from "./integrity/resting.ts";
export { findWrittenViolations } from "./integrity/written.ts";
export { builtUpon } from "./neighbourhood/built-upon.ts";
export { type CompanyDifference, differenceOfWrites, rolesConcerned } from "./neighbourhood/difference.ts";
export { type CompanyFacts, type Neighbourhood, neighbourhoodOf, recordsOf } from "./neighbourhood/neighbourhood.ts";
export {
  entriesIn,
  entriesOf,
  entryWith,
  holdersIn,
  relationsFromRole,
  relationsToRole,
  relationsTying,
  roleWith,
  unitWith,
} from "./neighbourhood/reading.ts";
export type { Spot, Tie, Touched } from "./neighbourhood/touched.ts";
export { type Write, written } from "./neighbourhood/write.ts";
export { type Outline, undisclosed, vacant } from "./outline.ts";
export { comparePlaces, isPlace, placeBetween, placesFor } from "./place.ts";
export {
  applyDifference,
  differenceOf,
  invertDifference,
  isEmptyDifference,
  type StructureDifference,
  sameValue,
  type TableDifference,
} from "./questions/difference.ts";
export { type Metrics, metricsOf } from "./questions/metrics.ts";
export { type Observation, type ObservationValues, observationsOf, observedFrom } from "./questions/observations.ts";
export { type OutlineRequest, outlineOf } from "./questions/outline.ts";
export {
  overseenFrom,
  type Reached,
  type SupervisionGraph,
  type SupervisionStep,
  type SupervisionTie,
  stepsDownFrom,
  stepsDownTo,
  supervisionBetween,
  supervisionIn,
  supervisionInOutline,
  supervisorsFrom,
} from "./questions/oversight.ts";
export {
  type Searched,
  type SearchRank,
  searchRankOf,
  searchRanks,
  searchText,
  searchTextOf,
} from "./questions/search.ts";
export type { StructureRecords } from "./records.ts";
export { type Relation, type RelationType, relationTypes } from "./relation.ts";
export type { Role } from "./role.ts";
export { changeCatalog } from "./sentences/sentences.ts";
export {
  ancestorsOf,
  buildStructure,
  depthOf,
  descendantCountOf,
  directReportCountOf,
  holdersOf,
  isVacant,
  relationsFrom,
  relationsTo,
  reportsOf,
  roleOf,
  rootOf,
  rowOf,
  type Structure,
  subtreeOf,
  superiorOf,
  unitOf,
} from "./structure.ts";
export type { Unit } from "./unit.ts";
