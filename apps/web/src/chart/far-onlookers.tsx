"use client";

import { at } from "@puesto/chart";
import { useStoreApi } from "@xyflow/react";
import { useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { ActorMark } from "../ui/signs/actor-mark.tsx";
import { type CardOnlookers, nobodyAnywhere } from "./card/card-onlookers.tsx";
import { type Picture, placeOfRole } from "./picture/picture.ts";
import { spacing } from "./picture/spacing.ts";

/** From afar: the sign of each who looks at a role of the picture, over its card however small that is. */
export function FarOnlookers({ picture, onlookers }: { picture: Picture; onlookers: CardOnlookers }) {
  const all = useSyncExternalStore(onlookers.subscribe, onlookers.all, nobodyAnywhere);
  const flow = useStoreApi();
  const layer = useRef<HTMLDivElement>(null);
  const seen = all.flatMap(({ key, name, colour, roles }) =>
    roles.flatMap((role) => {
      const place = placeOfRole(picture, role);
      if (place < 0) return [];
      const x = at(picture.arrangement.x, place) + spacing.cardWidth / 2;
      const y = at(picture.arrangement.y, place) + spacing.cardHeight / 2;
      return [{ key: `${key} ${role}`, name, colour, x, y }];
    }),
  );
  // They keep their size and are moved with every frame: nothing is drawn anew for that.
  useLayoutEffect(() => {
    const move = () => {
      const { transform } = flow.getState();
      for (const sign of layer.current?.children ?? []) {
        if (!(sign instanceof HTMLElement)) continue;
        const x = Number(sign.dataset.x) * transform[2] + transform[0];
        const y = Number(sign.dataset.y) * transform[2] + transform[1];
        sign.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
      }
    };
    move();
    return flow.subscribe(move);
  });
  return (
    <div ref={layer} aria-hidden="true" className="pointer-events-none absolute inset-0 z-[5] overflow-hidden">
      {seen.map(({ key, name, colour, x, y }) => (
        <span key={key} data-x={x} data-y={y} className="absolute top-0 left-0 flex rounded-full ring-2 ring-surface">
          <ActorMark name={name} colour={colour} />
        </span>
      ))}
    </div>
  );
}
