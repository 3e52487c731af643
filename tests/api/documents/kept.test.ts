import { readFileSync } from "node:fs";
import { companyNodeId, nodeIdOf } from "@puesto/domain/identity";
import { aCompany, companyIdNamed, roleIdNamed } from "@puesto/domain/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Served, serve } from "../../support/served.ts";

const document = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");
const [, section = ""] = document.split("\n## What is kept: `setEntry`\n");
const [kept = ""] = section.split("\n## ");

/** What the document shows that a ledger holds, in its order. */
function shownOf(ledger: string): readonly unknown[] {
  const [, told = ""] = kept.split(`\n**\`${ledger}\`**`);
  const [own = ""] = told.split("\n**`");
  return [...own.matchAll(/^```json\n(.*?)^```$/gms)].map((block) => JSON.parse(block[1] ?? ""));
}

/** Under which keys they are to be kept, and whether of a role; an account before the sale to it. */
const keys: readonly (readonly [ledger: string, of: "ROLE" | "COMPANY", keys: readonly string[]])[] = [
  ["KIND", "COMPANY", ["regional-lead"]],
  [
    "PROFILE",
    "ROLE",
    [
      "overview",
      "responsibility/fair",
      "responsibility/market-changes",
      "responsibility/market-changes",
      "indicator/fairs",
    ],
  ],
  ["POLICY", "COMPANY", ["P6"]],
  ["CALENDAR", "COMPANY", [""]],
  ["PAY_SCHEME", "ROLE", [""]],
  ["SPECIAL_ACCOUNT", "ROLE", ["north"]],
  ["ACCOUNT_SALE", "ROLE", ["1"]],
];

let api: Served;
beforeAll(async () => {
  api = await serve();
  const records = aCompany({ boss: { marketing: {} } });
  const roles = records.roles.map((role) => ({ ...role, kind: "marketing-director" }));
  await api.store({ slug: "alameda", records: { ...records, roles }, revision: 0 });
});
afterAll(() => api.close());

const companyId = companyIdNamed("alameda");
const role = nodeIdOf("Role", companyId, roleIdNamed("marketing"));

it("what docs/api.md shows of each ledger can be kept, and it shows as many as there are keys to keep them under", async () => {
  for (const [ledger, of, under] of keys) {
    const shown = shownOf(ledger);
    expect([ledger, shown.length]).toEqual([ledger, under.length]);
    for (const [at, content] of shown.entries()) {
      const { data, errors } = await api.ask<{ setEntry: { refusals: readonly object[] } }>(
        `mutation ($input: SetEntryInput!) { setEntry(input: $input) { refusals { code message(locale: en) } } }`,
        {
          input: {
            company: companyNodeId(companyId),
            ledger,
            role: of === "ROLE" ? role : null,
            key: under[at],
            content,
          },
        },
      );
      expect(errors).toEqual([]);
      expect([ledger, under[at], data.setEntry.refusals]).toEqual([ledger, under[at], []]);
    }
  }
});
