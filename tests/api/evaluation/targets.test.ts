import { describe, expect, it } from "vitest";
import { codesOf, director, directorAtWork, id } from "./director.ts";

const { ask, mutate, promise, record, roleNow, turnTo } = directorAtWork();

async function targets() {
  const told = await roleNow<{ targets: { nodes: { amount: string | null; period: { name: string } }[] } }>(
    "targets { totalCount nodes { amount period { name startsOn endsOn } } }",
  );
  return told.targets.nodes.map(({ period, amount }) => `${period.name} ${amount}`);
}

describe("a target", () => {
  it("is promised, promised anew under the same id, withdrawn, and each of that undone", async () => {
    const first = await promise("2026-Q1", "500000");
    expect(first).toMatchObject({ revision: 1, refusals: [] });
    expect(await targets()).toEqual(["2026-Q1 500000"]);
    expect(await promise("2026-Q1", "550000.5", { target: first.subject })).toMatchObject({ subject: first.subject });
    expect(await targets()).toEqual(["2026-Q1 550000.5"]);
    expect(await mutate("withdrawTarget", { role: director, target: first.subject })).toMatchObject({ revision: 3 });
    expect(await targets()).toEqual([]);
    await mutate("undo", {});
    expect(await targets()).toEqual(["2026-Q1 550000.5"]);
    await mutate("undo", {});
    await mutate("undo", {});
    expect(await targets()).toEqual([]);
    await mutate("redo", {});
    expect(await targets()).toEqual(["2026-Q1 500000"]);
  });

  it("is refused for a period that is over, twice for one period, as no number, below nothing, of an indicator that is none", async () => {
    expect(codesOf(await promise("2025-Q4", "1"))).toEqual(["TARGET_IN_PAST"]);
    await promise("2026-Q1", "1");
    expect(codesOf(await promise("2026-Q1", "2"))).toEqual(["TARGET_TWICE"]);
    expect(codesOf(await promise("2026-Q2", "a lot"))).toEqual(["EVALUATION_NO_NUMBER"]);
    expect(codesOf(await promise("2026-Q2", "-1"))).toEqual(["EVALUATION_NEGATIVE"]);
    const other = { role: director, period: "2026-Q2", promise: { indicator: { indicator: "luck", amount: "1" } } };
    expect(codesOf(await mutate("promiseTarget", other))).toEqual(["EVALUATION_UNKNOWN_INDICATOR"]);
    expect(await targets()).toEqual(["2026-Q1 1"]);
    turnTo("2026-04-01");
    expect(codesOf(await promise("2026-Q1", "3"))).toContain("TARGET_IN_PAST");
  });

  it("stays when its period is over, so that one can see that it was missed; and the edit that promised it can be undone", async () => {
    const { subject: target } = await promise("2026-Q1", "500000");
    turnTo("2026-04-01");
    expect(codesOf(await mutate("withdrawTarget", { role: director, target }))).toEqual(["TARGET_OVER"]);
    expect(codesOf(await promise("2026-Q2", "1", { target }))).toEqual(["TARGET_OVER"]);
    expect(await targets()).toEqual(["2026-Q1 500000"]);
    expect(await mutate("undo", {})).toMatchObject({ refusals: [] });
    expect(await targets()).toEqual([]);
  });

  it("is met early by what adds up, missed once its quarter is over, and never measured where nobody recorded anything", async () => {
    await promise("2026-Q1", "100");
    await promise("2026-Q2", "100");
    await promise("2026-Q3", "100");
    turnTo("2026-02-01");
    await record("2026-01-20", "60");
    const asked = `attainments(period: "2026") { state reached share sentence(locale: en) }`;
    const states = async () =>
      (await roleNow<{ attainments: { state: string; reached: string | null; share: string | null }[] }>(asked))
        .attainments;
    expect(await states()).toMatchObject([{ state: "OPEN", reached: "60", share: "0.6" }, { state: "OPEN" }, {}]);
    await record("2026-02-01", "40");
    expect(await states()).toMatchObject([{ state: "MET", reached: "100", share: "1" }, {}, {}]);
    turnTo("2026-06-30");
    await record("2026-04-01", "99.99");
    turnTo("2026-10-01");
    expect(await states()).toMatchObject([
      { state: "MET" },
      { state: "NOT_MET", reached: "99.99", share: "0.9999" },
      { state: "UNMEASURED", reached: null },
    ]);
  });

  it("that is a special task is done by its day", async () => {
    const task = { es: "Abrir Portugal", en: "Open Portugal" };
    const asked = (dueOn: string) => ({ role: director, period: "2026-Q1", promise: { task: { task, dueOn } } });
    expect(codesOf(await mutate("promiseTarget", asked("2026-04-01")))).toEqual(["TARGET_DUE_OUTSIDE"]);
    const { subject } = await mutate("promiseTarget", asked("2026-03-15"));
    const found = { task: { target: subject, isDone: true } };
    turnTo("2026-03-01");
    await mutate("recordResult", { role: director, on: "2026-03-01", source: "Minutes", found });
    expect(await roleNow(`attainments(period: "2026-Q1") { state target { task(locale: es) dueOn } }`)).toEqual({
      attainments: [{ state: "MET", target: { task: "Abrir Portugal", dueOn: "2026-03-15" } }],
    });
  });
});

describe("a result", () => {
  it("is refused of a day to come, of a vacant role, before anybody held it, without a source", async () => {
    expect(codesOf(await record("2026-01-11", "1"))).toEqual(["MEASUREMENT_IN_FUTURE"]);
    expect(codesOf(await record("2025-12-31", "1"))).toEqual(["MEASUREMENT_VACANT"]);
    expect(codesOf(await record("2026-01-05", "1", { role: id("empty") }))).toEqual(["MEASUREMENT_VACANT"]);
    expect(codesOf(await record("2026-01-05", "1", { source: " " }))).toEqual(["MEASUREMENT_SOURCE_MISSING"]);
    expect(codesOf(await record("soon", "1"))).toEqual(["MEASUREMENT_NO_DAY"]);
    expect(codesOf(await record("2026-01-05", "-0"))).toEqual(["EVALUATION_NO_NUMBER"]);
    expect(codesOf(await record("2026-01-05", "1", { role: id("nobody") }))).toEqual(["EVALUATION_UNKNOWN_ROLE"]);
  });

  it("is corrected, withdrawn and undone, and adds up with those of the team", async () => {
    const { subject } = await record("2026-01-05", "10.05");
    await record("2026-01-05", "20.10", { result: subject });
    await record("2026-01-06", "0.05", { role: id("seller") });
    const asked = `results { nodes { id amount on source } } rollUp(indicator: "sales-performance", period: "2026-Q1") { own { amount } team { amount roleCount } total { amount } }`;
    expect(await roleNow(asked)).toEqual({
      results: { nodes: [{ id: subject, amount: "20.10", on: "2026-01-05", source: "Ledger" }] },
      rollUp: { own: { amount: "20.1" }, team: { amount: "0.05", roleCount: 1 }, total: { amount: "20.15" } },
    });
    await mutate("withdrawResult", { role: director, result: subject });
    await mutate("undo", {});
    await mutate("undo", {});
    expect(await roleNow("results { nodes { amount } }")).toEqual({ results: { nodes: [{ amount: "20.10" }] } });
  });
});

it("a company counts its years as it says, and knows the day", async () => {
  await mutate("setEntry", { ledger: "CALENDAR", content: { startMonth: 4, namedBy: "END" } });
  const { data } = await ask(
    `{ company(slug: "alameda") { calendar { startMonth namedBy today current { name startsOn endsOn } quarters(year: 2026) { startsOn } } } }`,
  );
  expect(data).toEqual({
    company: {
      calendar: {
        startMonth: 4,
        namedBy: "END",
        today: "2026-01-10",
        current: { name: "2026-Q4", startsOn: "2026-01-01", endsOn: "2026-03-31" },
        quarters: ["2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01"].map((startsOn) => ({ startsOn })),
      },
    },
  });
});

it("the last year that is counted ends on a day of four digits, in whatever month it begins", async () => {
  await mutate("setEntry", { ledger: "CALENDAR", content: { startMonth: 12, namedBy: "START" } });
  const last = async (year: number) =>
    ask<{ company: { calendar: { quarters: readonly { endsOn: string }[] } } }>(
      `query ($year: Int!) { company(slug: "alameda") { calendar { quarters(year: $year) { endsOn } } } }`,
      { year },
    );
  expect((await last(9998)).data.company.calendar.quarters.at(-1)).toEqual({ endsOn: "9999-11-30" });
  expect((await last(9999)).codes).toEqual(["BAD_USER_INPUT"]);
  expect(codesOf(await promise("9998-Q4", "1"))).toEqual([]);
});
