import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { CompanyId } from "@puesto/domain/identity";
import { sql } from "kysely";
import type { Read } from "../../context.ts";
import type { RecordedDifference } from "../revisions/record.ts";
import { beginning, type Moment, replay } from "./replay.ts";

const unpacked = promisify(gunzip);

/**
 * A company as it was at one of its revisions: the nearest snapshot before it, and what was done since. Two statements. As
 * snapshots are made in step with what is done (snapshots.ts), the ten-thousandth revision costs what the tenth does: about as
 * much as reading the company.
 */
export async function momentAt(read: Read, companyId: CompanyId, number: number): Promise<Moment> {
  const [snapshot] = await read<{ number: number; content: Uint8Array }>(sql`/* snapshot before a revision */
    select number, content from snapshot where company_id = ${companyId} and number <= ${number} order by number desc limit 1`);
  const from = snapshot === undefined ? beginning : await unpack(snapshot.content);
  const since = await read<{ difference: RecordedDifference }>(sql`/* differences up to a revision */
    select difference from revision
    where company_id = ${companyId} and number > ${snapshot?.number ?? 0} and number <= ${number} order by number`);
  return replay(
    from,
    since.map(({ difference }) => difference),
  );
}

/** What a snapshot holds was written by ourselves, from rows of the same shape. */
async function unpack(content: Uint8Array): Promise<Moment> {
  const moment: Moment = JSON.parse((await unpacked(content)).toString("utf8"));
  return moment;
}

/** The day on which a revision was made, in UTC; null for one that there is not. */
export async function dayOfRevision(read: Read, companyId: CompanyId, number: number): Promise<string | null> {
  const [found] = await read<{ day: string }>(sql`/* day of a revision */
    select (at at time zone 'UTC')::date::text as day from revision where company_id = ${companyId} and number = ${number}`);
  return found?.day ?? null;
}

/** The last revision that was made at a time or before it; null where the company was not there yet. */
export async function revisionAt(read: Read, companyId: CompanyId, at: Date): Promise<number | null> {
  const [found] = await read<{ number: number | null }>(sql`/* revision at a time */
    select max(number) as number from revision where company_id = ${companyId} and at <= ${at}`);
  return found?.number ?? null;
}
