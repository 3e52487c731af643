"use client";

import type { ShortId } from "@puesto/domain/identity";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Menu, MenuAction } from "../../ui/popups/menu.tsx";
import { ActorMark } from "../../ui/signs/actor-mark.tsx";
import type { Onlooker, PresenceStore } from "./presence-store.ts";

const mostMarks = 3;
const nobody: readonly Onlooker[] = [];

/** Who else looks at the company, in the header; the list says at what, and leads there. Nothing where one is alone. */
export function OthersHere({
  presences,
  titleOf,
  onGo,
}: {
  presences: PresenceStore;
  /** What a role is called on the chart; null where it is not there. */
  titleOf: (id: ShortId) => string | null;
  onGo: (id: ShortId) => void;
}) {
  const text = useTranslations("presence");
  const all = useSyncExternalStore(presences.subscribe, presences.all, () => nobody);
  if (all.length === 0) return null;
  const rest = all.length - mostMarks;
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex h-9 shrink-0 items-center rounded-lg px-1.5 transition-colors hover:bg-sunken dark:hover:bg-raised"
        >
          <span className="sr-only">{text("others", { count: all.length })}</span>
          {all.slice(0, mostMarks).map(({ key, name, colour }, place) => (
            <span key={key} className={`rounded-full ring-2 ring-surface ${place === 0 ? "" : "-ml-2"}`}>
              <ActorMark name={name} colour={colour} size="large" />
            </span>
          ))}
          {rest > 0 ? (
            <span aria-hidden className="ml-1 font-medium text-ink-soft text-xs tabular-nums">
              {text("more", { count: rest })}
            </span>
          ) : null}
        </button>
      }
    >
      {all.map(({ key, name, colour, roles }) => {
        const seen = roles.flatMap((id) => {
          const title = titleOf(id);
          return title === null ? [] : [{ id, title }];
        });
        const [first] = seen;
        return (
          <MenuAction key={key} {...(first === undefined ? {} : { onChoose: () => onGo(first.id) })}>
            <ActorMark name={name} colour={colour} size="large" />
            <span className="min-w-0 max-w-64 grow">
              <span className="block truncate font-medium">{name}</span>
              <span className="block truncate text-muted text-xs">
                {first === undefined
                  ? text("atChart")
                  : text("atRole", { title: seen.map(({ title }) => title).join(", ") })}
              </span>
            </span>
          </MenuAction>
        );
      })}
    </Menu>
  );
}
