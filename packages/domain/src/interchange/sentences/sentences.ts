import { type Catalog, sentencesFrom } from "../../sentences/catalog.ts";
import type { ImportFindingValues } from "../finding.ts";
import type { ImportRefusalValues } from "../refusal.ts";
import findingsEn from "./findings.en.json" with { type: "json" };
import findingsEs from "./findings.es.json" with { type: "json" };
import refusalsEn from "./refusals.en.json" with { type: "json" };
import refusalsEs from "./refusals.es.json" with { type: "json" };

/** What is said of the refusals of an import. */
export const importRefusalCatalog: Catalog<ImportRefusalValues> = { es: refusalsEs, en: refusalsEn };

/** What is said of the findings of an import. */
export const importFindingCatalog: Catalog<ImportFindingValues> = { es: findingsEs, en: findingsEn };

/** How findings and refusals of an import are told: what was done or is wrong, and what can be done about it. */
export const importSentences = sentencesFrom<ImportFindingValues & ImportRefusalValues>({
  es: { ...findingsEs, ...refusalsEs },
  en: { ...findingsEn, ...refusalsEn },
});
