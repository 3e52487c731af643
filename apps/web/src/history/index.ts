export { actorHeader } from "./actor/actor-store.ts";
export { ConflictPanel } from "./conflicts/conflict-panel.tsx";
export { type OutlineDifference, outlineDifference } from "./difference/outline-difference.ts";
export { withAbsent } from "./difference/with-absent.ts";
export { DifferenceLegend } from "./past/difference-legend.tsx";
export { RoleDifference } from "./past/role-then.tsx";
export { OthersHere } from "./presence/others-here.tsx";
export { useIsSeen } from "./presence/use-is-seen.ts";
export { type Editing, type EditNotice, useSession } from "./use-session.ts";
