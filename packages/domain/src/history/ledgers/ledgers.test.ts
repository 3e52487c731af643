import { describe, expect, it } from "vitest";
import { marketingDirectorScheme } from "../../pay/index.ts";
import { entryAt, type Json, neighbourhoodOf } from "../../structure/index.ts";
import { aCompany, roleIdNamed } from "../../testing/index.ts";
import { type AskedChange, apply, changeSentences, editRefusalSentences } from "../index.ts";
import { refusalsOf, stateOf, taken } from "../trial.ts";

const marketing = roleIdNamed("marketing");
const company = aCompany({ boss: { marketing: { seller: {} } } });
const roles = company.roles.map((role) => (role.id === marketing ? { ...role, kind: "marketing-director" } : role));
const rows = neighbourhoodOf({ name: { es: "Alameda" }, locale: "es" }, { ...company, roles });

const set = (ledger: string, key: string, content: Json, roleId: typeof marketing | null = marketing): AskedChange => ({
  type: "EntrySet",
  ledger,
  roleId,
  key,
  content,
});
const account = (key: string): AskedChange => set("special-account", key, { name: key });
const said = (changes: readonly AskedChange[]) =>
  taken(rows, changes).told.map((one) => changeSentences.sentenceOf(one, "en", "es"));

describe("what is kept of a role", () => {
  it("goes with the role, and comes back when that is undone", () => {
    const kept = taken(rows, [account("north"), account("south")]).rows;
    const gone = taken(kept, [{ type: "RoleRemoved", roleId: marketing, reports: "UP" }]);
    expect(stateOf(gone.rows).records.entries).toEqual([]);
    expect(stateOf(taken(gone.rows, gone.inverse).rows)).toEqual(stateOf(kept));
  });

  it("is of a role that is there, and in a ledger of roles", () => {
    expect(refusalsOf(rows, [set("special-account", "x", { name: "x" }, roleIdNamed("nobody"))])).toEqual([
      "UNKNOWN_ROLE 0",
    ]);
    expect(refusalsOf(rows, [set("special-account", "x", { name: "x" }, null)])).toEqual(["UNKNOWN_LEDGER 0"]);
    expect(refusalsOf(rows, [set("constructor", "x", {})])).toEqual(["UNKNOWN_LEDGER 0"]);
    expect(refusalsOf(rows, [set("special-account", "x", { title: "x" })])).toEqual(["MALFORMED_ENTRY 0"]);
  });

  it("stands under a key that can be stored, and what there is one of under none", () => {
    const key = "k".repeat(500);
    expect(taken(rows, [account(key)]).changes).toHaveLength(1);
    expect(refusalsOf(rows, [account(`${key}k`)])).toEqual(["MALFORMED_ENTRY 0"]);
    const [scheme, years] = [
      JSON.parse(JSON.stringify(marketingDirectorScheme("EUR"))),
      { startMonth: 4, namedBy: "START" },
    ];
    expect(refusalsOf(rows, [set("pay-scheme", "second", { scheme, grade: "G7" })])).toEqual(["MALFORMED_ENTRY 0"]);
    expect(refusalsOf(rows, [set("calendar", "second", years, null)])).toEqual(["MALFORMED_ENTRY 0"]);
  });

  it("may be taken away by two people", () => {
    const cleared: AskedChange = { type: "EntryCleared", ledger: "special-account", roleId: marketing, key: "north" };
    expect(taken(rows, [cleared]).changes).toEqual([]);
  });
});

describe("profiles that are kept", () => {
  it("refine one duty of a role at a time, and say so", () => {
    const text = { en: "Watches the market daily" };
    expect(
      said([
        set("profile", "responsibility/market-changes", { is: "CHANGED", set: { text } }),
        set("profile", "responsibility/own", {
          is: "ADDED",
          entry: { area: "SALES", touches: [], rank: "MAIN", text: { en: "Opens the fair" } },
        }),
      ]),
    ).toHaveLength(2);
  });

  it("are refused where the kind has no such duty, or has it already", () => {
    expect(refusalsOf(rows, [set("profile", "responsibility/nothing", { is: "LEFT_OUT" })])).toEqual([
      "PROFILE_UNKNOWN_ENTRY 0",
    ]);
    expect(refusalsOf(rows, [set("profile", "somewhere", {})])).toEqual(["PROFILE_MALFORMED_KEY 0"]);
    expect(refusalsOf(rows, [set("profile", "overview", { fr: "x" })])).toEqual(["PROFILE_MALFORMED 0"]);
  });

  it("belong to a kind of the company as well, which cannot go before them", () => {
    const kind = set("kind", "regional-lead", { name: { en: "Regional lead" }, basedOn: "branch-manager" }, null);
    const overview = set("kind-profile", "regional-lead/overview", { en: "Leads a region" }, null);
    const gone: AskedChange = { type: "EntryCleared", ledger: "kind", roleId: null, key: "regional-lead" };
    expect(refusalsOf(rows, [overview])).toEqual(["KIND_UNKNOWN 0"]);
    const kept = taken(rows, [kind, overview]);
    expect(refusalsOf(kept.rows, [gone])).toEqual(["KIND_IN_USE 0"]);
    expect([...taken(kept.rows, kept.inverse).rows.entries.from(null)]).toEqual([]);
    expect(refusalsOf(rows, [set("kind", "branch-manager", { name: { en: "x" }, basedOn: null }, null)])).toEqual([
      "KIND_KEY_TAKEN 0",
    ]);
  });
});

describe("pay that is kept", () => {
  it("has at most five special accounts, and a sixth is refused in a sentence", () => {
    const five = ["a", "b", "c", "d", "e"].map(account);
    expect(refusalsOf(rows, [...five, account("f")])).toContain("PAY_TOO_MANY_ACCOUNTS 5");
    expect(refusalsOf(taken(rows, five).rows, [account("f")])).toEqual(["PAY_TOO_MANY_ACCOUNTS 0"]);
    const pay = {
      scheme: { ...marketingDirectorScheme("EUR"), specialAccounts: { rate: "0.02", atMost: 3 } },
      grade: "G7",
    };
    expect(refusalsOf(rows, [set("pay-scheme", "", JSON.parse(JSON.stringify(pay))), ...five])).toContain(
      "PAY_TOO_MANY_ACCOUNTS 4",
    );
    const values = { count: 6, atMost: 5 };
    expect(editRefusalSentences.sentenceOf({ code: "PAY_TOO_MANY_ACCOUNTS", values }, "en")).toContain("6");
  });

  it("is told as what it is: set, changed in one part or in several, gone", () => {
    const scheme = marketingDirectorScheme("EUR");
    const pay = (content: object) => set("pay-scheme", "", JSON.parse(JSON.stringify(content)));
    const { rows: kept, told } = taken(rows, [pay({ scheme, grade: "G7" })]);
    const after = (content: object) =>
      taken(kept, [pay(content)]).told.map((one) => changeSentences.sentenceOf(one, "en", "es"));
    expect(told.map(({ code }) => code)).toEqual(["PaySet"]);
    expect(after({ scheme, grade: "G8" })).toEqual(["“marketing” is paid at the grade G8 now."]);
    const specialAccounts = { rate: "0.03", atMost: 4 };
    expect(after({ scheme: { ...scheme, specialAccounts }, grade: "G7" })).toEqual([
      "The commission of “marketing” on special accounts was changed.",
    ]);
    expect(after({ scheme: { ...scheme, specialAccounts, rounding: "DOWN" }, grade: "G7" })).toEqual([
      "The pay terms of “marketing” were changed; its grade is G7.",
    ]);
    const cleared: AskedChange = { type: "EntryCleared", ledger: "pay-scheme", roleId: marketing, key: "" };
    expect(taken(kept, [cleared]).told.map(({ code }) => code)).toEqual(["PayCleared"]);
  });

  it("knows a sale to an account that is kept alone, and none below zero", () => {
    const sale = (of: string, amount: string) =>
      set("account-sale", "1", { account: of, on: "2026-03-01", amount, received: "0", source: "ledger" });
    expect(refusalsOf(rows, [account("north"), sale("north", "-1")])).toEqual(["PAY_NEGATIVE_SALE 1"]);
    expect(refusalsOf(rows, [sale("north", "1")])).toEqual(["PAY_UNKNOWN_ACCOUNT 0"]);
    const wrong = { scheme: marketingDirectorScheme("XXQ"), grade: "G7" };
    expect(refusalsOf(rows, [set("pay-scheme", "", JSON.parse(JSON.stringify(wrong)))])).toEqual([
      "PAY_UNKNOWN_CURRENCY 0",
    ]);
  });
});

describe("a scheme, accounts and sales that are kept beside each other", () => {
  const scheme = (currency: string, atMost: number) => {
    const { specialAccounts, ...rest } = marketingDirectorScheme(currency);
    const one = { ...rest, specialAccounts: { ...specialAccounts, atMost } };
    return set("pay-scheme", "", JSON.parse(JSON.stringify({ scheme: one, grade: "G7" })));
  };
  const sale = set("account-sale", "1", {
    ...{ account: "a", on: "2026-03-01", amount: "10", received: "5" },
    source: "ledger",
  });
  const cleared = (ledger: string, key: string): AskedChange => ({
    type: "EntryCleared",
    ledger,
    roleId: marketing,
    key,
  });

  it("stay whole: no scheme allows fewer accounts than there are", () => {
    const three = taken(rows, [scheme("EUR", 5), account("a"), account("b"), account("c")]).rows;
    expect(refusalsOf(three, [scheme("EUR", 2)])).toEqual(["PAY_TOO_MANY_ACCOUNTS 0"]);
    expect(refusalsOf(three, [scheme("EUR", 2), cleared("special-account", "c")])).toEqual([]);
  });

  it("stay whole: an account that something was sold to does not go, and euros do not become dollars", () => {
    const sold = taken(rows, [scheme("EUR", 5), account("a"), sale]).rows;
    expect(refusalsOf(sold, [cleared("special-account", "a")])).toEqual(["PAY_ACCOUNT_SOLD_TO 0"]);
    expect(refusalsOf(sold, [cleared("special-account", "a"), cleared("account-sale", "1")])).toEqual([]);
    expect(refusalsOf(sold, [scheme("USD", 5)])).toEqual(["PAY_OTHER_CURRENCY 0"]);
    expect(refusalsOf(taken(sold, [cleared("account-sale", "1")]).rows, [scheme("USD", 5)])).toEqual([]);
  });
});

it("what stood beside each other at a moment does so again, under whatever rules since", () => {
  const six = ["a", "b", "c", "d", "e", "f"].map(account);
  expect(refusalsOf(rows, six)).toContain("PAY_TOO_MANY_ACCOUNTS 5");
  expect(apply(rows, six, "RETURN").ok).toBe(false);
  expect(apply(rows, six, "WHOLE").ok).toBe(true);
});

describe("what no longer fits the kind of its role", () => {
  const leftOut = set("profile", "responsibility/competition", { is: "LEFT_OUT" });
  const kindless: AskedChange = { type: "RoleUpdated", roleId: marketing, set: { kind: null } };

  it("is not written anew, and comes back with the role all the same", () => {
    const kept = taken(taken(rows, [leftOut]).rows, [kindless]).rows;
    expect(refusalsOf(kept, [set("profile", "responsibility/share", { is: "LEFT_OUT" })])).toEqual([
      "PROFILE_UNKNOWN_ENTRY 0",
    ]);
    const gone = taken(kept, [{ type: "RoleRemoved", roleId: marketing, reports: "WITH" }]);
    const back = apply(gone.rows, gone.inverse, "RETURN");
    expect(back.ok && stateOf(back.value.rows)).toEqual(stateOf(kept));
  });
});

describe("an edit of several entries", () => {
  const kind = (key: string, basedOn: string | null) => set("kind", key, { name: { en: key }, basedOn }, null);

  it("may have them in any order, as what is kept is looked at when all is done", () => {
    const changes = [kind("area-lead", "regional-lead"), kind("regional-lead", null)];
    expect(refusalsOf(rows, changes)).toEqual([]);
    const kept = taken(rows, changes);
    expect(refusalsOf(rows, changes.slice(0, 1))).toEqual(["KIND_UNKNOWN_BASE 0"]);
    expect(
      refusalsOf(kept.rows, [{ type: "EntryCleared", ledger: "kind", roleId: null, key: "regional-lead" }]),
    ).toEqual(["KIND_IN_USE 0"]);
    // As a return to an earlier moment has them: by their ids.
    const gone = ["area-lead", "regional-lead"].toReversed();
    expect(
      refusalsOf(
        kept.rows,
        gone.map((key): AskedChange => ({ type: "EntryCleared", ledger: "kind", roleId: null, key })),
      ),
    ).toEqual([]);
  });
});

describe("the policy that is kept", () => {
  it("is set rule by rule, within its bounds", () => {
    const span = (atMost: number) => set("policy", "P6", { isOn: true, parameters: { atLeast: 1, atMost } }, null);
    expect(said([span(8)])).toHaveLength(1);
    expect(refusalsOf(rows, [span(0)])).toContain("POLICY_OUT_OF_RANGE 0");
    expect(refusalsOf(rows, [set("policy", "P99", { isOn: true, parameters: {} }, null)])).toEqual([
      "POLICY_MALFORMED 0",
    ]);
  });
});

it("an entry's id follows from where it stands", () => {
  expect(entryAt({ ledger: "policy", roleId: null, key: "P6" }, {}).id).toBe("policy - P6");
});
