"use client";

import type { ShortId } from "@puesto/domain/identity";
import { useTranslations } from "next-intl";
import { createContext, useContext, useSyncExternalStore } from "react";
import { ActorMark } from "../../ui/signs/actor-mark.tsx";

/** Somebody else who looks at a role. */
export interface CardOnlooker {
  readonly key: string;
  readonly name: string;
  /** `#rrggbb`; null where none was given. */
  readonly colour: string | null;
}

/** Who else looks at which role. It changes often and concerns few cards: only those are drawn anew. */
export interface CardOnlookers {
  /** The same list until something changes there. */
  readonly at: (id: ShortId) => readonly CardOnlooker[];
  /** Everybody who looks at some role, with the roles. */
  readonly all: () => readonly (CardOnlooker & { readonly roles: readonly ShortId[] })[];
  readonly subscribe: (listen: () => void) => () => void;
}

const nobody: readonly CardOnlooker[] = [];
const none: ReturnType<CardOnlookers["all"]> = [];
/** What the server, which draws for everybody, knows of who is there. */
export const nobodyAnywhere = () => none;
const Onlookers = createContext<CardOnlookers>({ at: () => nobody, all: nobodyAnywhere, subscribe: () => () => {} });
export const CardOnlookersProvider = Onlookers.Provider;

export function useOnlookersAt(id: ShortId): readonly CardOnlooker[] {
  const { at, subscribe } = useContext(Onlookers);
  return useSyncExternalStore(
    subscribe,
    () => at(id),
    () => nobody,
  );
}

const mostMarks = 3;

/** Their signs on the corner of a card, within its ring of the first one's colour. */
export function CardOnlookerMarks({ onlookers }: { onlookers: readonly CardOnlooker[] }) {
  const text = useTranslations("chart");
  const rest = onlookers.length - mostMarks;
  return (
    <>
      <span
        aria-hidden
        style={{ borderColor: onlookers[0]?.colour ?? "var(--line-strong)" }}
        className="pointer-events-none absolute -inset-[3px] rounded-[0.9375rem] border-2"
      />
      <span className="absolute -top-2.5 -right-2 flex items-center">
        {onlookers.slice(0, mostMarks).map(({ key, name, colour }) => (
          <span key={key} className="-ml-1.5 rounded-full ring-2 ring-surface">
            <ActorMark name={name} colour={colour} />
          </span>
        ))}
        {rest > 0 ? (
          <span aria-hidden className="ml-0.5 font-medium text-ink-soft text-xs">
            +{rest}
          </span>
        ) : null}
        <span className="sr-only">
          {text("onlookers", { count: onlookers.length, name: onlookers[0]?.name ?? "" })}
        </span>
      </span>
    </>
  );
}
