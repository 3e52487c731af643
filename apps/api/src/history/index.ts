import "./revision.ts";
import "./edit/mutations.ts";
import "./evaluation/mutations.ts";
import "./policy/mutations.ts";
import "./policy/edit-findings.ts";
import "./profile/mutations.ts";
import "./past/as-of.ts";
import "./feed/company-changed.ts";
import "./presence/presence.ts";
import "./company-news.ts";

export { type Commit, commitOn, type Decision, type EditedCompany } from "./commit.ts";
export { snapshotsOn } from "./past/snapshots.ts";
export { loadRecords } from "./records/load.ts";
export { writtenDifference } from "./records/search-texts.ts";
export { writeDifference } from "./records/write.ts";
export type { RecordedDifference } from "./revisions/record.ts";
