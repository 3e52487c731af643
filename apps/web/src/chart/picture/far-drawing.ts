import { at, cardsFromAfar, reportingLine } from "@puesto/chart";
import { idAt, type Traced } from "../../structure/index.ts";
import type { Difference } from "../../ui/signs/difference-sign.tsx";
import type { CardMarks } from "../card/card-mark.tsx";
import { type Camera, type Size, worldIn } from "./camera.ts";
import type { Picture } from "./picture.ts";
import { spacing } from "./spacing.ts";
import { unitHue } from "./unit-colour.ts";

/** From where one looks, and how large the window is, in pixels of the screen. */
export interface Look extends Camera, Size {}

/** What is drawn, beside where one looks from. */
export interface FarPicture {
  readonly picture: Picture;
  readonly marks: CardMarks;
  readonly traced: Traced | null;
  /** How grave what was found in the role of each row of the outline is: {@link foundFromAfar}. */
  readonly found: Uint8Array;
  readonly isDark: boolean;
}

/** What is to be seen of findings from afar; a notice is none of it. */
export const foundFromAfar = { nothing: 0, warning: 1, error: 2 } as const;
const foundTints = ["", "0.14 65", "0.19 27"] as const;
/** On cards lower than so many pixels a sign would hide the card. */
const lowestWithSign = 6;

/** Chroma and hue. */
const markTints: Record<Difference, string> = {
  added: "0.15 150",
  removed: "0.19 27",
  moved: "0.13 235",
  changed: "0.13 85",
};

/** Cards lower than so many pixels are but a texture: the lines to those without reports would only darken it. */
const lowestWithLine = 3;

/** Draws what is seen from there, from the canvas's left top corner on: a bar for each role, and its line. */
export function drawFar(
  context: CanvasRenderingContext2D,
  { picture, marks, traced, found, isDark }: FarPicture,
  look: Look,
): void {
  const { shown, arrangement, outline } = picture;
  context.clearRect(0, 0, look.width, look.height);
  const places = cardsFromAfar(arrangement, worldIn(look, look), 1 / look.zoom);
  const width = Math.max(1, spacing.cardWidth * look.zoom);
  const height = Math.max(1.5, spacing.cardHeight * look.zoom);
  const screenX = (place: number) => at(arrangement.x, place) * look.zoom + look.x;
  const screenY = (place: number) => at(arrangement.y, place) * look.zoom + look.y;

  context.beginPath();
  const isTexture = spacing.cardHeight * look.zoom < lowestWithLine;
  for (const place of places) {
    if (isTexture && at(shown.ends, place) === place + 1) continue;
    const [start, ...corners] = reportingLine(shown, arrangement, place) ?? [];
    if (start === undefined) continue;
    context.moveTo(start.x * look.zoom + look.x, start.y * look.zoom + look.y);
    for (const corner of corners) context.lineTo(corner.x * look.zoom + look.x, corner.y * look.zoom + look.y);
  }
  context.strokeStyle = isDark ? "oklch(0.45 0.018 268 / 0.55)" : "oklch(0.78 0.012 265 / 0.6)";
  context.lineWidth = 1;
  context.stroke();

  const byUnit = new Map<number, number[]>();
  for (const place of places) {
    const unit = outline.units[at(shown.rows, place)] ?? -1;
    const cards = byUnit.get(unit);
    if (cards === undefined) byUnit.set(unit, [place]);
    else cards.push(place);
  }
  for (const [unit, cards] of byUnit) {
    context.fillStyle = `oklch(${isDark ? 0.6 : 0.7} ${unit < 0 ? 0.015 : 0.1} ${unitHue(unit)})`;
    context.beginPath();
    for (const place of cards) context.rect(screenX(place), screenY(place), width, height);
    context.fill();
  }
  if (height >= lowestWithSign) {
    for (const place of places) {
      const tint = foundTints[at(found, at(shown.rows, place))];
      if (!tint) continue;
      const size = height / 3;
      context.fillStyle = `oklch(${isDark ? 0.75 : 0.55} ${tint})`;
      context.fillRect(screenX(place) + size / 2, screenY(place) + height - size / 2, size, size);
    }
  }
  if (marks.size === 0 && traced === null) return;
  // Marks are seen however small their cards are; what is not marked steps back.
  context.fillStyle = isDark ? "oklch(0.178 0.012 268 / 0.6)" : "oklch(0.977 0.003 265 / 0.65)";
  context.fillRect(0, 0, look.width, look.height);
  if (traced !== null) drawTraced(context, { picture, traced, isDark }, look, places);
  for (const place of places) {
    const mark = marks.get(idAt(outline, at(shown.rows, place)));
    if (mark === undefined) continue;
    context.fillStyle = `oklch(${isDark ? 0.75 : 0.55} ${markTints[mark]})`;
    context.fillRect(screenX(place), screenY(place), Math.max(width, 4), Math.max(height, 4));
  }
}

/** The roles that stand out, and the lines between them, over all that has stepped back. */
function drawTraced(
  context: CanvasRenderingContext2D,
  { picture, traced, isDark }: { picture: Picture; traced: Traced; isDark: boolean },
  look: Look,
  places: readonly number[],
): void {
  const { shown, arrangement } = picture;
  const [width, height] = [Math.max(4, spacing.cardWidth * look.zoom), Math.max(4, spacing.cardHeight * look.zoom)];
  const standing = places.filter((place) => traced.rows.has(at(shown.rows, place)));
  context.beginPath();
  for (const place of standing) {
    const points = traced.hasLine(at(shown.rows, place)) ? reportingLine(shown, arrangement, place) : null;
    points?.forEach(({ x, y }, corner) => {
      const [onX, onY] = [x * look.zoom + look.x, y * look.zoom + look.y];
      if (corner === 0) context.moveTo(onX, onY);
      else context.lineTo(onX, onY);
    });
  }
  context.strokeStyle = context.fillStyle = `oklch(${isDark ? "0.74 0.13 275" : "0.5 0.19 272"})`;
  context.lineWidth = 1.5;
  context.stroke();
  for (const place of standing) {
    const [x, y] = [at(arrangement.x, place), at(arrangement.y, place)];
    context.fillRect(x * look.zoom + look.x, y * look.zoom + look.y, width, height);
  }
}
