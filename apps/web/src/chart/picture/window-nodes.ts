import { at, reportingLine } from "@puesto/chart";
import type { ShortId } from "@puesto/domain/identity";
import { type RelationType, relationTypes } from "@puesto/domain/structure";
import type { Edge, Node } from "@xyflow/react";
import { idAt, type OutlineRow, outlineRow, type Traced } from "../../structure/index.ts";
import { linePath } from "./line-path.ts";
import { type Picture, placeOfRow } from "./picture.ts";
import { relationPath } from "./relation-path.ts";
import { spacing } from "./spacing.ts";

/** What a card shows. */
export interface CardData extends Record<string, unknown> {
  readonly id: ShortId;
  readonly role: OutlineRow;
  readonly seats: number;
  readonly holderCount: number;
  readonly unitNumber: number;
  /** `null` where there is nothing to unfold. */
  readonly isUnfolded: boolean | null;
  readonly foldsRight: boolean;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
}
export type CardNode = Node<CardData, "role">;
export type ReportingEdge = Edge<{ readonly path: string }, "reporting">;
/** The dotted line of a relation, with the roles at its ends. */
export type RelationEdge = Edge<
  { readonly path: string; readonly type: RelationType; readonly from: ShortId; readonly to: ShortId },
  "relation"
>;
export type ChartEdge = ReportingEdge | RelationEdge;

const mostRelations = 300;

/** What of a picture is drawn beside the cards: relations or not, and the ties that stand out, if any. */
export interface DrawnTies {
  readonly relations: boolean;
  readonly traced: Traced | null;
}

/**
 * What React Flow is given: the cards at some places, the lines between them, and the ends of lines that pass by; and the card
 * at `anchor` in any case.
 */
export function windowNodes(picture: Picture, places: readonly number[], ties: DrawnTies, anchor: number) {
  const wanted = new Set(places);
  for (const place of places) {
    const above = at(picture.shown.parents, place);
    if (above >= 0) wanted.add(above);
  }
  // A line along a level can pass the window between a first and a last report that are both outside.
  for (const place of [...wanted]) {
    const last = at(picture.shown.lasts, place);
    if (last >= 0) wanted.add(place + 1).add(last);
  }
  wanted.add(anchor);
  const relations = relationsAt(picture, wanted, ties);
  const ordered = [...wanted].sort((one, other) => one - other);
  const reporting = ordered.flatMap((place) => reportingEdge(picture, wanted, place, ties));
  const edges = [...reporting, ...relations];
  return {
    nodes: ordered.map((place) => cardNode(picture, place, ties)),
    // What stands out is drawn over what steps back.
    edges: ties.traced === null ? edges : [...edges.filter(stepsBack), ...edges.filter((edge) => !stepsBack(edge))],
  };
}

const looks = { out: "chart-out", back: "chart-back" };
const lookOf = ({ traced }: DrawnTies, standsOut: (traced: Traced) => boolean) =>
  traced === null ? {} : { className: standsOut(traced) ? looks.out : looks.back };
const stepsBack = ({ className }: ChartEdge): boolean => className === looks.back;

const idOf = ({ outline, shown }: Picture, place: number): ShortId => idAt(outline, at(shown.rows, place));

function cardNode(picture: Picture, place: number, ties: DrawnTies): CardNode {
  const { outline, tree, shown, arrangement, isUnfolded } = picture;
  const row = at(shown.rows, place);
  const role = outlineRow(outline, row);
  const siblings = siblingsOf(picture, place);
  const { cardWidth: width, cardHeight: height } = spacing;
  const hasBelow = role.directReportCount > 0;
  return {
    id: idAt(outline, row),
    type: "role",
    ...lookOf(ties, ({ rows }) => rows.has(row)),
    position: { x: at(arrangement.x, place), y: at(arrangement.y, place) },
    width,
    height,
    // With its size and the ends of its lines given, React Flow measures nothing.
    measured: { width, height },
    handles: ends,
    draggable: false,
    selectable: false,
    connectable: false,
    focusable: false,
    domAttributes: { "aria-roledescription": undefined },
    data: {
      id: idAt(outline, row),
      role,
      seats: at(outline.seats, row),
      holderCount: at(outline.holderCounts, row),
      unitNumber: outline.units[row] ?? -1,
      isUnfolded: hasBelow ? isUnfolded(row) || at(shown.ends, place) > place + 1 : null,
      foldsRight: arrangement.layout === "right",
      level: at(tree.depths, row) + 1,
      ...siblings,
    },
  };
}

const end = { x: 0, y: 0, width: 1, height: 1 };
const ends = [
  { type: "source" as const, position: "bottom" as const, ...end },
  { type: "target" as const, position: "top" as const, ...end },
] as NonNullable<CardNode["handles"]>;

/** Which of its siblings a card is, from 1, and how many there are. */
function siblingsOf({ outline, tree, shown }: Picture, place: number) {
  const above = at(shown.parents, place);
  if (above < 0) return { position: 1, setSize: 1 };
  const setSize = Math.max(1, at(outline.directReportCounts, at(shown.rows, above)));
  return { position: Math.min(at(tree.positions, at(shown.rows, place)) + 1, setSize), setSize };
}

function reportingEdge(
  picture: Picture,
  wanted: ReadonlySet<number>,
  place: number,
  ties: DrawnTies,
): readonly ReportingEdge[] {
  const above = at(picture.shown.parents, place);
  const points = reportingLine(picture.shown, picture.arrangement, place);
  if (points === null || !wanted.has(above)) return [];
  const [source, target] = [idOf(picture, above), idOf(picture, place)];
  const look = lookOf(ties, ({ hasLine }) => hasLine(at(picture.shown.rows, place)));
  const data = { path: linePath(points) };
  return [{ id: `reports-${target}`, type: "reporting", source, target, ...inert, ...look, data }];
}

const inert = { selectable: false, focusable: false, deletable: false, reconnectable: false } as const;

/** The relations with an end among the wanted places; the other end becomes wanted too. Those that stand out are always drawn. */
function relationsAt(picture: Picture, wanted: Set<number>, ties: DrawnTies): readonly RelationEdge[] {
  if (!ties.relations && ties.traced === null) return [];
  const { relations } = picture.outline;
  const edges: RelationEdge[] = [];
  const present = new Set(wanted);
  for (let index = 0; index + 2 < relations.length && edges.length < mostRelations; index += 3) {
    const [fromRow, toRow] = [at(relations, index), at(relations, index + 1)];
    const [from, to] = [placeOfRow(picture, fromRow), placeOfRow(picture, toRow)];
    const type = relationTypes[at(relations, index + 2)];
    if (from < 0 || to < 0 || type === undefined || !(present.has(from) || present.has(to))) continue;
    const standsOut = ties.traced?.hasRelation(fromRow, toRow, type) === true;
    if (!ties.relations && !standsOut) continue;
    wanted.add(from);
    wanted.add(to);
    const [source, target] = [idOf(picture, from), idOf(picture, to)];
    edges.push({
      id: `relation-${index}`,
      type: "relation",
      source,
      target,
      ...inert,
      ...lookOf(ties, () => standsOut),
      data: { path: relationPath(picture, from, to), type, from: source, to: target },
    });
  }
  return edges;
}
