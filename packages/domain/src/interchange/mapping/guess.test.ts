import { describe, expect, it } from "vitest";
import { foundIn, linesIn, planOf, refusalsOf, soundPlanOf } from "../trial.ts";

const mapped = (text: string, map: string | null = null): Readonly<Record<string, string>> => {
  const [mapping] = soundPlanOf(text, { map }).mappings;
  const columns = mapping?.columns.map(({ field, column, reason }) => [field, `${column} ${reason}`]) ?? [];
  return { ...Object.fromEntries(columns), refersTo: mapping?.refersTo ?? "-" };
};

describe("columns are found", () => {
  it("by Spanish names", () => {
    expect(mapped("Código,Puesto,Nombre,Depende de,Departamento\n1,Dirección,Ana,,D\n2,Ventas,Luis,1,D\n")).toEqual({
      id: "Código NAME",
      title: "Puesto NAME",
      name: "Nombre NAME",
      reportsTo: "Depende de NAME",
      unit: "Departamento NAME",
      refersTo: "id",
    });
  });

  it("by English names, however they are written", () => {
    expect(mapped("employeeID,JobTitle,full_name,Reports-To,FTE\n1,Chief,Ana,,1\n2,Clerk,Luis,1,1\n")).toMatchObject({
      id: "employeeID NAME",
      title: "JobTitle NAME",
      name: "full_name NAME",
      reportsTo: "Reports-To NAME",
      seats: "FTE NAME",
    });
  });

  it("the job title before a form of address", () => {
    expect(mapped("id,title,job title,manager\n1,Ms,Chief,\n2,Mr,Clerk,1\n")).toMatchObject({
      title: "job title NAME",
    });
  });

  it.each([
    ["titles", "title", "title,manager\nChief,\nClerk,Chief\n"],
    ["names", "name", "title,name,manager\nChief,Ana,\nClerk,Luis,Ana\n"],
    ["names in two columns", "name", "title,first name,last name,manager\nChief,Ana,Rey,\nClerk,Luis,Soler,Ana Rey\n"],
    ["addresses", "email", "title,email,manager email\nChief,ana@a.es,\nClerk,luis@a.es,ana@a.es\n"],
    ["ids", "id", "id,title,manager\n1,Chief,\n2,Clerk,1\n"],
  ])("superiors may be named by %s", (_, refersTo, text) => {
    expect(mapped(text)).toMatchObject({ refersTo });
    expect(linesIn(soundPlanOf(text)).filter((line) => line.endsWith("< -"))).toHaveLength(1);
  });

  it("of several columns of superiors the one whose cells are found is read", () => {
    const text = "id,title,manager,manager id\na,Chief,,\nb,Clerk,Someone,a\n";
    expect(mapped(text)).toMatchObject({ reportsTo: "manager id NAME", refersTo: "id" });
  });

  it("superiors by what a column holds, where no name tells; small numbers are no proof", () => {
    expect(mapped("id,title,upline,level\nA1,Chief,,1\nA2,Clerk,A1,2\nA3,Clerk,A1,2\n")).toMatchObject({
      reportsTo: "upline CONTENT",
    });
    expect(refusalsOf("id,title,level\n1,Chief,1\n2,Clerk,1\n3,Clerk,2\n")).toEqual(["IMPORT_NO_SUPERIOR"]);
  });

  it("a code that repeats is no id", () => {
    const rows = Array.from(
      { length: 20 },
      (_, at) => `C${at % 3},${at === 0 ? "Chief" : `Clerk ${at}`},${at === 0 ? "" : "Chief"}`,
    );
    expect(mapped(`code,title,manager\n${rows.join("\n")}\n`)).toEqual({
      title: "title NAME",
      reportsTo: "manager NAME",
      refersTo: "title",
    });
  });

  it("a name alone is what the role is called, and that is told", () => {
    const plan = soundPlanOf("id,name,parent\n1,Chief,\n2,Clerk,1\n");
    expect(plan.roles.map(({ title }) => title.en)).toEqual(["Chief", "Clerk"]);
    expect(foundIn(plan)).toContain("NAME_AS_TITLE -");
  });

  it("titles in both languages", () => {
    const [chief] = soundPlanOf("id,title_es,title_en,manager\n1,Jefa,Chief,\n").roles;
    expect(chief?.title).toEqual({ es: "Jefa", en: "Chief" });
  });
});

describe("a map", () => {
  const text = "A,B,C\n1,Chief,\n2,Clerk,1\n";

  it("says what no name tells", () => {
    expect(mapped(text, "id=A, title = B,reportsTo=C")).toEqual({
      id: "A TOLD",
      title: "B TOLD",
      reportsTo: "C TOLD",
      refersTo: "id",
    });
  });

  it("takes columns whose names hold commas, and without regard to case", () => {
    expect(mapped('"Job, short",boss\nChief,\nClerk,Chief\n', "title=Job, short,reportsTo=BOSS")).toMatchObject({
      title: "Job, short TOLD",
    });
  });

  it("can leave a column unread", () => {
    expect(mapped("id,title,manager,department\n1,Chief,,Sales\n", "unit=")).not.toHaveProperty("unit");
  });

  it.each([
    ["a column that is not there", "title=Puesto", "IMPORT_MAP_COLUMN"],
    ["a field that is none", "puesto=A", "IMPORT_MAP_FIELD"],
    ["what is no pair", "title", "IMPORT_MAP_MALFORMED"],
  ])("with %s is refused", (_, map, code) => expect(refusalsOf(text, { map })).toEqual([code]));

  it("names the columns there are when it is refused", () => {
    const planned = planOf(text, { map: "title=Puesto" });
    expect(planned.ok ? null : planned.problem[0]?.values).toEqual({ column: "Puesto", columns: "A · B · C" });
  });
});
