"use client";

import { writtenRate } from "@puesto/domain/money";
import type { MarginBand } from "@puesto/domain/pay";
import { useLocale, useTranslations } from "next-intl";

/** How the margins of a band are written. */
export function useBounds(): (band: Pick<MarginBand, "from" | "below">) => string {
  const text = useTranslations("pay");
  const locale = useLocale();
  const percent = (rate: string) => writtenRate({ rate }, locale);
  return ({ from, below }) => {
    if (from === null) return below === null ? text("anyMargin") : text("marginBelow", { below: percent(below) });
    return below === null
      ? text("marginFrom", { from: percent(from) })
      : text("marginBetween", { from: percent(from), below: percent(below) });
  };
}
