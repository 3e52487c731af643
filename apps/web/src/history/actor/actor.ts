import { isCleanText } from "@puesto/domain/text";
import { z } from "zod";

/** Who edits in this browser, as long as there are no accounts: a name and a colour that a person gives, and a token that stays. */
export interface Actor {
  /** Known again by it, also under another name. */
  readonly id: string;
  /** Null until the person gives one. */
  readonly name: string | null;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** The colours to choose from; white can be read on each. */
export const actorColours = {
  red: "#b91c1c",
  orange: "#c2410c",
  amber: "#a16207",
  lime: "#4d7c0f",
  green: "#15803d",
  teal: "#0f766e",
  cyan: "#0e7490",
  blue: "#1d4ed8",
  indigo: "#4338ca",
  purple: "#7e22ce",
  pink: "#be185d",
  grey: "#57534e",
} as const;
export type ActorColour = keyof typeof actorColours;
export const actorColourNames = Object.keys(actorColours) as readonly ActorColour[];

export const nameCharacters = 60;
const controls = /\p{Cc}/u;

const KeptActor = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  name: z
    .string()
    .nullable()
    .transform((name) => (name === null ? null : cleanName(name))),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
});

/** A name as it can be kept: without blanks around it, not too long; null where there is none in the text. */
export function cleanName(text: string): string | null {
  const name = text.trim();
  return name === "" || name.length > nameCharacters || !isCleanText(name) || controls.test(name) ? null : name;
}

/** Somebody who has not said anything yet. `id` is made of letters, digits, `-` and `_`. */
export function newActor(id: string): Actor {
  const number = Array.from(id).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const colour = actorColourNames[number % actorColourNames.length] ?? "grey";
  return { id, name: null, colour: actorColours[colour] };
}

/** Reads what the browser has kept; null where that is no actor. */
export function readActor(kept: string | null): Actor | null {
  try {
    return KeptActor.safeParse(JSON.parse(kept ?? "null")).data ?? null;
  } catch {
    return null;
  }
}

/** The value of the header `Puesto-Actor`, by which the API knows who edits. `unnamed` is what somebody without a name is called. */
export const headerOf = ({ id, name, colour }: Actor, unnamed: string): string =>
  `${encodeURIComponent(name ?? unnamed)}; id=${id}; colour=${colour}`;
