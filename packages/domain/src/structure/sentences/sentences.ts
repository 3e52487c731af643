import { type Catalog, type PlainCatalog, sentencesFrom } from "../../sentences/catalog.ts";
import type { ChangeRefusalValues } from "../changes/refusal.ts";
import type { StructureChangeValues } from "../changes/told.ts";
import type { IntegrityValues } from "../integrity/integrity.ts";
import type { ObservationValues } from "../questions/observations.ts";
import changesEn from "./changes.en.json" with { type: "json" };
import changesEs from "./changes.es.json" with { type: "json" };
import observationsEn from "./observations.en.json" with { type: "json" };
import observationsEs from "./observations.es.json" with { type: "json" };
import refusalsEn from "./refusals.en.json" with { type: "json" };
import refusalsEs from "./refusals.es.json" with { type: "json" };
import rulesEn from "./rules.en.json" with { type: "json" };
import rulesEs from "./rules.es.json" with { type: "json" };

/** What is said of broken integrity rules; they are refusals as well as findings. */
export const ruleCatalog: Catalog<IntegrityValues> = { es: rulesEs, en: rulesEn };

export const observationCatalog: Catalog<ObservationValues> = { es: observationsEs, en: observationsEn };

/** How broken rules and observations are told: all findings of a structure. */
export const structureSentences = sentencesFrom<IntegrityValues & ObservationValues>({
  es: { ...rulesEs, ...observationsEs },
  en: { ...rulesEn, ...observationsEn },
});

/** What is said of changes that are refused for another reason than a rule. */
export const changeRefusalCatalog: Catalog<ChangeRefusalValues> = { es: refusalsEs, en: refusalsEn };

/** What is said of changes. They need no remedy. */
export const changeCatalog: PlainCatalog<StructureChangeValues> = { es: changesEs, en: changesEn };
