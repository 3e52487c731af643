"use client";

import { folded } from "@puesto/domain/text";
import { Command } from "cmdk";
import { Check, Plus } from "lucide-react";
import { useState } from "react";
import { leavingOn } from "./inline-form.tsx";

/** One of the things to choose from; `hint` says which of several it is. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** So many are listed; whoever looks for another one types some of it. */
const mostListed = 60;

/**
 * A list to choose one from, in its place: typing narrows it, the arrows walk, Enter chooses, Escape leaves. With `creation` what was
 * typed can be made, where nothing is called like that.
 */
export function Chooser({
  label,
  choices,
  chosen,
  none,
  creation,
  onChoose,
  onCancel,
}: {
  label: string;
  choices: readonly Choice[];
  chosen: string;
  /** What is said where nothing matches. */
  none: string;
  creation?: { readonly label: (typed: string) => string; readonly onCreate: (typed: string) => void };
  onChoose: (value: string) => void;
  onCancel: () => void;
}) {
  const [typed, setTyped] = useState("");
  const sought = folded(typed);
  const found = choices.filter((choice) => folded(`${choice.label} ${choice.hint ?? ""}`).includes(sought));
  const isNew = sought !== "" && !choices.some((choice) => folded(choice.label) === sought);
  return (
    <Command
      shouldFilter={false}
      loop
      label={label}
      defaultValue={chosen}
      onKeyDown={leavingOn(onCancel)}
      className="overflow-hidden rounded-lg border border-accent bg-surface dark:bg-raised"
    >
      <Command.Input
        autoFocus
        value={typed}
        onValueChange={setTyped}
        placeholder={label}
        maxLength={200}
        className="h-9 w-full border-line border-b bg-transparent px-3 outline-none placeholder:text-muted"
      />
      <Command.List className="max-h-56 overflow-y-auto overscroll-contain p-1">
        {found.slice(0, mostListed).map(({ value, label: name, hint }) => (
          <Line key={value} value={value} onSelect={() => onChoose(value)}>
            <span className="min-w-0 grow">
              <span className="block break-words">{name}</span>
              {hint ? <span className="block truncate text-muted text-xs">{hint}</span> : null}
            </span>
            {value === chosen ? <Check size={15} aria-hidden className="shrink-0 text-accent" /> : null}
          </Line>
        ))}
        {creation && isNew ? (
          <Line value="create:" onSelect={() => creation.onCreate(typed.trim())}>
            <Plus size={15} aria-hidden className="shrink-0 text-accent" />
            <span className="min-w-0 break-words">{creation.label(typed.trim())}</span>
          </Line>
        ) : found.length === 0 ? (
          <p className="px-3 py-2 text-muted">{none}</p>
        ) : null}
      </Command.List>
    </Command>
  );
}

function Line({ value, onSelect, children }: { value: string; onSelect: () => void; children: React.ReactNode }) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-8 items-center gap-2 rounded-md px-2 py-1 text-left data-[selected=true]:bg-accent-soft"
    >
      {children}
    </Command.Item>
  );
}
