import { at, reportingLine } from "@puesto/chart";
import type { ShortId } from "@puesto/domain/identity";
import { type RelationType, relationTypes } from "@puesto/domain/structure";
import type { Edge, Node } from "@xyflow/react";
import { idAt, type OutlineRow, outlineRow } from "../../structure/index.ts";
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

/**
 * What React Flow is given: the cards at some places, the lines between them, and the ends of lines that pass by; and the card
 * at `anchor` in any case.
 */
export function windowNodes(picture: Picture, places: readonly number[], withRelations: boolean, anchor: number) {
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
  const relations = withRelations ? relationsAt(picture, wanted) : [];
  const ordered = [...wanted].sort((one, other) => one - other);
  const reporting = ordered.flatMap((place) => reportingEdge(picture, wanted, place));
  return { nodes: ordered.map((place) => cardNode(picture, place)), edges: [...reporting, ...relations] };
}

const idOf = ({ outline, shown }: Picture, place: number): ShortId => idAt(outline, at(shown.rows, place));

function cardNode(picture: Picture, place: number): CardNode {
  const { outline, tree, shown, arrangement, isUnfolded } = picture;
  const row = at(shown.rows, place);
  const role = outlineRow(outline, row);
  const siblings = siblingsOf(picture, place);
  const { cardWidth: width, cardHeight: height } = spacing;
  const hasBelow = role.directReportCount > 0;
  return {
    id: idAt(outline, row),
    type: "role",
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

function reportingEdge(picture: Picture, wanted: ReadonlySet<number>, place: number): readonly ReportingEdge[] {
  const above = at(picture.shown.parents, place);
  const points = reportingLine(picture.shown, picture.arrangement, place);
  if (points === null || !wanted.has(above)) return [];
  const [source, target] = [idOf(picture, above), idOf(picture, place)];
  return [{ id: `reports-${target}`, type: "reporting", source, target, ...inert, data: { path: linePath(points) } }];
}

const inert = { selectable: false, focusable: false, deletable: false, reconnectable: false } as const;

/** The relations with an end among the wanted places; the other end becomes wanted too. */
function relationsAt(picture: Picture, wanted: Set<number>): readonly RelationEdge[] {
  const { relations } = picture.outline;
  const edges: RelationEdge[] = [];
  const present = new Set(wanted);
  for (let index = 0; index + 2 < relations.length && edges.length < mostRelations; index += 3) {
    const from = placeOfRow(picture, at(relations, index));
    const to = placeOfRow(picture, at(relations, index + 1));
    const type = relationTypes[at(relations, index + 2)];
    if (from < 0 || to < 0 || type === undefined || !(present.has(from) || present.has(to))) continue;
    wanted.add(from);
    wanted.add(to);
    const [source, target] = [idOf(picture, from), idOf(picture, to)];
    edges.push({
      id: `relation-${index}`,
      type: "relation",
      source,
      target,
      ...inert,
      data: { path: relationPath(picture, from, to), type, from: source, to: target },
    });
  }
  return edges;
}
