import "./kind.ts";
import "./kind-profile.ts";
import "./profile.ts";

export { AreaType, DutyRankType } from "./duty.ts";
export { DirectionType, IndicatorType, IndicatorUnitType } from "./indicator.ts";
export { companyKinds, ofKind, refinedPartCount, refinementsOf } from "./kept.ts";
export { kindInCompany, RoleKindType } from "./kind.ts";
