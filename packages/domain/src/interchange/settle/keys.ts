import { textLimits } from "../../structure/index.ts";
import type { DraftRole } from "../drafts/draft.ts";
import { finding, type Notes } from "../note.ts";

/** A short sum of a text (two of FNV-1a), for telling long keys apart that begin alike. */
function sumOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0xc2b2ae35];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(at), 0x85ebca6b) ^ (one >>> 9);
  }
  return [one, other].map((sum) => (sum >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Room for a number after a key that stands twice. */
const longest = textLimits.key - 10;

/** A text as a key: itself, or its beginning and its sum where it is too long. */
export function boundedKey(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 20).replace(/[\ud800-\udbff]$/, "")}…${sumOf(text)}`;
}

/** Gives keys that are not taken: the text itself, then with `#2`, `#3`, …; `isReserved` are those that only their owners may have. */
export function keyGiver(isReserved: (key: string) => boolean) {
  const taken = new Set<string>();
  const lastNumbers = new Map<string, number>();
  const isFree = (key: string): boolean => !taken.has(key) && !isReserved(key);
  return {
    own: (key: string): boolean => {
      if (taken.has(key)) return false;
      taken.add(key);
      return true;
    },
    another: (key: string): string => {
      if (isFree(key)) {
        taken.add(key);
        return key;
      }
      let number = (lastNumbers.get(key) ?? 1) + 1;
      while (!isFree(`${key}#${number}`)) number += 1;
      lastNumbers.set(key, number);
      taken.add(`${key}#${number}`);
      return `${key}#${number}`;
    },
  };
}

/**
 * The key of each row: the id that it gives; where another row above gives the same, that id with a number; where it gives none, what
 * it is known again by. The same rows always get the same keys.
 */
export function keysOf(roles: readonly DraftRole[], notes: Notes): readonly string[] {
  const ids = roles.map(({ id }) => (id === null ? null : boundedKey(id)));
  const firstWith = new Map<string, number>();
  ids.forEach((id, index) => {
    if (id !== null && !firstWith.has(id)) firstWith.set(id, index);
  });
  const keys = keyGiver((key) => firstWith.has(key));
  const someHaveIds = new Set(roles.flatMap(({ id, file }) => (id === null ? [] : [file])));
  return roles.map((role, index) => {
    const id = ids[index] ?? null;
    if (id !== null && keys.own(id)) return id;
    const key = keys.another(id ?? boundedKey(role.identity.trim() || "—"));
    const first = id === null ? undefined : roles[firstWith.get(id) ?? -1];
    if (id !== null) notes.push(finding("ID_TWICE", "WARNING", role, { id, firstLine: first?.line ?? 0, key }));
    else if (someHaveIds.has(role.file)) notes.push(finding("ID_MISSING", "NOTICE", role, { key }));
    return key;
  });
}
