"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { Keys } from "../signs/keys.tsx";

/** A short text beside what the pointer or the focus is on. */
export function Tooltip({ label, keys, children }: { label: string; keys?: string; children: ReactElement }) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="flex items-center gap-2 rounded-md bg-ink px-2 py-1 text-canvas text-xs shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {label}
            {keys ? <Keys tone="inverse">{keys}</Keys> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
