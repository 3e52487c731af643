"use client";

import { Check, CircleDashed, CircleHelp, Pencil, Trash2, X } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { IconButton } from "../ui/button.tsx";
import { writtenAmount, writtenShare } from "./amount.ts";
import type { AttainmentState, AttainmentToldFragment } from "./evaluation.generated.ts";

const looks: {
  readonly [State in AttainmentState]: { readonly icon: typeof Check; readonly chip: string; readonly bar: string };
} = {
  MET: { icon: Check, chip: "bg-added-soft text-added", bar: "bg-added" },
  NOT_MET: { icon: X, chip: "bg-danger-soft text-danger", bar: "bg-danger" },
  OPEN: { icon: CircleDashed, chip: "bg-accent-soft text-accent", bar: "bg-accent" },
  UNMEASURED: { icon: CircleHelp, chip: "bg-vacant-soft text-vacant", bar: "bg-vacant" },
};

/** How it stands with a target, in a word. */
export function StateChip({ state }: { state: AttainmentState }) {
  const text = useTranslations("year");
  const { icon: Icon, chip } = looks[state];
  return (
    <span className={`inline-flex h-6 shrink-0 items-center gap-1 rounded-full px-2.5 font-medium text-xs ${chip}`}>
      <Icon size={14} aria-hidden />
      {text(`states.${state}`)}
    </span>
  );
}

/** So much of a target as a bar: what goes beyond it fills the whole and says so in figures. */
export function ShareBar({ state, share }: { state: AttainmentState; share: string | null }) {
  const part = Math.max(0, Math.min(1, Number(share ?? (state === "MET" ? 1 : 0))));
  return (
    <span aria-hidden className="block h-2 overflow-hidden rounded-full bg-sunken dark:bg-line">
      <span
        className={`block h-full rounded-full transition-[width] ${looks[state].bar}`}
        style={{ width: `${part * 100}%` }}
      />
    </span>
  );
}

/** A target held against what was found: reached and promised side by side, the bar between, the state in a word. */
export function AttainmentLine({
  attainment: { target, state, reached, reachedBy, share },
  currency,
  onChange,
  onWithdraw,
}: {
  attainment: AttainmentToldFragment;
  currency: string;
  /** Both null where its period is over: then it stays as it was promised. */
  onChange: (() => void) | null;
  onWithdraw: (() => void) | null;
}) {
  const text = useTranslations("year");
  const locale = useLocale();
  const format = useFormatter();
  const name = target.task ?? target.indicator?.name ?? target.indicatorKey ?? "";
  const isPart = target.indicator?.unit === "MONEY" || target.indicator?.unit === "COUNT";
  const part =
    reached === null || target.amount === null || !isPart ? null : writtenShare(reached, target.amount, locale);
  const written = (amount: string) => writtenAmount(amount, target.indicator?.unit ?? "COUNT", currency, locale);
  return (
    <li aria-label={name} className="flex flex-col gap-2 border-line border-t py-3 first:border-t-0 first:pt-1">
      <div className="flex items-center gap-2">
        <span className="min-w-0 grow break-words font-medium">{name}</span>
        <StateChip state={state} />
        {onChange === null ? null : (
          <IconButton label={text("changeTarget", { name })} className="size-8" onClick={onChange}>
            <Pencil size={15} aria-hidden />
          </IconButton>
        )}
        {onWithdraw === null ? null : (
          <IconButton label={text("withdrawTarget", { name })} className="-mr-1.5 size-8" onClick={onWithdraw}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        )}
      </div>
      {target.amount === null ? (
        <p className="text-muted text-xs">
          {text("byDay", { day: format.dateTime(dayOf(target.dueOn ?? ""), { dateStyle: "long", timeZone: "UTC" }) })}
        </p>
      ) : (
        <>
          <ShareBar state={state} share={share} />
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-xs tabular-nums">
            <span>
              <span className="text-muted">{text("reachedSoFar")} </span>
              <span className="font-medium text-sm">{reached === null ? "—" : written(reached)}</span>
              {part === null ? null : <span className="text-muted"> · {part}</span>}
              {reachedBy === "TEAM" ? <span className="text-muted"> · {text("byTeam")}</span> : null}
            </span>
            <span>
              <span className="text-muted">{text("promised")} </span>
              <span className="font-medium text-sm">{written(target.amount)}</span>
            </span>
          </p>
        </>
      )}
    </li>
  );
}

/** A day as a moment, to be written by the language. */
export const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
