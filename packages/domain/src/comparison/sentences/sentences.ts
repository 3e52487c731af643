import { type Catalog, type PlainCatalog, sentencesFrom, tellingFrom } from "../../sentences/catalog.ts";
import type { ComparisonRefusalValues } from "../refusal.ts";
import type { ComparisonPointValues } from "../told.ts";
import pointsEn from "./points.en.json" with { type: "json" };
import pointsEs from "./points.es.json" with { type: "json" };
import refusalsEn from "./refusals.en.json" with { type: "json" };
import refusalsEs from "./refusals.es.json" with { type: "json" };

/** What is said of comparisons that cannot be. */
export const comparisonRefusalCatalog: Catalog<ComparisonRefusalValues> = { es: refusalsEs, en: refusalsEn };
export const comparisonRefusalSentences = sentencesFrom(comparisonRefusalCatalog);

/** What is said of the points of a comparison. */
export const comparisonPointCatalog: PlainCatalog<ComparisonPointValues> = { es: pointsEs, en: pointsEn };
export const comparisonPointSentences = tellingFrom(comparisonPointCatalog);
