import { sumOfAmounts } from "../../decimal.ts";
import { at } from "../hierarchy.ts";
import type { Role } from "../role.ts";
import { isRowVacant, type Structure } from "../structure.ts";

/** Spans and layers of a company. A manager is a role to which others report; a span is how many do. */
export interface Metrics {
  readonly roleCount: number;
  /** Full-time equivalents of all roles together, an exact decimal. */
  readonly seats: string;
  /** Roles that nobody holds on the day; those without seats are headings and do not count. */
  readonly vacantCount: number;
  readonly managerCount: number;
  /** Levels from the root to the deepest role, both counted; 0 without roles. */
  readonly layers: number;
  /** Over managers; 0 where there is none. */
  readonly spanAverage: number;
  readonly spanMedian: number;
  readonly spanMaximum: number;
  /** The role with the widest span, the first in preorder where several have it; null without managers. */
  readonly widestRole: Role | null;
  readonly unitCount: number;
  readonly relationCount: number;
}

/** Of numbers in ascending order; 0 where there are none. */
function medianOf(sorted: Int32Array): number {
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}

/** Spans and layers of a company on a day, in linear time but for sorting the spans. */
export function metricsOf(structure: Structure, day: string): Metrics {
  const { records, roles, hierarchy } = structure;
  const spans = hierarchy.childCounts.filter((count) => count > 0).sort();
  const spanMaximum = spans.at(-1) ?? 0;
  let vacantCount = 0;
  for (let row = 0; row < roles.length; row += 1) {
    if (isRowVacant(structure, row, day)) vacantCount += 1;
  }
  return {
    roleCount: roles.length,
    seats: sumOfAmounts(roles.map((role) => role.seats)),
    vacantCount,
    managerCount: spans.length,
    layers: hierarchy.depths.reduce((most, depth) => Math.max(most, depth + 1), 0),
    spanAverage: spans.length === 0 ? 0 : (roles.length - 1) / spans.length,
    spanMedian: medianOf(spans),
    spanMaximum,
    widestRole: (spanMaximum > 0 && roles[hierarchy.childCounts.indexOf(spanMaximum)]) || null,
    unitCount: records.units.length,
    relationCount: records.relations.length,
  };
}
