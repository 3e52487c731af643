"use client";

import { type CurrencyCode, writtenMoney } from "@puesto/domain/money";
import { useFormatter, useLocale } from "next-intl";

/** How amounts stand beside an axis, short and without their currency, and everywhere else, with every digit. */
export function useAmounts(currency: CurrencyCode) {
  const format = useFormatter();
  const locale = useLocale();
  return {
    short: (amount: number) => format.number(amount, { notation: "compact", maximumFractionDigits: 1 }),
    full: (amount: string) => writtenMoney({ amount, currency }, locale),
  } as const;
}
