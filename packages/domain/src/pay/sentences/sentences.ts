import { type Catalog, type PlainCatalog, sentencesFrom } from "../../sentences/catalog.ts";
import type { PayChangeValues } from "../ledgers/ledgers.ts";
import type { PayRefusalValues } from "../refusal.ts";
import type { PayLineValues } from "../told.ts";
import changesEn from "./changes.en.json" with { type: "json" };
import changesEs from "./changes.es.json" with { type: "json" };
import linesEn from "./lines.en.json" with { type: "json" };
import linesEs from "./lines.es.json" with { type: "json" };
import refusalsEn from "./refusals.en.json" with { type: "json" };
import refusalsEs from "./refusals.es.json" with { type: "json" };

/** What is said of schemes and figures that cannot be. */
export const payRefusalCatalog: Catalog<PayRefusalValues> = { es: refusalsEs, en: refusalsEn };

/** How those refusals are told: what is wrong, and what can be done about it. */
export const payRefusalSentences = sentencesFrom(payRefusalCatalog);

/** What is said of the lines of a pay and of the whole. */
export const payLineCatalog: PlainCatalog<PayLineValues> = { es: linesEs, en: linesEn };

/** What is said of changes of pay. */
export const payChangeCatalog: PlainCatalog<PayChangeValues> = { es: changesEs, en: changesEn };
