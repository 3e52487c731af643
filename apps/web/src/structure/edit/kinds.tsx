"use client";

import type { LocalizedText } from "@puesto/domain/text";
import { useLocale } from "next-intl";
import { createContext, useContext } from "react";

/** A kind of role that every company has, with its names. */
export interface KnownKind {
  readonly key: string;
  readonly name: Required<LocalizedText>;
}

const Kinds = createContext<readonly KnownKind[]>([]);
export const KindsProvider = Kinds.Provider;

/** The kinds that every company has, in the page's language. */
export function useKnownKinds(): readonly { readonly key: string; readonly name: string }[] {
  const locale = useLocale();
  return useContext(Kinds).map(({ key, name }) => ({ key, name: name[locale] }));
}

/** What a kind is called: a company's own one by its key. */
export function useKindName(): (key: string) => string {
  const known = useKnownKinds();
  return (key) => known.find((kind) => kind.key === key)?.name ?? key;
}
