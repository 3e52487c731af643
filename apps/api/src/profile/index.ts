import "./kind.ts";
import "./catalogue.ts";

export { AreaType, DutyRankType } from "./duty.ts";
export { IndicatorType } from "./indicator.ts";
export { kindInCompany, RoleKindType } from "./kind.ts";
