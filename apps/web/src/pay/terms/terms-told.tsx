"use client";

import { isCurrencyCode, writtenMoney, writtenRate } from "@puesto/domain/money";
import type { RolePay, UsualTerms } from "@puesto/domain/pay";
import type { Origin } from "@puesto/domain/profile";
import { RotateCcw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OriginMark } from "../../profile/index.ts";
import { IconButton } from "../../ui/button.tsx";
import { useBounds } from "../use-bounds.ts";
import { isAsUsual, paysBy } from "./typed-terms.ts";
import { useSaid } from "./use-said.ts";

/** The clauses that a role is paid by, each with where it comes from; `onRestore` puts clauses back as the kind has them. */
export function TermsTold({
  pay: { scheme, grade },
  usual,
  onRestore,
}: {
  pay: RolePay;
  usual: UsualTerms | null;
  onRestore: (clause: Partial<UsualTerms>) => void;
}) {
  const text = useTranslations("terms");
  const locale = useLocale();
  const said = useSaid();
  const boundsOf = useBounds();
  const { currency, performance, teamCommission, specialAccounts } = scheme;
  const money = (amount: string) =>
    isCurrencyCode(currency) ? writtenMoney({ amount, currency }, locale) : `${amount} ${currency}`;
  const percent = (rate: string) => writtenRate({ rate }, locale);
  return (
    <div className="@container">
      <div className="grid gap-x-8 gap-y-5 @md:grid-cols-2 @4xl:grid-cols-4">
        <ClauseTold name={text("base")} origin={usual === null ? null : "ADDED"}>
          <Lines
            lines={scheme.baseByGrade.map((one) => ({
              name: one.grade,
              value: money(one.amount),
              mark: one.grade === grade ? text("isOwnGrade") : null,
            }))}
          />
        </ClauseTold>
        <ClauseTold
          name={text("team")}
          origin={usual === null ? null : isAsUsual.team(scheme, usual) ? "INHERITED" : "CHANGED"}
          usual={usual === null ? "" : said.team(usual.teamCommission)}
          onRestore={() => usual !== null && onRestore({ teamCommission: usual.teamCommission })}
        >
          {paysBy.team(scheme) ? (
            <>
              <Lines
                lines={[
                  { name: text("metTold"), value: percent(teamCommission.rateWhenMet) },
                  { name: text("notMetTold"), value: percent(teamCommission.rateWhenNotMet) },
                ]}
              />
              {teamCommission.taskMeasuredOn === "ALL_SALES" ? (
                <p className="text-pretty text-muted text-xs">{text("measure", { measure: "ALL_SALES" })}</p>
              ) : null}
            </>
          ) : (
            <Nothing />
          )}
        </ClauseTold>
        <ClauseTold
          name={text("special")}
          origin={usual === null ? null : isAsUsual.special(scheme, usual) ? "INHERITED" : "CHANGED"}
          usual={usual === null ? "" : said.special(usual.specialAccounts)}
          onRestore={() => usual !== null && onRestore({ specialAccounts: usual.specialAccounts })}
        >
          {paysBy.special(scheme) ? (
            <Lines
              lines={[
                { name: text("ofReceivedTold"), value: percent(specialAccounts.rate) },
                { name: text("atMost"), value: String(specialAccounts.atMost) },
              ]}
            />
          ) : (
            <Nothing />
          )}
        </ClauseTold>
        <ClauseTold name={text("performance")} origin={usual === null ? null : "ADDED"}>
          {paysBy.performance(scheme) ? (
            <Lines
              lines={performance.bands.map((band) => ({
                name: text("margin", { bounds: boundsOf(band) }),
                value:
                  performance.basis === "AMOUNT"
                    ? money(band.value)
                    : text("shareTold", { share: percent(band.value) }),
              }))}
            />
          ) : (
            <Nothing />
          )}
        </ClauseTold>
      </div>
    </div>
  );
}

/** The clauses that a kind states, where a role has no terms of its own; `isInherited` where they come from elsewhere. */
export function UsualTold({ usual, isInherited }: { usual: UsualTerms; isInherited: boolean }) {
  const text = useTranslations("terms");
  const said = useSaid();
  return (
    <div className="@container">
      <div className="grid gap-x-8 gap-y-4 @md:grid-cols-2">
        <ClauseTold name={text("team")} origin={isInherited ? "INHERITED" : null}>
          <p className="text-pretty">{said.team(usual.teamCommission)}</p>
        </ClauseTold>
        <ClauseTold name={text("special")} origin={isInherited ? "INHERITED" : null}>
          <p className="text-pretty">{said.special(usual.specialAccounts)}</p>
        </ClauseTold>
      </div>
    </div>
  );
}

function ClauseTold({
  name,
  origin,
  usual = "",
  onRestore,
  children,
}: {
  name: string;
  /** Null where nothing is inherited. */
  origin: Origin | null;
  /** How the kind has it, in words. */
  usual?: string;
  onRestore?: () => void;
  children: ReactNode;
}) {
  const text = useTranslations("terms");
  return (
    <section aria-label={text("clause", { name })} className="flex min-w-0 flex-col gap-1.5">
      <div className="flex min-h-8 items-center gap-1">
        <h4 className="grow font-medium">{name}</h4>
        {origin === "CHANGED" && onRestore !== undefined ? (
          <IconButton label={text("restore", { clause: name })} className="-my-1 -mr-2 size-8" onClick={onRestore}>
            <RotateCcw size={14} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {children}
      {origin === null ? null : (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-xs">
          <OriginMark origin={origin} />
          {origin === "CHANGED" ? <span className="text-pretty">{text("kindHas", { terms: usual })}</span> : null}
        </p>
      )}
    </section>
  );
}

function Lines({
  lines,
}: {
  lines: readonly { readonly name: string; readonly value: string; readonly mark?: string | null }[];
}) {
  return (
    <dl className="flex flex-col gap-1">
      {lines.map(({ name, value, mark }) => (
        <div key={name} className="flex items-baseline justify-between gap-3">
          <dt className={`min-w-0 break-words ${mark ? "font-medium" : "text-ink-soft"}`}>
            {name}
            {mark ? <span className="ml-1.5 font-normal text-muted text-xs">{mark}</span> : null}
          </dt>
          <dd className="whitespace-nowrap tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Nothing() {
  const text = useTranslations("terms");
  return <p className="text-muted">{text("nothingPaid")}</p>;
}
