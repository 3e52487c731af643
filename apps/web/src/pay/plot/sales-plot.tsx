"use client";

import { exactly } from "@puesto/domain/decimal";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type CurvePoint, salesCurve } from "./curves.ts";
import type { Plotted } from "./pay-plots.tsx";
import { Plot, type Spot, ValuesTable } from "./plot.tsx";
import { axisEnd, scaleFor, ticksBetween } from "./scale.ts";
import { useAmounts } from "./use-amounts.ts";

const spotOf = ({ at, pay }: CurvePoint): Spot => ({ x: Number(at), y: Number(pay) });

/** The pay against the team's sales, with the step at the task. */
export function SalesPlot({ scheme, figures, pay }: Plotted) {
  const text = useTranslations("pay");
  const { short, full } = useAmounts(pay.currency);
  const sold = figures.sales[0]?.amount ?? "0";
  const most = scaleFor([figures.salesTask, sold]);
  const { points, step } = useMemo(() => salesCurve(scheme, figures, most), [scheme, figures, most]);
  const task = exactly(figures.salesTask);
  const lines = step
    ? [points.filter(({ at }) => task.greaterThan(at)), points.filter(({ at }) => task.lessThanOrEqualTo(at))]
    : [points];
  const top = axisEnd(Math.max(Number(pay.total), ...points.map((point) => Number(point.pay))));
  const rows = points.some(({ at }) => exactly(at).equals(sold)) ? points : [...points, { at: sold, pay: pay.total }];
  const summary = text("salesSummary", { sales: full(sold), pay: full(pay.total) });
  return (
    <Plot
      title={text("salesPlot")}
      summary={
        step
          ? `${summary} ${text("stepSummary", { task: full(figures.salesTask), missed: full(step.missed.pay), met: full(step.met.pay) })}`
          : summary
      }
      lines={lines.map((line) => line.map(spotOf))}
      open={step ? [spotOf(step.missed)] : []}
      closed={step ? [spotOf(step.met)] : []}
      marks={
        step
          ? [{ at: Number(figures.salesTask), label: text("taskMark", { task: short(Number(figures.salesTask)) }) }]
          : []
      }
      present={spotOf({ at: sold, pay: pay.total })}
      presentLabel={full(pay.total)}
      across={[0, most, ticksBetween(0, most).map((at) => ({ at, label: short(at) }))]}
      up={[0, top, ticksBetween(0, top).map((at) => ({ at, label: short(at) }))]}
      unit={pay.currency}
      valuesLabel={text("values")}
    >
      <ValuesTable
        head={[text("teamSales"), text("total")]}
        rows={rows
          .toSorted((one, other) => exactly(one.at).comparedTo(other.at))
          .map((point) => ({
            at: full(point.at),
            pay: full(point.pay),
            isPresent: exactly(point.at).equals(sold),
          }))}
      />
    </Plot>
  );
}
