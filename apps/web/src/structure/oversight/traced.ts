import {
  type Outline,
  overseenFrom,
  type Reached,
  type RelationType,
  relationTypes,
  type SupervisionGraph,
  supervisionInOutline,
  supervisorsFrom,
} from "@puesto/domain/structure";
import type { Trace } from "../../view/address.ts";
import { rowOf } from "../outline/outline-row.ts";

/** What stands out on the chart while ties are traced, in rows of the outline; the rest steps back. */
export interface Traced {
  /** The role whose ties are traced, and all at the other ends, the nearest first. */
  readonly rows: ReadonlySet<number>;
  /** Whether the line from a row up to its superior is one of the ties. */
  readonly hasLine: (row: number) => boolean;
  readonly hasRelation: (from: number, to: number, type: RelationType) => boolean;
}

// An outline never changes, and one role after another is asked about.
const graphs = new WeakMap<Outline, SupervisionGraph>();

/** Who supervises whom in an outline, made when it is first asked for. */
function graphOf(outline: Outline): SupervisionGraph {
  const graph = graphs.get(outline) ?? supervisionInOutline(outline);
  graphs.set(outline, graph);
  return graph;
}

/** The rows that supervise a row or are overseen by it, directly and through others. */
export const supervisorRows = (outline: Outline, row: number): readonly Reached[] =>
  supervisorsFrom(graphOf(outline), row, true);
export const overseenRows = (outline: Outline, row: number): readonly Reached[] =>
  overseenFrom(graphOf(outline), row, true);

/** The rows that a row coordinates with, whichever of the two the relation starts from. */
export function coordinatedRows({ relations }: Outline, row: number): readonly number[] {
  const rows = new Set<number>();
  for (let index = 0; index + 2 < relations.length; index += 3) {
    const [from, to, type] = [relations[index] ?? -1, relations[index + 1] ?? -1, relations[index + 2] ?? -1];
    if (relationTypes[type] !== "COORDINATES_WITH") continue;
    if (from === row) rows.add(to);
    if (to === row) rows.add(from);
  }
  return [...rows];
}

/** What is to stand out; null where the outline does not have the role. Linear in what is reached. */
export function tracedIn(outline: Outline, { side, of }: Trace): Traced | null {
  const row = rowOf(outline, of);
  if (row < 0) return null;
  if (side === "coordinates") {
    return {
      rows: new Set([row, ...coordinatedRows(outline, row)]),
      hasLine: () => false,
      hasRelation: (from, to, type) => type === "COORDINATES_WITH" && (from === row || to === row),
    };
  }
  const rows = new Set([row]);
  for (const reached of side === "overseen" ? overseenRows(outline, row) : supervisorRows(outline, row)) {
    rows.add(reached.row);
  }
  const { superior } = graphOf(outline);
  // Not the shortest path alone: every tie between those who are reached is one by which supervision goes.
  return {
    rows,
    hasLine: (below) => rows.has(below) && superior(below).some((above) => rows.has(above)),
    hasRelation: (from, to, type) => type === "OVERSEES" && rows.has(from) && rows.has(to),
  };
}
