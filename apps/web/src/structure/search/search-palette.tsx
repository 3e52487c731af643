"use client";

import type { ShortId } from "@puesto/domain/identity";
import { folded } from "@puesto/domain/text";
import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Keys } from "../../ui/signs/keys.tsx";
import { useGoToRole } from "../role/go-to-role.tsx";
import { shortRoleId } from "../role/short-id.ts";
import { usePaletteCommands } from "./palette-commands.ts";
import { FoundRoleList, lineLook, PaletteField, Tally } from "./palette-list.tsx";
import { useRoleSearch } from "./use-role-search.ts";

/** A field, and what matches: things that can be done, and roles to go to. The arrows walk, Enter does or goes. */
export function SearchPalette({
  slug,
  onDone,
}: {
  slug: string;
  /** Told the role that is gone to; null where something else is done. */
  onDone: (role: ShortId | null) => void;
}) {
  const text = useTranslations("search");
  const goToRole = useGoToRole();
  const [typed, setTyped] = useState("");
  const search = useRoleSearch(slug, typed);
  const all = usePaletteCommands(slug);
  const words = folded(typed).split(" ");
  const commands = all.filter(({ label }) => words.every((word) => folded(label).includes(word)));
  // While the palette leaves it still hears keys, and a second Enter is not meant to do the same again.
  const isDone = useRef(false);
  const leaveBy = (act: () => void, role: ShortId | null = null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(role);
    act();
  };
  return (
    <Command shouldFilter={false} label={text("title")} loop className="flex max-h-[min(34rem,80dvh)] flex-col">
      <PaletteField typed={typed} onType={setTyped} placeholder={text("placeholder")} />
      <Command.List className="overflow-y-auto overscroll-contain p-1.5">
        <FoundRoleList
          search={search}
          start={<p className="px-3 py-2 text-muted">{text("start")}</p>}
          onChoose={({ id }) => {
            const role = shortRoleId(id);
            leaveBy(() => goToRole(role), role);
          }}
        />
        {commands.length === 0 ? null : (
          <Command.Group
            heading={text("commands")}
            className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
          >
            {commands.map((command) => (
              <Command.Item
                key={command.label}
                value={`command ${command.label}`}
                onSelect={() => leaveBy(command.run)}
                className={lineLook}
              >
                <command.icon size={16} aria-hidden className="shrink-0 text-muted" />
                <span className="min-w-0 grow truncate">
                  {command.label}
                  {command.about === null ? null : <span className="ml-2 text-muted">{command.about}</span>}
                </span>
                <span aria-hidden className="flex shrink-0 gap-1 max-md:hidden">
                  {command.keys.map((key) => (
                    <Keys key={key}>{key}</Keys>
                  ))}
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
      <Tally found={search.found} />
    </Command>
  );
}
