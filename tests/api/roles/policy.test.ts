import { companyNodeId, nodeIdOf } from "@puesto/domain/identity";
import { aCompany, aHolder, companyIdNamed, roleIdNamed, unitIdNamed } from "@puesto/domain/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Served, serve } from "../../support/served.ts";

const companyId = companyIdNamed("ruled");
const company = companyNodeId(companyId);
const id = (name: string) => nodeIdOf("Role", companyId, roleIdNamed(name));

const kinds: Readonly<Record<string, string>> = {
  general: "general-manager",
  operations: "operations-director",
  executive: "executive-director",
  north: "branch-manager",
  south: "branch-manager",
};

interface Found {
  readonly kind: string;
  readonly code: string;
  readonly about: string | null;
  readonly severity: string;
  readonly es: string;
  readonly en: string;
  readonly remedy: string;
  readonly repair: { readonly es: string; readonly en: string; readonly change: object } | null;
  readonly roles: { readonly nodes: readonly { readonly id: string }[] };
}
interface Payload {
  readonly revision: number;
  readonly refusals: readonly { readonly code: string; readonly es: string; readonly en: string }[];
  readonly findings: { readonly appeared: readonly Found[]; readonly gone: readonly Found[] } | null;
}

const asFound = `kind code about severity es: message(locale: es) en: message(locale: en) remedy(locale: en)
  repair { es: message(locale: es) en: message(locale: en) change } roles { nodes { id } }`;
const asEdit = `revision refusals { code es: message(locale: es) en: message(locale: en) }
  findings { appeared { ${asFound} } gone { ${asFound} } }`;

let api: Served;
let today = "2026-01-10";
let revision = 0;
beforeAll(async () => {
  api = await serve(undefined, { clock: () => today });
});
afterAll(() => api.close());
beforeEach(async () => {
  today = "2026-01-10";
  // What a process remembers of a company is right for a revision: one that is stored anew goes on counting.
  revision += 100;
  const { roles, ...rest } = aCompany(
    { general: { operations: { clerk: {} }, sales: { executive: { north: {}, south: {} } } } },
    { holders: [aHolder("sales", "Ana", { startsOn: "2025-01-01" })] },
  );
  const records = { ...rest, roles: roles.map((role) => ({ ...role, kind: kinds[role.title.es ?? ""] ?? null })) };
  await api.store({ slug: "ruled", records, revision });
});

async function findings(args = "kinds: [POLICY]"): Promise<readonly Found[]> {
  const answer = await api.ask<{ company: { findings: { nodes: readonly Found[] } } }>(
    `{ company(slug: "ruled") { findings(first: 50, ${args}) { nodes { ${asFound} } } } }`,
  );
  expect(answer.errors).toEqual([]);
  return answer.data.company.findings.nodes;
}
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

async function mutate(name: string, input: object = {}): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${asEdit} } }`,
    { input: { company, ...input } },
  );
  expect(answer.errors).toEqual([]);
  const payload = answer.data[name];
  if (payload === undefined) throw new Error(`${name} answered nothing`);
  return payload;
}

describe("the findings of a company", () => {
  it("tell what it does not keep of its policy, with the roles concerned and what would put it right", async () => {
    const found = await findings();
    expect(codes(found)).toEqual(["P1", "P2", "P2"]);
    expect(found[0]).toMatchObject({
      kind: "POLICY",
      severity: "WARNING",
      about: roleIdNamed("executive"),
      es: "«executive» depende de «sales», que no es una dirección general.",
      en: "“executive” answers to “sales”, which is no general manager.",
      remedy: "Let the executive director report to the general manager.",
      repair: {
        es: "Hacer que «executive» dependa de «general».",
        en: "Let “executive” report to “general”.",
        change: { moveRole: { role: id("executive"), reportsTo: id("general") } },
      },
      roles: { nodes: [{ id: id("executive") }] },
    });
    expect(found[1]?.repair?.change).toEqual({
      addRelation: { type: "OVERSEES", from: id("operations"), to: id("north") },
    });
  });

  it("are asked for by where they come from; from everywhere unless said", async () => {
    const observed = codes(await findings("kinds: [OBSERVATION]"));
    expect(observed).toContain("O1");
    expect(codes(await findings("after: null"))).toEqual(["P1", "P2", "P2", ...observed]);
  });

  it("depend on the day", async () => {
    revision += 100;
    const records = aCompany(
      { general: { sales: {} } },
      { holders: [aHolder("general", "Eva", { endsOn: "2026-01-01" })] },
    );
    await api.store({ slug: "ruled", records, revision });
    today = "2026-01-20";
    expect(codes(await findings())).toEqual([]);
    today = "2026-03-01";
    expect(codes(await findings())).toEqual(["P8"]);
  });
});

describe("an edit", () => {
  it("tells which findings came and which went with it", async () => {
    const right = await mutate("moveRole", { role: id("executive"), reportsTo: id("general") });
    expect([codes(right.findings?.appeared ?? []), codes(right.findings?.gone ?? [])]).toEqual([[], ["P1"]]);
    const back = await mutate("moveRole", { role: id("executive"), reportsTo: id("sales") });
    expect([codes(back.findings?.appeared ?? []), codes(back.findings?.gone ?? [])]).toEqual([["P1"], []]);
    expect(back.findings?.appeared[0]?.repair?.change).toEqual({
      moveRole: { role: id("executive"), reportsTo: id("general") },
    });
    const neither = await mutate("updateRole", { role: id("clerk"), title: { es: "Otra" } });
    expect(neither.findings).toEqual({ appeared: [], gone: [] });
  });

  it("that is refused tells of none", async () => {
    expect(await mutate("moveRole", { role: id("general"), reportsTo: id("clerk") })).toMatchObject({ findings: null });
  });

  it("is made of the change that a finding names, handed to applyChanges as it is", async () => {
    const changes = (await findings()).flatMap(({ repair }) => (repair === null ? [] : [repair.change]));
    const payload = await mutate("applyChanges", { changes });
    expect(payload.refusals).toEqual([]);
    expect(codes(payload.findings?.gone ?? [])).toEqual(["P1", "P2", "P2"]);
    expect(await findings()).toEqual([]);
  });
});

describe("putting a finding right", () => {
  const overseen = { code: "P2", about: roleIdNamed("north") };

  it("is one request, applied once, and undone like every edit", async () => {
    const asked = { ...overseen, requestKey: "one" };
    const payload = await mutate("repairFinding", asked);
    expect([payload.revision, codes(payload.findings?.gone ?? [])]).toEqual([revision + 1, ["P2"]]);
    expect((await mutate("repairFinding", asked)).revision).toBe(revision + 1);
    expect(codes(await findings())).toEqual(["P1", "P2"]);
    const undone = await mutate("undo");
    expect(codes(undone.findings?.appeared ?? [])).toEqual(["P2"]);
    expect(codes(await findings())).toEqual(["P1", "P2", "P2"]);
  });

  it("is refused where it is found no more, and where no one change would do", async () => {
    await mutate("repairFinding", overseen);
    const [gone] = (await mutate("repairFinding", overseen)).refusals;
    expect(gone).toEqual({
      code: "POLICY_FINDING_GONE",
      es: "Ya no hay tal hallazgo de la regla P2.",
      en: "There is no such finding of rule P2 any more.",
    });
    expect(codes((await mutate("repairFinding", { code: "O1", about: "" })).refusals)).toEqual(["POLICY_FINDING_GONE"]);
    await mutate("setPolicyRule", { rule: "P6", parameters: { atLeast: 2, atMost: 15 } });
    const [narrow] = (await findings()).filter(({ code }) => code === "P6");
    expect(codes((await mutate("repairFinding", { code: "P6", about: narrow?.about })).refusals)).toEqual([
      "POLICY_NO_REPAIR",
    ]);
  });
});

describe("the policy of a company", () => {
  interface Rule {
    readonly code: string;
    readonly isOn: boolean;
    readonly parameters: object;
    readonly usualParameters: object;
    readonly es: string;
    readonly en: string;
  }
  const rules = async () => {
    const { data } = await api.ask<{ company: { policy: readonly Rule[] } }>(`{ company(slug: "ruled") {
      policy { code severity isOn parameters usualParameters es: description(locale: es) en: description(locale: en) } } }`);
    return new Map(data.company.policy.map((rule) => [rule.code, rule]));
  };

  it("is the usual one until it is set", async () => {
    const policy = await rules();
    expect([...policy.keys()]).toEqual(["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10"]);
    expect(policy.get("P6")).toMatchObject({
      isOn: true,
      parameters: { atLeast: 1, atMost: 15 },
      es: "De un puesto no dependen ni muy pocos ni demasiados.",
      en: "Not too few report to a role, and not too many.",
    });
  });

  it("is switched off rule by rule, and its findings go; switched on again, they come back with its numbers", async () => {
    await mutate("setPolicyRule", { rule: "P6", parameters: { atLeast: 2, atMost: 15 } });
    const off = await mutate("setPolicyRule", { rule: "P6", isOn: false });
    expect(codes(off.findings?.gone ?? [])).toContain("P6");
    expect((await rules()).get("P6")).toMatchObject({ isOn: false, parameters: { atLeast: 2, atMost: 15 } });
    const on = await mutate("setPolicyRule", { rule: "P6", isOn: true });
    expect(codes(on.findings?.appeared ?? [])).toContain("P6");
  });

  it("names units by their ids, as everything does", async () => {
    const { units, ...rest } = aCompany({ general: {} }, { units: [] });
    revision += 100;
    const unit = { id: unitIdNamed("Norte"), key: null, name: { es: "Norte" }, parentId: null };
    await api.store({ slug: "ruled", records: { ...rest, units: [...units, unit] }, revision });
    const branches = [nodeIdOf("Unit", companyId, unit.id)];
    const payload = await mutate("setPolicyRule", { rule: "P3", parameters: { branches } });
    expect(codes(payload.findings?.appeared ?? [])).toEqual(["P3"]);
    expect((await rules()).get("P3")?.parameters).toEqual({ branches });
  });

  it("is refused what it cannot be", async () => {
    const refused = async (rule: string, parameters: object) =>
      codes((await mutate("setPolicyRule", { rule, parameters })).refusals);
    expect(await refused("P7", { atMost: 0 })).toEqual(["POLICY_OUT_OF_RANGE"]);
    expect(await refused("P5", { atMost: 6 })).toEqual(["POLICY_OUT_OF_RANGE"]);
    expect(await refused("P6", { atLeast: 9, atMost: 3 })).toEqual(["POLICY_BOUNDS_REVERSED"]);
    expect(await refused("P8", { weeks: 3 })).toEqual(["POLICY_MALFORMED"]);
    const unknown = { ledger: "POLICY", key: "P11", content: { isOn: false, parameters: {} } };
    expect(codes((await mutate("setEntry", unknown)).refusals)).toEqual(["POLICY_MALFORMED"]);
  });

  it("is told in the history, in both languages", async () => {
    await mutate("setPolicyRule", { rule: "P6", isOn: false });
    await mutate("clearEntry", { ledger: "POLICY", key: "P6" });
    const { data } = await api.ask<{
      company: { revisions: { nodes: readonly { es: readonly string[]; en: readonly string[] }[] } };
    }>(
      `{ company(slug: "ruled") { revisions(first: 2) { nodes { es: sentences(locale: es) en: sentences(locale: en) } } } }`,
    );
    expect(data.company.revisions.nodes).toEqual([
      { es: ["La regla P6 vuelve a ser la habitual."], en: ["The rule P6 is as usual again."] },
      { es: ["La regla P6 se desactivó."], en: ["The rule P6 was switched off."] },
    ]);
  });
});
