import { describe, expect, it } from "vitest";
import { expectRemedies, expectWhole, type Samples, spoken } from "../sentences/trial.ts";
import { locales } from "../text.ts";
import {
  type PolicyChangeValues,
  type PolicyRefusalValues,
  type PolicyValues,
  policyCatalog,
  policyChangeCatalog,
  policyRefusalCatalog,
  policyRefusalReference,
  policyRuleCodes,
  policyRules,
  type RepairValues,
  readPolicySettings,
  ruleSentences,
  usualPolicy,
} from "./index.ts";
import { repairCatalog } from "./sentences/sentences.ts";

const refused = (given: object) => {
  const read = readPolicySettings({ ...usualPolicy, ...given });
  return read.ok ? [] : read.problem;
};

describe("the settings of policy rules", () => {
  it("are all there as usual, and the same after JSON", () => {
    expect(Object.keys(policyRules)).toEqual([...policyRuleCodes]);
    expect(readPolicySettings(JSON.parse(JSON.stringify(usualPolicy)))).toEqual({ ok: true, value: usualPolicy });
  });

  it("allow no sixth special account, and only numbers that can be", () => {
    const P5 = { isOn: true, parameters: { atMost: 6 } };
    expect(refused({ P5 })).toEqual([{ code: "POLICY_OUT_OF_RANGE", values: { rule: "P5", least: 0, most: 5 } }]);
    expect(refused({ P8: { isOn: false, parameters: { days: 1.5 } } })).toMatchObject([{ values: { rule: "P8" } }]);
    expect(refused({ P6: { isOn: true, parameters: { atLeast: 4, atMost: 3 } } })).toMatchObject([
      { code: "POLICY_BOUNDS_REVERSED" },
    ]);
  });

  it("in another form are refused with the place", () => {
    const P3 = { isOn: true, parameters: { branches: ["north"] } };
    expect(refused({ P3 })).toEqual([
      { code: "POLICY_MALFORMED", values: { path: "policy.P3.parameters.branches.0" } },
    ]);
    expect(readPolicySettings(null)).toMatchObject({ problem: [{ values: { path: "policy" } }] });
  });
});

const [sales, north] = [
  { es: "Ventas", en: "Sales" },
  { es: "Norte", en: "North" },
];
const samples: Samples<PolicyValues> = {
  P1: (["YES", "NO"] as const).map((hasSuperior) => ({ role: sales, superior: north, hasSuperior })),
  P2: [{ manager: north }],
  P3: [
    { unit: north, count: 0, managers: [] },
    { unit: north, count: 2, managers: [sales, north] },
  ],
  P4: [{ role: sales }],
  P5: [0, 1, 5].map((atMost) => ({ role: sales, count: atMost + 1, atMost })),
  P6: [
    { role: sales, count: 16, atLeast: 1, atMost: 15, problem: "MANY" },
    { role: sales, count: 1, atLeast: 2, atMost: 15, problem: "FEW" },
  ],
  P7: [{ role: sales, layers: 13, atMost: 12 }],
  P8: [
    { role: sales, days: 31, since: "2026-05-30", count: 1 },
    { role: sales, days: 1, since: "2026-05-30", count: 2 },
  ],
  P9: [{ duty: north, roles: [sales] }],
  P10: [{ duty: north, count: 2, roles: [sales, north] }],
};
const refusalSamples: Samples<PolicyRefusalValues> = {
  POLICY_MALFORMED: [{ path: "policy.P3" }],
  POLICY_OUT_OF_RANGE: [{ rule: "P5", least: 0, most: 5 }],
  POLICY_BOUNDS_REVERSED: [{ atLeast: 4, atMost: 3 }],
  POLICY_FINDING_GONE: [{ rule: "P2" }],
  POLICY_NO_REPAIR: [{ rule: "P4" }],
};
const changeSamples: Samples<PolicyChangeValues> = {
  PolicySet: (["YES", "NO"] as const).map((isOn) => ({ rule: "P6", isOn })),
  PolicyReset: [{ rule: "P6" }],
};
const repairSamples: Samples<RepairValues> = {
  REPORT_TO: [{ role: sales, superior: north }],
  OVERSEE: [{ from: sales, to: north }],
};

describe("the sentences of policy", () => {
  it("are there for every rule and refusal, whole, in both languages, with what can be done", () => {
    expectWhole(locales.flatMap((locale) => spoken(policyCatalog, samples, locale)));
    expectWhole(locales.flatMap((locale) => spoken(policyRefusalCatalog, refusalSamples, locale)));
    expectWhole(locales.flatMap((locale) => spoken(policyChangeCatalog, changeSamples, locale)));
    expectWhole(locales.flatMap((locale) => spoken(repairCatalog, repairSamples, locale)));
    for (const locale of locales)
      expectWhole(policyRuleCodes.map((code) => ruleSentences.sentenceOf({ code, values: {} }, locale)));
    expectRemedies(policyCatalog);
    expectRemedies(policyRefusalCatalog);
  });

  it("have a meaning and a cause for every refusal in its reference", () => {
    const reference = policyRefusalReference();
    expect(reference.map(({ code }) => code).sort()).toEqual(Object.keys(refusalSamples).sort());
    for (const { meaning, cause } of reference)
      for (const text of [meaning, cause]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
  });
});
