import type { CompanyId, RoleId } from "@puesto/domain/identity";
import type { Entry } from "@puesto/domain/structure";
import { sql } from "kysely";
import type { Read } from "../../context.ts";

const columns = sql.raw(`e.id, e.ledger, e.role_id as "roleId", e.key, e.content`);

/** What features keep of roles of a company: those of one ledger together, in the order of their keys. */
export const entriesOfRoles = (
  read: Read,
  companyId: CompanyId,
  roleIds: readonly RoleId[],
): Promise<readonly Entry[]> =>
  read(sql`/* entries of roles */
    select ${columns} from entry e where e.company_id = ${companyId} and e.role_id = any(${roleIds}::uuid[]) order by e.id`);

/** The roles of a company that have something in a ledger, at most so many, by their ids. */
export const rolesWithEntries = async (
  read: Read,
  companyId: CompanyId,
  ledger: string,
  most: number,
): Promise<readonly RoleId[]> => {
  const rows = await read<{ readonly id: RoleId }>(sql`/* roles with entries */
    select distinct e.role_id as id from entry e
    where e.company_id = ${companyId} and e.ledger = ${ledger} and e.role_id is not null order by id limit ${most}`);
  return rows.map(({ id }) => id);
};

/** What features keep of a company itself. */
export const entriesOfCompany = (read: Read, companyId: CompanyId): Promise<readonly Entry[]> =>
  read(sql`/* entries of a company */
    select ${columns} from entry e where e.company_id = ${companyId} and e.role_id is null order by e.id`);
