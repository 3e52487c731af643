import { isUuid } from "@puesto/domain/identity";
import { type RawBuilder, sql } from "kysely";
import type { CursorFormat, PageRequest } from "../../graphql/page.ts";

/** A total order of rows in the database, by which pages are cut: the last key makes every row's position one of its own. */
export interface SqlOrder<Row> {
  /** What cursors of this order are marked with. */
  readonly name: string;
  readonly keys: readonly SqlKey[];
  readonly descending?: boolean;
  /** The values of the keys in a row. */
  readonly positionOf: (row: Row) => Position;
}

/** A column or expression, written as SQL in this code (never from outside), and how a value is cast to compare with it. */
export interface SqlKey {
  readonly sql: string;
  readonly as: keyof typeof isValueOf;
}

/** The values of an order's keys, as text. */
export type Position = readonly string[];

const isValueOf = {
  text: () => true,
  uuid: isUuid,
  integer: (text: string) => /^-?\d{1,9}$/.test(text),
  numeric: (text: string) => /^-?\d{1,20}(\.\d{1,20})?$/.test(text),
};

/** How cursors of an order are read: as many texts as it has keys, each of the kind of its key. */
export const cursorFormatOf = (order: SqlOrder<never>): CursorFormat<Position> => ({
  order: order.name,
  read: (parts) => {
    const texts = parts.filter((part) => typeof part === "string");
    const fits =
      parts.length === order.keys.length && texts.every((text, at) => isText(text) && fitsKey(order, at, text));
    return fits && texts.length === parts.length ? texts : null;
  },
});

const isText = (text: string): boolean => text.isWellFormed() && !text.includes("\0");

function fitsKey(order: SqlOrder<never>, at: number, text: string): boolean {
  const key = order.keys[at];
  return key !== undefined && isValueOf[key.as](text);
}

/** The condition that a row lies between the ends of a page; true where it has none. */
export function between(order: SqlOrder<never>, request: PageRequest<Position>): RawBuilder<boolean> {
  const conditions = [sql<boolean>`true`];
  if (request.after !== null) conditions.push(beyond(order, request.after, order.descending !== true));
  if (request.before !== null) conditions.push(beyond(order, request.before, order.descending === true));
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

function beyond(order: SqlOrder<never>, position: Position, above: boolean): RawBuilder<boolean> {
  const values = order.keys.map((key, at) => sql`${position[at]}::${sql.raw(key.as)}`);
  return sql<boolean>`(${columns(order)}) ${sql.raw(above ? ">" : "<")} (${sql.join(values)})`;
}

const columns = (order: SqlOrder<never>) => sql.raw(order.keys.map((key) => key.sql).join(", "));

/** `order by …` and `limit …` of a page: in its direction, and one row more than it has, which tells whether there are more. */
export function cut(order: SqlOrder<never>, request: PageRequest<unknown>): RawBuilder<unknown> {
  return sql`order by ${inDirection(order, request)} limit ${request.size + 1}`;
}

/** The keys with their direction, for `order by`. */
export function inDirection(order: SqlOrder<never>, request: PageRequest<unknown>): RawBuilder<unknown> {
  const descending = (order.descending === true) !== request.backwards;
  return sql.raw(order.keys.map((key) => `${key.sql} ${descending ? "desc" : "asc"}`).join(", "));
}
