import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

const digits = /^[A-Za-z][0-9A-Za-z]+$/;
const smallest = `A${"0".repeat(26)}`;

/** How many characters the whole part of a place has, as its first letter says. */
function wholeLength(place: string): number {
  const head = place.charCodeAt(0);
  return head >= 97 ? head - 97 + 2 : 90 - head + 2;
}

/** The longest place: the database sorts by places, and an index of it takes no more. Twelve thousand moves into one gap get there. */
const longest = 2_000;

/** Whether a text is a fractional index, so that another can be made before, after and beside it. */
export function isPlace(text: string): boolean {
  if (text.length > longest || !digits.test(text) || text === smallest) return false;
  const whole = wholeLength(text);
  return text.length === whole || (text.length > whole && !text.endsWith("0"));
}

/** Order among siblings: by place as code units stand, and by id where two have the same place. */
export function comparePlaces(
  one: { readonly place: string; readonly id: string },
  other: { readonly place: string; readonly id: string },
): number {
  if (one.place !== other.place) return one.place < other.place ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** The places of so many siblings, in order. */
export const placesFor = (count: number): readonly string[] => generateNKeysBetween(null, null, count);

/** A place between two others; null stands for the end on that side. */
export const placeBetween = (before: string | null, after: string | null): string => generateKeyBetween(before, after);

/** So many places between two others, in order and evenly apart. */
export const placesBetween = (before: string | null, after: string | null, count: number): readonly string[] =>
  generateNKeysBetween(before, after, count);
