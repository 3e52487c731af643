import { at, type Tree } from "./tree.ts";

/**
 * Where each row stands along its level in a tidy tree: parents over the middle of their children, equal subtrees drawn equally,
 * no row nearer to its neighbour than `apart` (siblings) or `apart` and `between` (cousins). Walker's algorithm in Buchheim's
 * linear form (Buchheim, Jünger, Leipert 2002), on typed arrays and without recursion. The first row of the root's level stands
 * anywhere; the smallest value may be negative.
 */
export function tidyPlaces(tree: Tree, apart: number, between: number): Float64Array {
  const walk = beginWalk(tree, apart, between);
  const open: number[] = [];
  for (let row = 0; row < tree.count; row += 1) {
    open.push(row);
    while (open.length > 0 && at(tree.ends, open.at(-1) ?? 0) === row + 1) walk.finish(open.pop() ?? 0);
  }
  return walk.places();
}

function beginWalk({ count, parents, ends, positions, lasts }: Tree, apart: number, between: number) {
  const preliminary = new Float64Array(count);
  const modifier = new Float64Array(count);
  const shifts = new Float64Array(count);
  const changes = new Float64Array(count);
  const threads = new Int32Array(count).fill(-1);
  const ancestors = Int32Array.from({ length: count }, (_, row) => row);
  const defaults = new Int32Array(count).fill(-1);
  const before = new Int32Array(count).fill(-1);
  const latest = new Int32Array(count).fill(-1);
  for (let row = 0; row < count; row += 1) {
    const parent = at(parents, row);
    if (parent < 0) continue;
    before[row] = at(latest, parent);
    latest[parent] = row;
  }
  const isInner = (row: number) => at(ends, row) > row + 1;
  const nextLeft = (row: number) => (isInner(row) ? row + 1 : at(threads, row));
  const nextRight = (row: number) => (isInner(row) ? at(lasts, row) : at(threads, row));
  const apartOf = (one: number, other: number) => (at(parents, one) === at(parents, other) ? apart : apart + between);

  /** Spreads what subtrees were moved by evenly over the children between. */
  function settleShifts(row: number): void {
    let shift = 0;
    let change = 0;
    for (let child = at(lasts, row); child >= 0; child = at(before, child)) {
      preliminary[child] = at(preliminary, child) + shift;
      modifier[child] = at(modifier, child) + shift;
      change += at(changes, child);
      shift += at(shifts, child) + change;
    }
  }

  function move(from: number, to: number, by: number): void {
    const change = by / (at(positions, to) - at(positions, from));
    changes[to] = at(changes, to) - change;
    shifts[to] = at(shifts, to) + by;
    changes[from] = at(changes, from) + change;
    preliminary[to] = at(preliminary, to) + by;
    modifier[to] = at(modifier, to) + by;
  }

  /** Pushes a row's subtree away from those to its left, along the facing contours; gives the new default ancestor. */
  function pushAway(row: number, left: number, fallback: number): number {
    let insideRight = row;
    let outsideRight = row;
    let insideLeft = left;
    let outsideLeft = at(parents, row) + 1;
    let sumInsideRight = at(modifier, insideRight);
    let sumOutsideRight = at(modifier, outsideRight);
    let sumInsideLeft = at(modifier, insideLeft);
    let sumOutsideLeft = at(modifier, outsideLeft);
    let nextInsideLeft = nextRight(insideLeft);
    let nextInsideRight = nextLeft(insideRight);
    while (nextInsideLeft >= 0 && nextInsideRight >= 0) {
      insideLeft = nextInsideLeft;
      insideRight = nextInsideRight;
      outsideLeft = nextLeft(outsideLeft);
      outsideRight = nextRight(outsideRight);
      ancestors[outsideRight] = row;
      const distance = at(preliminary, insideLeft) + sumInsideLeft - at(preliminary, insideRight) - sumInsideRight;
      const shift = distance + apartOf(insideLeft, insideRight);
      if (shift > 0) {
        const ancestor = at(ancestors, insideLeft);
        move(at(parents, ancestor) === at(parents, row) ? ancestor : fallback, row, shift);
        sumInsideRight += shift;
        sumOutsideRight += shift;
      }
      sumInsideLeft += at(modifier, insideLeft);
      sumInsideRight += at(modifier, insideRight);
      sumOutsideLeft += at(modifier, outsideLeft);
      sumOutsideRight += at(modifier, outsideRight);
      nextInsideLeft = nextRight(insideLeft);
      nextInsideRight = nextLeft(insideRight);
    }
    if (nextInsideLeft >= 0 && nextRight(outsideRight) < 0) {
      threads[outsideRight] = nextInsideLeft;
      modifier[outsideRight] = at(modifier, outsideRight) + sumInsideLeft - sumOutsideRight;
    }
    if (nextInsideRight >= 0 && nextLeft(outsideLeft) < 0) {
      threads[outsideLeft] = nextInsideRight;
      modifier[outsideLeft] = at(modifier, outsideLeft) + sumInsideRight - sumOutsideLeft;
      return row;
    }
    return fallback;
  }

  return {
    /** Places a row whose children are all placed. */
    finish(row: number): void {
      const left = at(before, row);
      if (isInner(row)) {
        settleShifts(row);
        const middle = (at(preliminary, row + 1) + at(preliminary, at(lasts, row))) / 2;
        preliminary[row] = left < 0 ? middle : at(preliminary, left) + apartOf(row, left);
        if (left >= 0) modifier[row] = at(preliminary, row) - middle;
      } else if (left >= 0) {
        preliminary[row] = at(preliminary, left) + apartOf(row, left);
      }
      const parent = at(parents, row);
      if (parent < 0) return;
      const fallback = at(defaults, parent) < 0 ? parent + 1 : at(defaults, parent);
      defaults[parent] = left < 0 ? fallback : pushAway(row, left, fallback);
    },
    /** The final places, once every row is finished. */
    places(): Float64Array {
      const places = new Float64Array(count);
      for (let row = 0; row < count; row += 1) {
        const above = at(parents, row);
        const inherited = above < 0 ? 0 : at(modifier, above);
        places[row] = at(preliminary, row) + inherited;
        modifier[row] = at(modifier, row) + inherited;
      }
      return places;
    },
  };
}
