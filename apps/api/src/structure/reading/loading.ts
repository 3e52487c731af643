import type { CompanyId } from "@puesto/domain/identity";
import DataLoader from "dataloader";
import type { Read } from "../../context.ts";
import { type Page, type PageArguments, type PageRequest, pageOf, pageRequest } from "../../graphql/page.ts";
import { cursorFormatOf, type Position } from "../store/order.ts";
import { countsByParent, type ListByParent, pagesByParent } from "../store/pages-by-parent.ts";
import type { Table } from "./memory.ts";

/** A value that is remembered comes at once, without a promise: a list of a hundred then waits for nothing. */
export type Loaded<Value> = Value | Promise<Value>;
export type Load<Id, Value> = (id: Id) => Loaded<Value>;

/** A page of a list that each parent has. */
export type LoadPage<Row> = (parent: string, args: PageArguments) => Loaded<Page<Row>>;

/** Loads a value for each id: those asked for together by one `readMany`, those in the table not at all. */
export function loading<Id extends string, Value>(
  table: Table<NonNullable<Value>>,
  prefix: string,
  readMany: (ids: readonly Id[]) => Promise<readonly Value[]>,
): Load<Id, Value> {
  const loader = new DataLoader<Id, Value>(async (ids) => {
    const values = await readMany(ids);
    ids.forEach((id, at) => {
      const value = values[at];
      if (value !== undefined && value !== null) table.set(prefix + id, value);
    });
    return values;
  });
  return (id) => table.get(prefix + id) ?? loader.load(id);
}

/** Reads one thing, unless it is in the table; what there is none of is read again. */
export function remembering<Value>(
  table: Table<NonNullable<Value>>,
  key: string,
  read: () => Promise<Value>,
): Loaded<Value> {
  const known = table.get(key);
  if (known !== undefined) return known;
  return read().then((value) => {
    if (value !== undefined && value !== null) table.set(key, value);
    return value;
  });
}

/** Loads members of the company by id; null for an id that it has not. */
export const members = <Id extends string, Row extends { readonly id: Id }>(
  table: Table<Row>,
  readByIds: (ids: readonly Id[]) => Promise<readonly Row[]>,
): Load<Id, Row | null> =>
  loading(table, "", async (ids) => {
    const rows = new Map((await readByIds(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });

/** Loads a number for each id; 0 for an id about which nothing is said. */
export const numbers = <Id extends string>(
  table: Table<number>,
  name: string,
  readByIds: (ids: readonly Id[]) => Promise<readonly { readonly id: Id; readonly value: number }[]>,
): Load<Id, number> =>
  loading(table, `${name} `, async (ids) => {
    const values = new Map((await readByIds(ids)).map((row) => [row.id, row.value]));
    return ids.map((id) => values.get(id) ?? 0);
  });

/** What is needed to load the pages of a list. */
export interface PagesOf<Row> {
  readonly read: Read;
  readonly companyId: CompanyId;
  readonly list: ListByParent<Row>;
  readonly table: Table<readonly Row[]>;
  readonly counts: Table<number>;
}

/** Loads the pages of a list: those asked for together with the same arguments in one statement, and likewise their counts. */
export function pages<Row extends object>({
  read,
  companyId,
  list,
  table,
  counts,
}: PagesOf<Row>): {
  readonly page: LoadPage<Row>;
  readonly count: Load<string, number>;
} {
  const count = numbers(counts, list.name, (ids: readonly string[]) => countsByParent(read, list, companyId, ids));
  const byArguments = new Map<string, { request: PageRequest<Position>; rows: Load<string, readonly Row[]> }>();
  const withArguments = (args: PageArguments) => {
    const key = `${list.name} ${args.first} ${args.after} ${args.last} ${args.before} `;
    const known = byArguments.get(key);
    if (known !== undefined) return known;
    const request = pageRequest(args, cursorFormatOf(list.order));
    const rows = loading(table, key, (ids: readonly string[]) => pagesByParent(read, list, companyId, ids, request));
    const made = { request, rows };
    byArguments.set(key, made);
    return made;
  };
  return {
    count,
    page(parent, args) {
      const { request, rows } = withArguments(args);
      const loaded = rows(parent);
      const pageFrom = (found: readonly Row[]): Page<Row> =>
        pageOf(request, found, list.order.name, list.order.positionOf, () => count(parent));
      return loaded instanceof Promise ? loaded.then(pageFrom) : pageFrom(loaded);
    },
  };
}
