"use client";

import {
  type RolePay,
  readPayFigures,
  readPayScheme,
  specialAccountsAtMost,
  type UsualTerms,
} from "@puesto/domain/pay";
import { holdsOn } from "@puesto/domain/structure";
import { writtenPeriod } from "@puesto/domain/text";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { QuarterStrip, Results, ReviewCard, Targets, TeamRollUp } from "../evaluation/index.ts";
import { PayInAWord, PeriodPay } from "../pay/period/period-pay.tsx";
import { SpecialAccounts } from "../pay/period/special-accounts.tsx";
import { PayTerms } from "../pay/terms/pay-terms.tsx";
import type { TermsTrial } from "../pay/terms/terms-preview.tsx";
import type { RoleYearQuery } from "./role-year.generated.ts";
import { quartersOf } from "./use-role-year.ts";

export type Told = NonNullable<RoleYearQuery["company"]>;
export type RoleTold = NonNullable<Told["role"]>;

/** Who holds the role today. */
export const holdersNow = ({ calendar: { today } }: Told, { holders }: RoleTold) =>
  holders.nodes.filter((holder) => holdsOn(holder, today));

/** How the role is paid, read by the domain; null where that is not said. */
function rolePayFrom(told: RoleTold["payScheme"]): RolePay | null {
  if (told === null) return null;
  const scheme = readPayScheme(told.scheme);
  return scheme.ok ? { scheme: scheme.value, grade: told.grade } : null;
}

/** The figures of a quarter on which other terms can be tried; null where its pay is not computed. */
function trialOf(period: string, { breakdown }: RoleTold["first"]): TermsTrial | null {
  if (breakdown === null) return null;
  const figures = readPayFigures(breakdown.figures);
  return figures.ok ? { period, figures: figures.value, total: breakdown.total } : null;
}

/** What is known of a year of a role: its quarters, the one that is chosen, the whole, and by which terms it is paid. */
export function YearTold({
  slug,
  shortId,
  told,
  role,
  year,
  chosen,
  address,
  revision,
}: {
  slug: string;
  shortId: string;
  told: Told;
  role: RoleTold;
  year: string;
  chosen: string;
  address: string;
  revision: number;
}) {
  const text = useTranslations("year");
  const locale = useLocale();
  const { today, quarters } = told.calendar;
  const held = holdersNow(told, role).map(({ id }) => id);
  const currency = role.payScheme?.currency ?? "EUR";
  const pays = [role.first, role.second, role.third, role.fourth];
  const ofPeriod = (name: string) => ({
    attainments: role.attainments.filter(({ target }) => target.period.name === name),
    reviews: role.reviews.nodes.filter((review) => review.period.name === name),
  });
  const strip = quarters.flatMap((period, place) => {
    const pay = pays[place];
    return pay === undefined ? [] : [{ period, ...ofPeriod(period.name), pay }];
  });
  const quarter = strip.find(({ period }) => period.name === chosen);
  const [isWriting, setWriting] = useState(false);
  const pay = useMemo(() => rolePayFrom(role.payScheme), [role.payScheme]);
  const [first, last] = [quarters[0], quarters[3]];
  const summed = role.measuredBy.find(({ unit }) => unit === "MONEY" || unit === "COUNT");
  const tasks = role.attainments.flatMap(({ target }) => (target.task === null ? [] : [target]));
  const yearly = first && last ? { name: year, startsOn: first.startsOn, endsOn: last.endsOn } : null;
  return (
    <>
      <QuarterStrip
        quarters={strip.map(({ pay, ...one }) => ({ ...one, pay: <PayInAWord pay={pay} /> }))}
        chosen={chosen}
        today={today}
        addressOf={(name) => `${address}?period=${name}`}
      />
      {quarter === undefined ? null : (
        <section
          key={chosen}
          aria-label={text("quarter", { period: writtenPeriod(chosen, locale) })}
          className="grid items-start gap-4 lg:grid-cols-2"
        >
          <div className="flex min-w-0 flex-col gap-4">
            <Targets
              period={quarter.period}
              title={text("targetsOf", { period: writtenPeriod(chosen, locale) })}
              today={today}
              attainments={quarter.attainments}
              indicators={role.measuredBy}
              currency={currency}
            />
            <Results
              period={quarter.period}
              today={today}
              results={role.results.nodes.filter(
                ({ on }) => quarter.period.startsOn <= on && on <= quarter.period.endsOn,
              )}
              indicators={role.measuredBy}
              tasks={tasks}
              currency={currency}
            />
            <SpecialAccounts
              period={quarter.period}
              today={today}
              accounts={role.specialAccounts}
              atMost={pay?.scheme.specialAccounts.atMost ?? specialAccountsAtMost}
              currency={currency}
            />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <ReviewCard period={quarter.period} today={today} reviews={quarter.reviews} held={held} />
            <PeriodPay slug={slug} role={shortId} pay={quarter.pay} onWriteTerms={() => setWriting(true)} />
          </div>
        </section>
      )}
      <PayTerms
        own={pay}
        // Written by the API of the same release, in the domain's own form.
        usual={(role.kind?.usualTerms ?? null) as UsualTerms | null}
        kind={role.kind?.name ?? ""}
        trial={quarter === undefined ? null : trialOf(quarter.period.name, quarter.pay)}
        isWriting={isWriting}
        onWriting={setWriting}
      />
      {yearly === null ? null : (
        <section aria-label={text("wholeYear", { year })} className="grid items-start gap-4 lg:grid-cols-2">
          <Targets
            period={yearly}
            title={text("annualTargets", { year })}
            today={today}
            attainments={ofPeriod(year).attainments}
            indicators={role.measuredBy}
            currency={currency}
          />
          <ReviewCard period={yearly} today={today} reviews={ofPeriod(year).reviews} held={held} />
          {summed === undefined ? null : (
            <TeamRollUp
              id={role.id}
              year={year}
              quarters={quartersOf(year)}
              indicator={summed}
              currency={currency}
              revision={revision}
            />
          )}
        </section>
      )}
    </>
  );
}
