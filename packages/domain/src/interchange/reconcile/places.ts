import { generateNKeysBetween } from "fractional-indexing";
import { comparePlaces } from "../../structure/index.ts";

/** A sibling in its new order; `place` is the one that it has, null where it is new here. */
export interface Sibling {
  readonly id: string;
  readonly place: string | null;
}

/** Which of the siblings can keep their places: a longest run of rising ones. Indexes in order. */
function rising(siblings: readonly Sibling[]): readonly number[] {
  /** For each length the sibling that ends a rising run of it with the smallest place. */
  const ends: number[] = [];
  const before = new Int32Array(siblings.length).fill(-1);
  siblings.forEach(({ place }, index) => {
    if (place === null) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((siblings[ends[middle] ?? -1]?.place ?? "") < place) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const kept: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.push(index);
  return kept.reverse();
}

const isInOrder = (siblings: readonly Sibling[]): boolean =>
  siblings.every((sibling, index) => {
    const previous = siblings[index - 1];
    if (sibling.place === null) return false;
    if (!previous || previous.place === null) return index === 0;
    return comparePlaces({ id: previous.id, place: previous.place }, { id: sibling.id, place: sibling.place }) < 0;
  });

/** The places of siblings in a new order: as many as can keep theirs, and new ones between those. */
export function placesOf(siblings: readonly Sibling[]): readonly string[] {
  if (isInOrder(siblings)) return siblings.map(({ place }) => place ?? "");
  const kept = rising(siblings);
  const places: string[] = [];
  let previous: string | null = null;
  for (const index of [...kept, siblings.length]) {
    const next: string | null = siblings[index]?.place ?? null;
    places.push(...generateNKeysBetween(previous, next, index - places.length));
    if (next !== null) places.push(next);
    previous = next;
  }
  return places;
}
