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
export interface Decided<Recorded> {
  readonly change: Recorded;
  readonly told: ToldStructureChange;
  readonly writes: readonly Write[];
}

export type Decision<Recorded> = Result<Decided<Recorded>, StructureRefusal>;

/**
 * All that the product knows of one type of change. How to undo one is not among it: that follows from what it wrote, row by
 * row, so that nobody can forget it or get it wrong (`undoing.ts`).
 */
export interface Handler<Asked, Recorded> {
  /** Decides on a change. Whether what it writes keeps the rules is looked at afterwards, the same way for all. */
  readonly apply: (rows: Neighbourhood, change: Asked) => Decision<Recorded>;
  /** Takes down what has to be there so that `apply` and the rules find all that they look for. */
  readonly touches: (change: Asked, note: Touching) => void;
}

/** An accepted change. */
export const decided = <Recorded>(
  change: Recorded,
  told: ToldStructureChange,
  writes: readonly Write[],
): Decision<Recorded> => accepted({ change, told, writes });
