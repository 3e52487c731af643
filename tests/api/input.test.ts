import { companyNodeId } from "@puesto/domain/identity";
import { aCompany, companyIdNamed } from "@puesto/domain/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../support/served.ts";

let api: Served;
beforeAll(async () => {
  api = await serve();
  await api.store({ slug: "demo", records: aCompany({ boss: { sales: {} } }) });
});
afterAll(() => api.close());

const inCompany = (fields: string) => `{ company(slug: "demo") { ${fields} } }`;
const lone = "\ud800";

describe("bad input is refused by name", () => {
  it.each([
    ["a page of a million", inCompany("roles(first: 1000000) { nodes { id } }"), "PAGE_TOO_LARGE"],
    ["a page of 101", inCompany("roles(last: 101) { nodes { id } }"), "PAGE_TOO_LARGE"],
    ["a page of less than nothing", inCompany("roles(first: -1) { nodes { id } }"), "PAGE_TOO_SMALL"],
    ["a page from both ends", inCompany("roles(first: 1, last: 1) { nodes { id } }"), "PAGE_BOTH_ENDS"],
    ["a cursor that is none", inCompany('roles(after: "x") { nodes { id } }'), "MALFORMED_CURSOR"],
    ["an empty cursor", inCompany('roles(after: "") { nodes { id } }'), "MALFORMED_CURSOR"],
    [
      "a cursor of another list",
      inCompany(`roles(after: "${cursor("place", "a0", uuid())}") { nodes { id } }`),
      "MALFORMED_CURSOR",
    ],
    [
      "a cursor with a forged id",
      inCompany(`roles(after: "${cursor("made", "no uuid")}") { nodes { id } }`),
      "MALFORMED_CURSOR",
    ],
    [
      "a cursor with a NUL",
      inCompany(`root { reports(after: "${cursor("place", "a\0", uuid())}") { nodes { id } } }`),
      "MALFORMED_CURSOR",
    ],
    [
      "a cursor with too few parts",
      inCompany(`root { reports(after: "${cursor("place", "a0")}") { nodes { id } } }`),
      "MALFORMED_CURSOR",
    ],
    ["a cursor that is no list", inCompany(`roles(after: "${btoa("{}")}") { nodes { id } }`), "MALFORMED_CURSOR"],
    ["a malformed id", '{ node(id: "Role_1") { id } }', "MALFORMED_ID"],
    ["an id of no kind", `{ node(id: "Thing_${"A".repeat(44)}") { id } }`, "MALFORMED_ID"],
    ["a malformed id among others", `{ nodes(ids: ["Role_${"A".repeat(44)}", ""]) { id } }`, "MALFORMED_ID"],
    ["a malformed id of a role", inCompany('role(by: { id: "1 or 1=1" }) { id }'), "MALFORMED_ID"],
    ["a malformed id of a unit", inCompany('roles(filter: { unitId: "?" }) { nodes { id } }'), "MALFORMED_ID"],
    ["an empty search", inCompany('search(text: "") { nodes { id } }'), "EMPTY_SEARCH"],
    ["a search of blanks and accents", inCompany('search(text: " \\u0301 ") { nodes { id } }'), "EMPTY_SEARCH"],
    ["a search that is a book", inCompany(`search(text: "${"x".repeat(201)}") { nodes { id } }`), "TEXT_TOO_LONG"],
    ["no levels", inCompany("root { descendants(maxDepth: 0) { nodes { id } } }"), "BAD_USER_INPUT"],
    ["an outline of no levels", inCompany("outline(maxDepth: -1)"), "BAD_USER_INPUT"],
    ["a NUL in a literal", '{ company(slug: "a\\u0000b") { id } }', "MALFORMED_TEXT"],
    ["half a surrogate pair in a literal", '{ company(slug: "\\ud800") { id } }', "GRAPHQL_PARSE_FAILED"],
    ["an unknown enum value", inCompany("name(locale: fr)"), "GRAPHQL_VALIDATION_FAILED"],
    ["two names for one role", inCompany('role(by: { id: "1", key: "2" }) { id }'), "GRAPHQL_VALIDATION_FAILED"],
    ["no name for a role", inCompany("role(by: {}) { id }"), "GRAPHQL_VALIDATION_FAILED"],
    ["an unknown field", "{ compani { id } }", "GRAPHQL_VALIDATION_FAILED"],
    ["a document that is none", "{", "GRAPHQL_PARSE_FAILED"],
    ["an empty document", " ", "GRAPHQL_PARSE_FAILED"],
  ])("%s", async (_, query, code) => {
    const answer = await api.ask(query);
    expect(answer.codes.slice(0, 1)).toEqual([code]);
    expect(answer.text).not.toMatch(/stack|node_modules|select |Did you mean/);
    expect(answer.errors[0]?.message).toMatch(/^[A-Z`].*[^ ]$/s);
  });

  it.each([
    ["a NUL in a variable", { slug: "a\0b" }, "MALFORMED_TEXT"],
    ["half a surrogate pair in a variable", { slug: `a${lone}` }, "MALFORMED_TEXT"],
    ["the same deep in a variable that is not used", { slug: "a", more: [{ deep: ["\0"] }] }, "MALFORMED_TEXT"],
    ["the same in the name of a variable", { slug: "a", "\0": 1 }, "MALFORMED_TEXT"],
    ["a number for a text", { slug: 7 }, "BAD_USER_INPUT"],
    ["nothing for a text", {}, "BAD_USER_INPUT"],
  ])("%s", async (_, variables, code) => {
    const { codes } = await api.ask("query ($slug: String!) { company(slug: $slug) { id } }", variables);
    expect(codes).toEqual([code]);
  });

  it("variables nested beyond what calls can follow", async () => {
    const body = `{"query":"{ companies { totalCount } }","variables":{"deep":${"[".repeat(40_000)}${"]".repeat(40_000)}}}`;
    const answer = await api.send({ method: "POST", headers: { "content-type": "application/json" }, body });
    expect([answer.status, answer.codes]).toEqual([200, []]);
  });

  it("an object of JSON nested beyond what calls can follow", async () => {
    const query = "mutation ($in: SetPolicyRuleInput!) { setPolicyRule(input: $in) { revision } }";
    const shared = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    const input = `{"company":"${companyNodeId(companyIdNamed("demo"))}","rule":"P10","requestKey":"deep","parameters":{"shared":${shared}}}`;
    const body = `{"query":"${query}","variables":{"in":${input}}}`;
    const answer = await api.send({ method: "POST", headers: { "content-type": "application/json" }, body });
    expect(answer.codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("an operation that is not in the document", async () => {
    const body = JSON.stringify({ query: "query A { __typename }", operationName: "B" });
    const { codes } = await api.send({ method: "POST", headers: { "content-type": "application/json" }, body });
    expect(codes).toEqual(["OPERATION_RESOLUTION_FAILURE"]);
  });

  it("text that looks like SQL is only text", async () => {
    const { data } = await api.ask("query ($slug: String!) { company(slug: $slug) { id } }", {
      slug: "'; drop table role; --",
    });
    expect(data).toEqual({ company: null });
  });
});

function cursor(...parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}
function uuid(): string {
  return "01930000-0000-7000-8000-000000000000";
}
