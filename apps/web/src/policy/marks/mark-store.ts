import { type ShortId, shortIdOf } from "@puesto/domain/identity";
import type { Severity } from "@puesto/domain/structure";
import { type Found, gravestOf } from "../found.ts";

/** What a card says of the findings of its role. */
export interface FindingMark {
  readonly severity: Severity;
  readonly count: number;
}

/** The marks by role. A mark stays the same object until it says something else, so that only the cards concerned are drawn anew. */
export interface MarkStore {
  readonly at: (id: ShortId) => FindingMark | null;
  readonly all: () => ReadonlyMap<ShortId, FindingMark>;
  readonly subscribe: (listen: () => void) => () => void;
  readonly show: (found: Found | null) => void;
}

export function createMarkStore(): MarkStore {
  let marks: ReadonlyMap<ShortId, FindingMark> = new Map();
  const listeners = new Set<() => void>();
  return {
    at: (id) => marks.get(id) ?? null,
    all: () => marks,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    show(found) {
      const next = new Map<ShortId, FindingMark>();
      for (const [roleId, findings] of found?.byRole ?? []) {
        const id = shortIdOf(roleId);
        const before = marks.get(id);
        const mark = { severity: gravestOf(findings), count: findings.length };
        next.set(id, before?.severity === mark.severity && before.count === mark.count ? before : mark);
      }
      marks = next;
      for (const listen of listeners) listen();
    },
  };
}
