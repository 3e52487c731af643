export { type Arrangement, arrange, type Layout, type Point, reportingLine } from "./arrange.ts";
export type { Spacing } from "./compact.ts";
export { placeOf, type Shown, shownOf } from "./shown.ts";
export { at, type Tree, treeOf } from "./tree.ts";
export { cardsFromAfar, cardsIn, type Rectangle } from "./window.ts";
