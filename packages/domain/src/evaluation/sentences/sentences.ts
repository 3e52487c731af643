import { type Catalog, type PlainCatalog, sentencesFrom, tellingFrom } from "../../sentences/catalog.ts";
import type { EvaluationChangeValues } from "../ledgers/ledgers.ts";
import type { EvaluationRefusalValues } from "../refusal.ts";
import type { EvaluationValues } from "../told.ts";
import changesEn from "./changes.en.json" with { type: "json" };
import changesEs from "./changes.es.json" with { type: "json" };
import refusalsEn from "./refusals.en.json" with { type: "json" };
import refusalsEs from "./refusals.es.json" with { type: "json" };
import toldEn from "./told.en.json" with { type: "json" };
import toldEs from "./told.es.json" with { type: "json" };

/** What is said of targets, measurements and moves that cannot be. */
export const evaluationRefusalCatalog: Catalog<EvaluationRefusalValues> = { es: refusalsEs, en: refusalsEn };
export const evaluationRefusalSentences = sentencesFrom(evaluationRefusalCatalog);

/** What is said of how it stands with targets, and of outcomes. */
export const evaluationCatalog: PlainCatalog<EvaluationValues> = { es: toldEs, en: toldEn };
export const evaluationSentences = tellingFrom(evaluationCatalog);

/** What is said of changes of targets, results, reviews and the calendar. */
export const evaluationChangeCatalog: PlainCatalog<EvaluationChangeValues> = { es: changesEs, en: changesEn };
