/** Where one row stands relative to another, or to a probe that has the fields by which rows are ordered. */
export type Compare<Probe> = (one: Probe, other: Probe) => number;

interface Leaf<Row> {
  readonly rows: readonly Row[];
}
interface Branch<Row> {
  /** The first row of each child when it was made: what stands before it lies in an earlier child. */
  readonly firsts: readonly Row[];
  readonly children: readonly Node<Row>[];
}
type Node<Row> = Leaf<Row> | Branch<Row>;

/**
 * Distinct rows in an order, immutable: a B+ tree of which an edit copies one path. So an edit of a hundred thousand rows costs what
 * one of a hundred costs, give or take a level, and every state that was is still there.
 */
export interface Sorted<Row extends Probe, Probe> {
  readonly compare: Compare<Probe>;
  readonly root: Node<Row>;
}

/** How many items a node holds at most, and how many where it is made anew, so that it can grow. */
const [widest, filled] = [32, 24];

function split<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length <= widest) return [items];
  const middle = items.length >> 1;
  return [items.slice(0, middle), items.slice(middle)];
}

const firstOf = <Row>(node: Node<Row>): Row | undefined => ("rows" in node ? node.rows[0] : node.firsts[0]);

function branchOf<Row>(children: readonly Node<Row>[]): Branch<Row> {
  const firsts: Row[] = [];
  for (const child of children) {
    const first = firstOf(child);
    if (first !== undefined) firsts.push(first);
  }
  return { children, firsts };
}

/** Rows in their order; of rows that stand in the same place the last one stays. */
export function sortedFrom<Row extends Probe, Probe>(rows: Iterable<Row>, compare: Compare<Probe>): Sorted<Row, Probe> {
  const inOrder = [...rows].sort(compare);
  const distinct = inOrder.filter((row, index) => {
    const next = inOrder[index + 1];
    return next === undefined || compare(row, next) !== 0;
  });
  const chunks = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
    Array.from({ length: Math.ceil(items.length / filled) }, (_, at) => items.slice(filled * at, filled * (at + 1)));
  let nodes: readonly Node<Row>[] = chunks(distinct).map((some) => ({ rows: some }));
  while (nodes.length > 1) nodes = chunks(nodes).map(branchOf);
  return { compare, root: nodes[0] ?? { rows: [] } };
}

/** How many items stand before the probe, or (`within`) the last one that does not stand after it. */
function countBefore<Probe>(items: readonly Probe[], probe: Probe, compare: Compare<Probe>, orAt: boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    const order = item === undefined ? 1 : compare(item, probe);
    if (order < 0 || (orAt && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which child the probe lies in. */
const childAt = <Probe>(branch: Branch<Probe>, probe: Probe, compare: Compare<Probe>): number =>
  Math.max(0, countBefore(branch.firsts, probe, compare, true) - 1);

function put<Row extends Probe, Probe>(node: Node<Row>, row: Row, compare: Compare<Probe>): readonly Node<Row>[] {
  if ("rows" in node) {
    const at = countBefore(node.rows, row, compare, false);
    const there = node.rows[at];
    const replaced = there !== undefined && compare(there, row) === 0 ? 1 : 0;
    return split(node.rows.toSpliced(at, replaced, row)).map((rows) => ({ rows }));
  }
  const at = childAt(node, row, compare);
  const child = node.children[at];
  const children = node.children.toSpliced(at, 1, ...(child === undefined ? [] : put(child, row, compare)));
  return split(children).map(branchOf);
}

function take<Row extends Probe, Probe>(node: Node<Row>, row: Probe, compare: Compare<Probe>): Node<Row> | null {
  if ("rows" in node) {
    const at = countBefore(node.rows, row, compare, false);
    const there = node.rows[at];
    if (there === undefined || compare(there, row) !== 0) return node;
    return node.rows.length === 1 ? null : { rows: node.rows.toSpliced(at, 1) };
  }
  const at = childAt(node, row, compare);
  const child = node.children[at];
  const left = child === undefined ? null : take(child, row, compare);
  if (left !== null) return branchOf(node.children.with(at, left));
  return node.children.length === 1 ? null : branchOf(node.children.toSpliced(at, 1));
}

/** The same rows with one more, which takes the place of one that stands where it stands. */
export function withRow<Row extends Probe, Probe>(sorted: Sorted<Row, Probe>, row: Row): Sorted<Row, Probe> {
  const nodes = put(sorted.root, row, sorted.compare);
  const [only] = nodes;
  return { ...sorted, root: nodes.length === 1 && only !== undefined ? only : branchOf(nodes) };
}

/** The same rows without one. */
export function withoutRow<Row extends Probe, Probe>(sorted: Sorted<Row, Probe>, row: Probe): Sorted<Row, Probe> {
  let root: Node<Row> = take(sorted.root, row, sorted.compare) ?? { rows: [] };
  while ("children" in root && root.children.length === 1 && root.children[0]) root = root.children[0];
  return { ...sorted, root };
}

function* climb<Row extends Probe, Probe>(
  node: Node<Row>,
  probe: Probe | null,
  compare: Compare<Probe>,
): Generator<Row, void> {
  if ("rows" in node) {
    const start = probe === null ? 0 : countBefore(node.rows, probe, compare, false);
    for (let at = start; at < node.rows.length; at += 1) {
      const row = node.rows[at];
      if (row !== undefined) yield row;
    }
    return;
  }
  const first = probe === null ? 0 : childAt(node, probe, compare);
  for (let at = first; at < node.children.length; at += 1) {
    const child = node.children[at];
    if (child) yield* climb(child, at === first ? probe : null, compare);
  }
}

function* descend<Row extends Probe, Probe>(
  node: Node<Row>,
  probe: Probe | null,
  compare: Compare<Probe>,
): Generator<Row, void> {
  if ("rows" in node) {
    const start = probe === null ? node.rows.length : countBefore(node.rows, probe, compare, false);
    for (let at = start - 1; at >= 0; at -= 1) {
      const row = node.rows[at];
      if (row !== undefined) yield row;
    }
    return;
  }
  const last = probe === null ? node.children.length - 1 : childAt(node, probe, compare);
  for (let at = last; at >= 0; at -= 1) {
    const child = node.children[at];
    if (child) yield* descend(child, at === last ? probe : null, compare);
  }
}

/** The rows from the probe on, in their order; all of them without one. Each next one is looked for when it is asked for. */
export const rowsFrom = <Row extends Probe, Probe>(sorted: Sorted<Row, Probe>, probe: Probe | null): Generator<Row> =>
  climb(sorted.root, probe, sorted.compare);

/** The rows before the probe, the nearest first; all of them without one. */
export const rowsBefore = <Row extends Probe, Probe>(sorted: Sorted<Row, Probe>, probe: Probe | null): Generator<Row> =>
  descend(sorted.root, probe, sorted.compare);
