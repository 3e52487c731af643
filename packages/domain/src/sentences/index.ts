export { structureSentences } from "../structure/sentences/sentences.ts";
export {
  type Catalog,
  type SentenceEntry,
  type Sentences,
  sentencesFrom,
  type Told,
  type ValuesOf,
} from "./catalog.ts";
export { type RefusalReference, referenceFrom, refusalReference } from "./reference.ts";
