import { accepted, type Result } from "../../../result.ts";
import type { Neighbourhood } from "../../neighbourhood/neighbourhood.ts";
import type { Write } from "../../neighbourhood/write.ts";
import type { StructureRefusal } from "../refusal.ts";
import type { ToldStructureChange } from "../told.ts";
import type { Touching } from "../touching.ts";

/**
 * What a change comes to: how it is recorded, what it says, in names as they are before it, and what it does to the rows, in an
 * order in which each write can be done. No writes: all is so already.
 */
export interface Decided<Recorded, Told = ToldStructureChange> {
  readonly change: Recorded;
  readonly told: Told;
  readonly writes: readonly Write[];
}

export type Decision<Recorded, Told = ToldStructureChange, Refusal = StructureRefusal> = Result<
  Decided<Recorded, Told>,
  Refusal
>;

/**
 * All that the product knows of one type of change. How to undo one is not among it: that follows from what it wrote, row by
 * row, so that nobody can forget it or get it wrong (`undoing.ts`).
 */
export interface Handler<Asked, Recorded, Told = ToldStructureChange, Refusal = StructureRefusal> {
  /** Decides on a change. Whether what it writes keeps the rules is looked at afterwards, the same way for all. */
  readonly apply: (rows: Neighbourhood, change: Asked) => Decision<Recorded, Told, Refusal>;
  /** Takes down what has to be there so that `apply` and the rules find all that they look for. */
  readonly touches: (change: Asked, note: Touching) => void;
}

/** An accepted change. */
export const decided = <Recorded, Told>(
  change: Recorded,
  told: Told,
  writes: readonly Write[],
): Decision<Recorded, Told, never> => accepted({ change, told, writes });
