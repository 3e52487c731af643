import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { CompanyId } from "@puesto/domain/identity";
import type { CompanyFacts } from "@puesto/domain/structure";
import { type Kysely, sql, type Transaction } from "kysely";
import { loadRecords } from "../records/load.ts";
import type { Moment } from "./replay.ts";

const packed = promisify(gzip);

/** How many revisions go by between two looks at whether a snapshot is due. */
const lookEvery = 16;
/** A snapshot is due after so many rows of history, and not before as many as a part of the company's roles. */
const leastRows = 64;
const partOfRoles = 1 / 4;

/** The making of snapshots beside the edits: an edit does not wait for them, and history is whole without them. */
export interface Snapshots {
  /** Told of every revision that was made, with how many rows it touched. */
  readonly onRevision: (companyId: CompanyId, number: number, rows: number) => void;
  /** Settles when none is being made any more. */
  readonly settled: () => Promise<void>;
}

/** Makes the maker of snapshots of a process. `onFailure` is told what went wrong; the next look tries again. */
export function snapshotsOn(kysely: Kysely<unknown>, onFailure: (error: unknown) => void): Snapshots {
  const making = new Map<CompanyId, Promise<void>>();
  return {
    onRevision(companyId, number, rows) {
      if (number % lookEvery !== 0 && rows < lookEvery * leastRows) return;
      if (making.has(companyId)) return;
      const work = makeWhereDue(kysely, companyId)
        .catch(onFailure)
        .finally(() => making.delete(companyId));
      making.set(companyId, work);
    },
    settled: async () => void (await Promise.all(making.values())),
  };
}

/** All that a snapshot holds is read from one state of the database, however many edit meanwhile. */
async function makeWhereDue(kysely: Kysely<unknown>, companyId: CompanyId): Promise<void> {
  const made = await kysely
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (transaction) => {
      const company = await companyWhereDue(transaction, companyId);
      return company && { company, records: await loadRecords(transaction, companyId) };
    });
  if (made === null) return;
  const { revision, ...company } = made.company;
  const moment: Moment = { company, records: made.records };
  const content = await packed(JSON.stringify(moment));
  await sql`/* keep snapshot */ insert into snapshot (company_id, number, content)
    select id, ${revision}, ${content} from company where id = ${companyId} on conflict do nothing`.execute(kysely);
}

/** What the company is called, at its present revision; null where the last snapshot is near enough. */
async function companyWhereDue(
  transaction: Transaction<unknown>,
  companyId: CompanyId,
): Promise<(CompanyFacts & { readonly revision: number }) | null> {
  const { rows } = await sql<CompanyFacts & { revision: number; due: boolean }>`/* whether a snapshot is due */
    with last as (select coalesce(max(number), 0) as number from snapshot where company_id = ${companyId})
    select c.name, c.locale, c.revision,
      (select count(*) from revision_role r, last where r.company_id = c.id and r.number > last.number)
        + c.revision - (select number from last)
        >= greatest(${leastRows}, ${partOfRoles}::float8 * (select count(*) from role r where r.company_id = c.id)) as due
    from company c where c.id = ${companyId}`.execute(transaction);
  const [found] = rows;
  if (found === undefined || !found.due) return null;
  const { name, locale, revision } = found;
  return { name, locale, revision };
}
