import { type RefusalReference, referenceFrom } from "../../sentences/reference.ts";
import reference from "./reference.en.json" with { type: "json" };
import { evaluationRefusalCatalog } from "./sentences.ts";

/**
 * Every code with which targets, results and reviews are refused, with its meaning, cause and remedy, in English, for docs/refusals.md. In a
 * file of its own, so that whoever tells sentences in a browser does not load what only that page says.
 */
export const evaluationRefusalReference = (): readonly RefusalReference[] =>
  referenceFrom(evaluationRefusalCatalog, reference);
