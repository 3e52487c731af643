import { type CompanyId, nodeIdOf, type RoleId, type UnitId } from "@puesto/domain/identity";
import pg from "pg";
import { headsOfThousand, managers, places, ranks, subjects } from "./company-file.ts";
import { documents, type QuestionName } from "./questions.ts";

/** Requests that ask one question in ever other words, as GraphQL and as the floor takes them, in the same order. */
export type Bodies = { readonly graphql: readonly string[]; readonly floor: readonly string[] };

/** At most so many different requests to a question. */
const most = 2_000;

/** What people look for: single words, which many roles have, titles as far as they are typed, and persons. */
const sought: readonly string[] = [...places, ...subjects, ...ranks]
  .concat(places.flatMap((place) => subjects.flatMap((subject) => ranks.map((rank) => `${place} ${subject} ${rank}`))))
  .concat(Array.from({ length: 1_000 }, (_, index) => `person ${index}`))
  .map((text) => text.toLowerCase());

type Row<Id> = { readonly companyId: CompanyId; readonly id: Id; readonly key: string };

/** The requests about a company that `companyFile` made and that has been imported under this slug. */
export async function requestBodies(
  databaseUrl: string,
  slug: string,
  roleCount: number,
): Promise<Readonly<Record<QuestionName, Bodies>>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const rowsOf = async <Id>(tableName: "role" | "unit"): Promise<readonly Row<Id>[]> => {
    const { rows } = await client.query<Row<Id>>(
      `select c.id as "companyId", t.id, t.key from company c join ${tableName} t on t.company_id = c.id where c.slug = $1`,
      [slug],
    );
    return rows;
  };
  const roles = new Map((await rowsOf<RoleId>("role")).map((row) => [row.key, row]));
  const units = await rowsOf<UnitId>("unit");
  await client.end();

  const aboutRoles = (question: QuestionName, numbers: readonly number[]): Bodies => {
    const asked = spread(numbers).flatMap((number) => roles.get(`r${number}`) ?? []);
    return bodies(
      question,
      slug,
      asked.map(({ companyId, id }) => ({ id: nodeIdOf("Role", companyId, id), value: id })),
    );
  };
  return {
    role: aboutRoles("role", managers(roleCount)),
    roles: bodies(
      "roles",
      slug,
      spread(units).map(({ companyId, id }) => ({ id: nodeIdOf("Unit", companyId, id), value: id })),
    ),
    subtree: aboutRoles("subtree", headsOfThousand(roleCount)),
    search: bodies(
      "search",
      slug,
      spread(sought).map((text) => ({ text, value: text })),
    ),
  };
}

/** `value` is what the floor is given beside the slug; the rest are the variables of the document. */
function bodies(
  question: QuestionName,
  slug: string,
  asked: readonly { readonly value: string; readonly id?: string; readonly text?: string }[],
): Bodies {
  return {
    graphql: asked.map(({ value: _, ...variables }) =>
      JSON.stringify({ query: documents[question], variables: { slug, ...variables } }),
    ),
    floor: asked.map(({ value }) => JSON.stringify({ values: [slug, value] })),
  };
}

/** At most {@link most} of them, evenly from the whole and in a mixed order that is the same every time. */
function spread<Value>(values: readonly Value[]): readonly Value[] {
  const step = Math.max(1, Math.ceil(values.length / most));
  const chosen = values.filter((_, index) => index % step === 0);
  // 7919 is a prime that divides none of the lengths here, so every one comes once.
  return chosen.map((_, index) => chosen[(index * 7_919) % chosen.length]).filter((value) => value !== undefined);
}
