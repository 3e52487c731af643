export { type Applied, apply, invert, touches } from "./apply.ts";
export {
  type AskedChange,
  type Change,
  type ChangeRefusal,
  type Changes,
  type ChangeType,
  changeSentences,
  type ToldChange,
} from "./changes.ts";
export { compose } from "./compose.ts";
export { diff } from "./diff.ts";
export {
  type EditRefusal,
  type EditRefusalCode,
  editRefusalCatalog,
  editRefusalSentences,
  ledgers,
} from "./ledgers/ledgers.ts";
export { type RecordedChanges, readChanges, readRecorded, recordedFrom } from "./recorded.ts";
