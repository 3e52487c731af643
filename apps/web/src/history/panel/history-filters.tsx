"use client";

import { CalendarDays, ChevronDown, UserRound, UserRoundSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Menu, MenuChoices } from "../../ui/popups/menu.tsx";
import { ActorMark } from "../../ui/signs/actor-mark.tsx";
import { type Span, spans } from "./span.ts";

/** What one wants to see of a history. */
export interface HistoryWish {
  readonly onlyRole: boolean;
  /** By name; null for everybody. */
  readonly actor: string | null;
  readonly span: Span;
  /** Days (`2026-04-01`, or nothing) between which it is to be; only for the span that says so. */
  readonly first: string;
  readonly last: string;
}

export const everything: HistoryWish = { onlyRole: false, actor: null, span: "any", first: "", last: "" };

// No name begins with a blank, so that nobody can be called so.
const everybody = " everybody";

const pill =
  "inline-flex h-8 max-w-full items-center gap-1.5 rounded-full border px-3 text-xs transition-colors hover:border-line-strong";
const pillLook = (isOn: boolean) =>
  `${pill} ${isOn ? "border-accent/40 bg-accent-soft font-medium text-accent" : "border-line text-ink-soft"}`;

/** Chooses what of the history is shown: one role's, one person's, of some time. */
export function HistoryFilters({
  wish,
  onChange,
  actors,
  role,
}: {
  wish: HistoryWish;
  onChange: (change: Partial<HistoryWish>) => void;
  actors: ReadonlyMap<string, string | null>;
  /** The title of the role that is open. */
  role: string | null;
}) {
  const text = useTranslations("history");
  const names = [...actors.keys()].sort((one, other) => one.localeCompare(other));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{text("filter")}</legend>
      <div className="flex flex-wrap gap-1.5">
        <Menu
          align="start"
          trigger={
            <PillButton isOn={wish.actor !== null} icon={<UserRound size={14} aria-hidden />}>
              {wish.actor ?? text("everybody")}
            </PillButton>
          }
        >
          <MenuChoices
            value={wish.actor ?? everybody}
            onChange={(actor) => onChange({ actor: actor === everybody ? null : actor })}
            choices={[
              { value: everybody, label: text("everybody") },
              ...names.map((name) => ({
                value: name,
                label: name,
                icon: <ActorMark name={name} colour={actors.get(name) ?? null} />,
              })),
            ]}
          />
        </Menu>
        <Menu
          align="start"
          trigger={
            <PillButton isOn={wish.span !== "any"} icon={<CalendarDays size={14} aria-hidden />}>
              {text(`spans.${wish.span}`)}
            </PillButton>
          }
        >
          <MenuChoices
            value={wish.span}
            onChange={(span) => onChange({ span })}
            choices={spans.map((span) => ({ value: span, label: text(`spans.${span}`) }))}
          />
        </Menu>
        {role === null ? null : (
          <button
            type="button"
            aria-pressed={wish.onlyRole}
            onClick={() => onChange({ onlyRole: !wish.onlyRole })}
            className={pillLook(wish.onlyRole)}
          >
            <UserRoundSearch size={14} aria-hidden className="shrink-0" />
            <span className="truncate">{text("onlyRole", { title: role })}</span>
          </button>
        )}
      </div>
      {wish.span === "between" ? (
        <div className="flex flex-wrap items-end gap-2">
          <DayField label={text("from")} value={wish.first} onChange={(first) => onChange({ first })} />
          <DayField label={text("to")} value={wish.last} onChange={(last) => onChange({ last })} />
        </div>
      ) : null}
    </fieldset>
  );
}

function PillButton({ isOn, icon, children, ...props }: { isOn: boolean; icon: ReactNode; children: ReactNode }) {
  return (
    <button type="button" className={pillLook(isOn)} {...props}>
      {icon}
      <span className="truncate">{children}</span>
      <ChevronDown size={13} aria-hidden className="shrink-0 opacity-60" />
    </button>
  );
}

function DayField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="flex flex-col gap-1 text-muted text-xs">
      {label}
      <input
        type="date"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="h-8 rounded-lg border border-line bg-surface px-2 text-ink"
      />
    </label>
  );
}
