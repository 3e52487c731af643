import type { Browser, Page } from "@playwright/test";
import { cardBoxes, stageOf, wholeBoxes } from "./boxes.ts";
import { type Box, openFloor } from "./floor-page.ts";
import { type Frames, framesDuring } from "./frames.ts";
import { pan, type Stage, zoom } from "./gestures.ts";
import type { OpenPage } from "./opening.ts";

/** What is done with the picture: near, where cards are elements, and with the whole company fitted into the window. */
export const gestureTitles = {
  panNear: "pan over cards",
  zoomNear: "zoom over cards",
  dive: "zoom from cards to the whole and back",
  panWhole: "pan the whole",
  zoomWhole: "zoom the whole, 8 times and back",
} as const;
export type GestureName = keyof typeof gestureTitles;
export const gestureNames = [
  "panNear",
  "zoomNear",
  "dive",
  "panWhole",
  "zoomWhole",
] as const satisfies readonly GestureName[];

/** A gesture on the product's page, and the same one on a floor of so many boxes. */
export type Measured = { readonly page: Frames; readonly floor: Frames; readonly boxes: number };
export type Gestures = Readonly<Record<GestureName, Measured>>;

type Gesture = (page: Page, stage: Stage) => Promise<void>;
/** Of the picture near; it stays so large that cards are drawn as elements. */
const outAndIn = 0.55;
/** The zoom that a role is shown at when it is opened by its address. */
const cardZoom = 0.75;

/** Makes all gestures on a page that shows the whole company unfolded, near enough for cards to be read; then it is fitted. */
export async function measureGestures(browser: Browser, open: OpenPage, roles: number): Promise<Gestures> {
  const { page } = open;
  const stage = await stageOf(page);
  const whole = wholeBoxes(roles, stage);
  const beside = async (kind: "elements" | "canvas", boxes: readonly Box[], gesture: Gesture): Promise<Measured> => {
    const onPage = await framesDuring(open, () => gesture(page, stage));
    if (onPage.moving === 0) throw new Error("The picture does not follow the mouse.");
    const floor = await openFloor(browser, stage, kind, boxes);
    const onFloor = await framesDuring(floor, () => gesture(floor.page, stage));
    await floor.context.close();
    await page.bringToFront();
    return { page: onPage, floor: onFloor, boxes: boxes.length };
  };
  const fit = async () => {
    await page.keyboard.press("f");
    // The flight takes a third of a second; what it brings about is not part of the gesture.
    await page.waitForTimeout(1_500);
  };

  const panNear = await beside("elements", await cardBoxes(page, stage), (one, on) => pan(one, on, "left"));
  const zoomNear = await beside("elements", await cardBoxes(page, stage), (one, on) => zoom(one, on, outAndIn));
  const dive = await beside("canvas", whole.boxes, (one, on) => zoom(one, on, whole.zoom / cardZoom));
  await fit();
  const panWhole = await beside("canvas", whole.boxes, (one, on) => pan(one, on, "to and fro"));
  await fit();
  const zoomWhole = await beside("canvas", whole.boxes, (one, on) => zoom(one, on, 8));
  return { panNear, zoomNear, dive, panWhole, zoomWhole };
}
