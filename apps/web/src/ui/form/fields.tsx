"use client";

import { type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from "react";
import { FieldError, fieldLook } from "./field.tsx";

const describedBy = (id: string, problem: string | null) =>
  problem === null ? {} : { "aria-invalid": true, "aria-describedby": `${id}-problem` };

/** One of a few things, with its name above and what is wrong with it below. */
export function SelectField({
  label,
  problem,
  className = "",
  children,
  ...select
}: SelectHTMLAttributes<HTMLSelectElement> & { label: string; problem: string | null; children: ReactNode }) {
  const id = useId();
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-muted text-xs">
        {label}
      </label>
      <select id={id} className={fieldLook} {...describedBy(id, problem)} {...select}>
        {children}
      </select>
      <FieldError id={`${id}-problem`} problem={problem} />
    </div>
  );
}

/** A longer text, likewise. */
export function TextArea({
  label,
  problem,
  className = "",
  ...area
}: TextareaHTMLAttributes<HTMLTextAreaElement> & { label: string; problem: string | null }) {
  const id = useId();
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-muted text-xs">
        {label}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        className={`${fieldLook} h-auto min-h-20 resize-y py-2 leading-snug`}
        {...describedBy(id, problem)}
        {...area}
      />
      <FieldError id={`${id}-problem`} problem={problem} />
    </div>
  );
}
