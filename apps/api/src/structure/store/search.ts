import type { CompanyId } from "@puesto/domain/identity";
import { type SearchRank, searchRanks } from "@puesto/domain/structure";
import type { Locale } from "@puesto/domain/text";
import { type RawBuilder, sql } from "kysely";
import type { Read } from "../../context.ts";
import { type Page, type PageArguments, pageOf, pageRequest } from "../../graphql/page.ts";
import { remembering } from "../reading/loading.ts";
import type { Table } from "../reading/memory.ts";
import { between, cursorFormatOf, cut, inDirection, type SqlOrder } from "./order.ts";
import { type RoleRow, roleColumns, roles } from "./role.ts";

/** A role that was found, with what it was ranked by. */
export interface FoundRow extends RoleRow {
  readonly rank: number;
  readonly titleLength: number;
}

const byRank: SqlOrder<FoundRow> = {
  name: "search",
  keys: [
    { sql: "found.rank", as: "integer" },
    { sql: `found."titleLength"`, as: "integer" },
    { sql: "found.id", as: "uuid" },
  ],
  positionOf: (row) => [String(row.rank), String(row.titleLength), row.id],
};

/**
 * A page of the roles that answer a folded query, ranked as the domain ranks them (`searchRankOf`), shorter titles first. The
 * stored search text has a line for each title, an empty line, and lines for the rest. All that match have to be ranked to know
 * the best, so what was found is remembered, and only the columns that rank are read of those that are not on the page.
 */
export async function searchPage(
  read: Read,
  company: { readonly id: CompanyId; readonly locale: Locale },
  query: string,
  args: PageArguments,
  memory: { readonly found: Table<readonly FoundRow[]>; readonly number: Table<number> },
): Promise<Page<RoleRow>> {
  const request = pageRequest(args, cursorFormatOf(byRank));
  const matching = sql`r.company_id = ${company.id} and ${matches(query)}`;
  const rows = await remembering<readonly FoundRow[]>(memory.found, JSON.stringify([query, request]), () =>
    read<FoundRow>(sql`/* search */
      select ${roleColumns}, found.rank, found."titleLength" from (
        select * from (
          select r.id, ${rankOf(query)} as rank,
            char_length(coalesce(r.title->>${company.locale}, r.title->>'es', r.title->>'en')) as "titleLength"
          from role r cross join lateral (select left(r.search_text, strpos(r.search_text, E'\\n\\n')) as titles) t
          where ${matching}
        ) as found where ${between(byRank, request)} ${cut(byRank, request)}
      ) as found join ${roles} on c.id = ${company.id} and r.id = found.id order by ${inDirection(byRank, request)}`),
  );
  return pageOf(request, rows, byRank.name, byRank.positionOf, () =>
    remembering(memory.number, `found ${query}`, async () => {
      const [counted] = await read<{ count: number }>(
        sql`/* search counted */ select count(*)::int as count from role r where ${matching}`,
      );
      return counted?.count ?? 0;
    }),
  );
}

const rankNumber = (rank: SearchRank): RawBuilder<number> => sql.lit(searchRanks.indexOf(rank));

function rankOf(query: string): RawBuilder<number> {
  const titles = sql`t.titles`;
  return sql<number>`case
    when strpos(${titles}, ${`\n${query}\n`}) > 0 then ${rankNumber("TITLE")}
    when strpos(${titles}, ${`\n${query}`}) > 0 then ${rankNumber("TITLE_BEGINS")}
    when ${all(query.split(" ").map((word) => wordBegins(word, titles)))} then ${rankNumber("TITLE_WORDS_BEGIN")}
    when ${wordBegins(query)} then ${rankNumber("WORD_BEGINS")}
    when ${contains(query)} then ${rankNumber("CONTAINS")}
    else ${rankNumber("ALL_WORDS_BEGIN")} end`;
}

/** The whole query anywhere, or every one of its words at the beginning of a word. `like` goes by the trigram index. */
function matches(query: string): RawBuilder<boolean> {
  const words = query.split(" ");
  if (words.length === 1) return contains(query);
  const each = words.map((word) => sql`(${contains(word)} and ${wordBegins(word)})`);
  return sql<boolean>`(${contains(query)} or ${all(each)})`;
}

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(conditions, sql` and `)})`;

const contains = (text: string): RawBuilder<boolean> =>
  sql<boolean>`r.search_text like ${`%${text.replace(/[\\%_]/g, "\\$&")}%`}`;

const wordBegins = (text: string, inside: RawBuilder<unknown> = sql`r.search_text`): RawBuilder<boolean> =>
  sql<boolean>`${inside} ~ ${`(^|[^[:alnum:]])${text.replace(/[^\p{L}\p{N}\s]/gu, "\\$&")}`}`;
