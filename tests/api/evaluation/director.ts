import { companyNodeId, nodeIdOf } from "@puesto/domain/identity";
import { aCompany, aHolder, companyIdNamed, roleIdNamed } from "@puesto/domain/testing";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { type Served, serve } from "../../support/served.ts";

const companyId = companyIdNamed("alameda");
export const company = companyNodeId(companyId);
export const id = (name: string) => nodeIdOf("Role", companyId, roleIdNamed(name));
export const [boss, director] = [id("boss"), id("director")];

interface Payload {
  /** Counted from the beginning of the test. */
  readonly revision: number;
  readonly subject: string | null;
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}
export const codesOf = ({ refusals }: Payload) => refusals.map(({ code }) => code);

const kinds: Readonly<Record<string, string>> = {
  [roleIdNamed("director")]: "marketing-director",
  [roleIdNamed("empty")]: "marketing-director",
  [roleIdNamed("seller")]: "sales-team-member",
};

/**
 * A company in which Ana directs the marketing since the first day of 2026, as it was before each test, and what a test does with
 * it. Every test begins on 2026-01-10; `turnTo` brings it to another day.
 */
export function directorAtWork() {
  let today = "";
  // What a process remembers of a company is right for a revision: one that is stored anew goes on counting.
  let revision = 0;
  let api: Served;
  beforeAll(async () => {
    api = await serve(undefined, { clock: () => today });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    today = "2026-01-10";
    revision += 100;
    const { roles, ...rest } = aCompany(
      { boss: { director: { seller: {} }, empty: {} } },
      {
        holders: [
          aHolder("boss", "Eva"),
          aHolder("director", "Ana", { startsOn: "2026-01-01" }),
          aHolder("seller", "Luis"),
        ],
      },
    );
    const records = { ...rest, roles: roles.map((role) => ({ ...role, kind: kinds[role.id] ?? role.kind })) };
    await api.store({ slug: "alameda", records, revision });
  });

  async function mutate(name: string, input: object): Promise<Payload> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const subject = name.endsWith("Entry") || name === "undo" || name === "redo" ? "" : "subject";
    const answer = await api.ask<Record<string, Payload>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { revision ${subject} refusals { code path message(locale: es) } } }`,
      { input: { company, ...input } },
    );
    expect(answer.errors).toEqual([]);
    const payload = answer.data[name];
    if (payload === undefined) throw new Error(`${name} answered nothing`);
    return { ...payload, revision: payload.revision - revision };
  }
  const sales = (amount: string) => ({ indicator: { indicator: "sales-performance", amount } });
  return {
    turnTo: (day: string) => {
      today = day;
    },
    ask: <Data>(query: string, variables?: object) => api.ask<Data>(query, variables),
    mutate,
    promise: (period: string, amount: string, more: object = {}) =>
      mutate("promiseTarget", { role: director, period, promise: sales(amount), ...more }),
    record: (on: string, amount: string, more: object = {}) =>
      mutate("recordResult", { role: director, on, source: "Ledger", found: sales(amount), ...more }),
    async roleNow<Told>(fields: string, of = director): Promise<Told> {
      const answer = await api.ask<{ company: { role: Told } }>(
        `query ($id: ID!) { company(slug: "alameda") { role(by: { id: $id }) { ${fields} } } }`,
        { id: of },
      );
      expect(answer.errors).toEqual([]);
      return answer.data.company.role;
    },
  };
}
