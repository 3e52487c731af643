import { type Actor, headerOf, newActor, readActor } from "./actor.ts";

const place = "puesto.actor";
const listeners = new Set<() => void>();
let known: Actor | null = null;

/** Who edits in this browser. Only to be asked there: the server knows nobody. */
export function currentActor(): Actor {
  known ??= readActor(kept()) ?? keep(newActor(newToken()));
  return known;
}

/** Another name and colour for whoever edits in this browser, from the next edit on. */
export function becomeActor(change: Pick<Actor, "name" | "colour">): void {
  keep({ ...currentActor(), ...change });
  for (const listen of listeners) listen();
}

/** Hears of another name or colour, also of one that was given in another window. */
export function subscribeToActor(listen: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => {
    if (key !== place) return;
    known = null;
    listen();
  };
  listeners.add(listen);
  window.addEventListener("storage", elsewhere);
  return () => {
    listeners.delete(listen);
    window.removeEventListener("storage", elsewhere);
  };
}

/** What every edit sends in the header `Puesto-Actor`. `unnamed` is what somebody without a name is called in the page's language. */
export const actorHeader = (unnamed: string): string => headerOf(currentActor(), unnamed);

// A browser may refuse to keep anything; then one is somebody for as long as the page is open.
function kept(): string | null {
  try {
    return window.localStorage.getItem(place);
  } catch {
    return null;
  }
}

function keep(actor: Actor): Actor {
  known = actor;
  try {
    window.localStorage.setItem(place, JSON.stringify(actor));
  } catch {}
  return actor;
}

/** 16 random bytes in base64url. Not `crypto.randomUUID`, which there is only on secure origins. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
