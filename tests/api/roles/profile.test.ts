import { companyNodeId, nodeIdOf } from "@puesto/domain/identity";
import { aCompany, companyIdNamed, roleIdNamed } from "@puesto/domain/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Served, serve } from "../../support/served.ts";

let api: Served;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const companyId = companyIdNamed("alameda");
const company = companyNodeId(companyId);
const role = (name: string) => nodeIdOf("Role", companyId, roleIdNamed(name));

beforeEach(async () => {
  await api.store({ slug: "alameda", records: aCompany({ boss: { marketing: {}, sales: {} } }), revision: 0 });
  await edit("applyChanges", "ApplyChangesInput", {
    changes: [
      { updateRole: { role: role("marketing"), kind: "marketing-director" } },
      { updateRole: { role: role("sales"), kind: "sales-team-member" } },
    ],
  });
});

interface Payload {
  readonly refusals: readonly { readonly code: string; readonly message: string }[];
}

async function edit(mutation: string, type: string, input: object): Promise<readonly string[]> {
  const { data, errors } = await api.ask<{ payload: Payload }>(
    `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { refusals { code message(locale: es) } } }`,
    { input: { company, ...input } },
  );
  expect(errors).toEqual([]);
  return data.payload.refusals.map(({ code }) => code);
}
const refine = (refinement: object, of = "marketing") =>
  edit("refineRole", "RefineRoleInput", { role: role(of), refine: refinement });
const addKind = (key: string, basedOn: string | null, name: object = { en: `Kind ${key}`, es: `Tipo ${key}` }) =>
  edit("addKind", "AddKindInput", { key, name, basedOn });
const removeKind = (kind: string) => edit("removeKind", "RemoveKindInput", { kind });
const setEntry = (input: object) => edit("setEntry", "SetEntryInput", input);
const undo = () => edit("undo", "UndoInput", {});

interface Part {
  readonly origin: string;
}
interface Profile {
  readonly overview: Part & { readonly text: string | null; readonly inherited: string | null };
  readonly responsibilities: readonly (Part & {
    readonly responsibility: { readonly key: string; readonly text: string; readonly provenance: { from: string } };
    readonly inherited: { readonly text: string } | null;
  })[];
  readonly indicators: readonly (Part & { readonly indicator: { readonly key: string } })[];
}
const profile = `profile {
  overview { origin text(locale: en) inherited(locale: en) }
  responsibilities {
    origin
    responsibility { key text(locale: en) provenance { from } }
    inherited { text(locale: en) }
  }
  indicators { origin indicator { key } }
}`;

async function profileOf(name: string): Promise<Profile> {
  const { data, errors } = await api.ask<{ company: { role: { profile: Profile } } }>(
    `query ($id: ID!) { company(slug: "alameda") { role(by: { id: $id }) { ${profile} } } }`,
    { id: role(name) },
  );
  expect(errors).toEqual([]);
  return data.company.role.profile;
}
const dutiesThatAre = async (origin: string, name = "marketing") =>
  (await profileOf(name)).responsibilities.filter((duty) => duty.origin === origin);

interface Kind {
  readonly key: string;
  readonly name: string;
  readonly basedOn: { readonly name: string } | null;
  readonly roleCount: number;
  readonly responsibilities: readonly object[];
  readonly provenance: { readonly from: string } | null;
  readonly profile: Profile;
}
async function kinds(): Promise<readonly Kind[]> {
  const { data, errors } = await api.ask<{ company: { kinds: readonly Kind[] } }>(
    `{ company(slug: "alameda") { kinds {
      key name(locale: en) basedOn { name(locale: en) } roleCount provenance { from } responsibilities { key } ${profile}
    } } }`,
  );
  expect(errors).toEqual([]);
  return data.company.kinds;
}
const kind = async (key: string) => (await kinds()).find((one) => one.key === key);

async function lastSentences(locale: "en" | "es"): Promise<readonly string[]> {
  const { data } = await api.ask<{ company: { revisions: { nodes: readonly { sentences: readonly string[] }[] } } }>(
    `query ($locale: Locale!) {
      company(slug: "alameda") { revisions(first: 1) { nodes { sentences(locale: $locale) } } }
    }`,
    { locale },
  );
  return data.company.revisions.nodes.flatMap(({ sentences }) => sentences);
}

const [firstDuty, secondDuty] = ["sales-team", "customer-care"];

describe("a role's profile", () => {
  it("is that of its kind as long as nothing is refined", async () => {
    const { overview, responsibilities, indicators } = await profileOf("marketing");
    expect(overview).toMatchObject({ origin: "INHERITED", text: overview.inherited });
    const origins = [...responsibilities, ...indicators].map(({ origin }) => origin);
    expect(new Set(origins)).toEqual(new Set(["INHERITED"]));
    expect(responsibilities.every(({ responsibility }) => responsibility.provenance.from !== "COMPANY")).toBe(true);
  });
});
