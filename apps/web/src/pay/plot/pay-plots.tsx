"use client";

import type { PayBreakdown, PayFigures, PayScheme } from "@puesto/domain/pay";
import { MarginPlot } from "./margin-plot.tsx";
import { SalesPlot } from "./sales-plot.tsx";

/** What a plot is drawn of: the present pay, and all that it follows from. */
export interface Plotted {
  readonly scheme: PayScheme;
  readonly figures: PayFigures;
  readonly pay: PayBreakdown;
}

/** How the pay would be with other sales, and with another margin. */
export function PayPlots(plotted: Plotted) {
  return (
    <div className="grid gap-6 xl:grid-cols-2">
      <SalesPlot {...plotted} />
      <MarginPlot {...plotted} />
    </div>
  );
}
