import { at, groupsOf } from "../hierarchy.ts";
import type { Outline } from "../outline.ts";
import { type Relation, relationTypes } from "../relation.ts";
import { relationsFrom, relationsTo, rowOf, type Structure } from "../structure.ts";

/** By what one role supervises another: the other reports to it, or it has an `OVERSEES` relation to the other. */
export type SupervisionTie = "LINE" | "OVERSEES";

/** Who supervises whom, over the rows of a structure or of an outline. */
export interface SupervisionGraph {
  /** The rows that report to a row, in their places. */
  readonly reports: (row: number) => readonly number[];
  /** The row that a row reports to, alone; empty for the root. */
  readonly superior: (row: number) => readonly number[];
  /** The rows that a row oversees by a relation, in the order of the relations. */
  readonly overseen: (row: number) => readonly number[];
  /** The rows that oversee a row by a relation, in the order of the relations. */
  readonly overseers: (row: number) => readonly number[];
}

/** A row that was reached from the one that was asked about, on a shortest path. */
export interface Reached {
  readonly row: number;
  /** `LINE` where the whole path is reporting lines, `OVERSEES` where at least one step of it is such a relation. */
  readonly by: SupervisionTie;
  /** How many steps the path has; 0 for the row that was asked about. */
  readonly distance: number;
  /** The last step of the path: its tie, and the row that was reached before; null for the row that was asked about. */
  readonly last: { readonly tie: SupervisionTie; readonly before: Reached } | null;
}

/** One step of a path, downwards: `from` supervises `to`. */
export interface SupervisionStep {
  readonly from: number;
  readonly to: number;
  readonly by: SupervisionTie;
}

/**
 * The rows that a row oversees: by the reporting line and by `OVERSEES`, and with `transitive` all that is reached through
 * either. Each row once and never the one itself, on a shortest path, one of reporting lines alone where there is such. The
 * nearest come first, at one distance the reporting line. Linear in what is reached, however the relations run in circles.
 */
export const overseenFrom = (graph: SupervisionGraph, row: number, transitive: boolean): readonly Reached[] =>
  reachedFrom(row, graph.reports, graph.overseen, transitive);

/** The rows that supervise a row, in the same manner. */
export const supervisorsFrom = (graph: SupervisionGraph, row: number, transitive: boolean): readonly Reached[] =>
  reachedFrom(row, graph.superior, graph.overseers, transitive);

/** How one row supervises another, as {@link supervisorsFrom} the other has it; null where it does not. */
export const supervisionBetween = (graph: SupervisionGraph, supervisor: number, row: number): Reached | null =>
  // Upwards, as few stand above a role and many below.
  supervisorsFrom(graph, row, true).find((reached) => reached.row === supervisor) ?? null;

/** The steps from the row that was asked about down to one that it oversees. */
export function stepsDownTo(overseen: Reached): readonly SupervisionStep[] {
  const steps: SupervisionStep[] = [];
  for (let one = overseen; one.last !== null; one = one.last.before) {
    steps.push({ from: one.last.before.row, to: one.row, by: one.last.tie });
  }
  return steps.reverse();
}

/** The steps from a supervisor down to the row that was asked about. */
export function stepsDownFrom(supervisor: Reached): readonly SupervisionStep[] {
  const steps: SupervisionStep[] = [];
  for (let one = supervisor; one.last !== null; one = one.last.before) {
    steps.push({ from: one.row, to: one.last.before.row, by: one.last.tie });
  }
  return steps;
}

/** Level by level; of each level first what is reached by reporting lines alone, so that such a path wins among the shortest. */
function reachedFrom(
  start: number,
  lines: (row: number) => readonly number[],
  relations: (row: number) => readonly number[],
  transitive: boolean,
): readonly Reached[] {
  const found: Reached[] = [];
  if (start < 0) return found;
  const seen = new Set([start]);
  let level: readonly Reached[] = [{ row: start, by: "LINE", distance: 0, last: null }];
  for (let distance = 1; level.length > 0 && (transitive || distance === 1); distance += 1) {
    const next: Reached[] = [];
    const take = (before: Reached, tie: SupervisionTie) => {
      for (const row of tie === "LINE" ? lines(before.row) : relations(before.row)) {
        if (seen.has(row)) continue;
        seen.add(row);
        const reached = { row, by: before.by === "LINE" ? tie : before.by, distance, last: { tie, before } };
        next.push(reached);
        found.push(reached);
      }
    };
    for (const before of level) if (before.by === "LINE") take(before, "LINE");
    for (const before of level) {
      if (before.by === "OVERSEES") take(before, "LINE");
      take(before, "OVERSEES");
    }
    level = next;
  }
  return found;
}

/** Who supervises whom in a structure, over the rows of its `roles`. Relations are in the order of their ids. */
export function supervisionIn(structure: Structure): SupervisionGraph {
  const { roles, hierarchy } = structure;
  const ends = (relations: readonly Relation[], end: "fromId" | "toId"): readonly number[] =>
    relations
      .filter(({ type }) => type === "OVERSEES")
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map((relation) => rowOf(structure, relation[end]));
  const idAt = (row: number) => roles[row]?.id;
  return {
    reports: (row) => {
      const rows: number[] = [];
      const end = row + at(hierarchy.sizes, row);
      for (let next = row + 1; next < end; next += at(hierarchy.sizes, next)) rows.push(next);
      return rows;
    },
    superior: (row) => [at(hierarchy.parents, row)].filter((above) => above >= 0),
    overseen: (row) => {
      const id = idAt(row);
      return id === undefined ? [] : ends(relationsFrom(structure, id), "toId");
    },
    overseers: (row) => {
      const id = idAt(row);
      return id === undefined ? [] : ends(relationsTo(structure, id), "fromId");
    },
  };
}

/** Who supervises whom in an outline, as far as its rows go. Linear in the outline, once. */
export function supervisionInOutline({ depths, relations }: Outline): SupervisionGraph {
  const parents = new Int32Array(depths.length).fill(-1);
  const line: number[] = [];
  depths.forEach((depth, row) => {
    if (depth > 0) parents[row] = line[depth - 1] ?? -1;
    line[depth] = row;
  });
  const { starts, members } = groupsOf(parents, depths.length);
  const overseen = new Map<number, number[]>();
  const overseers = new Map<number, number[]>();
  const note = (known: Map<number, number[]>, key: number, row: number) => {
    const rows = known.get(key);
    if (rows === undefined) known.set(key, [row]);
    else rows.push(row);
  };
  for (let index = 0; index + 2 < relations.length; index += 3) {
    const [from, to, type] = [relations[index] ?? -1, relations[index + 1] ?? -1, relations[index + 2] ?? -1];
    if (relationTypes[type] !== "OVERSEES") continue;
    note(overseen, from, to);
    note(overseers, to, from);
  }
  return {
    reports: (row) => [...members.subarray(at(starts, row), at(starts, row + 1))],
    superior: (row) => [at(parents, row)].filter((above) => above >= 0),
    overseen: (row) => overseen.get(row) ?? [],
    overseers: (row) => overseers.get(row) ?? [],
  };
}
