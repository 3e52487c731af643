import type { ShortId } from "@puesto/domain/identity";
import type { AskedStructureChange, Outline, Where } from "@puesto/domain/structure";
import { idAt, rowOf } from "../outline/outline-row.ts";
import { roleIdOf } from "./new-role.ts";

/** The rows of roles, each once and in the order of the outline; those that are not there are left out. */
const rowsOf = (outline: Outline, ids: Iterable<ShortId>): readonly number[] =>
  [...new Set([...ids].map((id) => rowOf(outline, id)))].filter((row) => row >= 0).sort((one, other) => one - other);

/** Those of some roles that stand below none of the others: whoever is moved takes along what is below. In the order of the outline. */
export function topmost(outline: Outline, ids: Iterable<ShortId>): readonly ShortId[] {
  const tops: ShortId[] = [];
  let end = 0;
  for (const row of rowsOf(outline, ids)) {
    if (row < end) continue;
    tops.push(idAt(outline, row));
    const depth = outline.depths[row] ?? 0;
    end = row + 1;
    while (end < outline.depths.length && (outline.depths[end] ?? 0) > depth) end += 1;
  }
  return tops;
}

/** The moves that bring roles under a superior, one after another in the order that they are given in. */
export function movesTo(
  ids: readonly ShortId[],
  superior: ShortId,
  where: Where = { before: null },
): readonly AskedStructureChange[] {
  let place = where;
  return ids.map((id) => {
    const roleId = roleIdOf(id);
    const change: AskedStructureChange = { type: "RoleMoved", roleId, reportsToId: roleIdOf(superior), place };
    if ("after" in place) place = { after: roleId };
    return change;
  });
}

/**
 * What takes roles away. UP: the reports that stay go to the superior of the role that goes, level by level from below. WITH: all
 * that is below goes too.
 */
export function removalsOf(
  outline: Outline,
  ids: Iterable<ShortId>,
  reports: "UP" | "WITH",
): readonly AskedStructureChange[] {
  const going =
    reports === "WITH"
      ? topmost(outline, ids)
      : rowsOf(outline, ids)
          .toReversed()
          .map((row) => idAt(outline, row));
  return going.map((id) => ({ type: "RoleRemoved", roleId: roleIdOf(id), reports }));
}

/** How many roles go with some of them, and how many others report to them and need to know where to go. */
export function affectedBy(outline: Outline, ids: Iterable<ShortId>): { readonly all: number; readonly left: number } {
  const going = new Set(rowsOf(outline, ids));
  let [all, left] = [0, 0];
  for (const top of topmost(outline, ids)) {
    const row = rowOf(outline, top);
    const depth = outline.depths[row] ?? 0;
    // The nearest above that is known of each level, so that a row knows whom it reports to.
    const above: number[] = [];
    for (let below = row; below === row || (outline.depths[below] ?? 0) > depth; below += 1) {
      const level = (outline.depths[below] ?? 0) - depth;
      above[level] = below;
      all += 1;
      if (below !== row && !going.has(below) && going.has(above[level - 1] ?? -1)) left += 1;
    }
  }
  return { all, left };
}
