import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { aCompany, largeCompany } from "@puesto/domain/testing";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../support/served.ts";

let api: Served;
beforeAll(async () => {
  api = await serve();
  await api.store({ slug: "demo", records: aCompany({ boss: { sales: {} } }) });
  await api.store({ slug: "large", records: largeCompany(300) });
});
afterAll(() => api.close());

const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join(" ");
const nested = (depth: number): string =>
  `{ company(slug: "demo") { root ${"{ reportsTo ".repeat(depth)} { id } ${"}".repeat(depth)} } }`;
/** Each fragment spreads the next one three times under other names: 3^n fields from n lines. */
const bomb = (size: number): string =>
  `{ company(slug: "demo") { root { ...F0 } } } fragment F${size} on Role { id } ${times(size, (at) => {
    const next = `reportsTo { ...F${at + 1} }`;
    return `fragment F${at} on Role { a: ${next} b: ${next} c: ${next} }`;
  })}`;

describe("attacks are refused before they are executed", () => {
  it.each([
    ["a document of very many tokens", `{ ${"__typename ".repeat(2_100)} }`, "TOO_MANY_TOKENS"],
    ["a document of very many characters", `# ${"x".repeat(50_000)}\n{ __typename }`, "TOO_MANY_TOKENS"],
    ["very deep fields", nested(16), "TOO_DEEP"],
    [
      "very deep fields through fragments",
      `${times(15, (at) => `fragment D${at} on Role { reportsTo { ...D${at + 1} } }`)} fragment D15 on Role { id } { company(slug: "demo") { root { ...D0 } } }`,
      "TOO_DEEP",
    ],
    ["a flood of aliases", `{ company(slug: "demo") { ${times(61, (at) => `a${at}: name`)} } }`, "TOO_MANY_ALIASES"],
    ["many fields at the top", `{ ${times(21, (at) => `c${at}: companies { totalCount }`)} }`, "TOO_MANY_ROOT_FIELDS"],
    [
      "many fields at the top through fragments",
      `{ ...R ...S } fragment R on Query { ${times(11, (at) => `r${at}: __typename`)} } fragment S on Query { ${times(11, (at) => `s${at}: __typename`)} }`,
      "TOO_MANY_ROOT_FIELDS",
    ],
    ["a flood of directives", `{ __typename ${"@include(if: true) ".repeat(31)} }`, "TOO_MANY_DIRECTIVES"],
    ["a fragment bomb", bomb(11), "COST_TOO_HIGH"],
    ["a fragment bomb of a kilobyte", bomb(14), "TOO_DEEP"],
    [
      "pages of pages of pages",
      `{ company(slug: "demo") { roles(first: 100) { nodes { reports(first: 100) { nodes { reports(first: 100) { nodes { id } } } } } } } }`,
      "COST_TOO_HIGH",
    ],
    [
      "costly fields many times",
      `{ ${times(20, (at) => `c${at}: company(slug: "demo") { a: outline b: outline(locale: en) }`)} }`,
      "COST_TOO_HIGH",
    ],
    [
      "introspection many times",
      `{ ${times(20, (at) => `s${at}: __schema { types { fields { args { type { ofType { name } } } } } }`)} }`,
      "COST_TOO_HIGH",
    ],
    [
      "introspection in circles",
      `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "fragments in a circle",
      `{ company(slug: "demo") { root { ...A } } } fragment A on Role { reportsTo { ...B } } fragment B on Role { reportsTo { ...A } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "more ids than are taken",
      `{ nodes(ids: [${times(101, () => `"Role_${"A".repeat(44)}"`)}]) { id } }`,
      "TOO_MANY_IDS",
    ],
  ])("%s", async (_, query, code) => {
    const { codes, text } = await api.ask(query);
    expect(codes[0]).toBe(code);
    expect(text.length).toBeLessThan(5_000);
  });

  it("the size of a page counts also where a variable says it, or its default", async () => {
    const query = (head: string) =>
      `query ${head} { company(slug: "demo") { roles(first: $n) { nodes { reports(first: $n) { nodes { holders(first: $n) { nodes { id } } } } } } } }`;
    expect((await api.ask(query("($n: Int)"), { n: 100 })).codes).toEqual(["COST_TOO_HIGH"]);
    expect((await api.ask(query("($n: Int = 100)"))).codes).toEqual(["COST_TOO_HIGH"]);
    const small = await api.ask(query("($n: Int = 100)"), { n: 2 });
    expect([small.codes, small.cost]).toEqual([[], 1 + 1 + 2 * (1 + 1 + 2 * (1 + 1 + 2))]);
  });

  it("a refusal says how much was asked for and how much may be", async () => {
    const { errors, status } = await api.ask(bomb(11));
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({ cost: { most: 25_000, requested: expect.any(Number) } });
  });

  it("the standard introspection query is answered", async () => {
    const { data, codes } = await api.ask<{ __schema: { queryType: { name: string } } }>(
      getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true }),
    );
    expect([codes, data.__schema.queryType.name]).toEqual([[], "Query"]);
  });

  it("what a page needs is far below the bounds", async () => {
    const { codes } = await api.ask(
      `{ company(slug: "large") { roles(first: 100) { nodes { id title unit { name } reportsTo { title } holders { nodes { name } } reports(first: 5) { nodes { title } } } } } }`,
    );
    expect(codes).toEqual([]);
  });
});

const json = { "content-type": "application/json" };
const body = JSON.stringify({ query: "{ companies { totalCount } }" });

describe("requests of the wrong form are refused", () => {
  it.each([
    [
      "several operations in one body",
      { method: "POST", headers: json, body: `[${body},${body}]` },
      400,
      "BAD_REQUEST",
    ],
    [
      "a form, as a page of another origin could send it",
      { method: "POST", headers: { "content-type": "text/plain" }, body },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    ["a body that is no JSON", { method: "POST", headers: json, body: "{" }, 400, "BAD_REQUEST"],
    [
      "a body that is no UTF-8",
      { method: "POST", headers: json, body: Buffer.from('{"query":"{ companies { totalCount } } # é"}', "latin1") },
      400,
      "BAD_REQUEST",
    ],
    ["a body without a query", { method: "POST", headers: json, body: "{}" }, 400, "BAD_REQUEST"],
    [
      "a large body",
      { method: "POST", headers: json, body: `{"query":"${"x".repeat(200_000)}"}` },
      413,
      "BODY_TOO_LARGE",
    ],
    [
      "a compressed body",
      {
        method: "POST",
        headers: { ...json, "content-encoding": "gzip" },
        body: gzipSync(Buffer.alloc(10_000_000, " ")),
      },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
  ] satisfies [string, RequestInit, number, string][])("%s", async (_, init, status, code) => {
    const answer = await api.send(init);
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
  });

  it("a body in pieces that never ends is cut off while it arrives", async () => {
    const url = new URL(api.url);
    const sent = await new Promise<{ readonly status: number | undefined; readonly bytes: number }>((resolve) => {
      let bytes = 0;
      let isOver = false;
      const sending = request({ host: url.hostname, port: url.port, path: "/graphql", method: "POST", headers: json });
      const over = (status: number | undefined) => {
        isOver = true;
        resolve({ status, bytes });
        sending.destroy();
      };
      sending.on("response", (response) => over(response.statusCode));
      sending.on("error", () => over(undefined));
      const more = (): void => {
        if (isOver) return;
        bytes += 50_000;
        sending.write(" ".repeat(50_000), () => setImmediate(more));
      };
      more();
    });
    expect(sent.status ?? 413).toBe(413);
    expect(sent.bytes).toBeLessThan(20_000_000);
  });

  it("a question by address needs a header that no page of another origin can send unasked", async () => {
    const url = `${api.url}/graphql?query=${encodeURIComponent("{ companies { totalCount } }")}`;
    expect((await fetch(url)).status).toBe(400);
    const asked = await fetch(url, { headers: { "apollo-require-preflight": "1" } });
    expect(await asked.json()).toMatchObject({ data: { companies: { totalCount: 2 } } });
  });

  it("a request that is addressed to another name is not for us", async () => {
    const url = new URL(api.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { ...json, host: `evil.example:${url.port}` };
      const sending = request(
        { host: url.hostname, port: url.port, path: "/graphql", method: "POST", headers },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sending.on("error", reject);
      sending.end(body);
    });
    expect(status).toBe(421);
  });
});

describe("answers follow GraphQL over HTTP", () => {
  it("in the media type that is asked for", async () => {
    const accept = "application/graphql-response+json";
    const answer = await api.send({ method: "POST", headers: { ...json, accept }, body });
    expect(answer.headers.get("content-type")).toContain(accept);
    expect(answer.status).toBe(200);
  });

  it("with no permission for pages of other origins to read them", async () => {
    const answer = await api.send({ method: "POST", headers: { ...json, origin: "https://evil.example" }, body });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});
