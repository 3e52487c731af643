import type { RoleAround } from "@puesto/domain/comparison";
import type { CompanyId, RoleId } from "@puesto/domain/identity";
import type { Context } from "../context.ts";
import { limits } from "../graphql/guard/limits.ts";
import type { RoleRow } from "../structure/index.ts";

/**
 * A role with what stands around it, of its reports and relations a page each; null where the company has no such role. Roles that
 * are asked for together share their statements, and so the number of them does not grow with the company.
 */
export async function roleAround(context: Context, companyId: CompanyId, id: RoleId): Promise<RoleAround | null> {
  const company = context.company(companyId);
  const role = await company.role(id);
  if (role === null) return null;
  const first = { first: limits.pageSize };
  const superiorOf = async () => (role.reportsToId === null ? null : company.role(role.reportsToId));
  const [superior, reports, relations] = await Promise.all([
    superiorOf(),
    company.reports(id, first),
    company.relations("FROM")(id, first),
  ]);
  const ends = await Promise.all(
    relations.edges.map(async ({ node: { type, toId } }) => ({ type, to: await company.role(toId) })),
  );
  return {
    role,
    superior,
    reports: reports.edges.map(({ node }) => node),
    // A role that was removed just now takes its relations with it.
    relations: ends.filter((end): end is typeof end & { to: RoleRow } => end.to !== null),
  };
}
