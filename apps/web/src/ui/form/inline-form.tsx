"use client";

import { type FormEvent, type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef } from "react";
import { Button } from "../button.tsx";

/** A form in the place of what it changes: Enter keeps it, in a longer text with Ctrl or ⌘, and Escape leaves it. */
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
  const end = useWholeInSight();
  return (
    <form
      ref={ref}
      aria-label={label}
      noValidate
      onSubmit={submit}
      onKeyDown={keysOfForm(onCancel)}
      className="flex flex-col gap-2"
    >
      {children}
      <div ref={end} className="flex scroll-mb-5 gap-2">
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

/** A form that opens below what can be seen is brought there with its buttons: nobody has to look for the way out. */
export function useWholeInSight() {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.closest("form")?.scrollIntoView({ block: "nearest" });
    end.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return end;
}

/** The keys of a form: Escape leaves it, and Enter with Ctrl or ⌘ keeps it, also where Enter alone begins a line. */
export const keysOfForm = (leave: () => void) => (event: KeyboardEvent<HTMLFormElement>) => {
  leavingOn(leave)(event);
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
};

/** Escape leaves what is inside, and nothing around it. */
export const leavingOn = (leave: () => void) => (event: KeyboardEvent) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  leave();
};
