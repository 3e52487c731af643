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

describe("a role's profile", () => {
  it("is that of its kind as long as nothing is refined", async () => {
    const { overview, responsibilities, indicators } = await profileOf("marketing");
    expect(overview).toMatchObject({ origin: "INHERITED", text: overview.inherited });
    const origins = [...responsibilities, ...indicators].map(({ origin }) => origin);
    expect(new Set(origins)).toEqual(new Set(["INHERITED"]));
    expect(responsibilities.every(({ responsibility }) => responsibility.provenance.from !== "COMPANY")).toBe(true);
  });

  it("says which of its parts are inherited, changed, added and left out, and how the kind has them", async () => {
    const inherited = await dutiesThatAre("INHERITED");
    const market = inherited.find(({ responsibility }) => responsibility.key === "market-share");
    expect(await refine({ overview: { en: "Sells light." } })).toEqual([]);
    expect(await refine({ changeResponsibility: { key: "market-share", text: { en: "Knows the market." } } })).toEqual(
      [],
    );
    expect(await refine({ leaveOut: { responsibility: "competition" } })).toEqual([]);
    const fair = { key: "fairs", area: "CUSTOMERS", text: { en: "Goes to fairs.", es: "Va a ferias." } };
    expect(await refine({ addResponsibility: fair })).toEqual([]);
    const visits = { key: "visits", name: { en: "Visits" }, unit: "COUNT", direction: "HIGHER" };
    expect(await refine({ addIndicator: visits })).toEqual([]);

    const { overview, indicators } = await profileOf("marketing");
    expect(overview).toMatchObject({ origin: "CHANGED", text: "Sells light." });
    expect(overview.inherited).toMatch(/sales plan/);
    expect(await dutiesThatAre("CHANGED")).toMatchObject([
      { responsibility: { text: "Knows the market." }, inherited: { text: market?.responsibility.text } },
    ]);
    expect(await dutiesThatAre("LEFT_OUT")).toMatchObject([{ responsibility: { key: "competition" } }]);
    expect(await dutiesThatAre("ADDED")).toMatchObject([
      { responsibility: { key: "fairs", text: "Goes to fairs.", provenance: { from: "COMPANY" } }, inherited: null },
    ]);
    expect(await dutiesThatAre("INHERITED")).toHaveLength(inherited.length - 2);
    expect(indicators.at(-1)).toEqual({ origin: "ADDED", indicator: { key: "visits" } });
  });

  it("is told in both languages, undone, and inherited again", async () => {
    await refine({ changeResponsibility: { key: "market-share", rank: "FURTHER" } });
    expect((await lastSentences("en")).join()).toMatch(/^“marketing” says the duty “Finds out .*” in its own way\.$/);
    expect((await lastSentences("es")).join()).toMatch(/^«marketing» formula a su manera la responsabilidad «.*»\.$/);
    expect(await dutiesThatAre("CHANGED")).toHaveLength(1);
    await undo();
    expect(await dutiesThatAre("CHANGED")).toHaveLength(0);
    await refine({ leaveOut: { responsibility: "market-share" } });
    await refine({ inherit: { responsibility: "market-share" } });
    expect(await dutiesThatAre("LEFT_OUT")).toHaveLength(0);
  });

  it("is refused where the kind has no such part, has it already, or nothing is said", async () => {
    expect(await refine({ changeResponsibility: { key: "fairs", rank: "MAIN" } })).toEqual(["PROFILE_UNKNOWN_ENTRY"]);
    expect(await refine({ leaveOut: { indicator: "charm" } })).toEqual(["PROFILE_UNKNOWN_ENTRY"]);
    const taken = { key: "market-share", area: "MARKET", text: { en: "Again." } };
    expect(await refine({ addResponsibility: taken })).toEqual(["PROFILE_KEY_TAKEN"]);
    expect(await refine({ addResponsibility: { key: "fairs", area: "MARKET", text: {} } })).toEqual([
      "PROFILE_TEXT_MISSING",
    ]);
    const twice = { key: "fairs", area: "MARKET", touches: ["MARKET"], text: { en: "Goes to fairs." } };
    expect(await refine({ addResponsibility: twice })).toEqual(["PROFILE_AREA_TWICE"]);
    expect(await dutiesThatAre("ADDED")).toEqual([]);
  });
});

describe("the kinds of a company", () => {
  it("are those of the catalogue and its own, with what they inherit and how many roles are of them", async () => {
    expect(await kinds()).toHaveLength(9);
    expect(await kind("marketing-director")).toMatchObject({ roleCount: 1, basedOn: null });
    expect(await addKind("regional-lead", "marketing-director")).toEqual([]);
    await setEntry({
      ledger: "KIND_PROFILE",
      key: "regional-lead/responsibility/region",
      content: {
        is: "ADDED",
        entry: { area: "PLANNING", touches: [], rank: "MAIN", text: { en: "Plans the region." } },
      },
    });
    await edit("updateRole", "UpdateRoleInput", { role: role("sales"), kind: "regional-lead" });
    const made = await kind("regional-lead");
    expect(made).toMatchObject({
      name: "Kind regional-lead",
      basedOn: { name: "Marketing director" },
      provenance: { from: "COMPANY" },
      roleCount: 1,
    });
    expect(made?.responsibilities).toHaveLength(((await kind("marketing-director"))?.responsibilities.length ?? 0) + 1);
    expect(made?.profile.responsibilities.at(-1)).toMatchObject({
      origin: "ADDED",
      responsibility: { key: "region", provenance: { from: "COMPANY" } },
    });
    expect((await dutiesThatAre("INHERITED", "sales")).at(-1)).toMatchObject({ responsibility: { key: "region" } });
  });

  it("are named wherever a role is", async () => {
    await addKind("regional-lead", null);
    await edit("updateRole", "UpdateRoleInput", { role: role("sales"), kind: "regional-lead" });
    expect(await lastSentences("es")).toEqual(["«sales» es ahora del tipo «Tipo regional-lead»."]);
    const { data } = await api.ask<{ company: { role: { kind: { name: string } } } }>(
      `query ($id: ID!) { company(slug: "alameda") { role(by: { id: $id }) { kind { name(locale: en) } } } }`,
      { id: role("sales") },
    );
    expect(data.company.role.kind.name).toBe("Kind regional-lead");
  });

  it("are called otherwise, and lose one language without the other", async () => {
    await addKind("regional-lead", null);
    await edit("updateKind", "UpdateKindInput", {
      kind: "regional-lead",
      name: { es: null },
      basedOn: "branch-manager",
    });
    expect(await kind("regional-lead")).toMatchObject({
      name: "Kind regional-lead",
      basedOn: { name: "Branch manager" },
    });
    await edit("updateKind", "UpdateKindInput", { kind: "regional-lead", name: { en: "Lead" } });
    expect(await kind("regional-lead")).toMatchObject({ name: "Lead", basedOn: { name: "Branch manager" } });
  });

  it("go with their profile, and come back with it", async () => {
    await addKind("regional-lead", null);
    await setEntry({ ledger: "KIND_PROFILE", key: "regional-lead/overview", content: { en: "Leads a region." } });
    expect(await removeKind("regional-lead")).toEqual([]);
    expect(await kind("regional-lead")).toBeUndefined();
    await undo();
    expect((await kind("regional-lead"))?.profile.overview).toMatchObject({ origin: "ADDED", text: "Leads a region." });
  });

  it("are not made twice, nor taken from under others, nor based on themselves", async () => {
    await addKind("regional-lead", null);
    await addKind("area-lead", "regional-lead");
    expect(await addKind("regional-lead", null)).toEqual(["KIND_KEY_TAKEN"]);
    expect(await addKind("branch-manager", null)).toEqual(["KIND_KEY_TAKEN"]);
    expect(await addKind("other-lead", "nobody")).toEqual(["KIND_UNKNOWN_BASE"]);
    expect(await addKind("other-lead", null, {})).toEqual(["KIND_NAME_MISSING"]);
    expect(await removeKind("regional-lead")).toEqual(["KIND_IN_USE"]);
    expect(await removeKind("branch-manager")).toEqual(["KIND_UNKNOWN"]);
    expect(await edit("updateKind", "UpdateKindInput", { kind: "regional-lead", basedOn: "area-lead" })).toEqual([
      "KIND_BASED_ON_ITSELF",
    ]);
    expect(await edit("updateKind", "UpdateKindInput", { kind: "nobody", name: { en: "X" } })).toEqual([
      "KIND_UNKNOWN",
    ]);
  });
});

describe("a comparison", () => {
  interface Subject {
    readonly name: string;
    readonly refinedPartCount: number;
    readonly mainDutyCount: number;
    readonly overview: string;
  }
  async function compared(roles: readonly string[], kindKeys: readonly string[]): Promise<readonly Subject[]> {
    const { data, errors } = await api.ask<{
      compareRoles: { subjects: readonly Subject[]; refusals: readonly object[] };
    }>(
      `query ($roles: [ID!], $kinds: [String!]) {
        compareRoles(company: "alameda", roles: $roles, kinds: $kinds, locale: en) {
          subjects { name overview refinedPartCount mainDutyCount } refusals { code }
        }
      }`,
      { roles: roles.map(role), kinds: kindKeys },
    );
    expect(errors).toEqual([]);
    expect(data.compareRoles.refusals).toEqual([]);
    return data.compareRoles.subjects;
  }

  it("takes what a role refines into account and says so, and knows the kinds of the company", async () => {
    await addKind("regional-lead", "marketing-director");
    const [before] = await compared(["marketing"], ["regional-lead"]);
    expect(before?.refinedPartCount).toBe(0);
    await refine({ overview: { en: "Sells light." } });
    await refine({ leaveOut: { responsibility: "market-share" } });
    const [marketing, lead] = await compared(["marketing"], ["regional-lead"]);
    expect(marketing).toMatchObject({ overview: "Sells light.", refinedPartCount: 2 });
    expect(marketing?.mainDutyCount).toBe((before?.mainDutyCount ?? 0) - 1);
    expect(lead).toMatchObject({
      name: "Kind regional-lead",
      refinedPartCount: 0,
      mainDutyCount: before?.mainDutyCount,
    });
  });
});
