export { aDay, anyAmount, anyLocalizedText, anyStructureRecords, anyText } from "./arbitraries.ts";
export { anyBrokenRecords, breaks } from "./broken.ts";
export { aCompany, aHolder, aRelation, aRole, aStructure, aUnit, type RoleTree, records } from "./builders.ts";
export { touchedRecords } from "./changes/loading.ts";
export { aChange, anyEdit, anyHostileEdit, anyShuffle, type Edit } from "./changes/sequences.ts";
export {
  companyIdNamed,
  holderIdNamed,
  relationIdNamed,
  roleIdNamed,
  unitIdNamed,
  uuidNamed,
  uuidNumbered,
} from "./identity.ts";
export { type CompanyShape, largeCompany, randomFrom } from "./large.ts";
