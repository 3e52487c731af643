import { describe, expect, it } from "vitest";
import { foundIn, linesIn, soundPlanOf } from "../trial.ts";

const rows = (...lines: readonly string[]): string => ["id,title,manager,name", ...lines, ""].join("\n");

describe("[S1] the top", () => {
  it("is the only row that names no superior", () => {
    const plan = soundPlanOf(rows("1,Clerk,2,Ana", "2,Chief,,Luis"));
    expect(linesIn(plan)).toEqual(["1 < 2", "2 < -"]);
    expect(plan.findings).toEqual([]);
  });

  it.each(["XX", "-", "N/A", "0", "none", "ninguno", "null"])("%j says that there is no superior", (nobody) => {
    expect(linesIn(soundPlanOf(rows(`1,Chief,${nobody},Ana`, "2,Clerk,1,Luis")))).toEqual(["1 < -", "2 < 1"]);
  });

  it("is put above several, named after the company, without seats and holder, and every row is kept", () => {
    const plan = soundPlanOf(rows("1,One,,Ana", "2,Other,,Luis", "3,Clerk,2,Noa"), { name: "Alameda" });
    expect(linesIn(plan)).toEqual(["#top < -", "1 < #top", "2 < #top", "3 < 2"]);
    expect(plan.roles[0]).toMatchObject({
      title: { en: "Alameda" },
      kind: null,
      unitKey: null,
      seats: "0",
      holders: [],
    });
    expect(foundIn(plan)).toEqual(["SEVERAL_TOPS 2"]);
  });

  it("does not take the key of a row", () => {
    expect(linesIn(soundPlanOf(rows("#top,One,,Ana", "2,Other,,Luis")))).toEqual([
      "#top#2 < -",
      "#top < #top#2",
      "2 < #top#2",
    ]);
  });

  it.each([
    [
      "the row that names itself",
      rows("1,Chief,1,Ana", "2,Clerk,1,Luis", "3,Driver,9,Noa"),
      "1 < -",
      ["TOP_CHOSEN 2", "SUPERIOR_UNKNOWN 4"],
    ],
    ["the row whose superior is in no file", rows("1,Chief,Board,Ana", "2,Clerk,1,Luis"), "1 < -", ["TOP_CHOSEN 2"]],
    ["the first of the only circle", rows("1,Clerk,2,Ana", "2,Chief,1,Luis"), "1 < -", ["CYCLE_AT_TOP 2"]],
  ])("is, where every row names a superior, %s", (_, text, top, found) => {
    const plan = soundPlanOf(text);
    expect(linesIn(plan).filter((line) => line.endsWith("< -"))).toEqual([top]);
    expect(foundIn(plan)).toEqual(found);
  });

  it("is added where every row names a superior and none can be chosen", () => {
    const plan = soundPlanOf(rows("1,One,Board,Ana", "2,Other,Owners,Luis"));
    expect(linesIn(plan)).toEqual(["#top < -", "1 < #top", "2 < #top"]);
    expect(foundIn(plan)).toEqual(["TOP_ADDED -", "SUPERIOR_UNKNOWN 2", "SUPERIOR_UNKNOWN 3"]);
  });
});

describe("lines that lead nowhere go to the top", () => {
  it("[S2] a circle is cut at the row that stands first, and named in its order", () => {
    const plan = soundPlanOf(rows("1,Chief,,Ana", "2,B,3,Luis", "3,C,4,Noa", "4,D,2,Inés", "5,E,4,Olga"));
    expect(linesIn(plan)).toEqual(["1 < -", "2 < 1", "3 < 4", "4 < 2", "5 < 4"]);
    expect(plan.findings).toEqual([
      expect.objectContaining({
        code: "CYCLE",
        line: 3,
        values: { count: 3, roles: ["B (2)", "C (3)", "D (4)"], role: "B (2)", under: "Chief (1)" },
      }),
    ]);
  });

  it("[S4] [S5] an unknown superior and oneself", () => {
    const plan = soundPlanOf(rows("1,Chief,,Ana", "2,B,99,Luis", "3,C,3,Noa"));
    expect(linesIn(plan)).toEqual(["1 < -", "2 < 1", "3 < 1"]);
    expect(foundIn(plan)).toEqual(["SUPERIOR_UNKNOWN 3", "SELF_REPORT 4"]);
  });

  it("a superior is found without regard to case and to what spreadsheets do to numbers", () => {
    const plan = soundPlanOf(rows("1001,Chief,,Ana", "1002,B,1001.0,Luis", "1003,C,1001.0,Noa"));
    expect(linesIn(plan)).toEqual(["1001 < -", "1002 < 1001", "1003 < 1001"]);
    expect(plan.findings).toMatchObject([{ code: "SUPERIOR_READ_AS", line: 3, values: { count: 2 } }]);
  });

  it("where several rows go by a superior's name, the first is meant", () => {
    const plan = soundPlanOf("title,manager\nChief,\nLead,Chief\nLead,Chief\nClerk,Lead\n");
    expect(linesIn(plan)).toEqual(["Chief < -", "Lead < Chief", "Lead#2 < Chief", "Clerk < Lead"]);
    expect(foundIn(plan)).toContain("SUPERIOR_AMBIGUOUS 5");
  });
});

describe("[S14] keys", () => {
  it("an id that stands twice: both rows are kept, and reports go to the first", () => {
    const plan = soundPlanOf(rows("1,Chief,,Ana", "2,B,1,Luis", "2,B,1,Noa", "3,C,2,Inés"));
    expect(linesIn(plan)).toEqual(["1 < -", "2 < 1", "2#2 < 1", "3 < 2"]);
    expect(plan.findings).toMatchObject([{ code: "ID_TWICE", line: 4, values: { id: "2", firstLine: 3, key: "2#2" } }]);
  });

  it("a number that is given does not take the id of another row", () => {
    expect(linesIn(soundPlanOf(rows("1,A,,Ana", "1,B,,Luis", "1#2,C,1,Noa")))).toContain("1#3 < #top");
  });

  it("a row without an id is known by its title", () => {
    const plan = soundPlanOf(rows("1,Chief,,Ana", ",Clerk,1,Luis", ",Clerk,1,Noa"));
    expect(linesIn(plan)).toEqual(["1 < -", "Clerk < 1", "Clerk#2 < 1"]);
    expect(foundIn(plan)).toEqual(["ID_MISSING 3", "ID_MISSING 4"]);
  });

  it("[S16] long ones that begin alike stay apart", () => {
    const long = "x".repeat(600);
    const plan = soundPlanOf(`title,manager\nChief,\n${long}a,Chief\n${long}b,Chief\n`);
    const [, one = "", other = ""] = plan.roles.map(({ key }) => key);
    expect(one).not.toBe(other);
    expect(Math.max(one.length, other.length)).toBeLessThanOrEqual(500);
  });
});

describe("what a row says of its role", () => {
  const header = "id,title,manager,name,fte,start date,end date,kind";
  const first = "1,Chief,,Ana,1,,,";
  const second = (cells: string) => {
    const plan = soundPlanOf(`${header}\n${first}\n${cells}\n`);
    return { role: plan.roles[1], codes: foundIn(plan) };
  };

  it.each([
    ["0.5", "0.5", []],
    ['"0,5"', "0.5", []],
    ["50%", "0.5", []],
    ['"1,234.5"', "1234.5", []],
    ["", "1", []],
    ["-2", "1", ["AMOUNT_NEGATIVE 3"]],
    ["half", "1", ["AMOUNT_UNREADABLE 3"]],
  ])("[S17] seats %s are %s", (cell, seats, codes) => {
    const { role, codes: found } = second(`2,Clerk,1,Luis,${cell},,,`);
    expect([role?.seats, role?.holders[0]?.fte, found]).toEqual([seats, seats, codes]);
  });

  it.each([
    ["Vacant", []],
    ["'Vacante'", []],
    ["", []],
    ["N/D", [{ name: null }]],
    ["Luis", [{ name: "Luis" }]],
  ])("held by %j", (name, holders) => {
    expect(second(`2,Clerk,1,${name},1,,,`).role?.holders).toEqual(holders.map((one) => expect.objectContaining(one)));
  });

  it.each([
    ["2024-02-29,", "2024-02-29", null, []],
    ["1/4/2026,31.12.2026", "2026-04-01", "2026-12-31", []],
    ["12/31/2025,", "2025-12-31", null, []],
    ["soon,", null, null, ["DAY_UNREADABLE 3"]],
    ["2026-02-01,2026-01-01", "2026-02-01", null, ["DAYS_REVERSED 3"]],
  ])("[S18] from and to %s", (cells, startsOn, endsOn, codes) => {
    const { role, codes: found } = second(`2,Clerk,1,Luis,1,${cells},`);
    expect(role?.holders).toMatchObject([{ startsOn, endsOn }]);
    expect(found).toEqual(codes);
  });

  it("a kind by its name in either language; another word stays", () => {
    expect(second("2,Clerk,1,Luis,1,,,Dirección de sucursal").role?.kind).toBe("branch-manager");
    expect(second("2,Clerk,1,Luis,1,,,Chef")).toMatchObject({ role: { kind: "Chef" }, codes: ["KIND_UNKNOWN 3"] });
  });

  it("[S15] [S16] without a title, the name serves; NUL goes, and what is too long is cut", () => {
    expect(second("2,,1,Luis,1,,,")).toMatchObject({ role: { title: { en: "Luis" } }, codes: ["TITLE_MISSING 3"] });
    expect(second("2,Cl\0erk,1,Luis,1,,,")).toMatchObject({
      role: { title: { en: "Clerk" } },
      codes: ["TEXT_CLEANED 3"],
    });
    expect(second(`2,${"y".repeat(1200)},1,Luis,1,,,`).codes).toEqual(["TEXT_CUT 3"]);
  });
});
