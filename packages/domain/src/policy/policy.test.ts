import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyKindsFrom, noRefinement, type ProfileRefinement } from "../profile/index.ts";
import type { Holder, Relation, StructureRecords, Unit } from "../structure/index.ts";
import {
  aCompany,
  aHolder,
  anyStructureRecords,
  aRelation,
  aStructure,
  aUnit,
  type RoleTree,
  roleIdNamed,
  unitIdNamed,
} from "../testing/index.ts";
import {
  findingsDiffer,
  type PolicyContext,
  type PolicyFinding,
  type PolicyRuleCode,
  type PolicySettings,
  policyFindings,
  policyRuleCodes,
  usualPolicy,
} from "./index.ts";

const kindOf: Readonly<Record<string, string>> = {
  general: "general-manager",
  executive: "executive-director",
  operations: "operations-director",
  marketing: "marketing-director",
  north: "branch-manager",
  south: "branch-manager",
};

/** A company whose roles are of the kinds that their names say; `in` tells in which unit a role lies. */
function company(
  tree: RoleTree,
  given: {
    readonly relations?: readonly Relation[];
    readonly holders?: readonly Holder[];
    readonly units?: readonly Unit[];
    readonly in?: Readonly<Record<string, string>>;
    readonly kinds?: Readonly<Record<string, string>>;
  } = {},
): StructureRecords {
  const { units = [], relations = [], holders = [] } = given;
  const records = aCompany(tree, { units, relations, holders });
  return {
    ...records,
    roles: records.roles.map((role) => {
      const name = role.title.es ?? "";
      const unit = given.in?.[name];
      return {
        ...role,
        kind: given.kinds?.[name] ?? kindOf[name] ?? null,
        unitId: unit === undefined ? null : unitIdNamed(unit),
      };
    }),
  };
}
const context = (records: StructureRecords, given: Partial<PolicyContext> = {}): PolicyContext => ({
  structure: aStructure(records),
  today: "2026-06-30",
  kinds: companyKindsFrom([]),
  refinements: new Map(),
  specialAccounts: new Map(),
  ...given,
});
const only = (code: PolicyRuleCode): PolicySettings => {
  const off = (rule: PolicyRuleCode) => ({ ...usualPolicy[rule], isOn: rule === code });
  return {
    ...usualPolicy,
    ...Object.fromEntries(policyRuleCodes.map((rule) => [rule, off(rule)])),
  };
};
const found = (code: PolicyRuleCode, records: StructureRecords, given: Partial<PolicyContext> = {}) =>
  policyFindings(context(records, given), only(code));
const concerned = (findings: readonly PolicyFinding[]) => findings.map(({ roleIds }) => roleIds);
const ids = (...names: readonly string[]) => names.map(roleIdNamed);

describe("policy", () => {
  it("[P1] an executive director reports to a general manager, and can be moved to the nearest one", () => {
    expect(found("P1", company({ general: { executive: {} } }))).toEqual([]);
    const [finding] = found("P1", company({ general: { head: { executive: {} } } }));
    expect(finding).toMatchObject({
      roleIds: ids("executive"),
      values: { superior: { es: "head" }, hasSuperior: "YES" },
      repair: { is: "REPORT_TO", roleId: roleIdNamed("executive"), reportsToId: roleIdNamed("general") },
    });
  });

  it("[P1] is moved to no one below itself, and the top of a company is left for people to say", () => {
    expect(found("P1", company({ board: { executive: { general: {} } } }))).toMatchObject([{ repair: null }]);
    expect(found("P1", company({ board: { executive: {}, general: {} } }))).toMatchObject([
      { repair: { reportsToId: roleIdNamed("general") } },
    ]);
    expect(found("P1", company({ executive: { general: {} } }))).toMatchObject([
      { values: { hasSuperior: "NO" }, repair: null },
    ]);
  });

  it("[P2] an operations director oversees every branch manager, by a relation or because it stands above", () => {
    const tree = { general: { operations: { north: {} }, south: {} } };
    expect(found("P2", company(tree))).toMatchObject([
      {
        roleIds: ids("south", "operations"),
        repair: { is: "OVERSEE", fromId: roleIdNamed("operations"), toId: roleIdNamed("south") },
      },
    ]);
    expect(found("P2", company(tree, { relations: [aRelation("operations", "OVERSEES", "south")] }))).toEqual([]);
    expect(found("P2", company(tree, { relations: [aRelation("operations", "SUPPORTS", "south")] }))).toHaveLength(1);
    expect(found("P2", company({ general: { south: {} } }))).toEqual([]);
  });

  it("[P2] with several operations directors, people say which", () => {
    const two = company(
      { general: { operations: {}, other: {}, south: {} } },
      { kinds: { other: "operations-director" } },
    );
    expect(found("P2", two)).toMatchObject([{ repair: null }]);
  });

  it("[P3] each branch has exactly one branch manager", () => {
    const units = [aUnit("north"), aUnit("south"), aUnit("office")];
    const tree = { general: { north: {}, south: {} } };
    expect(found("P3", company(tree, { units, in: { north: "north", south: "south" } }))).toEqual([]);
    expect(concerned(found("P3", company(tree, { units, in: { north: "north", south: "north" } })))).toEqual([
      ids("north", "south"),
    ]);
    const settings: PolicySettings = {
      ...only("P3"),
      P3: { isOn: true, parameters: { branches: [unitIdNamed("south"), unitIdNamed("gone")] } },
    };
    const unmanaged = company(tree, { units, in: { north: "north" } });
    expect(policyFindings(context(unmanaged), settings)).toMatchObject([
      { values: { unit: { es: "south" }, count: 0 } },
    ]);
  });

  it("[P4] a marketing director has a team", () => {
    expect(concerned(found("P4", company({ general: { marketing: {}, seller: {} } })))).toEqual([ids("marketing")]);
    expect(found("P4", company({ general: { marketing: { seller: {} } } }))).toEqual([]);
    const overseen = [aRelation("marketing", "OVERSEES", "seller")];
    expect(found("P4", company({ general: { marketing: {}, seller: {} } }, { relations: overseen }))).toEqual([]);
  });

  it("[P5] a marketing director has at most five special accounts", () => {
    const records = company({ general: { marketing: {} } });
    const withAccounts = (count: number) =>
      found("P5", records, { specialAccounts: new Map([[roleIdNamed("marketing"), count]]) });
    expect(withAccounts(5)).toEqual([]);
    expect(withAccounts(6)).toMatchObject([{ severity: "ERROR", values: { count: 6, atMost: 5 } }]);
    expect(found("P5", records)).toEqual([]);
  });

  it("[P6] spans are within bounds; one who leads nobody has none", () => {
    const wide = (count: number) =>
      company({ general: Object.fromEntries(Array.from({ length: count }, (_, at) => [`r${at}`, {}])) });
    expect(found("P6", wide(15))).toEqual([]);
    expect(found("P6", wide(16))).toMatchObject([{ values: { count: 16, problem: "MANY" } }]);
    const settings: PolicySettings = { ...only("P6"), P6: { isOn: true, parameters: { atLeast: 2, atMost: 3 } } };
    expect(policyFindings(context(wide(1)), settings)).toMatchObject([{ values: { problem: "FEW" } }]);
  });

  it("[P7] layers are within bounds", () => {
    const settings: PolicySettings = { ...only("P7"), P7: { isOn: true, parameters: { atMost: 2 } } };
    const at = (tree: RoleTree) => policyFindings(context(company(tree)), settings);
    expect(at({ general: { head: {} } })).toEqual([]);
    expect(at({ general: { head: { clerk: {} } } })).toMatchObject([{ roleIds: ids("clerk"), values: { layers: 3 } }]);
  });

  it("[P8] no role with reports is vacant for more than thirty days, counted from the day after its last holder's", () => {
    const left = (endsOn: string) =>
      company({ general: { clerk: {} } }, { holders: [aHolder("general", "Ana", { endsOn })] });
    expect(found("P8", left("2026-05-30"))).toEqual([]);
    expect(found("P8", left("2026-05-29"))).toMatchObject([{ values: { days: 31, since: "2026-05-30", count: 1 } }]);
    const followed = company(
      { general: { clerk: {} } },
      {
        holders: [
          aHolder("general", "Ana", { endsOn: "2026-01-01" }),
          aHolder("general", "Luis", { startsOn: "2026-06-30" }),
        ],
      },
    );
    expect(found("P8", followed)).toEqual([]);
    expect(found("P8", company({ general: { clerk: {} } }))).toEqual([]);
    expect(
      found("P8", company({ general: {} }, { holders: [aHolder("general", "Ana", { endsOn: "2026-01-01" })] })),
    ).toEqual([]);
  });

  const leaving: ProfileRefinement = { ...noRefinement, responsibilities: [{ key: "competition", is: "LEFT_OUT" }] };
  const claiming: ProfileRefinement = {
    ...noRefinement,
    responsibilities: [
      { key: "competition", is: "ADDED", entry: { area: "MARKET", touches: [], rank: "MAIN", text: { es: "Mira." } } },
    ],
  };
  const refined = (...given: readonly (readonly [string, ProfileRefinement])[]) => ({
    refinements: new Map(given.map(([name, refinement]) => [roleIdNamed(name), refinement])),
  });

  it("[P9] a duty that one role leaves out is another one's", () => {
    const records = company({ general: { marketing: {}, clerk: {} } });
    expect(found("P9", records)).toEqual([]);
    expect(concerned(found("P9", records, refined(["marketing", leaving])))).toEqual([ids("marketing")]);
    expect(found("P9", records, refined(["marketing", leaving], ["clerk", claiming]))).toEqual([]);
  });

  it("[P10] a duty is not claimed by roles of two kinds, except those that are meant to be shared", () => {
    const records = company({ general: { operations: {}, marketing: {}, clerk: {} } });
    expect(found("P10", records)).toEqual([]);
    expect(concerned(found("P10", records, refined(["clerk", claiming])))).toEqual([ids("marketing", "clerk")]);
    const settings: PolicySettings = { ...only("P10"), P10: { isOn: true, parameters: { shared: [] } } };
    expect(concerned(policyFindings(context(records), settings))).toEqual([ids("operations", "marketing")]);
    const twoBranches = company({ general: { north: {}, south: {} } });
    expect(policyFindings(context(twoBranches), settings)).toEqual([]);
  });

  it("[P10] a company's kind has the duties of the kind that it is based on by its nature", () => {
    const own = { key: "regional", name: { en: "Regional" }, basedOn: "branch-manager", refinement: noRefinement };
    const records = company({ general: { north: {}, south: {} } });
    const roles = records.roles.map((role) =>
      role.id === roleIdNamed("south") ? { ...role, kind: "regional" } : role,
    );
    expect(found("P10", { ...records, roles }, { kinds: companyKindsFrom([own]) })).toEqual([]);
  });

  it("holds a company's kinds to the rules of the kind that they are based on", () => {
    const regional = {
      key: "regional",
      name: { es: "Regional" },
      basedOn: "executive-director",
      refinement: noRefinement,
    };
    const records = company({ board: { region: {} } }, { kinds: { region: "regional" } });
    expect(found("P1", records)).toEqual([]);
    expect(concerned(found("P1", records, { kinds: companyKindsFrom([regional]) }))).toEqual([ids("region")]);
  });

  it("says nothing of a rule that is switched off, never fails, and names only roles that are there", () =>
    fc.assert(
      fc.property(anyStructureRecords(), fc.constantFrom(...policyRuleCodes), (records, code) => {
        const known = new Set(records.roles.map(({ id }) => id));
        const settings = { ...usualPolicy, [code]: { ...usualPolicy[code], isOn: false } };
        for (const finding of policyFindings(context(records), settings)) {
          expect(finding.code).not.toBe(code);
          expect(finding.roleIds.every((id) => known.has(id))).toBe(true);
        }
      }),
    ));
});

describe("what an edit does to the findings", () => {
  it("is what came and what went, not what is only told with other numbers", () => {
    const before = policyFindings(context(company({ general: { head: { executive: {} }, marketing: {} } })));
    const after = policyFindings(context(company({ general: { executive: { head: {} }, marketing: {}, south: {} } })));
    const { appeared, gone } = findingsDiffer(before, after);
    expect([appeared.map(({ code }) => code), gone.map(({ code }) => code)]).toEqual([[], ["P1"]]);
    expect(findingsDiffer(after, before).appeared.map(({ code }) => code)).toEqual(["P1"]);
    const longer = (today: string) =>
      policyFindings(
        context(
          company({ general: { clerk: {} } }, { holders: [aHolder("general", "Ana", { endsOn: "2026-01-01" })] }),
          { today },
        ),
      );
    expect(findingsDiffer(longer("2026-06-01"), longer("2026-06-02"))).toEqual({ appeared: [], gone: [] });
  });
});
