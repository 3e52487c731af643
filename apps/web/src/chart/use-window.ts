"use client";

import { cardsIn, type Rectangle } from "@puesto/chart";
import { useStoreApi } from "@xyflow/react";
import { useEffect, useMemo, useState } from "react";
import { cameraOf, type FirstLook, worldIn } from "./picture/camera.ts";
import type { Picture } from "./picture/picture.ts";

/** Smaller cards say nothing any more, and more than so many are too much for elements: the canvas draws them then. */
const smallestZoom = 0.12;
const mostCards = 420;
/** How much further than the window cards are there, in parts of it, so that panning finds them. */
const reach = 0.5;

interface Stretch {
  readonly inner: Rectangle;
  readonly zoom: number;
}

/** The places that React Flow is given, and whether the canvas draws instead. */
export interface WindowPlaces {
  readonly places: readonly number[];
  readonly isFar: boolean;
}

/** Follows the window over the picture, and answers anew only when it has moved further than what is already there. */
export function useWindow(picture: Picture, look: FirstLook, isAwake: boolean): WindowPlaces {
  const flow = useStoreApi();
  const [stretch, setStretch] = useState<Stretch>(() => firstStretch(look));
  useEffect(() => {
    if (!isAwake) return;
    const follow = () => {
      const { transform, width, height } = flow.getState();
      if (width === 0) return;
      const camera = { x: transform[0], y: transform[1], zoom: transform[2] };
      const seen = worldIn(camera, { width, height });
      setStretch((known) =>
        holds(known, seen, camera.zoom) ? known : { inner: widened(seen, reach), zoom: camera.zoom },
      );
    };
    follow();
    return flow.subscribe(follow);
  }, [flow, isAwake]);
  return useMemo(() => placesIn(picture, stretch), [picture, stretch]);
}

function placesIn({ arrangement }: Picture, { inner, zoom }: Stretch): WindowPlaces {
  const places = zoom < smallestZoom ? null : cardsIn(arrangement, inner, mostCards);
  if (places !== null) return { places, isFar: false };
  const nearer = zoom < smallestZoom ? null : cardsIn(arrangement, widened(inner, -reach / (1 + 2 * reach)), mostCards);
  return nearer === null ? { places: [], isFar: true } : { places: nearer, isFar: false };
}

/** The places that a first look needs, before there is a window to follow. */
export const firstPlaces = (picture: Picture, look: FirstLook): readonly number[] =>
  placesIn(picture, firstStretch(look)).places;

/** A window that shows at least as much of a picture as most do. */
const roomy = { width: 1280, height: 900 };

function firstStretch(look: FirstLook): Stretch {
  const camera = cameraOf(look, roomy);
  return { inner: widened(worldIn(camera, roomy), 0.1), zoom: camera.zoom };
}

/** Whether what is there covers what is seen, without being much larger. */
function holds({ inner, zoom }: Stretch, seen: Rectangle, zoomNow: number): boolean {
  const covers =
    seen.x >= inner.x &&
    seen.y >= inner.y &&
    seen.x + seen.width <= inner.x + inner.width &&
    seen.y + seen.height <= inner.y + inner.height;
  return covers && zoom < smallestZoom === zoomNow < smallestZoom && inner.width < seen.width * 4;
}

const widened = ({ x, y, width, height }: Rectangle, by: number): Rectangle => ({
  x: x - width * by,
  y: y - height * by,
  width: width * (1 + 2 * by),
  height: height * (1 + 2 * by),
});
