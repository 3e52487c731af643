"use client";

import type { AskedStructureChange } from "@puesto/domain/structure";
import { type LocalizedText, textIn } from "@puesto/domain/text";
import { useLocale } from "next-intl";
import { createContext, useContext } from "react";

/** A kind of role that the company can use, with its names. */
interface KnownKind {
  readonly key: string;
  readonly name: LocalizedText;
  /** Whether the company made it. */
  readonly isOwn: boolean;
}

/** The kinds that there are, and how another one is made: by a change, under a key. */
interface KindsOfCompany {
  readonly known: readonly KnownKind[];
  readonly made: (name: string) => { readonly key: string; readonly change: AskedStructureChange };
}

const Kinds = createContext<KindsOfCompany | null>(null);
export const KindsProvider = Kinds.Provider;

/** The kinds that every company has and those that this one made, in the page's language. */
export function useKnownKinds(): readonly (Omit<KnownKind, "name"> & { readonly name: string })[] {
  const locale = useLocale();
  return (useContext(Kinds)?.known ?? []).map((kind) => ({ ...kind, name: textIn(kind.name, locale, locale) }));
}

/** What a kind is called: its key where nobody named it. */
export function useKindName(): (key: string) => string {
  const known = useKnownKinds();
  return (key) => known.find((kind) => kind.key === key)?.name ?? key;
}

/** How a kind of the company is made; null where none can be. */
export const useMadeKind = (): KindsOfCompany["made"] | null => useContext(Kinds)?.made ?? null;
