import { type CompanyId, companyNodeId, nodeIdOf, type RoleId } from "@puesto/domain/identity";
import pg from "pg";
import { post } from "../../fleet/post.ts";
import { managers } from "../company-file.ts";

/** A company whose roles are moved about. */
export interface Mover {
  readonly company: string;
  /** Moves another role, that nobody reports to, under another superior, as one edit; gives the milliseconds that it took. */
  readonly move: () => Promise<number>;
  /** Gives the role at the top another title, as one edit. */
  readonly rename: (title: string) => Promise<number>;
}

const moves = `mutation ($input: MoveRoleInput!) { moveRole(input: $input) { revision refusals { code } } }`;
const renames = `mutation ($input: UpdateRoleInput!) { updateRole(input: $input) { revision refusals { code } } }`;

async function edit(origin: string, query: string, input: object): Promise<number> {
  const startedAt = performance.now();
  const text = (await post(`${origin}/graphql`, JSON.stringify({ query, variables: { input } })))?.text ?? "";
  const took = performance.now() - startedAt;
  if (!text.includes('"refusals":[]')) throw new Error(`an edit was not made: ${text.slice(0, 300)}`);
  return took;
}

/** Makes one for a company that {@link companyFile} made and was imported. */
export async function moverOf(databaseUrl: string, origin: string, slug: string, roleCount: number): Promise<Mover> {
  const { id, roles } = await rolesByNumber(databaseUrl, slug);
  const superiors = managers(roleCount);
  const leaves = roleCount - superiors.length;
  let made = 0;
  const company = companyNodeId(id);
  const node = (number: number) => nodeIdOf("Role", id, roles[number] ?? ("" as RoleId));
  return {
    company,
    move() {
      made += 1;
      // Other ones each time, and never the place where a role is already: primes walk through all of both.
      const role = node(superiors.length + ((made * 7_919) % leaves));
      const reportsTo = node((made * 31 + Math.floor(made / leaves)) % superiors.length);
      return edit(origin, moves, { company, role, reportsTo, place: { at: "FIRST" } });
    },
    rename: (title) => edit(origin, renames, { company, role: node(0), title: { en: title } }),
  };
}

/** The ids of a company's roles, in the order of their keys `r0`, `r1` … */
async function rolesByNumber(databaseUrl: string, slug: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ company: CompanyId; id: RoleId }>(
      `select c.id as company, r.id from role r join company c on c.id = r.company_id
      where c.slug = $1 order by substr(r.key, 2)::int`,
      [slug],
    );
    const [first] = rows;
    if (first === undefined) throw new Error(`the company ${slug} has no roles`);
    return { id: first.company, roles: rows.map(({ id }) => id) };
  } finally {
    await client.end();
  }
}
