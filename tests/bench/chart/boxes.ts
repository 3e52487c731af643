import type { Page } from "@playwright/test";
import { spacing } from "../../../apps/web/src/chart/picture/spacing.ts";
import { arrange, at, cardsFromAfar, treeOf } from "../../../packages/chart/src/index.ts";
import { depthsInPreorder } from "../company-file.ts";
import type { Box } from "./floor-page.ts";
import type { Stage } from "./gestures.ts";

/** The part of the page that the picture has. */
export async function stageOf(page: Page): Promise<Stage> {
  const box = await page.locator("main#chart").boundingBox();
  if (box === null) throw new Error("The page has no chart.");
  return box;
}

/** Where the cards are that the page holds as elements, also those that wait beside the window. */
export async function cardBoxes(page: Page, { x, y }: Stage): Promise<readonly Box[]> {
  const boxes = await page.getByRole("treeitem").evaluateAll((cards) =>
    cards.map((card) => {
      const { left, top, width, height } = card.getBoundingClientRect();
      return [left, top, width, height] as const;
    }),
  );
  return boxes.map(([left, top, width, height]) => [left - x, top - y, width, height]);
}

/** The whole company fitted into the window: its zoom, and the rectangles that can be told apart on the screen. */
export function wholeBoxes(roles: number, stage: Stage): { readonly zoom: number; readonly boxes: readonly Box[] } {
  const arrangement = arrange(treeOf(depthsInPreorder(roles)), "compact", spacing);
  const { x, y, width, height } = arrangement;
  const zoom = Math.min(1, stage.width / width, stage.height / height);
  const places = cardsFromAfar(arrangement, { x: 0, y: 0, width, height }, 1 / zoom);
  const size = [spacing.cardWidth * zoom, spacing.cardHeight * zoom] as const;
  return { zoom, boxes: places.map((place) => [at(x, place) * zoom, at(y, place) * zoom, ...size]) };
}
