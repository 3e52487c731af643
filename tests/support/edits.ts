import type { Database } from "@puesto/api/src/database/index.ts";
import { commitOn } from "@puesto/api/src/history/index.ts";
import type { Change } from "@puesto/domain/history";
import { companyNodeId } from "@puesto/domain/identity";
import { companyIdNamed } from "@puesto/domain/testing";
import { sql } from "kysely";

/** The id of a company that {@link editsOf} makes or a test stored, as callers know it. */
export const idOfCompany = (slug: string): string => companyNodeId(companyIdNamed(slug));

const unchanged = { added: [], changed: [], removed: [] };
const noDifference = {
  units: unchanged,
  roles: unchanged,
  relations: unchanged,
  holders: unchanged,
  entries: unchanged,
  company: null,
};

/** The change by which a company gets a name. */
export const renaming = (name: string): Change => ({ type: "CompanyUpdated", set: { name: { en: name } } });

/**
 * Edits that change nothing but the revision of a company, which the first one makes, and say that they rename it; null writes rows
 * at once. Each gives its number.
 */
export function editsOf(
  { kysely }: Pick<Database, "kysely">,
  slug: string,
): (name?: string | null, kind?: "edit" | "import") => Promise<number> {
  const commit = commitOn(kysely);
  return async (name = "Alameda", kind = "edit") => {
    const recorded = name === null ? null : { version: 1 as const, changes: [renaming(name)], inverse: [], told: [] };
    const committed = await commit<number>({
      company: { slug },
      made: { id: companyIdNamed(slug), name: { en: slug }, locale: "en" },
      author: { name: "somebody", id: "one", colour: "#1f6feb" },
      kind,
      decide: async (_, { revision }) => ({
        keep: true,
        outcome: revision,
        record: { difference: noDifference, recorded, summary: {}, of: null },
      }),
    });
    if ("outcome" in committed) return committed.outcome;
    throw new Error(`not committed: ${JSON.stringify(committed)}`);
  };
}

/** So many revisions more at once, each with so many characters of changes and as many of difference; nobody is told of them. */
export async function manyEdits(
  { kysely }: Pick<Database, "kysely">,
  slug: string,
  count: number,
  characters: number,
): Promise<void> {
  const id = companyIdNamed(slug);
  await sql`/* many edits */
    with edited as (update company set revision = revision + ${count}::int where id = ${id} returning revision),
    content as (
      select number, repeat(md5(number::text), ${Math.ceil(characters / 32)}::int) as text
      from edited, generate_series(revision - ${count}::int + 1, revision) as number
    )
    insert into revision (company_id, number, at, actor, kind, summary, difference, recorded)
    select ${id}::uuid, number, now(), 'many', 'edit', '{}', jsonb_build_object('text', text),
      jsonb_build_object('version', 1, 'inverse', '[]'::jsonb, 'told', '[]'::jsonb, 'changes', jsonb_build_array(
        jsonb_build_object('type', 'CompanyUpdated', 'set', jsonb_build_object('name', jsonb_build_object('en', text)))))
    from content`.execute(kysely);
}
