"use client";

import { GitCompareArrows } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../../ui/button.tsx";
import { ActorMark } from "../../ui/signs/actor-mark.tsx";
import { RestoreButton } from "../past/restore-button.tsx";
import type { ToldRevision } from "../revisions/use-revisions.ts";
import { When } from "../revisions/when.tsx";
import { useMomentText } from "./moment-text.ts";
import { RevisionStory } from "./revision-story.tsx";

/** How an entry stands to the moment that is looked at. */
export type Standing = "looked-at" | "compared" | "other";

const looks: Record<Standing, string> = {
  "looked-at": "border-past-line bg-past-soft",
  compared: "border-past-line border-dashed",
  other: "border-transparent hover:bg-sunken dark:hover:bg-raised",
};

/** One revision: who, when, and what it did. A click anywhere shows the chart as it was then. */
export function RevisionEntry({
  revision,
  standing,
  isPresent,
  companyId,
  onLook,
  onCompare,
  onRestored,
}: {
  revision: ToldRevision;
  standing: Standing;
  /** Whether the company stands at it: then there is nothing to go back to. */
  isPresent: boolean;
  companyId: string;
  onLook: () => void;
  /** Compares what is looked at with this one; null where nothing is looked at. */
  onCompare: (() => void) | null;
  onRestored: (revision: number) => void;
}) {
  const text = useTranslations("history");
  const when = useMomentText()(revision.at);
  return (
    <li
      className={`group relative -mx-2 flex gap-2.5 rounded-xl border px-2 py-2 transition-colors ${looks[standing]}`}
    >
      <ActorMark name={revision.actor.name} colour={revision.actor.colour} />
      <div className="min-w-0 grow">
        <p className="flex items-baseline gap-2 text-xs leading-5">
          <span className="truncate font-medium text-ink-soft">{revision.actor.name}</span>
          <When at={revision.at} exact={when} />
        </p>
        <RevisionStory revision={revision} isLookedAt={standing === "looked-at"} onLook={onLook} />
        <p className="mt-1 flex flex-wrap items-center gap-x-2 text-muted text-xs tabular-nums">
          {text("revision", { revision: revision.number })}
          {standing === "looked-at" ? <Tag>{text("lookedAt")}</Tag> : null}
          {standing === "compared" ? <Tag>{text("compared")}</Tag> : null}
          {isPresent ? <span>{text("present")}</span> : null}
        </p>
      </div>
      <div
        className={`absolute right-1.5 bottom-1.5 z-10 flex rounded-lg bg-surface/90 pointer-fine:opacity-0 transition-opacity focus-within:opacity-100 group-hover:opacity-100 group-focus-within:opacity-100 ${standing === "looked-at" ? "bg-transparent opacity-100!" : ""}`}
      >
        {onCompare === null || standing !== "other" ? null : (
          <IconButton label={text("compareWith", { revision: revision.number })} className="size-7" onClick={onCompare}>
            <GitCompareArrows size={15} aria-hidden />
          </IconButton>
        )}
        {isPresent ? null : (
          <RestoreButton compact companyId={companyId} revision={revision.number} when={when} onRestored={onRestored} />
        )}
      </div>
    </li>
  );
}

const Tag = ({ children }: { children: string }) => <span className="font-medium text-past">{children}</span>;
