"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { shownSentences } from "../revisions/told.ts";
import type { ToldRevision } from "../revisions/use-revisions.ts";
import { useWhole } from "../revisions/use-whole.ts";

/** What a revision did, in sentences: what it was as a whole, if more than its changes, and its changes one after another. */
export function RevisionStory({
  revision,
  isLookedAt,
  onLook,
}: {
  revision: ToldRevision;
  isLookedAt: boolean;
  onLook: () => void;
}) {
  const text = useTranslations("history");
  const id = useId();
  const [isExpanded, setExpanded] = useState(false);
  const whole = useWhole(revision);
  const [first, ...others] = whole === null ? revision.sentences : [whole, ...revision.sentences];
  const told = { sentences: others, changeCount: revision.changeCount === null ? null : others.length };
  const { shown, folded, isFoldable } = shownSentences(told, isExpanded);
  const { untold } = shownSentences(revision, true);
  return (
    <>
      <button
        type="button"
        data-revision={revision.number}
        aria-current={isLookedAt}
        onClick={onLook}
        className={`block w-full text-pretty break-words rounded text-left leading-snug outline-offset-4 after:absolute after:inset-0 after:rounded-xl ${whole === null ? "" : "font-medium"}`}
      >
        {first ?? text("edited")}
        <span className="sr-only">. {text("look", { revision: revision.number })}</span>
      </button>
      {shown.length === 0 ? null : (
        <ul id={id} className={`mt-1 flex flex-col gap-1 ${whole === null ? "" : "text-ink-soft"}`}>
          {shown.map((sentence, place) => (
            <li key={place} className="text-pretty break-words leading-snug">
              {sentence}
            </li>
          ))}
        </ul>
      )}
      {isExpanded && untold > 0 ? <p className="mt-1 text-muted">{text("untold", { count: untold })}</p> : null}
      {isFoldable ? (
        <button
          type="button"
          aria-expanded={isExpanded}
          aria-controls={id}
          onClick={() => setExpanded(!isExpanded)}
          className="relative z-10 mt-1 rounded font-medium text-accent hover:underline"
        >
          {isExpanded ? text("fewer") : text("more", { count: folded + untold })}
        </button>
      ) : null}
    </>
  );
}
