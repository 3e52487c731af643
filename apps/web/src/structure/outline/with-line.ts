import type { ShortId } from "@puesto/domain/identity";
import { type Outline, undisclosed, vacant } from "@puesto/domain/structure";
import { rowOf } from "./outline-row.ts";

/** A role as a card of the picture shows it. */
export interface LineRole {
  readonly id: ShortId;
  readonly title: string;
  readonly unit: string | null;
  readonly seats: number;
  /** The first holder's name, null where it is not published; no holder at all: vacant. */
  readonly holder: { readonly name: string | null } | null;
  readonly holderCount: number;
  readonly directReportCount: number;
  readonly descendantCount: number;
}

/** A role with its line: `path` goes from the root down to the role itself, `reports` are (some of) its direct reports. */
export interface Line {
  readonly path: readonly LineRole[];
  readonly reports: readonly LineRole[];
}

/**
 * An outline that is bounded at some level, and what a role further down needs to be seen: the line from that level to the role,
 * and its reports. Rows stay in preorder; roles that are there already stay as they are.
 */
export function withLine(outline: Outline, line: Line): Outline {
  const known = line.path.findLastIndex(({ id }) => rowOf(outline, id) >= 0);
  const anchor = line.path[known];
  if (anchor === undefined) return outline;
  const row = rowOf(outline, anchor.id);
  const depth = outline.depths[row] ?? 0;
  const missing = line.path.slice(known + 1);
  const hasReports = missing.length === 0 && (outline.depths[row + 1] ?? 0) > depth;
  const added = [
    ...missing.map((role, place) => ({ role, depth: depth + 1 + place })),
    ...(hasReports ? [] : line.reports.map((role) => ({ role, depth: depth + 1 + missing.length }))),
  ];
  return inserted(outline, row + 1, added);
}

function inserted(
  outline: Outline,
  at: number,
  added: readonly { readonly role: LineRole; readonly depth: number }[],
): Outline {
  const roles = added.map(({ role }) => role);
  const texts = [...outline.texts];
  const unitNames = [...outline.unitNames];
  const holderOf = ({ holder }: LineRole) =>
    holder === null ? vacant : holder.name === null ? undisclosed : numberIn(texts, holder.name);
  const into = (column: readonly number[], values: readonly number[]) => column.toSpliced(at, 0, ...values);
  return {
    ...outline,
    ids: outline.ids.slice(0, 22 * at) + roles.map(({ id }) => id).join("") + outline.ids.slice(22 * at),
    depths: into(
      outline.depths,
      added.map(({ depth }) => depth),
    ),
    titles: into(
      outline.titles,
      roles.map(({ title }) => numberIn(texts, title)),
    ),
    holders: into(outline.holders, roles.map(holderOf)),
    holderCounts: into(
      outline.holderCounts,
      roles.map(({ holderCount }) => holderCount),
    ),
    units: into(
      outline.units,
      roles.map(({ unit }) => (unit === null ? -1 : numberIn(unitNames, unit))),
    ),
    seats: into(
      outline.seats,
      roles.map(({ seats }) => seats),
    ),
    directReportCounts: into(
      outline.directReportCounts,
      roles.map(({ directReportCount }) => directReportCount),
    ),
    descendantCounts: into(
      outline.descendantCounts,
      roles.map(({ descendantCount }) => descendantCount),
    ),
    // Triples: two rows, which move with what is inserted above them, and a type.
    relations: outline.relations.map((value, place) => (place % 3 < 2 && value >= at ? value + added.length : value)),
    texts,
    unitNames,
  };
}

/** The place of a text in a list, at whose end it is put where it is missing. */
function numberIn(texts: string[], text: string): number {
  const number = texts.indexOf(text);
  return number >= 0 ? number : texts.push(text) - 1;
}
