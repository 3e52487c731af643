import { at } from "@puesto/chart";
import type { ShortId } from "@puesto/domain/identity";
import type { View } from "../../view/use-view.ts";
import { type Picture, placeOfRole } from "./picture.ts";
import { spacing } from "./spacing.ts";

/** Where one looks from: as React Flow has it, screen = world * zoom + (x, y). */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The room that the toolbar takes above the picture, in pixels of the screen. */
const headroom = 84;
const margin = 28;
export const narrowWidth = 640;
/** The windows that the server draws for; the style sheet chooses between them. */
const assumed = { wide: { width: 1076, height: 844 }, narrow: { width: 390, height: 788 } };

/**
 * The first look at a picture, said so that the server can draw it for a window of unknown size: a point of the picture, a point
 * of the window where it is to be (in parts of its width and height, and pixels), and a zoom for wide and for narrow windows.
 */
export interface FirstLook {
  readonly world: { readonly x: number; readonly y: number };
  readonly screen: { readonly width: number; readonly height: number; readonly x: number; readonly y: number };
  readonly zoomWide: number;
  readonly zoomNarrow: number;
}

/** Looks at the role that is open or in focus, else at the whole as far as cards can be read, else at the top. */
export function firstLook(picture: Picture, view: View): FirstLook {
  const { arrangement } = picture;
  const subject = view.open ?? view.focus;
  const place = subject === null ? -1 : placeOfRole(picture, subject);
  const zoomWide = readableZoom(arrangement, assumed.wide, 0.5);
  const zoomNarrow = readableZoom(arrangement, assumed.narrow, 0.8);
  const zooms = { zoomWide, zoomNarrow };
  if (place > 0) {
    const nearer = { zoomWide: Math.max(0.75, zoomWide), zoomNarrow: Math.max(0.8, zoomNarrow) };
    return { world: middleOf(picture, place), screen: { width: 0.5, height: 0.45, x: 0, y: 0 }, ...nearer };
  }
  const top = middleOf(picture, 0);
  const fits = arrangement.width * zoomWide <= assumed.wide.width;
  if (arrangement.layout === "right") {
    return { world: { x: 0, y: top.y }, screen: { width: 0, height: 0.5, x: margin, y: 0 }, ...zooms };
  }
  const world = { x: fits ? arrangement.width / 2 : top.x, y: 0 };
  return { world, screen: { width: 0.5, height: 0, x: 0, y: headroom }, ...zooms };
}

/** The zoom at which all fits, but no nearer than 1 and no further than cards can be read in a window of that sort. */
function readableZoom({ width, height }: Size, window: Size, furthest: number): number {
  const fitting = Math.min((window.width - 2 * margin) / width, (window.height - headroom - margin) / height);
  return Math.min(1, Math.max(furthest, fitting));
}

/** The first look, in a window of known size. */
export function cameraOf({ world, screen, zoomWide, zoomNarrow }: FirstLook, { width, height }: Size): Camera {
  const zoom = width < narrowWidth ? zoomNarrow : zoomWide;
  return {
    x: width * screen.width + screen.x - world.x * zoom,
    y: height * screen.height + screen.y - world.y * zoom,
    zoom,
  };
}

/** Shows the whole, as large as it fits, but not larger than 1. */
export function fittingCamera({ arrangement: { width, height } }: Picture, window: Size): Camera {
  const zoom = Math.min(1, (window.width - 2 * margin) / width, (window.height - headroom - margin) / height);
  return {
    x: (window.width - width * zoom) / 2,
    y: Math.max(headroom, (window.height + headroom - margin - height * zoom) / 2),
    zoom,
  };
}

/** The room that what is said of the roles in a frame takes, below the toolbar. */
const saidroom = 64;

/** Shows the cards of some roles together, as large as they fit, but not larger than 1; those that are folded away are left out. */
export function framingCamera(picture: Picture, ids: readonly ShortId[], window: Size): Camera {
  const corners = ids.flatMap((id) => {
    const place = placeOfRole(picture, id);
    return place < 0 ? [] : [{ x: at(picture.arrangement.x, place), y: at(picture.arrangement.y, place) }];
  });
  if (corners.length === 0) return fittingCamera(picture, window);
  const left = Math.min(...corners.map(({ x }) => x));
  const top = Math.min(...corners.map(({ y }) => y));
  const width = Math.max(...corners.map(({ x }) => x)) + spacing.cardWidth - left;
  const height = Math.max(...corners.map(({ y }) => y)) + spacing.cardHeight - top;
  const above = headroom + saidroom;
  const zoom = Math.min(1, (window.width - 2 * margin) / width, (window.height - above - margin) / height);
  return {
    x: (window.width - width * zoom) / 2 - left * zoom,
    y: (window.height + above - margin - height * zoom) / 2 - top * zoom,
    zoom,
  };
}

/** Shows a card in the middle, near enough to be read. */
export function cameraAt(picture: Picture, place: number, window: Size, zoomNow: number): Camera {
  const zoom = Math.max(0.75, Math.min(1.25, zoomNow));
  const { x, y } = middleOf(picture, place);
  // On a narrow window the lower half is taken by the role's details.
  const height = window.width < narrowWidth ? 0.28 : 0.48;
  return { x: window.width / 2 - x * zoom, y: window.height * height - y * zoom, zoom };
}

/** The middle of a card. */
export const middleOf = ({ arrangement: { x, y } }: Picture, place: number) => ({
  x: at(x, place) + spacing.cardWidth / 2,
  y: at(y, place) + spacing.cardHeight / 2,
});

/** The part of the picture that a window shows. */
export const worldIn = (camera: Camera, { width, height }: Size) => ({
  x: -camera.x / camera.zoom,
  y: -camera.y / camera.zoom,
  width: width / camera.zoom,
  height: height / camera.zoom,
});
