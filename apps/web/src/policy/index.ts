export { BackToFindings, FindingsButton, FindingsSummary, RoleFindings } from "./findings-beside.tsx";
export { FindingMarksProvider, FoundProvider, useFindingMarks } from "./findings-context.tsx";
export { CardFindingMark } from "./marks/card-finding-mark.tsx";
export { FindingsPanel } from "./panel/findings-panel.tsx";
export { type FindingsOfCompany, useFindings } from "./use-findings.ts";
export { useToldDifference } from "./use-told-difference.ts";
