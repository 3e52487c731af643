import { type CompanyState, leadingFrom } from "../structure/index.ts";
import type { Change } from "./changes.ts";

/** The changes that lead from one sound state of a company to another, in an order in which each can be applied. Linear. */
export const diff = (before: CompanyState, after: CompanyState): readonly Change[] => leadingFrom(before, after);
