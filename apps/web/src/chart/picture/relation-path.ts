import { at } from "@puesto/chart";
import type { Picture } from "./picture.ts";
import { spacing } from "./spacing.ts";

/** A curve from the side of one card to the side of another that faces it; between cards of one column, round their side. */
export function relationPath({ arrangement: { x, y } }: Picture, from: number, to: number): string {
  const { cardWidth, cardHeight } = spacing;
  const [fromX, toX] = [at(x, from), at(x, to)];
  const [startY, endY] = [at(y, from) + cardHeight / 2, at(y, to) + cardHeight / 2];
  const isBeside = Math.abs(fromX - toX) >= cardWidth;
  const goesRight = toX > fromX;
  const startX = fromX + (goesRight || !isBeside ? cardWidth : 0);
  const endX = toX + (isBeside === goesRight && isBeside ? 0 : cardWidth);
  const bend = isBeside ? Math.max(36, Math.abs(endX - startX) / 3) : 44;
  const startBend = startX + (goesRight || !isBeside ? bend : -bend);
  const endBend = endX + (isBeside && goesRight ? -bend : bend);
  return `M${startX} ${startY}C${startBend} ${startY} ${endBend} ${endY} ${endX} ${endY}`;
}
