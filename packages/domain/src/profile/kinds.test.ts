import { describe, expect, it } from "vitest";
import { roleKindKeys, roleKindOf, roleKinds } from "./kinds.ts";

describe("the catalogue of kinds", () => {
  it("has a key, and a name of its own in each language, for every kind", () => {
    expect(new Set(roleKindKeys).size).toBe(roleKinds.length);
    expect(new Set(roleKinds.flatMap(({ name }) => [name.es, name.en])).size).toBe(2 * roleKinds.length);
    for (const key of roleKindKeys) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("finds a kind by its key, and none by another", () => {
    expect(roleKindOf("marketing-director")?.name.es).toBe("Dirección de marketing");
    expect(roleKindOf("toString")).toBeUndefined();
  });
});
