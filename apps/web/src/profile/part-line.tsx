"use client";

import type { Origin } from "@puesto/domain/profile";
import { EyeOff, Pencil, RotateCcw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { IconButton } from "../ui/button.tsx";
import { OriginMark } from "./origin-mark.tsx";

/** What can be done with a part where it stands. */
export interface PartActions {
  readonly form: (end: () => void) => ReactNode;
  /** The part is not to be here; of one that was added here: it goes. */
  readonly leaveOut: (() => void) | null;
  /** It is as it is inherited again. */
  readonly restore: () => void;
}

/**
 * A part of a profile in its words, with where it comes from, how it is inherited where that differs, and what can be done with it;
 * it becomes a form where somebody changes it.
 */
export function PartLine({
  words,
  origin,
  inherited,
  about,
  actions,
}: {
  words: string;
  /** Null where nothing is inherited, and so nothing comes from elsewhere. */
  origin: Origin | null;
  /** How it is inherited, where it is said otherwise here. */
  inherited: string | null;
  /** What else is said of it, in a word or two. */
  about: ReactNode;
  /** Null where it cannot be changed. */
  actions: PartActions | null;
}) {
  const text = useTranslations("profile");
  const [isEdited, setEdited] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  // Whoever leaves the form is where the form was asked for.
  useEffect(() => {
    if (wasEdited.current && !isEdited) pencil.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  if (isEdited && actions !== null) return actions.form(() => setEdited(false));
  const isOut = origin === "LEFT_OUT";
  return (
    <div className="group/part flex items-start gap-1">
      <div className="min-w-0 grow py-1">
        <p className={`text-pretty break-words leading-snug ${isOut ? "text-muted line-through" : ""}`}>{words}</p>
        <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-muted text-xs empty:hidden">
          {origin === null ? null : <OriginMark origin={origin} />}
          {about}
        </div>
        {inherited === null ? null : (
          <details className="mt-1 text-xs">
            <summary className="w-fit cursor-pointer rounded text-muted hover:text-ink">{text("asInherited")}</summary>
            <p className="mt-1 text-pretty border-line-strong border-l-2 pl-2.5 text-ink-soft leading-snug">
              {inherited}
            </p>
          </details>
        )}
      </div>
      {actions === null ? null : (
        <div className="-mr-2 flex shrink-0 text-muted">
          {isOut ? null : (
            <IconButton
              ref={pencil}
              label={text("changePart", { words })}
              className="size-8"
              onClick={() => setEdited(true)}
            >
              <Pencil size={14} aria-hidden />
            </IconButton>
          )}
          {origin === "CHANGED" || isOut ? (
            <IconButton label={text("restorePart", { words })} className="size-8" onClick={actions.restore}>
              <RotateCcw size={14} aria-hidden />
            </IconButton>
          ) : null}
          {isOut || actions.leaveOut === null ? null : (
            <IconButton
              label={text(origin === "INHERITED" || origin === "CHANGED" ? "leaveOutPart" : "removePart", { words })}
              className="size-8"
              onClick={actions.leaveOut}
            >
              {origin === "INHERITED" || origin === "CHANGED" ? (
                <EyeOff size={14} aria-hidden />
              ) : (
                <Trash2 size={14} aria-hidden />
              )}
            </IconButton>
          )}
        </div>
      )}
    </div>
  );
}
