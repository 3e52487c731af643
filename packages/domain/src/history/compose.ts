import type { ChangeOf, Where } from "../structure/index.ts";
import { type Changes, merged } from "./changes.ts";

/**
 * Fewer changes that do the same: neighbours of one thing become one. Twenty keystrokes of one name are one renaming, a role that is
 * moved twice is moved once, one that comes and goes was never there. Every structure that takes the changes takes these, with the
 * same result.
 */
export function compose<At extends string | Where>(
  changes: readonly ChangeOf<Changes<At>>[],
): readonly ChangeOf<Changes<At>>[] {
  const composed: ChangeOf<Changes<At>>[] = [];
  for (const change of changes) {
    // What two come to may in turn be a neighbour of the one before.
    let next: ChangeOf<Changes<At>> | undefined = change;
    while (next !== undefined) {
      const last = composed.at(-1);
      const both: readonly ChangeOf<Changes<At>>[] | null = last === undefined ? null : merged(last, next);
      if (both === null) composed.push(next);
      else composed.pop();
      next = both?.[0];
    }
  }
  return composed;
}
