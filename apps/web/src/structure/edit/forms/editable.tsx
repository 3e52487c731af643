"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useEditor } from "../editor.tsx";

/** A line of a list of facts which becomes a form where somebody wants to change it; `form` is given what ends it. */
export function EditableFact({
  name,
  form,
  children,
}: {
  name: string;
  form: (end: () => void) => ReactNode;
  children: ReactNode;
}) {
  const text = useTranslations("roleEdit");
  const editor = useEditor();
  const [isEdited, setEdited] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  // Whoever leaves the form is where the form was asked for.
  useEffect(() => {
    if (wasEdited.current && !isEdited) button.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  const canEdit = editor !== null && editor.rows !== null;
  if (isEdited && canEdit) {
    return (
      <div className="flex flex-col gap-1">
        <dt className="text-muted">{name}</dt>
        <dd className="min-w-0">{form(() => setEdited(false))}</dd>
      </div>
    );
  }
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 break-words text-right tabular-nums">
        {canEdit ? (
          <button
            ref={button}
            type="button"
            onClick={() => setEdited(true)}
            className="group -mx-1.5 -my-0.5 inline-flex max-w-[calc(100%+0.75rem)] items-baseline gap-1.5 rounded-md px-1.5 py-0.5 text-right hover:bg-sunken dark:hover:bg-raised"
          >
            <Pencil
              size={12}
              aria-hidden
              className="shrink-0 self-center text-muted opacity-60 group-hover:opacity-100"
            />
            <span className="min-w-0 break-words">
              <span className="sr-only">{text("change", { fact: name })} </span>
              {children}
            </span>
          </button>
        ) : (
          children
        )}
      </dd>
    </div>
  );
}
