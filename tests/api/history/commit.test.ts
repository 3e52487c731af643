import type { Database } from "@puesto/api/src/database/index.ts";
import { type Commit, commitOn, type EditedCompany, snapshotsOn } from "@puesto/api/src/history/index.ts";
import { companyIdNamed } from "@puesto/domain/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "../../support/test-database.ts";

let database: Database;
let commit: Commit;
beforeAll(async () => {
  database = await openTestDatabase();
  commit = commitOn(database.kysely);
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from company`.execute(database.kysely);
});

const made = { id: companyIdNamed("alameda"), name: { es: "Alameda" }, locale: "es" } as const;
const author = { name: "somebody", id: null, colour: null };
const edit = { company: { slug: "alameda" }, made, author, kind: "edit" } as const;
const stored = async () => {
  const { rows } = await sql<{ revision: number; revisions: number[] }>`select c.revision,
    array(select number from revision r where r.company_id = c.id order by number) as revisions from company c`.execute(
    database.kysely,
  );
  return rows;
};
const unchanged = { added: [], changed: [], removed: [] };
const record = {
  difference: {
    units: unchanged,
    roles: unchanged,
    relations: unchanged,
    holders: unchanged,
    entries: unchanged,
    company: null,
  },
  recorded: null,
  summary: {},
  of: null,
};
const kept = <Outcome>(outcome: Outcome) => ({ keep: true, outcome, record }) as const;

describe("commit", () => {
  it("makes the company with its first revision", async () => {
    const outcome = await commit({ ...edit, decide: async (_, company) => kept(company.isNew) });
    expect(outcome).toEqual({ outcome: true });
    expect(await stored()).toEqual([{ revision: 1, revisions: [1] }]);
  });

  it("refuses an edit of a company that is not there and may not be made", async () => {
    const outcome = await commit({ ...edit, made: null, decide: async () => kept(1) });
    expect(outcome).toEqual({ problem: "UNKNOWN_COMPANY" });
    expect(await stored()).toEqual([]);
  });

  it("writes nothing where nothing was decided: no company, no revision", async () => {
    const nothing = { ...edit, decide: async () => ({ keep: false, outcome: "same" }) as const };
    expect(await commit(nothing)).toEqual({ outcome: "same" });
    expect(await stored()).toEqual([]);
    await commit({ ...edit, decide: async () => kept(1) });
    await commit(nothing);
    expect(await stored()).toEqual([{ revision: 1, revisions: [1] }]);
  });

  it("answers a request that comes again with the revision that it made, and makes no other", async () => {
    const request = { ...edit, requestKey: "one", decide: async () => kept("done") };
    expect(await commit(request)).toEqual({ outcome: "done" });
    expect(await commit(request)).toEqual({ repeated: 1 });
    expect(
      await Promise.all([commit({ ...request, requestKey: "two" }), commit({ ...request, requestKey: "two" })]),
    ).toEqual(expect.arrayContaining([{ outcome: "done" }, { repeated: 2 }]));
    expect((await stored())[0]?.revisions).toEqual([1, 2]);
  });

  it("leaves a request that its caller will send again, as it is gone, and makes one that has no name all the same", async () => {
    const gone = AbortSignal.abort();
    const request = { ...edit, requestKey: "one", decide: async () => kept("done") };
    expect(await commit({ ...request, gone })).toEqual({ problem: "COMPANY_BUSY" });
    expect(await stored()).toEqual([]);
    expect(await commit(request)).toEqual({ outcome: "done" });
    expect(await commit({ ...request, gone })).toEqual({ repeated: 1 });
    expect(await commit({ ...request, requestKey: null, gone })).toEqual({ outcome: "done" });
  });

  it("writes nothing where another edit came since the revision that the caller knows", async () => {
    await commit({ ...edit, decide: async () => kept(1) });
    await commit({ ...edit, decide: async () => kept(1) });
    expect(await commit({ ...edit, expectedRevision: 1, decide: async () => kept(1) })).toEqual({ stale: 2 });
    expect((await stored())[0]?.revision).toBe(2);
    expect(await commit({ ...edit, expectedRevision: 2, decide: async () => kept("third") })).toEqual({
      outcome: "third",
    });
  });

  it("keeps nothing of an edit that fails on the way", async () => {
    const failing = commit({
      ...edit,
      async decide(transaction) {
        await sql`update company set slug = 'half'`.execute(transaction);
        throw new Error("broken machinery");
      },
    });
    await expect(failing).rejects.toThrow("broken machinery");
    expect(await stored()).toEqual([]);
  });

  it("numbers edits at the same moment without a gap, each seeing what the one before left", async () => {
    const seen: EditedCompany[] = [];
    const one = () =>
      commit({
        ...edit,
        async decide(transaction, company) {
          const { rows } = await sql<{ count: number }>`select count(*)::int as count from revision`.execute(
            transaction,
          );
          expect(rows[0]?.count).toBe(company.revision - 1);
          seen.push(company);
          return kept(company.revision);
        },
      });
    const outcomes = await Promise.all(Array.from({ length: 30 }, one));
    const numbers = outcomes.map((outcome) => ("outcome" in outcome ? outcome.outcome : 0));
    const everyNumber = Array.from({ length: 30 }, (_, index) => index + 1);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(everyNumber);
    expect(seen.map(({ revision }) => revision)).toEqual(everyNumber);
    expect(await stored()).toEqual([{ revision: 30, revisions: everyNumber }]);
  });

  it("takes no more edits of one company than can wait, and says that it is busy", async () => {
    // The company is there: edits that make one and the same at once would also want one and the same id.
    await commit({ ...edit, decide: async () => kept(1) });
    const release = Promise.withResolvers<void>();
    const edits = Array.from({ length: 105 }, () =>
      commit({
        ...edit,
        async decide() {
          await release.promise;
          return kept(1);
        },
      }),
    );
    expect(await edits.at(-1)).toEqual({ problem: "COMPANY_BUSY" });
    release.resolve();
    await Promise.all(edits);
    expect((await stored())[0]?.revision).toBe(105);
  });

  it("lets others read what was there before while an edit is open", async () => {
    await commit({ ...edit, decide: async () => kept(1) });
    const reads: unknown[] = [];
    let reading: Promise<unknown> = Promise.resolve();
    await commit({
      ...edit,
      async decide(transaction) {
        await sql`update company set slug = 'half'`.execute(transaction);
        reading = sql<{ slug: string }>`select slug from company`
          .execute(database.kysely)
          .then(({ rows }) => reads.push(rows[0]?.slug));
        // PostgreSQL answers at once; the embedded database when the edit is over. Neither shows half of it.
        if (database.kind === "postgres") await reading;
        await sql`update company set slug = 'alameda'`.execute(transaction);
        return kept(1);
      },
    });
    await reading;
    expect(reads).toEqual(["alameda"]);
  });

  it("is followed by a snapshot when so much was done since the last one that going through it would take long", async () => {
    const failures: unknown[] = [];
    const snapshots = snapshotsOn(database.kysely, (error) => failures.push(error));
    const noted = commitOn(database.kysely, snapshots.onRevision);
    for (let number = 1; number <= 80; number += 1) {
      await noted({ ...edit, decide: async () => kept(number) });
      await snapshots.settled();
    }
    const { rows } = await sql<{ number: number }>`select number from snapshot`.execute(database.kysely);
    expect([rows, failures]).toEqual([[{ number: 64 }], []]);
  });
});
