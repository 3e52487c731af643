import { gunzipSync } from "node:zlib";
import {
  buildStructure,
  findIntegrityViolations,
  rolesConcerned,
  type StructureRecords,
  searchText,
} from "@puesto/domain/structure";
import type { Fleet } from "../../fleet/fleet.ts";
import { type Chance, chanceFrom } from "../chance.ts";
import type { Entry } from "../ledger.ts";
import { compareAnswers, judgeIdle } from "./answers.ts";
import { brokenConstraints } from "./constraints.ts";
import { storedHistory, type Told, told } from "./history.ts";
import { compareAsOf } from "./past.ts";
import { bytesOf, linesOf, storedRows } from "./rows.ts";

/** What was looked at, and all that was found wrong. */
export interface Verdict {
  readonly findings: readonly string[];
  readonly revisions: number;
  readonly roles: number;
  readonly snapshots: number;
  /** Accepted edits that changed nothing, and so are not in history. */
  readonly idle: number;
  readonly momentsOpened: number;
}

/** Looks at everything that must hold once nobody edits any more: tables, history, what callers were told, the past, search. */
export async function verify(
  fleet: Fleet,
  entries: readonly Entry[],
  { seed, moments }: { readonly seed: number; readonly moments: number },
): Promise<Verdict> {
  return fleet.connected(async (client) => {
    const findings: string[] = [...(await brokenConstraints(client))];
    const { records, searchTexts } = await storedRows(client, fleet.companyId);
    findings.push(...brokenStructure(records), ...wrongSearchTexts(records, searchTexts));

    const history = await storedHistory(client, fleet.companyId);
    const company = await client.query<{ revision: number }>("select revision from company where id = $1", [
      fleet.companyId,
    ]);
    const revision = company.rows[0]?.revision ?? 0;
    if (history.length !== revision || history.some(({ number }, at) => number !== at + 1))
      findings.push(`the company stands at ${revision} and has ${history.length} revisions`);
    for (const { number, difference, concerned } of history) {
      if (bytesOf(rolesConcerned(difference).toSorted()) !== bytesOf(concerned))
        findings.push(`revision ${number} does not tell which roles it concerns`);
    }

    const snapshots = await snapshotLines(client, fleet);
    // One is due after at most 64 revisions and a quarter of the roles, and looked for at every sixteenth.
    if (snapshots.size === 0 && revision > 100 + records.roles.length / 4) findings.push("no snapshot was made");

    const idle = Map.groupBy(compareAnswers(entries, history, findings), ({ answer }) => answer.revision);
    const opened = chosen(chanceFrom(seed), revision, moments);
    let last: Told | null = null;
    let compared = 0;
    for (const moment of told(history, findings)) {
      const { number } = moment;
      last = moment;
      judgeIdle(idle.get(number) ?? [], moment, findings);
      const lines = snapshots.get(number);
      if (lines !== undefined && bytesOf(lines) !== bytesOf([bytesOf(moment.company), ...linesOf(moment.records)]))
        findings.push(`the snapshot at ${number} is not what history tells`);
      if (!opened.has(number)) continue;
      const api = fleet.apis[compared % fleet.apis.length] ?? fleet.apis[0];
      const wrong = await compareAsOf(api, { node: fleet.company, id: fleet.companyId }, moment);
      if (wrong !== null) findings.push(wrong);
      compared += 1;
    }
    if (last === null || bytesOf(linesOf(last.records)) !== bytesOf(linesOf(records)))
      findings.push("history, replayed from nothing, does not give what the tables hold");
    return {
      findings,
      revisions: revision,
      roles: records.roles.length,
      snapshots: snapshots.size,
      idle: [...idle.values()].flat().length,
      momentsOpened: compared,
    };
  });
}

/** One root, no cycle, every role reachable, and all other rules of the domain. */
function brokenStructure(records: StructureRecords): readonly string[] {
  const findings = findIntegrityViolations(records).map(({ code }) => `the tables break ${code}`);
  const structure = buildStructure(records);
  if (structure.ok && structure.value.roles.length !== records.roles.length) findings.push("not every role is reached");
  const roots = records.roles.filter(({ reportsToId }) => reportsToId === null).length;
  return roots === 1 ? findings : [...findings, `there are ${roots} roots`];
}

function wrongSearchTexts(records: StructureRecords, stored: ReadonlyMap<string, string>): readonly string[] {
  const units = new Map(records.units.map((unit) => [unit.id, unit]));
  const holders = Map.groupBy(
    records.holders.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    ({ roleId }) => roleId,
  );
  return records.roles.flatMap((role) => {
    const unit = role.unitId === null ? undefined : units.get(role.unitId);
    const right = searchText(role, unit, holders.get(role.id) ?? []);
    return right === stored.get(role.id)
      ? []
      : [`the role ${role.id} is searched by "${stored.get(role.id)}", not by "${right}"`];
  });
}

async function snapshotLines(client: Parameters<typeof storedRows>[0], { companyId }: Fleet) {
  const { rows } = await client.query<{ number: number; content: Buffer }>(
    "select number, content from snapshot where company_id = $1",
    [companyId],
  );
  return new Map(
    rows.map(({ number, content }): [number, readonly string[]] => {
      const { company, records }: Pick<Told, "company" | "records"> = JSON.parse(gunzipSync(content).toString("utf8"));
      return [number, [bytesOf(company), ...linesOf(records)]];
    }),
  );
}

/** Some revisions, the first and the last among them. */
function chosen(chance: Chance, last: number, count: number): ReadonlySet<number> {
  const numbers = new Set([1, last]);
  while (numbers.size < Math.min(count, last)) numbers.add(1 + Math.floor(chance.part() * last));
  return numbers;
}
