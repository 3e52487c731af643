import { type Catalog, sentencesFrom } from "../../sentences/catalog.ts";
import type { ProfileRefusalValues } from "../refinement/refusal.ts";
import refusalsEn from "./refusals.en.json" with { type: "json" };
import refusalsEs from "./refusals.es.json" with { type: "json" };

/** What is said of refinements and kinds that cannot be. */
export const profileRefusalCatalog: Catalog<ProfileRefusalValues> = { es: refusalsEs, en: refusalsEn };

/** How those refusals are told: what is wrong, and what can be done about it. */
export const profileRefusalSentences = sentencesFrom(profileRefusalCatalog);
