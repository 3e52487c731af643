"use client";

import { type InputHTMLAttributes, type ReactNode, useId, useState } from "react";

export const fieldLook =
  "h-9 w-full min-w-0 rounded-lg border border-line bg-surface px-3 outline-none focus-visible:border-accent " +
  "aria-invalid:border-danger dark:bg-raised";

/** What is wrong with what a field holds, in a sentence; and what ties the field to it for whoever hears the page. */
export function useProblem() {
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const described = problem === null ? {} : { "aria-invalid": true, "aria-describedby": id };
  return { problem, setProblem, id, described } as const;
}

/** The sentence, right under its field. */
export function FieldError({ id, problem }: { id: string; problem: string | null }) {
  return problem === null ? null : (
    <p id={id} role="alert" className="text-pretty text-danger text-xs leading-snug">
      {problem}
    </p>
  );
}

export interface Labelled {
  readonly label: string;
  readonly problem: string | null;
  readonly className?: string;
  /** Where a row above says the same: it is said aloud alone. */
  readonly isLabelHidden?: boolean;
}

/** Its name above what is filled in and, where there is one, what is wrong with that below; `children` takes what ties the three. */
export function LabelledField({
  label,
  problem,
  className = "",
  isLabelHidden = false,
  children,
}: Labelled & { children: (tied: { readonly id: string }) => ReactNode }) {
  const id = useId();
  const described = problem === null ? {} : { "aria-invalid": true, "aria-describedby": `${id}-problem` };
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "text-muted text-xs"}>
        {label}
      </label>
      {children({ id, ...described })}
      <FieldError id={`${id}-problem`} problem={problem} />
    </div>
  );
}

/** A short text. */
export function Field({
  label,
  problem,
  className = "",
  isLabelHidden = false,
  ...input
}: InputHTMLAttributes<HTMLInputElement> & Labelled) {
  return (
    <LabelledField label={label} problem={problem} className={className} isLabelHidden={isLabelHidden}>
      {(tied) => <input className={fieldLook} {...tied} {...input} />}
    </LabelledField>
  );
}
