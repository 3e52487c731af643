"use client";

import { holdersIn, holdsOn } from "@puesto/domain/structure";
import { LogOut, Pencil, Plus, UserRound, UserRoundX } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button, IconButton } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { Badge } from "../../ui/signs/badge.tsx";
import { useDesk } from "../edit/desk.tsx";
import { useEditor } from "../edit/editor.tsx";
import { HolderForm } from "../edit/forms/holder-form.tsx";
import { roleIdOf } from "../edit/new-role.ts";
import type { RoleDetails } from "./role-details.ts";
import { shortRoleId } from "./short-id.ts";

type Holder = RoleDetails["holders"]["nodes"][number];

/** Who is in the seat on a day, since when and for how much of it; then who is going to be, and who was. */
export function RoleHolders({ role, today }: { role: RoleDetails; today: string }) {
  const text = useTranslations("role");
  const edit = useTranslations("roleEdit");
  const editor = useEditor();
  const { task, begin, end } = useDesk();
  const [changed, setChanged] = useState<string | null>(null);
  const id = shortRoleId(role.id);
  const rows = editor?.rows == null ? [] : [...holdersIn(editor.rows, roleIdOf(id))];
  const lines = role.holders.nodes
    .map((holder, place) => ({ holder, row: rows[place], when: whenOf(holder, today) }))
    .sort((one, other) => times.indexOf(one.when) - times.indexOf(other.when));
  const isEditable = editor?.rows != null;
  const isAssigning = isEditable && task?.what === "assigning" && task.id === id;
  if (lines.length === 0 && !isEditable) return null;
  return (
    <Section title={text("holder", { count: role.holders.totalCount })}>
      {lines.length === 0 ? null : (
        <ul className="flex flex-col gap-2">
          {lines.map(({ holder, row, when }) => {
            if (row !== undefined && changed === holder.id) {
              return (
                <li key={holder.id}>
                  <HolderForm id={id} holder={row} onDone={() => setChanged(null)} />
                </li>
              );
            }
            return (
              <HolderLine
                key={holder.id}
                holder={holder}
                when={when}
                onChange={row && (() => setChanged(holder.id))}
                onEnd={row && (() => editor?.propose([{ type: "HolderEnded", holderId: row.id }]))}
              />
            );
          })}
        </ul>
      )}
      {isAssigning ? (
        <HolderForm id={id} holder={null} onDone={end} />
      ) : isEditable ? (
        <Button look="plain" className="-mx-2 self-start px-2" onClick={() => begin({ what: "assigning", id })}>
          <Plus size={15} aria-hidden />
          {edit("assign")}
        </Button>
      ) : null}
    </Section>
  );
}

const times = ["now", "later", "before"] as const;
type When = (typeof times)[number];

function whenOf(holder: Holder, today: string): When {
  if (holdsOn(holder, today)) return "now";
  return holder.endsOn !== null && holder.endsOn < today ? "before" : "later";
}

function HolderLine({
  holder,
  when,
  onChange,
  onEnd,
}: {
  holder: Holder;
  when: When;
  onChange: (() => void) | undefined;
  onEnd: (() => void) | undefined;
}) {
  const text = useTranslations("role");
  const edit = useTranslations("roleEdit");
  const format = useFormatter();
  const details = [
    useTerm(holder, when),
    holder.fte === "1" ? null : text("fte", { count: format.number(Number(holder.fte)) }),
  ];
  const name = holder.name ?? text("undisclosed");
  return (
    <li className="flex items-center gap-3">
      <span
        className={`flex size-9 shrink-0 items-center justify-center rounded-full font-semibold text-xs ${when === "now" ? "bg-accent-soft text-accent" : "bg-sunken text-muted"}`}
      >
        {holder.name === null ? (
          <UserRoundX size={16} aria-hidden />
        ) : (
          (initials(holder.name) ?? <UserRound size={16} />)
        )}
      </span>
      <span className="min-w-0 grow">
        <span className="flex items-center gap-2">
          <span className={`truncate font-medium ${holder.name === null || when === "before" ? "text-muted" : ""}`}>
            {name}
          </span>
          {when === "now" ? null : <Badge tone="quiet">{text(when === "later" ? "holdsLater" : "heldBefore")}</Badge>}
        </span>
        <span className="block text-muted text-xs empty:hidden">
          {details.filter((one) => one !== null).join(" · ")}
        </span>
      </span>
      {onChange && onEnd ? (
        <span className="flex shrink-0">
          <IconButton label={edit("changeHolder", { name })} className="size-8" onClick={onChange}>
            <Pencil size={14} aria-hidden />
          </IconButton>
          <IconButton label={edit("endHolder", { name })} className="-mr-2 size-8" onClick={onEnd}>
            <LogOut size={14} aria-hidden />
          </IconButton>
        </span>
      ) : null}
    </li>
  );
}

/** From when to when, in words; null where the source says neither. */
function useTerm(holder: Holder, when: When): string | null {
  const text = useTranslations("role");
  const format = useFormatter();
  const shown = (day: string) => format.dateTime(new Date(day), { dateStyle: "medium", timeZone: "UTC" });
  if (holder.startsOn !== null && holder.endsOn !== null)
    return text("between", { from: shown(holder.startsOn), to: shown(holder.endsOn) });
  if (holder.startsOn !== null) return text(when === "later" ? "from" : "since", { date: shown(holder.startsOn) });
  return holder.endsOn === null ? null : text("until", { date: shown(holder.endsOn) });
}

/** The first letters of the first and the last word of a name. */
function initials(name: string): string | null {
  const letters = name.split(/\s+/u).flatMap((word) => word.match(/^[\p{L}\p{N}]/u)?.[0] ?? []);
  const first = letters[0];
  const last = letters.length > 1 ? letters.at(-1) : undefined;
  return first === undefined ? null : `${first}${last ?? ""}`.toUpperCase();
}
