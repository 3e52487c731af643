import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyNodeId, isUuid, nodeIdOf, parseNodeId, shortIdOf, shortIdsOf, uuidOf } from "./identity.ts";
import { companyIdNamed, roleIdNamed } from "./testing/index.ts";

describe("ids", () => {
  it("in 22 characters are base64url of the UUID's bytes", () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(shortIdOf(uuid)).toBe(Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url"));
        expect(uuidOf(shortIdOf(uuid))).toEqual({ ok: true, value: uuid });
      }),
    );
  });

  it("of many stand one after another", () => {
    const ids = ["a", "b", "c"].map(roleIdNamed);
    expect(shortIdsOf(ids)).toBe(ids.map(shortIdOf).join(""));
  });

  it("global ones name what they were made of", () => {
    const [companyId, id] = [companyIdNamed("alameda"), roleIdNamed("boss")];
    expect(parseNodeId(companyNodeId(companyId))).toEqual({ ok: true, value: { kind: "Company", companyId } });
    expect(parseNodeId(nodeIdOf("Role", companyId, id))).toEqual({ ok: true, value: { kind: "Role", companyId, id } });
  });

  it.each([
    "",
    "_",
    "Role_",
    "Role",
    "Company_short",
    `${companyNodeId(companyIdNamed("a"))}x`,
    "Person_".padEnd(51, "A"),
    "Role_\0",
  ])("%j is malformed, and never an exception", (text) =>
    expect(parseNodeId(text)).toEqual({ ok: false, problem: "MALFORMED_ID" }),
  );

  it("malformed texts of any sort are refused or read back as they were", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(parseNodeId(text).ok).toBe(false);
        expect(isUuid(text)).toBe(false);
      }),
    );
  });
});
