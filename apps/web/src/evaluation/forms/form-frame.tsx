"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { FieldError } from "../../ui/form/field.tsx";
import { keysOfForm, useWholeInSight } from "../../ui/form/inline-form.tsx";

/** A form in its place: what it asks for, what is wrong with the whole of it, and the two ways out. */
export function FormFrame({
  label,
  send,
  isSending,
  problem,
  onSend,
  onCancel,
  children,
}: {
  label: string;
  /** What the button says that sends it. */
  send: string;
  isSending: boolean;
  problem: string | null;
  onSend: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const text = useTranslations("year");
  const end = useWholeInSight();
  return (
    <form
      aria-label={label}
      noValidate
      onKeyDown={keysOfForm(onCancel)}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      className="flex flex-col gap-3 rounded-xl border border-line bg-sunken p-3.5 dark:bg-canvas"
    >
      <p className="font-medium">{label}</p>
      {children}
      <FieldError id={`${label}-problem`} problem={problem} />
      <div ref={end} className="flex scroll-mb-8 flex-wrap justify-end gap-2">
        <Button type="button" look="plain" onClick={onCancel}>
          {text("cancel")}
        </Button>
        <Button type="submit" look="solid" disabled={isSending}>
          {send}
        </Button>
      </div>
    </form>
  );
}
