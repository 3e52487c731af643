import type { CompanyId } from "@puesto/domain/identity";
import type { Locale, LocalizedText } from "@puesto/domain/text";
import { sql } from "kysely";
import type { Read } from "../../context.ts";
import { type Page, type PageArguments, pageOf, pageRequest } from "../../graphql/page.ts";
import { between, cursorFormatOf, cut, type SqlOrder } from "./order.ts";

/** A company as its fields need it. */
export interface CompanyRow {
  readonly id: CompanyId;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly locale: Locale;
  readonly revision: number;
}

const columns = sql.raw("c.id, c.slug, c.name, c.locale, c.revision");

/** The company with a slug; null where there is none. */
export async function companyBySlug(read: Read, slug: string): Promise<CompanyRow | null> {
  const [row] = await read<CompanyRow>(
    sql`/* company by slug */ select ${columns} from company c where c.slug = ${slug}`,
  );
  return row ?? null;
}

/** The company with an id; null where there is none. */
export async function companyById(read: Read, id: CompanyId): Promise<CompanyRow | null> {
  const [row] = await read<CompanyRow>(sql`/* company by id */ select ${columns} from company c where c.id = ${id}`);
  return row ?? null;
}

const bySlug: SqlOrder<CompanyRow> = {
  name: "slug",
  keys: [{ sql: "c.slug", as: "text" }],
  positionOf: (row) => [row.slug],
};

/** A page of all companies, by slug. */
export async function companiesPage(read: Read, args: PageArguments): Promise<Page<CompanyRow>> {
  const request = pageRequest(args, cursorFormatOf(bySlug));
  const rows = await read<CompanyRow>(
    sql`/* companies */ select ${columns} from company c where ${between(bySlug, request)} ${cut(bySlug, request)}`,
  );
  return pageOf(request, rows, bySlug.name, bySlug.positionOf, async () => {
    const [counted] = await read<{ count: number }>(
      sql`/* companies counted */ select count(*)::int as count from company`,
    );
    return counted?.count ?? 0;
  });
}
