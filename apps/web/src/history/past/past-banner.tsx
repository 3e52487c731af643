"use client";

import { ChevronLeft, ChevronRight, History, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProblemNotice } from "../../page/problem-notice.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { ActorMark } from "../../ui/signs/actor-mark.tsx";
import { Keys } from "../../ui/signs/keys.tsx";
import type { Against } from "../../view/address.ts";
import { useMomentText } from "../panel/moment-text.ts";
import { CompareMenu } from "./compare-menu.tsx";
import { DifferenceLegend } from "./difference-legend.tsx";
import { RestoreButton } from "./restore-button.tsx";
import type { Past } from "./use-past-outline.ts";

/**
 * Says across the page that the chart is not the present one: of when it is and whose edit made it so, what is different, and the
 * ways from here: to the moments beside it, to a comparison, back to it for good, and back to now.
 */
export function PastBanner({
  past,
  revision,
  onLook,
  onAgainst,
  onLeave,
  onRestored,
}: {
  past: Past;
  /** At which the company stands. */
  revision: number;
  onLook: (revision: number) => void;
  onAgainst: (against: Against | null) => void;
  onLeave: () => void;
  /** Told the revision that was made by going back to this one. */
  onRestored: (revision: number) => void;
}) {
  const text = useTranslations("history");
  const momentText = useMomentText();
  const { at, against, moment, problem } = past;
  const when = moment === null ? null : momentText(moment.edit.at);
  return (
    <section
      aria-label={text("past")}
      aria-busy={moment === null && problem === null}
      className="z-30 flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-past-line border-y bg-past-soft px-3 py-2 md:px-4"
    >
      <div className="flex min-w-0 grow basis-72 items-center gap-2.5">
        <History size={18} aria-hidden className="shrink-0 text-past max-md:hidden" />
        <div role="status" className="min-w-0 grow">
          <p className="text-pretty font-semibold text-past leading-snug">
            {when !== null
              ? text("asOf", { when })
              : problem?.kind === "UNKNOWN"
                ? text("unknown", { revision: at })
                : problem !== null
                  ? text("revision", { revision: at })
                  : text("opening", { revision: at })}
          </p>
          {moment === null ? null : (
            <p className="flex items-center gap-1.5 text-past text-xs">
              <ActorMark name={moment.edit.actor.name} colour={moment.edit.actor.colour} size="tiny" />
              <span className="truncate">{text("madeBy", { revision: at, name: moment.edit.actor.name })}</span>
            </p>
          )}
        </div>
        <IconButton label={text("backToNow")} className="size-8 text-past md:hidden" onClick={onLeave}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      {problem === null || problem.kind === "UNKNOWN" ? null : (
        <ProblemNotice error={problem} onRetry={past.askAgain} />
      )}
      {moment !== null && past.outline === null ? <p className="text-past">{text("noRoles")}</p> : null}
      <div className="flex flex-wrap items-center gap-2">
        {past.other === null || past.outline === null ? null : (
          <DifferenceLegend outline={past.outline} difference={past.difference} />
        )}
        {moment === null ? null : (
          <>
            <CompareMenu at={at} against={against} isPresent={at >= revision} onAgainst={onAgainst} />
            {at >= revision ? null : (
              <RestoreButton
                companyId={moment.companyId}
                revision={at}
                when={momentText(moment.edit.at)}
                onRestored={onRestored}
              />
            )}
          </>
        )}
        <span className="flex items-center">
          <Step label={text("earlier")} disabled={at <= 1} onStep={() => onLook(Math.min(at - 1, revision))}>
            <ChevronLeft size={17} aria-hidden />
          </Step>
          <Step label={text("later")} disabled={at >= revision} onStep={() => onLook(at + 1)}>
            <ChevronRight size={17} aria-hidden />
          </Step>
        </span>
        <Button look="solid" className="h-8 px-2.5 max-md:hidden" onClick={onLeave}>
          {text("backToNow")}
          <Keys tone="onAccent">Esc</Keys>
        </Button>
      </div>
    </section>
  );
}

/**
 * Leads to the revision beside. Neither a tooltip nor a button that is disabled with the focus on it: both would keep Escape from
 * leaving the past.
 */
function Step({
  label,
  disabled,
  onStep,
  children,
}: {
  label: string;
  disabled: boolean;
  onStep: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => disabled || onStep()}
      className="flex size-8 items-center justify-center rounded-lg text-past transition-colors not-aria-disabled:hover:bg-surface/60 aria-disabled:opacity-45"
    >
      {children}
    </button>
  );
}
