export {
  type CompanyFinding,
  findingRemedy,
  findingSentence,
  foundInCompany,
  isOfPolicy,
  policyFoundIn,
} from "./company-finding.ts";
export { type FindingsDiffer, findingsDiffer } from "./differing.ts";
export {
  type KeptPolicyRefusal,
  type PolicyChangeValues,
  policyContextOf,
  policyKept,
  policyLedgerName,
  policyLedgers,
} from "./ledger.ts";
export { type PolicySettings, policyFindings, policyRuleCodes, policyRules, usualPolicy } from "./policy.ts";
export { type Repair, type RepairValues, repairChange, toldRepair } from "./repair.ts";
export type {
  PolicyContext,
  PolicyFinding,
  PolicyParameters,
  PolicyRule,
  PolicyRuleCode,
  PolicyValues,
} from "./rule.ts";
export {
  policyCatalog,
  policyChangeCatalog,
  policyRefusalCatalog,
  policyRefusalReference,
  policyRefusalSentences,
  policySentences,
  repairSentences,
  ruleSentences,
} from "./sentences/sentences.ts";
export { type PolicyRefusal, type PolicyRefusalValues, policyRefusals, readPolicySettings } from "./settings.ts";
