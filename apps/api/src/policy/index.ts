import "./finding.ts";
import "./rule.ts";

export { FindingType } from "./finding.ts";
export { isRuleCode, policyFoundOnce, RuleCodeType } from "./kept.ts";
export { unitIdsFrom } from "./rule.ts";
