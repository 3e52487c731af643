import "./calendar.ts";
import "./target.ts";
import "./result.ts";
import "./attainment.ts";
import "./roll-up.ts";
import "./review.ts";

export { ReachedByType } from "./attainment.ts";
export { readPeriod } from "./calendar.ts";
export { calendarOf, evaluationKept, evaluationOf, indicatorIn, type RoleEvaluation } from "./kept.ts";
export { ReviewOutcomeType } from "./review.ts";
export { teamMeasurements } from "./roll-up.ts";
