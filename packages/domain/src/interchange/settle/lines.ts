import { circlesOf } from "../../structure/index.ts";
import type { DraftRole } from "../drafts/draft.ts";
import { finding, type Notes } from "../note.ts";
import { labelOf } from "./label.ts";
import { nobody, superiorsOf, unknown } from "./superiors.ts";

/** The reporting lines of rows: one tree. */
export interface Lines {
  /** For each row the index of the one that it reports to; -1 for the top, or for those right below a top that was added. */
  readonly superiors: Int32Array;
  /** The row at the top; null where one must be put above several. */
  readonly top: number | null;
}

/** Rows whose line leads nowhere, by what is wrong with it. */
interface Loose {
  readonly selfReports: readonly number[];
  readonly unknowns: readonly number[];
  readonly circles: readonly (readonly number[])[];
}

const indexesWhere = (values: Int32Array, matches: (value: number, index: number) => boolean): readonly number[] => {
  const found: number[] = [];
  values.forEach((value, index) => {
    if (matches(value, index)) found.push(index);
  });
  return found;
};

function looseOf(superiors: Int32Array): Loose {
  const selfReports = indexesWhere(superiors, (superior, index) => superior === index);
  const unknowns = indexesWhere(superiors, (superior) => superior === unknown);
  const others = superiors.map((superior, index) => (superior === index || superior < 0 ? nobody : superior));
  return { selfReports, unknowns, circles: circlesOf(others) };
}

/**
 * Which row is the top, by what is least assumed: the only one that names no superior; where all name one, the only one that names
 * itself, else the only one that names somebody who is not in the files, else the only circle's first member. null: a top is added.
 */
function topOf(tops: readonly number[], { selfReports, unknowns, circles }: Loose): number | null {
  const cut = circles.flatMap(([first]) => first ?? []);
  const candidates = [tops, selfReports, unknowns, cut].find((rows) => rows.length > 0) ?? [];
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function noteLoose(
  roles: readonly DraftRole[],
  loose: Loose,
  top: number | null,
  topTitle: string,
  notes: Notes,
): void {
  const topRole = top === null ? undefined : roles[top];
  const under = topRole ? labelOf(topRole) : topTitle;
  const roleAt = (index: number): readonly DraftRole[] => {
    const role = index === top ? undefined : roles[index];
    return role ? [role] : [];
  };
  for (const role of loose.selfReports.flatMap(roleAt)) {
    notes.push(finding("SELF_REPORT", "WARNING", role, { role: labelOf(role), under }));
  }
  for (const role of loose.unknowns.flatMap(roleAt)) {
    const superior = role.superior && "text" in role.superior ? role.superior.text : "";
    notes.push(finding("SUPERIOR_UNKNOWN", "WARNING", role, { role: labelOf(role), superior, under }));
  }
  for (const circle of loose.circles) {
    const members = circle.flatMap((index) => roles[index] ?? []);
    const [first] = members;
    if (!first) continue;
    const named = members.map(labelOf);
    const values = { count: members.length, roles: named, role: labelOf(first) };
    if (circle[0] === top) notes.push(finding("CYCLE_AT_TOP", "WARNING", first, values));
    else notes.push(finding("CYCLE", "WARNING", first, { ...values, under }));
  }
}

function noteAddedTop(roles: readonly DraftRole[], tops: readonly number[], top: string, notes: Notes): void {
  const below = tops.flatMap((index) => roles[index] ?? []);
  const [first] = below;
  const place = { file: roles[0]?.file ?? "", line: null };
  if (!first) notes.push(finding("TOP_ADDED", "WARNING", place, { top }));
  else notes.push(finding("SEVERAL_TOPS", "WARNING", first, { count: below.length, roles: below.map(labelOf), top }));
}

/**
 * Makes one tree of the lines that rows name. Lines that lead nowhere (an unknown superior, itself, a circle at its first row) are
 * cut and lead to the top instead, and that is noted. `topTitle` is what a top is called that must be added.
 */
export function linesOf(roles: readonly DraftRole[], topTitle: string, notes: Notes): Lines {
  const superiors = superiorsOf(roles, notes);
  const tops = indexesWhere(superiors, (superior) => superior === nobody);
  const loose = looseOf(superiors);
  const top = topOf(tops, loose);
  const topRole = top === null ? undefined : roles[top];
  if (topRole && tops.length === 0 && loose.circles[0]?.[0] !== top)
    notes.push(finding("TOP_CHOSEN", "WARNING", topRole, { role: labelOf(topRole) }));
  if (top === null) noteAddedTop(roles, tops, topTitle, notes);
  noteLoose(roles, loose, top, topTitle, notes);
  const cut = [...loose.selfReports, ...loose.unknowns, ...loose.circles.flatMap(([first]) => first ?? [])];
  for (const index of cut) superiors[index] = index === top || top === null ? nobody : top;
  return { superiors, top };
}
