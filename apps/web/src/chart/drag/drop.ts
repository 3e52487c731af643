import { at, cardsIn } from "@puesto/chart";
import type { ShortId } from "@puesto/domain/identity";
import type { AskedStructureChange } from "@puesto/domain/structure";
import { idAt, movesTo, roleIdOf } from "../../structure/index.ts";
import { type Picture, placeOfRole } from "../picture/picture.ts";
import { spacing } from "../picture/spacing.ts";

/** Where a role that is dragged would go: below a role, or beside one among its siblings. */
export interface Drop {
  readonly over: ShortId;
  readonly where: "INTO" | "BEFORE" | "AFTER";
}

/** So much of a card at either side stands for the place beside it. */
const edge = 0.2;

/** What is under a point of the picture; null where no card is, or only one that is dragged. */
export function dropAt(
  picture: Picture,
  dragged: readonly ShortId[],
  point: { readonly x: number; readonly y: number },
): Drop | null {
  const { arrangement, outline, shown } = picture;
  const [place] = cardsIn(arrangement, { ...point, width: 0, height: 0 }, 1) ?? [];
  if (place === undefined) return null;
  const over = idAt(outline, at(shown.rows, place));
  if (dragged.includes(over)) return null;
  if (at(shown.parents, place) < 0) return { over, where: "INTO" };
  const isColumn =
    arrangement.layout === "right" || (arrangement.layout === "compact" && at(shown.ends, place) === place + 1);
  const part = isColumn
    ? (point.y - at(arrangement.y, place)) / spacing.cardHeight
    : (point.x - at(arrangement.x, place)) / spacing.cardWidth;
  return { over, where: part < edge ? "BEFORE" : part > 1 - edge ? "AFTER" : "INTO" };
}

/** The moves that a drop stands for, one edit; none where it would leave all where they are. */
export function movesOf(
  picture: Picture,
  dragged: readonly ShortId[],
  { over, where }: Drop,
): readonly AskedStructureChange[] {
  const to = placeOfRole(picture, over);
  if (to < 0) return [];
  const superiorOf = (place: number) => at(picture.shown.parents, place);
  if (where === "INTO") {
    const stays = dragged.every((id) => {
      const place = placeOfRole(picture, id);
      return place >= 0 && superiorOf(place) === to;
    });
    return stays ? [] : movesTo(dragged, over);
  }
  const superior = idAt(picture.outline, at(picture.shown.rows, superiorOf(to)));
  return movesTo(dragged, superior, where === "BEFORE" ? { before: roleIdOf(over) } : { after: roleIdOf(over) });
}

/** The move of a role by one place among its siblings; null where there is no further place that way. */
export function stepOf(picture: Picture, id: ShortId, step: -1 | 1): AskedStructureChange | null {
  const { tree, outline } = picture;
  const place = placeOfRole(picture, id);
  if (place < 0) return null;
  const row = at(picture.shown.rows, place);
  const parent = at(tree.parents, row);
  if (parent < 0) return null;
  const neighbour = step === 1 ? at(tree.ends, row) : previousSibling(picture, row);
  if (neighbour < 0 || neighbour >= at(tree.ends, parent)) return null;
  const beside = roleIdOf(idAt(outline, neighbour));
  return {
    type: "RoleMoved",
    roleId: roleIdOf(id),
    reportsToId: roleIdOf(idAt(outline, parent)),
    place: step === 1 ? { after: beside } : { before: beside },
  };
}

/** The sibling before a row, or -1. */
function previousSibling({ tree }: Picture, row: number): number {
  const depth = at(tree.depths, row);
  for (let before = row - 1; before >= 0 && at(tree.depths, before) >= depth; before -= 1) {
    if (at(tree.depths, before) === depth) return before;
  }
  return -1;
}
