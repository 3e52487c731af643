import { at } from "./tree.ts";

/**
 * Cards sorted for questions about a rectangle: those that begin at the same height (or, from left to right, at the same left
 * side) make a lane, and are sorted along it.
 */
export interface Lanes {
  /** Where each lane lies, ascending. */
  readonly levels: Float64Array;
  /** Where the cards of lane `i` are in `order` and `along`: from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly order: Int32Array;
  readonly along: Float64Array;
}

/** Sorts cards into lanes. O(n log n) at worst; linear where a lane's cards come in order, as they do in a tree's levels. */
export function lanesOf(across: Float64Array, alongOf: Float64Array): Lanes {
  const byLevel = new Map<number, number[]>();
  across.forEach((level, place) => {
    const lane = byLevel.get(level);
    if (lane === undefined) byLevel.set(level, [place]);
    else lane.push(place);
  });
  const levels = Float64Array.from(byLevel.keys()).sort();
  const starts = new Int32Array(levels.length + 1);
  const order = new Int32Array(across.length);
  const along = new Float64Array(across.length);
  let next = 0;
  levels.forEach((level, lane) => {
    starts[lane] = next;
    const places = byLevel.get(level) ?? [];
    if (!isSorted(places, alongOf)) places.sort((one, other) => at(alongOf, one) - at(alongOf, other));
    for (const place of places) {
      order[next] = place;
      along[next] = at(alongOf, place);
      next += 1;
    }
  });
  starts[levels.length] = next;
  return { levels, starts, order, along };
}

function isSorted(places: readonly number[], alongOf: Float64Array): boolean {
  return places.every((place, index) => index === 0 || at(alongOf, places[index - 1] ?? 0) <= at(alongOf, place));
}

/** The first index from `low` on (and before `high`) whose number is at least `bound`; `high` where there is none. */
export function firstAtLeast(numbers: Float64Array, bound: number, low = 0, high = numbers.length): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (at(numbers, middle) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}
