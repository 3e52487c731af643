"use client";

import type { Trace } from "../../view/address.ts";
import { useView } from "../../view/use-view.ts";

/** Lets ties stand out on the chart. On a phone the details make way for it: what is shown says of whom it is. */
export function useShowTrace(): (trace: Trace) => void {
  const [, changeView] = useView();
  return (trace) => {
    const isBeside = window.matchMedia("(min-width: 48rem)").matches;
    changeView(isBeside ? { trace, history: false } : { trace, history: false, open: null });
  };
}
