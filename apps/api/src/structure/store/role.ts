import type { CompanyId, RoleId, UnitId } from "@puesto/domain/identity";
import type { Role } from "@puesto/domain/structure";
import type { Locale } from "@puesto/domain/text";
import { type RawBuilder, sql } from "kysely";
import type { Read } from "../../context.ts";
import { type Page, type PageArguments, pageOf, pageRequest } from "../../graphql/page.ts";
import { remembering } from "../reading/loading.ts";
import type { Table } from "../reading/memory.ts";
import { holdsOn } from "./holder.ts";
import { between, cursorFormatOf, cut, type SqlOrder } from "./order.ts";
import type { ListByParent } from "./pages-by-parent.ts";

/** A role as its fields need it: the domain's role, the company it is in, and the language that company writes in. */
export interface RoleRow extends Role {
  readonly companyId: CompanyId;
  readonly companyLocale: Locale;
  /** What the role was sorted by, where its statement sorted by something made of its title. */
  readonly sortedBy?: string;
}

/** What every statement that gives roles selects; its `from` calls the role `r` and its company `c`. */
export const roleColumns = sql.raw(
  `r.company_id as "companyId", r.id, r.key, r.title, r.kind, r.unit_id as "unitId", r.reports_to_id as "reportsToId", ` +
    `r.place, trim_scale(r.seats)::text as seats, c.locale as "companyLocale"`,
);

/** Roles with their company; to be followed by a condition on `c.id`. */
export const roles = sql.raw("company c join role r on r.company_id = c.id");

/** The roles with these ids that are in the company, in no order. */
export const rolesByIds = (read: Read, companyId: CompanyId, ids: readonly RoleId[]): Promise<RoleRow[]> =>
  read(
    sql`/* roles by id */ select ${roleColumns} from ${roles} where c.id = ${companyId} and r.id = any(${ids}::uuid[])`,
  );

/** The role that reports to nobody; null in a company without roles. */
export async function rootRole(read: Read, companyId: CompanyId): Promise<RoleRow | null> {
  const [row] = await read<RoleRow>(
    sql`/* root role */ select ${roleColumns} from ${roles} where c.id = ${companyId} and r.reports_to_id is null`,
  );
  return row ?? null;
}

/** The role with a key; null where the company has none. */
export async function roleByKey(read: Read, companyId: CompanyId, key: string): Promise<RoleRow | null> {
  const [row] = await read<RoleRow>(
    sql`/* role by key */ select ${roleColumns} from ${roles} where c.id = ${companyId} and r.key = ${key}`,
  );
  return row ?? null;
}

/** Which roles of a company are meant; what is not said does not matter. */
export interface RoleFilter {
  /** Null: a unit that the company has not, in which no role stands. */
  readonly unitId?: UnitId | null;
  readonly kind?: string;
  /** Whether nobody holds them on a day. */
  readonly vacancy?: { readonly is: boolean; readonly day: string };
}

/** How roles of a company can be ordered beside the order in which they were made. */
export interface RoleOrder {
  readonly field: "TITLE" | "SEATS";
  readonly direction: "ASC" | "DESC";
}

/** A page of a company's roles. */
export async function rolesPage(
  read: Read,
  company: { readonly id: CompanyId; readonly locale: Locale },
  args: PageArguments & { readonly filter?: RoleFilter; readonly order?: RoleOrder },
  memory: { readonly roles: Table<readonly RoleRow[]>; readonly number: Table<number> },
): Promise<Page<RoleRow>> {
  const order = orderOf(args.order, company.locale);
  const request = pageRequest(args, cursorFormatOf(order));
  const matching = sql`c.id = ${company.id} and ${filterOf(args.filter ?? {})}`;
  const rows = await remembering<readonly RoleRow[]>(
    memory.roles,
    `of company ${JSON.stringify([order.name, args.filter, request])}`,
    () =>
      read<RoleRow>(
        sql`/* roles of a company */ select ${roleColumns}, ${sortedBy(order)} as "sortedBy" from ${roles}
        where ${matching} and ${between(order, request)} ${cut(order, request)}`,
      ),
  );
  return pageOf(request, rows, order.name, order.positionOf, () =>
    remembering(memory.number, `of company ${JSON.stringify(args.filter)}`, async () => {
      const [counted] = await read<{ count: number }>(
        sql`/* roles of a company counted */ select count(*)::int as count from ${roles} where ${matching}`,
      );
      return counted?.count ?? 0;
    }),
  );
}

function filterOf(filter: RoleFilter): RawBuilder<boolean> {
  const conditions = [sql<boolean>`true`];
  if (filter.unitId !== undefined) conditions.push(sql<boolean>`r.unit_id = ${filter.unitId}`);
  if (filter.kind !== undefined) conditions.push(sql<boolean>`r.kind = ${filter.kind}`);
  if (filter.vacancy !== undefined) {
    const { is, day } = filter.vacancy;
    const held = sql`exists (
      select from holder h where h.company_id = r.company_id and h.role_id = r.id and ${holdsOn(day)})`;
    const vacant = sql<boolean>`(r.seats <> 0 and not ${held})`;
    conditions.push(is ? vacant : sql<boolean>`not ${vacant}`);
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

const byId: SqlOrder<RoleRow> = { name: "made", keys: [{ sql: "r.id", as: "uuid" }], positionOf: (row) => [row.id] };

function orderOf(order: RoleOrder | undefined, locale: Locale): SqlOrder<RoleRow> {
  if (order === undefined) return byId;
  const descending = order.direction === "DESC";
  const name = `${order.field} ${order.direction}`;
  if (order.field === "SEATS") {
    return {
      name,
      keys: [
        { sql: "r.seats", as: "numeric" },
        { sql: "r.id", as: "uuid" },
      ],
      descending,
      positionOf: (row) => [row.seats, row.id],
    };
  }
  return {
    name,
    keys: [
      { sql: titleKey(locale), as: "text" },
      { sql: "r.id", as: "uuid" },
    ],
    descending,
    positionOf: (row) => [row.sortedBy ?? "", row.id],
  };
}

/** The first key of an order, to be given with the rows: the database's letter case and accents are not those of JavaScript. */
const sortedBy = (order: SqlOrder<RoleRow>): RawBuilder<string> => sql.raw(`(${order.keys[0]?.sql ?? "null"})::text`);

/** The title that is shown when no language is asked for, without accents and in lower case. The locale is one of ours, never the caller's text. */
function titleKey(locale: Locale): string {
  const other = locale === "es" ? "en" : "es";
  const shown = `coalesce(r.title->>'${locale}', r.title->>'${other}')`;
  return `(lower(translate(${shown}, 'ÁÉÍÓÚÜÑÇÀÈÒáéíóúüñçàèò', 'AEIOUUNCAEOaeiouuncaeo')) collate "C")`;
}

/** How many roles of a company are of each of these kinds. */
export const roleCountsOfKinds = (
  read: Read,
  companyId: CompanyId,
  kinds: readonly string[],
): Promise<{ readonly id: string; readonly value: number }[]> =>
  read(sql`/* roles of kinds counted */ select r.kind as id, count(*)::int as value from role r
    where r.company_id = ${companyId} and r.kind = any(${kinds}::text[]) group by r.kind`);

/** The roles that report to a role, in their places. */
export const reportsOfRole: ListByParent<RoleRow> = {
  name: "reports of a role",
  columns: roleColumns,
  from: roles,
  company: sql.raw("c.id"),
  ofParent: sql.raw("r.reports_to_id = p.id"),
  order: {
    name: "place",
    keys: [
      { sql: "r.place", as: "text" },
      { sql: "r.id", as: "uuid" },
    ],
    positionOf: (row) => [row.place, row.id],
  },
};
