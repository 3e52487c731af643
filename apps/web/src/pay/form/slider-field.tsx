"use client";

import { isDecimal } from "@puesto/domain/decimal";
import { useId } from "react";
import { FieldError, fieldLook } from "../../ui/form/field.tsx";
import { useTypedNumber } from "./use-typed-number.ts";

/** A number that is typed or pulled; `said` is how the language writes it. */
export function SliderField({
  label,
  unit,
  value,
  said,
  problem,
  least,
  most,
  step,
  onChange,
}: {
  label: string;
  unit: string;
  value: string;
  said: string;
  problem: string | null;
  least: number;
  most: number;
  step: number;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const number = useTypedNumber(value, onChange);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-muted text-xs">
          {label}
        </label>
        <span className="truncate text-muted text-xs tabular-nums">{problem === null ? said : null}</span>
      </div>
      <div className="relative">
        <input
          id={id}
          {...number}
          {...(problem === null ? {} : { "aria-invalid": true, "aria-describedby": `${id}-problem` })}
          className={`${fieldLook} pr-14 tabular-nums`}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-muted text-xs"
        >
          {unit}
        </span>
      </div>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={said}
        min={least}
        max={most}
        step={step}
        value={isDecimal(value) ? Number(value) : least}
        onChange={({ target }) => onChange(target.value)}
        className="h-6 w-full cursor-pointer accent-accent"
      />
      <FieldError id={`${id}-problem`} problem={problem} />
    </div>
  );
}
