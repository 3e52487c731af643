const untouched = -1;

/**
 * The circles in "each has at most one above it": every circle once, from the member that stands first, each member followed by
 * the one above it. A member above itself is a circle of one. Linear and iterative.
 */
export function circlesOf(above: Int32Array): readonly (readonly number[])[] {
  const circles: number[][] = [];
  const walkOf = new Int32Array(above.length).fill(untouched);
  for (let start = 0; start < above.length; start += 1) {
    let member = start;
    while (member >= 0 && walkOf[member] === untouched) {
      walkOf[member] = start;
      member = above[member] ?? -1;
    }
    if (member < 0 || walkOf[member] !== start) continue;
    const circle: number[] = [];
    let next = member;
    do {
      circle.push(next);
      next = above[next] ?? -1;
    } while (next !== member);
    const first = circle.indexOf(circle.reduce((least, one) => Math.min(least, one), member));
    circles.push([...circle.slice(first), ...circle.slice(0, first)]);
  }
  return circles.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}
