import { type Catalog, type PlainCatalog, sentencesFrom } from "../../sentences/catalog.ts";
import type { PolicyChangeValues } from "../ledger.ts";
import type { PolicyValues } from "../rule.ts";
import type { PolicyRefusalValues } from "../settings.ts";
import changesEn from "./changes.en.json" with { type: "json" };
import changesEs from "./changes.es.json" with { type: "json" };
import findingsEn from "./findings.en.json" with { type: "json" };
import findingsEs from "./findings.es.json" with { type: "json" };
import refusalsEn from "./refusals.en.json" with { type: "json" };
import refusalsEs from "./refusals.es.json" with { type: "json" };

/** What is said of policies that are not kept. */
export const policyCatalog: Catalog<PolicyValues> = { es: findingsEs, en: findingsEn };
export const policySentences = sentencesFrom(policyCatalog);

/** What is said of settings that cannot be. */
export const policyRefusalCatalog: Catalog<PolicyRefusalValues> = { es: refusalsEs, en: refusalsEn };
export const policyRefusalSentences = sentencesFrom(policyRefusalCatalog);

/** What is said of changes of the policy. */
export const policyChangeCatalog: PlainCatalog<PolicyChangeValues> = { es: changesEs, en: changesEn };
