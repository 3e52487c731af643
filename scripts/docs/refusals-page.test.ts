import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importRefusalCatalog } from "../../packages/domain/src/interchange/index.ts";
import { inRoot } from "../run/workspace.ts";

const page = readFileSync(inRoot("docs/refusals.md"), "utf8");
const sections = page.split(/^## /m).slice(1);
const told = sections.map((section) => section.split("\n", 1)[0] ?? "");

/** The enums of the API's schema with which it refuses, each with its values. Descriptions may hold anything, so they go first. */
function refusalEnums(): readonly (readonly [name: string, codes: readonly string[]])[] {
  const schema = readFileSync(inRoot("apps/api/schema.graphql"), "utf8").replace(/"""[\s\S]*?"""/g, "");
  return [...schema.matchAll(/^enum (\w*RefusalCode) \{([^}]*)\}/gm)].map(([, name = "", values = ""]) => [
    name,
    values.split(/\s+/).filter((word) => word !== ""),
  ]);
}

const enums = refusalEnums();
// Files are refused line by line and not through GraphQL, so no enum has their codes.
const files = ["the import of files", Object.keys(importRefusalCatalog.en)] as const;

describe("docs/refusals.md", () => {
  it("is held against the enums that the API refuses with", () => {
    expect(enums.map(([name]) => name).sort()).toEqual(["ComparisonRefusalCode", "RefusalCode"]);
    for (const [, codes] of enums) expect(codes.length).toBeGreaterThan(1);
  });

  it.each([...enums, files])("has a heading for every code of %s", (_, codes) => {
    expect(codes.filter((code) => !told.includes(code))).toEqual([]);
  });

  it("has no other heading, and none twice", () => {
    const codes = [...enums, files].flatMap(([, some]) => some);
    expect(told.toSorted()).toEqual([...new Set(codes)].sort());
  });

  it("says of each code what holds, how it comes to be broken and what to do, in whole sentences", () => {
    for (const section of sections) {
      expect(section).toMatch(
        /^[A-Z][A-Z_0-9]*\n\n\p{Lu}.*\.\n\n- \*\*How it comes about:\*\* \p{Lu}.*\.\n- \*\*What to do:\*\* \p{Lu}.*\.\n*$/u,
      );
    }
  });
});
