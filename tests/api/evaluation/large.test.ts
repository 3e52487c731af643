import { nodeIdOf } from "@puesto/domain/identity";
import { entryAt } from "@puesto/domain/structure";
import { aCompany, companyIdNamed, roleIdNamed, uuidNamed } from "@puesto/domain/testing";
import { expect, it } from "vitest";
import { serve } from "../../support/served.ts";

it("sums and shares are told with every digit, however many results there are", async () => {
  const api = await serve();
  const { roles, ...rest } = aCompany({ boss: {} });
  const roleId = roleIdNamed("boss");
  const sales = (amount: string) => ({ is: "INDICATOR", indicator: "sales-performance", amount });
  const results = Array.from({ length: 200 }, (_, at) =>
    entryAt(
      { ledger: "measurement", roleId, key: uuidNamed(`result ${at}`) },
      { on: "2026-01-02", source: "Ledger", found: sales("999999999999.999999") },
    ),
  );
  const promise = entryAt(
    { ledger: "target", roleId, key: uuidNamed("target") },
    { period: "2026-Q1", promise: sales("0.000001") },
  );
  const directed = roles.map((role) => ({ ...role, kind: "marketing-director" }));
  await api.store({ slug: "alameda", records: { ...rest, roles: directed, entries: [...results, promise] } });
  const { data, errors } = await api.ask(
    `query ($id: ID!) { company(slug: "alameda") { role(by: { id: $id }) {
      attainments(period: "2026-Q1") { reached share }
      rollUp(indicator: "sales-performance", period: "2026-Q1") { total { amount } }
    } } }`,
    { id: nodeIdOf("Role", companyIdNamed("alameda"), roleId) },
  );
  expect(errors).toEqual([]);
  const reached = "199999999999999.9998";
  expect(data).toEqual({
    company: {
      role: {
        attainments: [{ reached, share: "199999999999999999800" }],
        rollUp: { total: { amount: reached } },
      },
    },
  });
  await api.close();
});
