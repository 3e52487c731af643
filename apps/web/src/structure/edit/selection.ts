"use client";

import type { ShortId } from "@puesto/domain/identity";

/**
 * The roles that are chosen together: none, or at least two. One alone is the role that is open. A store of its own, so that only the
 * cards concerned are drawn anew.
 */
export interface Selection {
  readonly get: () => ReadonlySet<ShortId>;
  readonly subscribe: (listen: () => void) => () => void;
  readonly set: (ids: Iterable<ShortId>) => void;
  readonly clear: () => void;
}

const none: ReadonlySet<ShortId> = new Set();

export function createSelection(): Selection {
  let chosen = none;
  const listeners = new Set<() => void>();
  const set = (ids: Iterable<ShortId>) => {
    const next = new Set(ids);
    if (next.size < 2 && chosen.size === 0) return;
    chosen = next.size < 2 ? none : next;
    for (const listen of listeners) listen();
  };
  return {
    get: () => chosen,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    set,
    clear: () => set([]),
  };
}

/** What a toggled choice comes to: the roles that are chosen together, and the one that is open where only one is left. */
export function toggled(
  chosen: ReadonlySet<ShortId>,
  open: ShortId | null,
  id: ShortId,
): { readonly chosen: ReadonlySet<ShortId>; readonly open: ShortId | null } {
  const before = chosen.size > 0 ? chosen : new Set(open === null ? [] : [open]);
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  const [only = null] = after;
  return after.size < 2 ? { chosen: none, open: only } : { chosen: after, open };
}
