"use client";

import type { FormEvent, KeyboardEvent, ReactNode, Ref } from "react";
import { Button } from "../button.tsx";

/** A form in the place of what it changes: Enter keeps it, Escape leaves it. */
export function InlineForm({
  ref,
  label,
  save,
  cancel,
  onSubmit,
  onCancel,
  children,
}: {
  ref?: Ref<HTMLFormElement>;
  label: string;
  save: string;
  cancel: string;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form
      ref={ref}
      aria-label={label}
      noValidate
      onSubmit={submit}
      onKeyDown={leavingOn(onCancel)}
      className="flex flex-col gap-2"
    >
      {children}
      <div className="flex gap-2">
        <Button type="submit" look="solid">
          {save}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

/** Escape leaves what is inside, and nothing around it. */
export const leavingOn = (leave: () => void) => (event: KeyboardEvent) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  leave();
};
