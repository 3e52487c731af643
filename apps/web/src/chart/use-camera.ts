"use client";

import type { ShortId } from "@puesto/domain/identity";
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useRef } from "react";
import type { View } from "../view/use-view.ts";
import {
  type Camera,
  cameraAt,
  cameraOf,
  firstLook,
  fittingCamera,
  framingCamera,
  middleOf,
} from "./picture/camera.ts";
import { type Picture, placeOfRole } from "./picture/picture.ts";

const flightMilliseconds = 320;
const stillness = "(prefers-reduced-motion: reduce)";

/** Moves the look over the picture; all the ways in which it is moved by something else than the pointer. */
export interface CameraMoves {
  /** Shows all of the picture. */
  readonly fit: () => void;
  /** Shows a role, at once or as soon as the picture has it. */
  readonly show: (id: ShortId) => void;
  /** Shows a role as soon as the picture is another one. */
  readonly showNext: (id: ShortId) => void;
  /** Shows all as soon as the picture is another one. */
  readonly fitNext: () => void;
  /** Shows some roles together. */
  readonly frame: (ids: readonly ShortId[]) => void;
  /** Shows some roles together as soon as the picture is another one. */
  readonly frameNext: (ids: readonly ShortId[]) => void;
  /** Keeps a role where it is on the screen when the picture changes next. */
  readonly hold: (id: ShortId) => void;
  /** Moves no further than is needed for a role to be seen. */
  readonly keepInSight: (id: ShortId) => void;
  readonly zoomBy: (factor: number) => void;
  /** Takes the first look. */
  readonly begin: () => void;
}

export function useCamera(picture: Picture, view: View): CameraMoves {
  const flow = useReactFlow();
  const store = useStoreApi();
  const wanted = useRef<ShortId | null>(null);
  const held = useRef<ShortId | null>(null);
  const wantedNext = useRef<readonly ShortId[] | "all" | null>(null);
  const before = useRef({ picture, focus: view.focus });

  const size = useCallback(() => {
    const { width, height } = store.getState();
    return { width, height };
  }, [store]);
  const fly = useCallback(
    (camera: Camera) => {
      const duration = window.matchMedia(stillness).matches ? 0 : flightMilliseconds;
      void flow.setViewport(camera, { duration });
    },
    [flow],
  );

  useEffect(() => {
    const last = before.current;
    before.current = { picture, focus: view.focus };
    if (wantedNext.current !== null && last.picture !== picture) {
      const next = wantedNext.current;
      wantedNext.current = null;
      fly(next === "all" ? fittingCamera(picture, size()) : framingCamera(picture, next, size()));
      return;
    }
    const target = wanted.current === null ? -1 : placeOfRole(picture, wanted.current);
    if (target >= 0) {
      wanted.current = null;
      fly(cameraAt(picture, target, size(), flow.getZoom()));
      return;
    }
    if (last.picture === picture) return;
    const isOtherPicture = last.focus !== view.focus || last.picture.arrangement.layout !== picture.arrangement.layout;
    if (isOtherPicture) {
      fly(cameraOf(firstLook(picture, view), size()));
      return;
    }
    const id = held.current ?? view.open;
    held.current = null;
    const [from, to] = id === null ? [0, 0] : [placeOfRole(last.picture, id), placeOfRole(picture, id)];
    const [was, is] = [middleOf(last.picture, Math.max(0, from)), middleOf(picture, Math.max(0, to))];
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x + (was.x - is.x) * zoom, y: y + (was.y - is.y) * zoom, zoom });
  }, [picture, view, flow, fly, size]);

  return {
    fit: useCallback(() => fly(fittingCamera(picture, size())), [fly, picture, size]),
    show: useCallback(
      (id) => {
        const place = placeOfRole(picture, id);
        if (place >= 0) fly(cameraAt(picture, place, size(), flow.getZoom()));
        else wanted.current = id;
      },
      [picture, fly, size, flow],
    ),
    showNext: (id) => {
      wanted.current = id;
    },
    fitNext: () => {
      wantedNext.current = "all";
    },
    frame: (ids) => fly(framingCamera(picture, ids, size())),
    frameNext: (ids) => {
      wantedNext.current = ids;
    },
    hold: useCallback((id) => {
      held.current = id;
    }, []),
    keepInSight: (id) => {
      const place = placeOfRole(picture, id);
      const { x, y, zoom } = flow.getViewport();
      const { width, height } = size();
      const middle = middleOf(picture, Math.max(0, place));
      const [onScreenX, onScreenY] = [middle.x * zoom + x, middle.y * zoom + y];
      const isInSight = onScreenX > 140 && onScreenX < width - 140 && onScreenY > 130 && onScreenY < height - 70;
      if (place >= 0 && !isInSight) fly(cameraAt(picture, place, { width, height }, zoom));
    },
    zoomBy: (factor) => {
      const { x, y, zoom } = flow.getViewport();
      const { width, height } = size();
      const nearer = zoom * factor;
      fly({
        x: width / 2 - ((width / 2 - x) / zoom) * nearer,
        y: height / 2 - ((height / 2 - y) / zoom) * nearer,
        zoom: nearer,
      });
    },
    begin: () => void flow.setViewport(cameraOf(firstLook(picture, view), size())),
  };
}
