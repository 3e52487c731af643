"use client";

import { writtenRate } from "@puesto/domain/money";
import type { UsualTerms } from "@puesto/domain/pay";
import { useLocale, useTranslations } from "next-intl";
import { paysBy } from "./typed-terms.ts";

/** How the clauses that a kind can state are said in a line. */
export function useSaid() {
  const text = useTranslations("terms");
  const locale = useLocale();
  const percent = (rate: string) => writtenRate({ rate }, locale);
  return {
    team: (teamCommission: UsualTerms["teamCommission"]): string =>
      paysBy.team({ teamCommission })
        ? text("saidTeam", {
            met: percent(teamCommission.rateWhenMet),
            notMet: percent(teamCommission.rateWhenNotMet),
            measuredOn: teamCommission.taskMeasuredOn,
          })
        : text("saidNothing"),
    special: (specialAccounts: UsualTerms["specialAccounts"]): string =>
      paysBy.special({ specialAccounts })
        ? text("saidSpecial", { rate: percent(specialAccounts.rate), count: specialAccounts.atMost })
        : text("saidNothing"),
  } as const;
}
