"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { Keys } from "../signs/keys.tsx";

/** A short text beside what the pointer or the focus is on. It says no more than the name of that, and is never in the way of what lies under it. */
export function Tooltip({ label, keys, children }: { label: string; keys?: string; children: ReactElement }) {
  return (
    <Base.Root disableHoverablePopup>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="pointer-events-none z-50">
          <Base.Popup className="pointer-events-none flex items-center gap-2 rounded-md bg-ink px-2 py-1 text-canvas text-xs shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {label}
            {keys ? <Keys tone="inverse">{keys}</Keys> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
