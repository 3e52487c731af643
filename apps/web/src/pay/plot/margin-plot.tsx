"use client";

import { exactly } from "@puesto/domain/decimal";
import { writtenRate } from "@puesto/domain/money";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useBounds } from "../use-bounds.ts";
import { bandPays } from "./curves.ts";
import type { Plotted } from "./pay-plots.tsx";
import { Plot, ValuesTable } from "./plot.tsx";
import { axisEnd, ticksBetween } from "./scale.ts";
import { useAmounts } from "./use-amounts.ts";

const usually = { least: -0.1, most: 0.3 } as const;

/** The pay against the profit margin, level in each band. */
export function MarginPlot({ scheme, figures, pay }: Plotted) {
  const text = useTranslations("pay");
  const locale = useLocale();
  const boundsOf = useBounds();
  const { short, full } = useAmounts(pay.currency);
  const bands = useMemo(() => bandPays(scheme, figures), [scheme, figures]);
  const margin = Number(figures.profitMargin);
  const least = Math.min(usually.least, Math.floor(margin * 10) / 10);
  const most = Math.max(usually.most, Math.ceil(margin * 10) / 10);
  const top = axisEnd(Math.max(...bands.map((band) => Number(band.pay))));
  const percent = (rate: string) => writtenRate({ rate }, locale);
  const ends = bands.map(({ band, pay: y }) => ({
    from: { x: Number(band.from ?? least), y: Number(y) },
    to: { x: Number(band.below ?? most), y: Number(y) },
    band,
  }));
  const holds = ({ band }: (typeof bands)[number]) =>
    (band.from === null || exactly(figures.profitMargin).greaterThanOrEqualTo(band.from)) &&
    (band.below === null || exactly(figures.profitMargin).lessThan(band.below));
  return (
    <Plot
      title={text("marginPlot")}
      summary={text("marginSummary", { margin: percent(figures.profitMargin), pay: full(pay.total) })}
      lines={ends.map(({ from, to }) => [from, to])}
      open={ends.flatMap(({ to, band }) => (band.below === null ? [] : [to]))}
      closed={ends.flatMap(({ from, band }) => (band.from === null ? [] : [from]))}
      marks={ends.flatMap(({ from, band }) => (band.from === null ? [] : [{ at: from.x, label: percent(band.from) }]))}
      present={{ x: margin, y: Number(pay.total) }}
      presentLabel={full(pay.total)}
      across={[least, most, ticksBetween(least, most).map((at) => ({ at, label: percent(at.toFixed(2)) }))]}
      up={[0, top, ticksBetween(0, top).map((at) => ({ at, label: short(at) }))]}
      unit={pay.currency}
      valuesLabel={text("values")}
    >
      <ValuesTable
        head={[text("margin"), text("total")]}
        rows={bands.map((one) => ({ at: boundsOf(one.band), pay: full(one.pay), isPresent: holds(one) }))}
      />
    </Plot>
  );
}
