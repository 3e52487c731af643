import type { ShortId } from "@puesto/domain/identity";

/** Somebody else who is there, as the API tells it: one window, and the global id of the role that it shows. */
export interface ToldPresence {
  readonly session: string;
  readonly name: string;
  readonly colour: string | null;
  readonly roleId: string | null;
}

/** What became of who is there: everybody anew, or those of whom something changed. */
export interface ToldPresenceChange {
  readonly isWhole: boolean;
  readonly present: readonly ToldPresence[];
  readonly left: readonly string[];
}

/** Somebody else who is there, in one window or several. */
export interface Onlooker {
  readonly key: string;
  readonly name: string;
  readonly colour: string | null;
  /** What they look at, each once; none: nothing in particular. */
  readonly roles: readonly ShortId[];
}

/** Who else is there, as the page holds it. */
export interface PresenceStore {
  /** Everybody, by name. The same list until something changes. */
  readonly all: () => readonly Onlooker[];
  /** Those who look at a role. The same list until something changes there. */
  readonly at: (role: ShortId) => readonly Onlooker[];
  readonly subscribe: (listen: () => void) => () => void;
  readonly onChange: (change: ToldPresenceChange) => void;
  /** Nobody is known to be there any more, as when one listens no longer. */
  readonly forget: () => void;
}

const nobody: readonly Onlooker[] = [];
/** So much of a window's name is its own; what is before that is whose window it is. */
const ownCharacters = 16;

/** The name of a window: whose it is, and `own`, at least 16 letters, digits, `-` or `_`. */
export const windowName = (actorId: string, own: string): string =>
  `${ownerName(actorId)}-${own.slice(0, ownCharacters)}`;
const ownerName = (actorId: string): string => actorId.slice(0, 40);
const ownerOf = (session: string): string => session.slice(0, -ownCharacters - 1) || session;

/** Makes a store in which nobody is there yet. The windows of `actorId`, who looks at this one, are left out. */
export function createPresenceStore(idPrefix: string, actorId: () => string): PresenceStore {
  const windows = new Map<string, ToldPresence>();
  const listeners = new Set<() => void>();
  let all = nobody;
  let byRole: ReadonlyMap<ShortId, readonly Onlooker[]> = new Map();

  const tell = () => {
    all = onlookersIn(windows, idPrefix, ownerName(actorId()));
    const next = new Map<ShortId, readonly Onlooker[]>();
    for (const one of all) for (const role of one.roles) next.set(role, [...(next.get(role) ?? []), one]);
    // Whoever asks for a role is not to be bothered by what happens at others.
    for (const [role, there] of next) {
      const before = byRole.get(role);
      if (before !== undefined && isSame(before, there)) next.set(role, before);
    }
    byRole = next;
    for (const listen of listeners) listen();
  };
  return {
    all: () => all,
    at: (role) => byRole.get(role) ?? nobody,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    onChange({ isWhole, present, left }) {
      if (isWhole) windows.clear();
      for (const session of left) windows.delete(session);
      for (const one of present) windows.set(one.session, one);
      tell();
    },
    forget() {
      if (windows.size === 0) return;
      windows.clear();
      tell();
    },
  };
}

const isSame = (some: readonly Onlooker[], others: readonly Onlooker[]): boolean =>
  some.length === others.length &&
  some.every(({ key, name, colour }, place) => {
    const other = others[place];
    return key === other?.key && name === other.name && colour === other.colour;
  });

/** Windows of one person are one onlooker. */
function onlookersIn(windows: ReadonlyMap<string, ToldPresence>, idPrefix: string, self: string): readonly Onlooker[] {
  const found = new Map<string, Onlooker>();
  for (const { session, name, colour, roleId } of windows.values()) {
    const owner = ownerOf(session);
    if (owner === self) continue;
    const key = JSON.stringify([owner, name]);
    const role = roleId?.startsWith(idPrefix) ? [roleId.slice(idPrefix.length) as ShortId] : [];
    const roles = new Set([...(found.get(key)?.roles ?? []), ...role]);
    found.set(key, { key, name, colour, roles: [...roles] });
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name) || (one.key < other.key ? -1 : 1));
}
