import { type Outline, vacant } from "@puesto/domain/structure";
import { rowsById } from "./outline-difference.ts";

/** A row of one outline or of the other. */
interface Source {
  readonly outline: Outline;
  readonly row: number;
  readonly depth: number;
}

/**
 * An outline, and in it the roles that only another moment of the company has: below the role that they answer to there, after
 * the sibling that they follow there. So what came or went can be seen in one picture. Both outlines are whole.
 */
export function withAbsent(shown: Outline, other: Outline): Outline {
  const present = rowsById(shown);
  const isAbsent = (id: string) => !present.has(id);
  if (![...rowsById(other).keys()].some(isAbsent)) return shown;
  const below = belowEach(shown);
  for (const [parent, siblings] of belowEach(other)) {
    if (!siblings.some(({ id }) => isAbsent(id))) continue;
    // Another top of the company has nothing above it that is shown: it stands below the present one.
    const place = parent === top && shown.depths.length > 0 ? shown.ids.slice(0, 22) : parent;
    below.set(place, woven(below.get(place) ?? [], siblings, isAbsent));
  }
  return columnsOf(shown, other, inPreorder(below), below);
}

const top = "";
interface Member {
  readonly id: string;
  readonly outline: Outline;
  readonly row: number;
}

/** Who answers to each role, in their places; the top answers to nobody. */
function belowEach(outline: Outline): Map<string, readonly Member[]> {
  const below = new Map<string, Member[]>();
  const line: string[] = [];
  for (const [id, row] of rowsById(outline)) {
    const depth = outline.depths[row] ?? 0;
    line[depth] = id;
    const above = line[depth - 1] ?? top;
    const siblings = below.get(above);
    if (siblings === undefined) below.set(above, [{ id, outline, row }]);
    else siblings.push({ id, outline, row });
  }
  return below;
}

/** Puts the absent ones of a row among those that are there, each after the one that it follows in its own row. */
function woven(
  there: readonly Member[],
  siblings: readonly Member[],
  isAbsent: (id: string) => boolean,
): readonly Member[] {
  const ids = new Set(there.map(({ id }) => id));
  const first: Member[] = [];
  const followers = new Map<string, Member[]>();
  let following = first;
  for (const member of siblings) {
    if (ids.has(member.id)) {
      following = [];
      followers.set(member.id, following);
    } else if (isAbsent(member.id)) following.push(member);
  }
  return [...first, ...there.flatMap((member) => [member, ...(followers.get(member.id) ?? [])])];
}

function inPreorder(below: ReadonlyMap<string, readonly Member[]>): readonly Source[] {
  const rows: Source[] = [];
  const waiting = (below.get(top) ?? []).toReversed().map((member) => ({ member, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { member, depth } = next;
    rows.push({ ...member, depth });
    for (const report of (below.get(member.id) ?? []).toReversed()) waiting.push({ member: report, depth: depth + 1 });
  }
  return rows;
}

function columnsOf(
  shown: Outline,
  other: Outline,
  rows: readonly Source[],
  below: ReadonlyMap<string, readonly Member[]>,
): Outline {
  const unitNames = [...new Set([...shown.unitNames, ...other.unitNames])];
  const unitNumbers = new Map(unitNames.map((name, number) => [name, number]));
  const textFrom = (outline: Outline, text: number) =>
    outline === shown || text < 0 ? text : text + shown.texts.length;
  const idOf = ({ outline, row }: Source) => outline.ids.slice(22 * row, 22 * row + 22);
  const column = (read: (outline: Outline, row: number) => number) =>
    rows.map(({ outline, row }) => read(outline, row));
  const places = new Map(rows.flatMap(({ outline, row }, place) => (outline === shown ? [[row, place] as const] : [])));
  const descendantCounts = rows.map(() => 0);
  const line: number[] = [];
  rows.forEach(({ depth }, place) => {
    for (const above of line.slice(0, depth)) descendantCounts[above] = (descendantCounts[above] ?? 0) + 1;
    line[depth] = place;
  });
  return {
    revision: shown.revision,
    day: shown.day,
    idPrefix: shown.idPrefix,
    ids: rows.map(idOf).join(""),
    depths: rows.map(({ depth }) => depth),
    texts: [...shown.texts, ...other.texts],
    titles: column((outline, row) => textFrom(outline, outline.titles[row] ?? 0)),
    holders: column((outline, row) => textFrom(outline, outline.holders[row] ?? vacant)),
    holderCounts: column((outline, row) => outline.holderCounts[row] ?? 0),
    units: column((outline, row) => unitNumbers.get(outline.unitNames[outline.units[row] ?? -1] ?? "") ?? -1),
    unitNames,
    seats: column((outline, row) => outline.seats[row] ?? 1),
    directReportCounts: rows.map((row) => below.get(idOf(row))?.length ?? 0),
    descendantCounts,
    relations: shown.relations.map((value, index) => (index % 3 < 2 ? (places.get(value) ?? 0) : value)),
    bounded: false,
  };
}
