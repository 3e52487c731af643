import { type RefusalReference, referenceFrom } from "../../sentences/reference.ts";
import reference from "./reference.en.json" with { type: "json" };
import { payRefusalCatalog } from "./sentences.ts";

/**
 * Every code with which schemes and figures are refused, with its meaning, cause and remedy, in English, for docs/refusals.md. In a
 * file of its own, so that whoever tells sentences in a browser does not load what only that page says.
 */
export const payRefusalReference = (): readonly RefusalReference[] => referenceFrom(payRefusalCatalog, reference);
