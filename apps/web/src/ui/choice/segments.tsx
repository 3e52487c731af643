"use client";

import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import type { ReactNode } from "react";
import { Tooltip } from "../popups/tooltip.tsx";

const look =
  "inline-flex size-8 items-center justify-center rounded-md text-muted transition-colors hover:text-ink " +
  "data-pressed:bg-accent-soft data-pressed:text-accent";

/** A row of pictures of which exactly one is chosen. */
export function Segments<Value extends string>({
  label,
  value,
  onChange,
  choices,
}: {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  choices: readonly { readonly value: Value; readonly label: string; readonly icon: ReactNode }[];
}) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([chosen]) => chosen !== undefined && onChange(chosen)}
      className="flex gap-0.5"
    >
      {choices.map((choice) => (
        <Tooltip key={choice.value} label={choice.label}>
          <Toggle value={choice.value} aria-label={choice.label} className={look}>
            {choice.icon}
          </Toggle>
        </Tooltip>
      ))}
    </ToggleGroup>
  );
}

/** One picture that is on or off. */
export function Switch({
  label,
  on,
  onChange,
  children,
}: {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <Toggle pressed={on} onPressedChange={onChange} aria-label={label} className={look}>
        {children}
      </Toggle>
    </Tooltip>
  );
}
