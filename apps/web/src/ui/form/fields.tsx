"use client";

import type { ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { fieldLook, type Labelled, LabelledField } from "./field.tsx";

/** One of a few things. */
export function SelectField({
  label,
  problem,
  className,
  children,
  ...select
}: SelectHTMLAttributes<HTMLSelectElement> & Labelled & { children: ReactNode }) {
  return (
    <LabelledField label={label} problem={problem} className={className ?? ""}>
      {(tied) => (
        <select className={fieldLook} {...tied} {...select}>
          {children}
        </select>
      )}
    </LabelledField>
  );
}

/** A longer text. */
export function TextArea({
  label,
  problem,
  className,
  ...area
}: TextareaHTMLAttributes<HTMLTextAreaElement> & Labelled) {
  return (
    <LabelledField label={label} problem={problem} className={className ?? ""}>
      {(tied) => (
        <textarea
          rows={3}
          maxLength={2000}
          className={`${fieldLook} field-sizing-content h-auto min-h-20 max-h-80 resize-y py-2 leading-snug`}
          {...tied}
          {...area}
        />
      )}
    </LabelledField>
  );
}
