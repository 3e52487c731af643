import { expect, test } from "vitest";
import { columnsOf, fieldsToShow, mapOf, nothingTold, told } from "./told-columns.ts";

test("what is said of columns is a map, in which a field without a column is not read", () => {
  const said = told(told(told(nothingTold, "title", "Puesto, completo"), "name", null), "unit", "Área");
  expect(mapOf(said)).toBe("title=Puesto, completo\nname=\nunit=Área");
  expect(mapOf(told(said, "name", undefined))).toBe("title=Puesto, completo\nunit=Área");
  expect(mapOf(nothingTold)).toBe("");
});

test("the columns of a file are named once each, also one that is read for two fields", () => {
  const columns = [
    { field: "id", column: "Puesto", reason: "TOLD" },
    { field: "title", column: "Puesto", reason: "NAME" },
  ] as const;
  expect(columnsOf({ file: "a.csv", columns: [...columns], unread: ["Sueldo"] })).toEqual(["Puesto", "Sueldo"]);
});

test("first come the usual fields and those that have a column or were spoken of", () => {
  const { first, others } = fieldsToShow(new Set(["seats"]), told(nothingTold, "endsOn", null));
  expect(first).toEqual(["id", "title", "name", "reportsTo", "unit", "seats", "endsOn"]);
  expect(others).toContain("kind");
  expect(others).not.toContain("seats");
});
