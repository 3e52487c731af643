import "./company.ts";
import "./role.ts";
import "./unit.ts";
import "./relation.ts";
import "./oversight.ts";
import "./holder.ts";
import "./search.ts";
import "./metrics.ts";
import "./outline.ts";

export { CompanyType } from "./company.ts";
export { HolderType } from "./holder.ts";
export { RelationTypeType } from "./relation.ts";
export { RoleConnection, RoleType, readDepth } from "./role.ts";
export { type CompanyRow, companyBySlug } from "./store/company.ts";
export { rolesWithEntries } from "./store/entry.ts";
export { between, cursorFormatOf, cut, type SqlOrder } from "./store/order.ts";
export type { RoleRow } from "./store/role.ts";
