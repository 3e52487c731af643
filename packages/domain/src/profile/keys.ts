import { folded } from "../text.ts";

/** The longest key that is made of words. */
const longest = 60;

/** A key for something that somebody writes: its first words, in the letters that keys have, and with a number where it is taken. */
export function keyFrom(words: string, isTaken: (key: string) => boolean): string {
  const letters = folded(words)
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/gu, "");
  const key = letters === "" ? "own" : letters;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}
