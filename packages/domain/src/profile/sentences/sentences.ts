import { type Catalog, type PlainCatalog, sentencesFrom } from "../../sentences/catalog.ts";
import type { LocalizedText } from "../../text.ts";
import type { ProfileChangeValues } from "../ledgers/told.ts";
import type { Area } from "../profile.ts";
import type { ProfileRefusalValues } from "../refinement/refusal.ts";
import areas from "./areas.json" with { type: "json" };
import changesEn from "./changes.en.json" with { type: "json" };
import changesEs from "./changes.es.json" with { type: "json" };
import refusalsEn from "./refusals.en.json" with { type: "json" };
import refusalsEs from "./refusals.es.json" with { type: "json" };

/** What is said of refinements and kinds that cannot be. */
export const profileRefusalCatalog: Catalog<ProfileRefusalValues> = { es: refusalsEs, en: refusalsEn };

/** How those refusals are told: what is wrong, and what can be done about it. */
export const profileRefusalSentences = sentencesFrom(profileRefusalCatalog);

/** What is said of changes of kinds and profiles. */
export const profileChangeCatalog: PlainCatalog<ProfileChangeValues> = { es: changesEs, en: changesEn };

/** What the areas of duties are called. */
export const areaLabels: { readonly [One in Area]: Required<LocalizedText> } = areas;
