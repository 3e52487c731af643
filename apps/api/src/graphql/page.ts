import type { GraphQLError } from "graphql";
import { limits } from "./guard/limits.ts";
import { problem } from "./problem.ts";

/** The arguments of a connection, as they come in. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page that is asked for: so many rows from one end, between two places of the order. */
export interface PageRequest<Position> {
  readonly size: number;
  readonly backwards: boolean;
  readonly after: Position | null;
  readonly before: Position | null;
}

/** A page of a connection, as the Relay plugin takes it. `totalCount` is a function: it is counted only where it is asked for. */
export interface Page<Node> {
  readonly edges: { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => number | Promise<number>;
}

/** How the place of a row in an order is written into a cursor and read from one. */
export interface CursorFormat<Position> {
  /** What the order is called; a cursor of another order is refused. */
  readonly order: string;
  /** The position that the written parts stand for; null where they stand for none. */
  readonly read: (parts: readonly unknown[]) => Position | null;
}

/**
 * Reads the arguments of a connection. Refuses pages above the bound (`PAGE_TOO_LARGE`), below nothing (`PAGE_TOO_SMALL`), from
 * both ends at once (`PAGE_BOTH_ENDS`), and cursors that this order did not write (`MALFORMED_CURSOR`).
 */
export function pageRequest<Position>(args: PageArguments, format: CursorFormat<Position>): PageRequest<Position> {
  const first = args.first ?? null;
  const last = args.last ?? null;
  if (first !== null && last !== null) {
    throw problem("PAGE_BOTH_ENDS", "Say `first` or `last`, not both: a page begins at one end.");
  }
  const size = first ?? last ?? limits.defaultPageSize;
  if (size > limits.pageSize) {
    throw problem(
      "PAGE_TOO_LARGE",
      `A page has at most ${limits.pageSize} rows. Ask for fewer and go on with \`after\`.`,
    );
  }
  if (size < 0) throw problem("PAGE_TOO_SMALL", "A page cannot have fewer than 0 rows.");
  return {
    size,
    backwards: last !== null,
    after: args.after == null ? null : readCursor(args.after, format, "after"),
    before: args.before == null ? null : readCursor(args.before, format, "before"),
  };
}

/**
 * Makes a page from the rows that were read for it: up to one more than its size, in the direction that was asked. The one more
 * only tells that there are more.
 */
export function pageOf<Row>(
  request: PageRequest<unknown>,
  rows: readonly Row[],
  order: string,
  position: (row: Row) => readonly (string | number | null)[],
  totalCount: () => number | Promise<number>,
): Page<Row> {
  const more = rows.length > request.size;
  const kept = more ? rows.slice(0, request.size) : [...rows];
  if (request.backwards) kept.reverse();
  // Cursors are written where they are asked for: most callers take `nodes` and perhaps one cursor.
  const cursorOf = (row: Row): string => writeCursor(order, position(row));
  const edges = kept.map((node) => ({
    node,
    get cursor() {
      return cursorOf(node);
    },
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: request.backwards ? request.before !== null : more,
      hasPreviousPage: request.backwards ? more : request.after !== null,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    totalCount,
  };
}

/** A page of a list that is in memory, whose rows have keys of their own. */
export function pageOfList<Row>(
  list: readonly Row[],
  args: PageArguments,
  format: CursorFormat<string>,
  keyOf: (row: Row) => string,
): Page<Row> {
  const request = pageRequest(args, format);
  const placeOf = (key: string | null, otherwise: number): number => {
    const place = key === null ? -1 : list.findIndex((row) => keyOf(row) === key);
    return place < 0 ? otherwise : place;
  };
  const start = placeOf(request.after, -1) + 1;
  const between = list.slice(start, Math.max(placeOf(request.before, list.length), start));
  const rows = request.backwards ? between.reverse() : between;
  return pageOf(
    request,
    rows.slice(0, request.size + 1),
    format.order,
    (row) => [keyOf(row)],
    () => list.length,
  );
}

function writeCursor(order: string, parts: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify([order, ...parts])).toString("base64url");
}

function readCursor<Position>(cursor: string, format: CursorFormat<Position>, argument: string): Position {
  if (cursor.length > 4 * limits.textCharacters) throw malformedCursor(argument);
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw malformedCursor(argument);
  }
  if (!Array.isArray(parts) || parts[0] !== format.order) throw malformedCursor(argument);
  const position = format.read(parts.slice(1));
  if (position === null) throw malformedCursor(argument);
  return position;
}

const malformedCursor = (argument: string): GraphQLError =>
  problem(
    "MALFORMED_CURSOR",
    `\`${argument}\` is no cursor of this list. Take cursors from the \`pageInfo\` or \`edges\` of the same list in the same order.`,
  );
