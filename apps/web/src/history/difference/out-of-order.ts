/**
 * The numbers that have to be taken out of a row for the rest to rise: as few as can be, all that are not in a longest rising
 * part of it. So whoever was put elsewhere is found, and not all whom it passed. The numbers are different ones.
 */
export function outOfOrder(numbers: readonly number[]): readonly number[] {
  // Patience sorting: `ends[length]` is the place at which a rising part of that length (and one) can end the lowest.
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, place) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? -1] ?? number) < number) low = middle + 1;
      else high = middle;
    }
    previous[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  });
  const rising = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) rising.add(place);
  return numbers.filter((_, place) => !rising.has(place));
}
