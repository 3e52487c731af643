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
export const headroom = 84;
export const margin = 28;
export const narrowWidth = 640;
/** On a narrow window the lower half is taken by the role's details: so high stands what they are about. */
const aboveSheet = 0.28;

/**
 * The first look at a picture, said so that the style sheet can take it in a window of a size that the server does not know: all
 * of the picture, but no further away than the zoom for wide or for narrow windows. A point of the picture is at a point of the
 * window (in parts of its width and height, and pixels), as far as nothing is left out for it that would fit; `isBound` says so.
 */
export interface FirstLook {
  readonly picture: Size;
  readonly world: { readonly x: number; readonly y: number };
  readonly screen: {
    readonly width: number;
    readonly height: number;
    readonly heightNarrow: number;
    readonly x: number;
    readonly y: number;
  };
  readonly isBound: boolean;
  readonly furthestWide: number;
  readonly furthestNarrow: number;
}

/** Looks at the role that is open or in focus, else at the whole as far as cards can be read, else at the top. */
export function firstLook(picture: Picture, view: View): FirstLook {
  const { width, height, layout } = picture.arrangement;
  const subject = view.open ?? view.focus;
  const place = subject === null ? -1 : placeOfRole(picture, subject);
  const size = { picture: { width, height } };
  if (place > 0) {
    const screen = { width: 0.5, height: 0.45, heightNarrow: aboveSheet, x: 0, y: 0 };
    const near = { isBound: false, furthestWide: 0.75, furthestNarrow: 0.8 };
    return { ...size, world: middleOf(picture, place), screen, ...near };
  }
  const top = middleOf(picture, 0);
  const far = { isBound: true, furthestWide: 0.44, furthestNarrow: 0.8 };
  return layout === "right"
    ? {
        ...size,
        world: { x: 0, y: top.y },
        screen: { width: 0, height: 0.5, heightNarrow: 0.5, x: margin, y: 0 },
        ...far,
      }
    : {
        ...size,
        world: { x: top.x, y: 0 },
        screen: { width: 0.5, height: 0, heightNarrow: 0, x: 0, y: headroom },
        ...far,
      };
}

/** The look at the whole on a sheet of paper, however far away that is. */
export function lookOnPaper({ arrangement: { width, height } }: Picture): FirstLook {
  const screen = { width: 0.5, height: 0, heightNarrow: 0, x: 0, y: margin };
  const far = { isBound: true, furthestWide: 0, furthestNarrow: 0 };
  return { picture: { width, height }, world: { x: width / 2, y: 0 }, screen, ...far };
}

/** The first look, in a window of known size. The style sheet has the same sums. */
export function cameraOf(look: FirstLook, { width, height }: Size): Camera {
  const { picture, world, screen, isBound } = look;
  const isNarrow = width < narrowWidth;
  const furthest = isNarrow ? look.furthestNarrow : look.furthestWide;
  const fitting = Math.min((width - 2 * margin) / picture.width, (height - headroom - margin) / picture.height);
  const zoom = Math.min(1, Math.max(furthest, fitting));
  const x = width * screen.width + screen.x - world.x * zoom;
  const y = height * (isNarrow ? screen.heightNarrow : screen.height) + screen.y - world.y * zoom;
  if (!isBound) return { x, y, zoom };
  return {
    x: between(x, margin, width - margin - picture.width * zoom),
    y: between(y, headroom, height - margin - picture.height * zoom),
    zoom,
  };
}

const between = (value: number, one: number, other: number): number =>
  Math.min(Math.max(value, Math.min(one, other)), Math.max(one, other));

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
  const height = window.width < narrowWidth ? aboveSheet : 0.48;
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
