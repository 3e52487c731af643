import { openFeed } from "@puesto/api/src/history/feed/feed.ts";
import { companyIdNamed } from "@puesto/domain/testing";
import fastify from "fastify";
import type { KyselyPlugin } from "kysely";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editsOf, idOfCompany, manyEdits, renaming } from "../../support/edits.ts";
import { type Served, serve } from "../../support/served.ts";
import { type Subscription, subscribe } from "../../support/subscription.ts";
import { openAgain } from "../../support/test-database.ts";

interface Changed {
  readonly companyChanged: {
    readonly mustReload: boolean;
    readonly revision: { readonly number: number; readonly changes: unknown; readonly difference: unknown };
  };
}

const query = `subscription Follow($company: ID!, $after: Int!) {
  companyChanged(company: $company, afterRevision: $after) {
    mustReload
    revision { number at kind of actor { name id colour } changes difference }
  }
}`;

let api: Served;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const follow = (slug: string, after = 0, url = api.url): Subscription<Changed> =>
  subscribe(url, query, { company: idOfCompany(slug), after });

/** The numbers of the next so many revisions that come. */
async function numbers(subscription: Subscription<Changed>, count: number): Promise<readonly number[]> {
  const seen: number[] = [];
  while (seen.length < count) seen.push((await subscription.next()).companyChanged.revision.number);
  return seen;
}
const upTo = (last: number, from = 1): readonly number[] =>
  Array.from({ length: last - from + 1 }, (_, at) => from + at);

describe("companyChanged", () => {
  it("tells what a revision is: who made it, when, and what it changed", async () => {
    const edit = editsOf(api.database, "told");
    await edit("Head of Ñ");
    const subscription = follow("told");
    expect(await subscription.next()).toEqual({
      companyChanged: {
        mustReload: false,
        revision: {
          number: 1,
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
          kind: "EDIT",
          of: null,
          actor: { name: "somebody", id: "one", colour: "#1f6feb" },
          changes: [renaming("Head of Ñ")],
          difference: null,
        },
      },
    });
    await subscription.end();
  });

  it("gives the difference where rows were written at once, and says when it is too much to be told", async () => {
    const edit = editsOf(api.database, "imported");
    await edit(null, "import");
    await edit("x".repeat(70_000));
    await manyEdits(api.database, "imported", 1, 70_000);
    const subscription = follow("imported");
    const [first, second, third] = [await subscription.next(), await subscription.next(), await subscription.next()];
    expect(first.companyChanged).toMatchObject({
      mustReload: false,
      revision: { kind: "IMPORT", changes: null, difference: { roles: { added: [] } } },
    });
    expect(second.companyChanged).toMatchObject({ mustReload: false, revision: { changes: null, difference: {} } });
    expect(third.companyChanged).toMatchObject({ mustReload: true, revision: { changes: null, difference: null } });
    await subscription.end();
  });

  it("says that the structure must be loaded anew where revisions in between were not kept", async () => {
    await api.store({
      slug: "old",
      records: { units: [], roles: [], relations: [], holders: [], entries: [] },
      revision: 5,
    });
    const subscription = follow("old", 3);
    const edit = editsOf(api.database, "old");
    await edit();
    await edit();
    expect((await subscription.next()).companyChanged).toMatchObject({ mustReload: true, revision: { number: 6 } });
    expect((await subscription.next()).companyChanged).toMatchObject({ mustReload: false, revision: { number: 7 } });
    await subscription.end();
  });

  it("tells 50 subscribers every revision in order, each once, while edits are made at the same moment", async () => {
    const edit = editsOf(api.database, "busy");
    await edit();
    const early = Array.from({ length: 25 }, () => follow("busy"));
    // Six at a time: who waits longer for a turn than a busy machine lets it is refused, and no subject of this test.
    const writer = async () => {
      for (let count = 0; count < 10; count += 1) await edit();
    };
    const edits = Promise.all(Array.from({ length: 6 }, writer));
    const late = Array.from({ length: 25 }, () => follow("busy"));
    const seen = await Promise.all([...early, ...late].map((subscription) => numbers(subscription, 61)));
    await edits;
    expect(new Set(seen.map(String))).toEqual(new Set([String(upTo(61))]));
    for (const subscription of [...early, ...late]) await subscription.end();
  });

  it("reads a revision once, however many subscribe", async () => {
    const edit = editsOf(api.database, "counted");
    await edit();
    const subscriptions = Array.from({ length: 50 }, () => follow("counted"));
    await Promise.all(subscriptions.map((subscription) => numbers(subscription, 1)));
    const statements = await api.statementsOf(async () => {
      for (let number = 2; number <= 21; number += 1) {
        await edit();
        await Promise.all(subscriptions.map((subscription) => numbers(subscription, 1)));
      }
    });
    expect(new Set(statements)).toEqual(new Set(["revisions after one"]));
    expect(statements.length).toBeLessThanOrEqual(20);
    for (const subscription of subscriptions) await subscription.end();
  });

  it("goes on after an interruption where the subscriber left off", async () => {
    const edit = editsOf(api.database, "resumed");
    await edit();
    await edit();
    const before = follow("resumed");
    expect(await numbers(before, 2)).toEqual([1, 2]);
    await before.end();
    for (let number = 3; number <= 130; number += 1) await edit();
    const after = follow("resumed", 2);
    const edits = Promise.all([edit(), edit()]);
    expect(await numbers(after, 130)).toEqual(upTo(132, 3));
    await edits;
    await after.end();
  });

  it("tells of one company what is of it alone", async () => {
    const [one, other] = [editsOf(api.database, "one"), editsOf(api.database, "other")];
    await one();
    const subscription = follow("one", 1);
    await other("other");
    await one("one");
    expect((await subscription.next()).companyChanged.revision.changes).toEqual([renaming("one")]);
    await subscription.end();
  });
});

describe("several processes on one database", () => {
  it("all tell of the edits of all", async () => {
    const other = await serve(openAgain(api.database));
    const [here, there] = [editsOf(api.database, "shared"), editsOf(other.database, "shared")];
    await here();
    const subscriptions = [follow("shared"), follow("shared", 0, other.url)];
    const made = Promise.all(Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? here() : there())));
    const seen = await Promise.all(subscriptions.map((subscription) => numbers(subscription, 41)));
    await made;
    expect(seen).toEqual([upTo(41), upTo(41)]);
    for (const subscription of subscriptions) await subscription.end();
    await other.close();
  });

  it("lose nothing when the connections on which they listen are killed", async () => {
    const edit = editsOf(api.database, "killed");
    await edit();
    const subscription = follow("killed");
    expect(await numbers(subscription, 1)).toEqual([1]);
    for (let last = 11; last <= 31; last += 10) {
      if (api.database.kind === "postgres") {
        const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'puesto listen'`.execute(api.database.kysely);
        expect(rows.length).toBeGreaterThan(0);
      }
      const edits = Promise.all(Array.from({ length: 10 }, () => edit()));
      expect(await numbers(subscription, 10)).toEqual(upTo(last, last - 9));
      await edits;
    }
    await subscription.end();
  });
});

describe("a database that does not answer for a while", () => {
  it("is asked again until it does, and nothing is lost", async () => {
    const edit = editsOf(api.database, "patient");
    await edit();
    await edit();
    let failures = 0;
    const failing: KyselyPlugin = {
      transformQuery({ node }) {
        failures += 1;
        if (failures <= 2) throw new Error("the database is away");
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const { log } = fastify();
    const feed = openFeed({ ...api.database, kysely: api.database.kysely.withPlugin(failing) }, log);
    const gone = new AbortController();
    const seen: number[] = [];
    for await (const { number } of feed.follow(companyIdNamed("patient"), 0, gone.signal)) {
      seen.push(number);
      if (number === 2) gone.abort();
    }
    expect([seen, failures]).toEqual([[1, 2], 3]);
    feed.close();
  });
});

describe("a subscription that cannot be", () => {
  it.each([
    ["a malformed id", "company", 0, "MALFORMED_ID"],
    ["the id of something else", `Role_${"A".repeat(44)}`, 0, "UNKNOWN_COMPANY"],
    ["a company that is not there", idOfCompany("nowhere"), 0, "UNKNOWN_COMPANY"],
    ["a revision that is not there yet", idOfCompany("short"), 2, "UNKNOWN_REVISION"],
    ["a revision below nothing", idOfCompany("short"), -1, "UNKNOWN_REVISION"],
  ])("%s is told by name, and the stream is over", async (_, company, after, code) => {
    if (company === idOfCompany("short"))
      await api.store({ slug: "short", records: { units: [], roles: [], relations: [], holders: [], entries: [] } });
    const subscription = subscribe<Changed>(api.url, query, { company, after });
    expect(await subscription.codes()).toEqual([code]);
    await subscription.completed();
  });

  it("more than are held is refused, until one ends", async () => {
    const small = await serve(openAgain(api.database), { streams: { perProcess: 3, perCompany: 2 } });
    const [edit, another] = [editsOf(api.database, "full"), editsOf(api.database, "full-too")];
    await edit();
    await another();
    const held = [follow("full", 0, small.url), follow("full", 0, small.url)];
    for (const subscription of held) await subscription.next();
    const third = follow("full", 0, small.url);
    expect(await third.codes()).toEqual(["TOO_MANY_SUBSCRIPTIONS"]);
    const elsewhere = follow("full-too", 0, small.url);
    await elsewhere.next();
    expect(await follow("full-too", 0, small.url).codes()).toEqual(["TOO_MANY_SUBSCRIPTIONS"]);
    await held[0]?.end();
    // That a client is gone is heard a moment later.
    for (let codes: readonly unknown[] = ["TOO_MANY_SUBSCRIPTIONS"]; codes.length > 0; ) {
      const next = follow("full", 0, small.url);
      codes = await next.codes();
      await next.end();
    }
    await held[1]?.end();
    await elsewhere.end();
    await small.close();
  });
});
