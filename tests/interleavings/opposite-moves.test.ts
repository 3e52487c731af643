import { openPostgres } from "@puesto/api/src/database/index.ts";
import { applyChanges, type Changed } from "@puesto/api/src/history/apply-changes.ts";
import type { Committed } from "@puesto/api/src/history/commit.ts";
import { commitOn, loadRecords } from "@puesto/api/src/history/index.ts";
import type { ChangeRefusal } from "@puesto/domain/history";
import type { Result } from "@puesto/domain/result";
import { findIntegrityViolations } from "@puesto/domain/structure";
import { aCompany, companyIdNamed, roleIdNamed } from "@puesto/domain/testing";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findFreePort } from "../../scripts/run/port.ts";
import { storeCompany } from "../support/company-rows.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { type Ground, interleave } from "./interleave.ts";
import { schedulesOf } from "./schedules.ts";
import type { Side } from "./side.ts";

let postgres: TestPostgres;
let database: ReturnType<typeof openPostgres>;
let ground: Ground;
beforeAll(async () => {
  postgres = await startPostgres({ port: await findFreePort() });
  database = openPostgres(postgres.url);
  await database.migrate();
  const onlooker = new pg.Client({ connectionString: postgres.url });
  await onlooker.connect();
  ground = { url: postgres.url, onlooker };
});
afterAll(async () => {
  await ground.onlooker.end();
  await database.close();
  await postgres.stop();
});
beforeEach(store);

const id = companyIdNamed("alameda");
async function store(): Promise<void> {
  const records = aCompany({ boss: { sales: { seller: {} }, finance: { clerk: {} } } });
  await storeCompany(database.kysely, { slug: "alameda", records });
}

type Moved = Committed<Result<Changed, readonly ChangeRefusal[]>>;
/** Through the product's own way to write, as a process does that knows nothing of the other. */
const move =
  (role: string, under: string) =>
  (side: Side): Promise<Moved> =>
    applyChanges(commitOn(side.kysely), {
      company: { id },
      author: { name: role, id: null, colour: null },
      kind: "edit",
      changes: [
        { type: "RoleMoved", roleId: roleIdNamed(role), reportsToId: roleIdNamed(under), place: { before: null } },
      ],
    });
const opposite = { A: move("sales", "finance"), B: move("finance", "sales") };

/** "accepted", the code of a refusal or of an error of the database. */
function told(settled: PromiseSettledResult<Moved>): string {
  if (settled.status === "rejected") return String(Reflect.get(Object(settled.reason), "code"));
  if (!("outcome" in settled.value)) return JSON.stringify(settled.value);
  const { outcome } = settled.value;
  return outcome.ok ? "accepted" : outcome.problem.map(({ code }) => code).join();
}

/** The rules that the stored company breaks. */
const broken = async () => findIntegrityViolations(await loadRecords(database.kysely, id)).map(({ code }) => code);

const schedules = schedulesOf(4);

describe("[S2] of two moves, each under the other", () => {
  it("there are 70 orders of their four steps", () => expect(new Set(schedules).size).toBe(70));

  it.each(schedules)("in the order %s one is made and the other is refused", async (schedule) => {
    const { outcomes, statements, waited } = await interleave(ground, schedule, opposite);
    expect([told(outcomes.A), told(outcomes.B)].toSorted()).toEqual(["S2", "accepted"]);
    expect(await broken()).toEqual([]);
    const { rows } = await sql<{ revision: number; actor: string }>`select c.revision, v.actor
      from company c join revision v on v.company_id = c.id where c.id = ${id}`.execute(database.kysely);
    // Whoever comes first takes the turn; the other one waits, unless the first was through before it began.
    const first = schedule.startsWith("A") ? "A" : "B";
    expect(told(outcomes[first])).toBe("accepted");
    expect(rows).toEqual([{ revision: 2, actor: first === "A" ? "sales" : "finance" }]);
    expect(waited).toBe(!["AAAABBBB", "BBBBAAAA"].includes(schedule));
    expect(statements[first].at(-1)).toBe("commit");
  });

  it("the database alone lets no circle come, in none of the orders, where the turn is not taken", async () => {
    const untaken = (text: string) =>
      text.replace(
        /update company set revision = company\.revision \+ 1 (where .*?) returning .*/s,
        "select id, slug, name, locale, revision + 1 as revision from company $1",
      );
    for (const schedule of schedules) {
      await store();
      const { outcomes } = await interleave({ ...ground, rewritten: untaken }, schedule, opposite);
      expect([schedule, await broken()]).toEqual([schedule, []]);
      expect([schedule, told(outcomes.A) === "accepted" && told(outcomes.B) === "accepted"]).toEqual([schedule, false]);
    }
  });

  it("circles do come where neither the turn is taken nor the database looks: what is shown above is no accident", async () => {
    const careless =
      (role: string, under: string) =>
      (side: Side): Promise<string> =>
        side.kysely
          .transaction()
          .setIsolationLevel("read committed")
          .execute(async (transaction) => {
            const { rows } = await sql<{ below: boolean }>`/* look */
          with recursive up (at) as (
            select ${roleIdNamed(under)}::uuid
            union select r.reports_to_id from up join role r on r.company_id = ${id} and r.id = up.at
          ) select exists (select from up where at = ${roleIdNamed(role)}) as below`.execute(transaction);
            if (rows[0]?.below) return "refused";
            await sql`/* update */ update role set reports_to_id = ${roleIdNamed(under)}
          where company_id = ${id} and id = ${roleIdNamed(role)}`.execute(transaction);
            return "accepted";
          });
    await sql`alter table role disable trigger role_no_cycle_updated`.execute(database.kysely);
    let circles = 0;
    // Every third order will do: it only has to be seen that they come.
    const some = schedules.filter((_, index) => index % 3 === 0);
    for (const schedule of some) {
      await store();
      await interleave(ground, schedule, { A: careless("sales", "finance"), B: careless("finance", "sales") });
      if ((await broken()).includes("S2")) circles += 1;
    }
    await sql`alter table role enable trigger role_no_cycle_updated`.execute(database.kysely);
    expect(circles).toBeGreaterThan(some.length / 2);
  });
});
