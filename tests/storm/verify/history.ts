import type { RecordedDifference } from "@puesto/api/src/history/revisions/record.ts";
import type { CompanyId } from "@puesto/domain/identity";
import type {
  CompanyFacts,
  Entry,
  Holder,
  Relation,
  Role,
  StructureRecords,
  TableDifference,
  Unit,
} from "@puesto/domain/structure";
import type pg from "pg";
import { bytesOf } from "./rows.ts";

/** A revision as its table holds it. */
export interface StoredRevision {
  readonly number: number;
  readonly requestKey: string | null;
  readonly difference: RecordedDifference;
  /** The roles that are told to be concerned, sorted. */
  readonly concerned: readonly string[];
}

/** All revisions of a company, the first one first. */
export async function storedHistory(client: pg.Client, company: CompanyId): Promise<readonly StoredRevision[]> {
  const { rows } = await client.query<StoredRevision>(
    `select v.number, v.request_key as "requestKey", v.difference,
      array(select r.role_id::text from revision_role r
        where r.company_id = v.company_id and r.number = v.number order by r.role_id::text collate "C") as concerned
    from revision v where v.company_id = $1 order by v.number`,
    [company],
  );
  return rows;
}

/** A company at a revision, as history tells it. */
export interface Told {
  readonly number: number;
  readonly company: CompanyFacts | null;
  readonly records: StructureRecords;
}

/**
 * Goes through history from nothing. Stricter than the product needs to be: what a revision says was there before it has to be
 * there, byte for byte, and what it adds must not be there yet. Gives the company after each revision, and what was wrong.
 */
export function* told(history: readonly StoredRevision[], findings: string[]): Generator<Told> {
  const tables = {
    units: table<Unit>("unit"),
    roles: table<Role>("role"),
    relations: table<Relation>("relation"),
    holders: table<Holder>("holder"),
    entries: table<Entry>("entry"),
  };
  let company: CompanyFacts | null = null;
  for (const { number, difference } of history) {
    const wrong = (what: string) => findings.push(`revision ${number}: ${what}`);
    tables.units.change(difference.units, wrong);
    tables.roles.change(difference.roles, wrong);
    tables.relations.change(difference.relations, wrong);
    tables.holders.change(difference.holders, wrong);
    tables.entries.change(difference.entries, wrong);
    if (difference.company !== null) {
      if (bytesOf(difference.company.before) !== bytesOf(company)) wrong("the company was called otherwise before it");
      company = difference.company.after;
    }
    yield {
      number,
      company,
      // Read where it is looked at; whoever keeps it has it as of then.
      get records() {
        return {
          units: tables.units.rows(),
          roles: tables.roles.rows(),
          relations: tables.relations.rows(),
          holders: tables.holders.rows(),
          entries: tables.entries.rows(),
        };
      },
    };
  }
}

function table<Row extends { readonly id: string }>(name: string) {
  const rows = new Map<string, Row>();
  return {
    rows: () => [...rows.values()],
    change({ added, changed, removed }: TableDifference<Row>, wrong: (what: string) => void): void {
      const stood = (row: Row): void => {
        if (bytesOf(rows.get(row.id)) !== bytesOf(row)) wrong(`the ${name} ${row.id} stood otherwise before it`);
      };
      for (const row of removed) {
        stood(row);
        rows.delete(row.id);
      }
      for (const row of added) {
        if (rows.has(row.id)) wrong(`the ${name} ${row.id} comes and was there`);
        rows.set(row.id, row);
      }
      for (const { before, after } of changed) {
        stood(before);
        rows.set(after.id, after);
      }
    },
  };
}
