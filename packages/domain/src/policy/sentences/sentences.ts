import { type Catalog, type PlainCatalog, sentencesFrom, tellingFrom } from "../../sentences/catalog.ts";
import { type RefusalReference, referenceFrom } from "../../sentences/reference.ts";
import type { PolicyChangeValues } from "../ledger.ts";
import type { RepairValues } from "../repair.ts";
import type { PolicyRuleCode, PolicyValues } from "../rule.ts";
import type { PolicyRefusalValues } from "../settings.ts";
import changesEn from "./changes.en.json" with { type: "json" };
import changesEs from "./changes.es.json" with { type: "json" };
import findingsEn from "./findings.en.json" with { type: "json" };
import findingsEs from "./findings.es.json" with { type: "json" };
import reference from "./reference.en.json" with { type: "json" };
import refusalsEn from "./refusals.en.json" with { type: "json" };
import refusalsEs from "./refusals.es.json" with { type: "json" };
import repairsEn from "./repairs.en.json" with { type: "json" };
import repairsEs from "./repairs.es.json" with { type: "json" };
import rulesEn from "./rules.en.json" with { type: "json" };
import rulesEs from "./rules.es.json" with { type: "json" };

/** What is said of policies that are not kept. */
export const policyCatalog: Catalog<PolicyValues> = { es: findingsEs, en: findingsEn };
export const policySentences = sentencesFrom(policyCatalog);

/** What is said of settings that cannot be. */
export const policyRefusalCatalog: Catalog<PolicyRefusalValues> = { es: refusalsEs, en: refusalsEn };
export const policyRefusalSentences = sentencesFrom(policyRefusalCatalog);

/** Every such code with its meaning, cause and remedy, in English, for docs/refusals.md. */
export const policyRefusalReference = (): readonly RefusalReference[] => referenceFrom(policyRefusalCatalog, reference);

/** What is said of changes of the policy. */
export const policyChangeCatalog: PlainCatalog<PolicyChangeValues> = { es: changesEs, en: changesEn };

/** What would put something right. */
export const repairCatalog: PlainCatalog<RepairValues> = { es: repairsEs, en: repairsEn };
export const repairSentences = tellingFrom(repairCatalog);

type RuleValues = { readonly [Code in PolicyRuleCode]: Record<never, never> };

/** What each rule asks for. */
export const ruleCatalog: PlainCatalog<RuleValues> = { es: rulesEs, en: rulesEn };
export const ruleSentences = tellingFrom(ruleCatalog);
