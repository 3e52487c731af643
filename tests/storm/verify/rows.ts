import type { CompanyId } from "@puesto/domain/identity";
import type { Entry, Holder, Relation, Role, StructureRecords, Unit } from "@puesto/domain/structure";
import type pg from "pg";

/** A role as its table holds it, with what search looks through. */
export interface SearchedRole extends Role {
  readonly searchText: string;
}

/** A company's rows, read past the product. */
export async function storedRows(
  client: pg.Client,
  company: CompanyId,
): Promise<{ readonly records: StructureRecords; readonly searchTexts: ReadonlyMap<string, string> }> {
  const all = async <Row extends object>(columns: string, table: string): Promise<Row[]> =>
    (await client.query<Row>(`select ${columns} from ${table} where company_id = $1`, [company])).rows;
  const searched = await all<SearchedRole>(
    `id, key, title, kind, unit_id as "unitId", reports_to_id as "reportsToId", place, trim_scale(seats)::text as seats,
      search_text as "searchText"`,
    "role",
  );
  return {
    records: {
      units: await all<Unit>(`id, key, name, parent_id as "parentId"`, "unit"),
      roles: searched.map(({ searchText: _, ...role }) => role),
      relations: await all<Relation>(`id, type, from_id as "fromId", to_id as "toId"`, "relation"),
      holders: await all<Holder>(
        `id, role_id as "roleId", name, trim_scale(fte)::text as fte, starts_on::text as "startsOn", ends_on::text as "endsOn"`,
        "holder",
      ),
      entries: await all<Entry>(`id, ledger, role_id as "roleId", key, content`, "entry"),
    },
    searchTexts: new Map(searched.map(({ id, searchText }) => [id, searchText])),
  };
}

/** A value as JSON with the names of every object in their order: the same bytes for the same value. */
export const bytesOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/** All rows of a company as sorted lines of JSON, table by table. */
export const linesOf = (records: StructureRecords): readonly string[] =>
  (["units", "roles", "relations", "holders", "entries"] as const).flatMap((table) =>
    records[table].map((row) => `${table} ${bytesOf(row)}`).toSorted(),
  );
