import { expect, test } from "vitest";
import type { ImportRefusal, ImportResult } from "./asking/import-lines.ts";
import { begunImport, choosable, inSight, looked, revisionBefore, written } from "./import-state.ts";

const company = { slug: "acme", name: { en: "Acme" }, locale: "en", revision: 8, isNew: false } as const;
const mapping = {
  file: "a.csv",
  columns: [{ field: "title" as const, column: "Puesto", reason: "NAME" as const }],
  unread: ["Sueldo"],
};
const result: ImportResult = {
  type: "result",
  changed: true,
  company,
  roles: { kept: 1, added: 1, changed: 0, removed: 0 },
  figures: { files: [], roles: 2, units: 0, holders: 0, vacant: 0, relations: 0, layers: 2 },
  mappings: [mapping],
  findings: [],
};
const refusalOf = (code: string, values: ImportRefusal["values"] = {}): ImportRefusal => ({
  code,
  message: code,
  remedy: "",
  file: "a.csv",
  line: null,
  values,
});
const begun = begunImport([], null);

test("what was looked at starts from the revision before the one that it would make, or from where nothing changes", () => {
  expect(revisionBefore(result)).toBe(7);
  expect(revisionBefore({ ...result, changed: false })).toBe(8);
});

test("an import that others came before is looked at again; refused otherwise it is told", () => {
  const outcome = (code: string) => ({ kind: "refused", refusals: [refusalOf(code)] }) as const;
  expect(written(begun, result, outcome("STALE_REVISION"))).toBe("again");
  expect(written(begun, result, outcome("COMPANY_BUSY"))).toMatchObject({ step: { name: "refused" } });
});

test("the address of a new company that is taken meanwhile is told, and not looked at again and again", () => {
  const made = begunImport([], { slug: "acme", name: "Acme" });
  const outcome = { kind: "refused", refusals: [refusalOf("STALE_REVISION")] } as const;
  expect(written(made, result, outcome)).toMatchObject({ step: { name: "refused" } });
});

test("what was made is told with what was looked at, whose difference is shown until the revision has come", () => {
  const difference = { company: null } as NonNullable<ImportResult["difference"]>;
  const done = written(begun, { ...result, difference }, { kind: "result", result });
  expect(done).toMatchObject({ step: { name: "done", revision: 8, result: { difference } } });
});

test("columns can be chosen as they were read; where nothing was, among those that the refusal names", () => {
  const read = looked(begun, { kind: "result", result });
  expect(choosable(read)).toEqual([mapping]);
  const named = refusalOf("IMPORT_NO_TITLE", { columnNames: ["id", "wage"] });
  expect(choosable(looked(begun, { kind: "refused", refusals: [named] }))).toEqual([
    { file: "a.csv", columns: [], unread: ["id", "wage"] },
  ]);
  // After a correction that goes wrong, those that were read before stay in sight.
  expect(choosable(looked(read, { kind: "refused", refusals: [named] }))).toEqual([mapping]);
});

test("what was seen stays in sight while it is looked at anew, and not where it is refused", () => {
  const read = looked(begun, { kind: "result", result });
  expect(inSight({ ...read, step: { name: "reading", progress: null } })).toBe(result);
  expect(inSight(looked(read, { kind: "refused", refusals: [refusalOf("IMPORT_NO_ROWS")] }))).toBeNull();
});

test("the columns of a format that fixes them are not chosen", () => {
  const fixed = { ...mapping, columns: [{ field: "title" as const, column: "Job Title", reason: "FORMAT" as const }] };
  expect(choosable(looked(begun, { kind: "result", result: { ...result, mappings: [fixed] } }))).toEqual([]);
});
