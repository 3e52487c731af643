import { marketingDirectorScheme } from "@puesto/domain/pay";
import { describe, expect, it } from "vitest";
import { codesOf, company, director, directorAtWork, id } from "./director.ts";

const { ask, mutate, promise, record, roleNow } = directorAtWork();

const setKind = `mutation ($input: UpdateRoleInput!) { updateRole(input: $input) { revision } }`;

describe("pay", () => {
  const setPay = (role = director) =>
    mutate("setEntry", {
      ledger: "PAY_SCHEME",
      role,
      content: { scheme: marketingDirectorScheme("EUR"), grade: "G7" },
    });
  const keep = (key: string) =>
    mutate("setEntry", { ledger: "SPECIAL_ACCOUNT", role: director, key, content: { name: key } });
  const sell = (account: string, amount: string, received: string, on = "2026-01-09") =>
    mutate("recordAccountSale", { role: director, account, on, amount, received, source: "Bank" });
  const asked = `pay(period: "2026-Q1") { state missing refusals { code } breakdown { total isTaskMet salesOf lines { clause of rate amount sentence(locale: en) } } }`;

  it("counts no sale of a day to come", async () => {
    await keep("north");
    expect(codesOf(await sell("north", "1", "1", "2026-01-11"))).toEqual(["MEASUREMENT_IN_FUTURE"]);
    expect(codesOf(await sell("north", "1", "1", "2026-02-30"))).toEqual(["PAY_NO_DAY"]);
    expect(codesOf(await sell("north", "1", "1", "2026-01-10"))).toEqual([]);
  });

  it("is told as far as it can be: no scheme, another period, what is missing, the breakdown", async () => {
    expect(await roleNow(asked)).toMatchObject({ pay: { state: "NO_SCHEME" } });
    await setPay();
    expect(await roleNow(`payScheme { grade currency } pay(period: "2026") { state }`)).toEqual({
      payScheme: { grade: "G7", currency: "EUR" },
      pay: { state: "OTHER_PERIOD" },
    });
    expect(await roleNow(asked)).toMatchObject({ pay: { state: "MISSING", missing: ["SALES", "TASK", "MARGIN"] } });
    await promise("2026-Q1", "1000");
    await record("2026-01-09", "1000.50");
    await record("2026-01-09", "0.10", { found: { indicator: { indicator: "profit-margin", amount: "0.10" } } });
    await keep("Norte");
    await sell("Norte", "500", "250.25");
    const amounts = ["9000", "10.01", "5.01", "1500"];
    expect(await roleNow(asked)).toMatchObject({
      pay: {
        state: "COMPUTED",
        breakdown: {
          isTaskMet: true,
          salesOf: "OWN",
          lines: amounts.map((amount) => ({ amount })),
          total: "10515.02",
        },
      },
    });
  });

  it("is stated by a kind as far as it can be, and by one of the company's own as the kind that it is based on states it", async () => {
    const terms = "kind { usualTerms }";
    const stated = {
      teamCommission: { rateWhenMet: "0.01", rateWhenNotMet: "0.005", taskMeasuredOn: "TEAM_SALES" },
      specialAccounts: { rate: "0.02", atMost: 5 },
    };
    expect(await roleNow(terms)).toEqual({ kind: { usualTerms: stated } });
    const own = { name: { en: "Growth lead" }, basedOn: "marketing-director" };
    const giveKind = (kind: string) => ask(setKind, { input: { company, role: director, kind } });
    await mutate("setEntry", { ledger: "KIND", key: "growth-lead", content: own });
    await giveKind("growth-lead");
    expect(await roleNow(terms)).toEqual({ kind: { usualTerms: stated } });
    await giveKind("operations-director");
    expect(await roleNow(terms)).toEqual({ kind: { usualTerms: null } });
  });

  it("takes the sales of the team where the role recorded none of its own", async () => {
    await setPay();
    await promise("2026-Q1", "1000");
    await record("2026-01-09", "999.99", { role: id("seller") });
    await record("2026-01-09", "0", { found: { indicator: { indicator: "profit-margin", amount: "-0.1" } } });
    expect(await roleNow(asked)).toMatchObject({
      pay: { breakdown: { salesOf: "TEAM", isTaskMet: false, total: "9005" } },
    });
  });

  it("keeps five special accounts, refuses the sixth in words, and takes no negative sale nor one to another account", async () => {
    for (const name of ["A", "B", "C", "D", "E"]) expect(codesOf(await keep(name))).toEqual([]);
    const sixth = await keep("F");
    expect(codesOf(sixth)).toEqual(["PAY_TOO_MANY_ACCOUNTS"]);
    expect(sixth.refusals[0]?.message).toContain("6");
    expect(await sell("A", "-1", "0")).toMatchObject({
      refusals: [{ code: "PAY_NEGATIVE_SALE", path: ["changes", "0", "amount"] }],
    });
    expect(codesOf(await sell("A", "1", "-0.01"))).toEqual(["PAY_NEGATIVE_SALE"]);
    expect(codesOf(await sell("F", "1", "1"))).toEqual(["PAY_UNKNOWN_ACCOUNT"]);
    await sell("A", "1.10", "1.00");
    await mutate("clearEntry", { ledger: "SPECIAL_ACCOUNT", role: director, key: "E" });
    expect(codesOf(await keep("F"))).toEqual([]);
    await mutate("undo", {});
    await mutate("undo", {});
    const told = await roleNow<{ specialAccounts: { name: string; sales: object[] }[] }>(
      "specialAccounts { name sales { amount received on source } }",
    );
    expect(told.specialAccounts.map(({ name }) => name)).toEqual(["A", "B", "C", "D", "E"]);
    expect(told.specialAccounts[0]?.sales).toEqual([
      { amount: "1.10", received: "1.00", on: "2026-01-09", source: "Bank" },
    ]);
  });
});
