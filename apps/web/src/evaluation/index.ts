export { StateChip } from "./attainment-line.tsx";
export { type EvaluationEdits, EvaluationEditsProvider, type Refusals, useSending } from "./edits.tsx";
export { FormFrame } from "./forms/form-frame.tsx";
export { QuarterStrip } from "./quarter-strip.tsx";
export { Results } from "./results.tsx";
export { ReviewCard } from "./review/review-card.tsx";
export { Targets } from "./targets.tsx";
export { TeamRollUp } from "./team-roll-up.tsx";
