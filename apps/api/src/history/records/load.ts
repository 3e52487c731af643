import type { CompanyId } from "@puesto/domain/identity";
import type { Entry, Holder, Relation, Role, StructureRecords, Unit } from "@puesto/domain/structure";
import { type QueryExecutorProvider, sql } from "kysely";
import { entryColumns, holderColumns, relationColumns, roleColumns, unitColumns } from "./columns.ts";

/** All rows of a company's structure, in five statements; roles that report to one superior stand in their order. */
export async function loadRecords(database: QueryExecutorProvider, companyId: CompanyId): Promise<StructureRecords> {
  const units = await sql<Unit>`/* units of a company, whole */
    select ${unitColumns} from unit u where u.company_id = ${companyId} order by u.id`.execute(database);
  const roles = await sql<Role>`/* roles of a company, whole */
    select ${roleColumns} from role r where r.company_id = ${companyId} order by r.place, r.id`.execute(database);
  const relations = await sql<Relation>`/* relations of a company, whole */
    select ${relationColumns} from relation t where t.company_id = ${companyId} order by t.id`.execute(database);
  const holders = await sql<Holder>`/* holders of a company, whole */
    select ${holderColumns} from holder h where h.company_id = ${companyId} order by h.id`.execute(database);
  const entries = await sql<Entry>`/* entries of a company, whole */
    select ${entryColumns} from entry e where e.company_id = ${companyId} order by e.id`.execute(database);
  return {
    units: units.rows,
    roles: roles.rows,
    relations: relations.rows,
    holders: holders.rows,
    entries: entries.rows,
  };
}
