import { type IncomingMessage, request } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editsOf, idOfCompany, manyEdits } from "../../support/edits.ts";
import { type Served, serve } from "../../support/served.ts";
import { subscribe } from "../../support/subscription.ts";
import { openAgain } from "../../support/test-database.ts";

const query = `subscription ($company: ID!) { companyChanged(company: $company, afterRevision: 0) { revision { number changes } } }`;
interface Changed {
  readonly companyChanged: { readonly revision: { readonly number: number } };
}

let api: Served;
beforeAll(async () => {
  api = await serve(undefined, { streams: { beatMilliseconds: 50 } });
  await editsOf(api.database, "demo")();
});
afterAll(() => api.close());

const body = JSON.stringify({ query, variables: { company: idOfCompany("demo") } });
const json = { "content-type": "application/json" };
const send = (init: RequestInit) => fetch(`${api.url}/graphql/stream`, { method: "POST", headers: json, ...init });

/** The head of the answer, with nothing of its body read. */
const opened = (text: string, headers: Record<string, string> = {}, url = api.url): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const asked = request(`${url}/graphql/stream`, { method: "POST", headers: { ...json, ...headers } }, resolve);
    asked.once("error", reject);
    asked.end(text);
  });

/** What of a stream's text has come when its end first fulfils a condition; the stream is left then. */
async function readUntil(stream: IncomingMessage, isEnough: (end: string) => boolean): Promise<string> {
  const chunks: string[] = [];
  let end = "";
  for await (const chunk of stream.setEncoding("utf8")) {
    chunks.push(String(chunk));
    end = end.slice(-200) + String(chunk);
    if (isEnough(end)) return chunks.join("");
  }
  throw new Error(`the stream ended with ${end}`);
}

/** Takes the beginning of the first answer and then nothing any more. */
const pausedAfterFirst = (stream: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      if (!chunk.includes("event: next")) return;
      stream.pause();
      resolve();
    });
  });

describe("the event stream", () => {
  it("comes as it is, at once and uncompressed, whatever is accepted", async () => {
    const stream = await opened(body, { accept: "text/event-stream", "accept-encoding": "gzip, br" });
    expect([stream.statusCode, stream.headers]).toMatchObject([
      200,
      { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache, no-transform" },
    ]);
    expect(stream.headers["content-encoding"]).toBeUndefined();
    expect(await readUntil(stream, (end) => /\}\n\n(?::\n\n)*$/.test(end))).toMatch(
      /^(?::\n\n)+event: next\ndata: \{"data":\{"companyChanged":\{"revision":\{"number":1,.*\}\n\n/,
    );
  });

  it("gives a sign of life now and then", async () => {
    const stream = await opened(body);
    await readUntil(stream, (end) => /event: next[\s\S]*(?::\n\n){3}$/.test(end));
  });

  it("ends with `complete` when the server closes", async () => {
    const other = await serve(openAgain(api.database));
    const subscription = subscribe<Changed>(other.url, query, { company: idOfCompany("demo") });
    const presence = subscribe(
      other.url,
      `subscription ($company: ID!) { presenceChanged(company: $company) { left } }`,
      {
        company: idOfCompany("demo"),
      },
    );
    await subscription.next();
    await presence.next();
    const [closed] = await Promise.all([other.close(), subscription.completed(), presence.completed()]);
    expect(closed).toBeUndefined();
  });
});

describe("a slow reader", () => {
  it("holds up nobody, and reads on from the database when it goes on", async () => {
    await editsOf(api.database, "slow")();
    await manyEdits(api.database, "slow", 150, 60_000);
    const variables = { company: idOfCompany("slow") };
    // A while in which the fast one reads is more than may pass without a sign here.
    const patient = await serve(openAgain(api.database));
    const asked = await opened(JSON.stringify({ query, variables }), {}, patient.url);
    const fast = subscribe<Changed>(patient.url, query, variables);
    for (let number = 1; number <= 151; number += 1) {
      expect((await fast.next()).companyChanged.revision.number).toBe(number);
    }
    await fast.end();
    let text = "";
    const statements = await patient.statementsOf(async () => {
      text = await readUntil(asked, (end) => end.includes(`{"number":151,`));
    });
    expect(statements).toContain("revisions after one");
    const seen = [...text.matchAll(/"number":(\d+)/g)].map((match) => Number(match[1]));
    expect(seen).toEqual(Array.from({ length: 151 }, (_, at) => at + 1));
    await patient.close();
  });

  it("that takes nothing at all any more is cut, and its place is free", async () => {
    await editsOf(api.database, "stuck")();
    await manyEdits(api.database, "stuck", 150, 60_000);
    const variables = { company: idOfCompany("stuck") };
    // Long enough that a busy machine does not make the one who reads look stuck too.
    const brisk = await serve(openAgain(api.database), { streams: { beatMilliseconds: 500, perCompany: 3 } });
    const open = () => opened(JSON.stringify({ query, variables }), {}, brisk.url);
    const stuck = await Promise.all([open(), open(), open()]);
    for (const stream of stuck) await pausedAfterFirst(stream);
    const started = performance.now();
    for (let codes: readonly unknown[] = ["TOO_MANY_SUBSCRIPTIONS"]; codes.length > 0; ) {
      const next = subscribe<Changed>(brisk.url, query, variables);
      codes = await next.codes();
      await next.end();
    }
    expect(performance.now() - started).toBeGreaterThan(1_000);
    for (const stream of stuck) stream.destroy();
    await brisk.close();
  });
});

describe("what is refused at /graphql/stream", () => {
  it.each([
    ["no JSON", { body: "{" }, 400, "BAD_REQUEST"],
    ["no question", { body: "[]" }, 400, "BAD_REQUEST"],
    ["variables that are a list", { body: JSON.stringify({ query, variables: [1] }) }, 400, "BAD_REQUEST"],
    ["a form of another page", { body, headers: { "content-type": "text/plain" } }, 415, "UNSUPPORTED_MEDIA_TYPE"],
    [
      "a compressed body",
      { body: gzipSync(body), headers: { ...json, "content-encoding": "gzip" } },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "a body that is too large",
      { body: JSON.stringify({ query, variables: { x: "x".repeat(110_000) } }) },
      413,
      "BODY_TOO_LARGE",
    ],
    ["another answer than a stream", { body, headers: { ...json, accept: "application/json" } }, 406, "NOT_ACCEPTABLE"],
    ["an unreadable actor", { body, headers: { ...json, "puesto-actor": "%E0%A4%A" } }, 400, "MALFORMED_ACTOR"],
  ])("%s", async (_, init, status, code) => {
    const answer = await send(init);
    expect([answer.status, await answer.json()]).toMatchObject([status, { errors: [{ extensions: { code } }] }]);
  });

  it("a request under a foreign name", async () => {
    const stream = await opened(body, { host: "evil.example" });
    expect(stream.statusCode).toBe(421);
    expect(await readUntil(stream, (text) => text.endsWith("}"))).toContain("FORBIDDEN_HOST");
  });

  it.each([
    ["a query", "{ companies { totalCount } }", "ONLY_SUBSCRIPTIONS"],
    ["a mutation", `mutation { endPresence(input: { company: "x", session: "x" }) { session } }`, "ONLY_SUBSCRIPTIONS"],
    [
      "two subscriptions of which none is meant",
      `subscription A { presenceChanged(company: "x") { left } } subscription B { presenceChanged(company: "x") { left } }`,
      "OPERATION_RESOLUTION_FAILURE",
    ],
    ["what is no GraphQL", "subscription {", "GRAPHQL_PARSE_FAILED"],
    ["a field that is not there", "subscription { nothing }", "GRAPHQL_VALIDATION_FAILED"],
    [
      "several fields at once",
      `subscription { a: presenceChanged(company: "x") { left } b: presenceChanged(company: "x") { left } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a document of very many tokens",
      `subscription { presenceChanged(company: "x") { ${"left ".repeat(2_100)} } }`,
      "TOO_MANY_TOKENS",
    ],
    [
      "a flood of aliases",
      `subscription { presenceChanged(company: "x") { ${Array.from({ length: 61 }, (_, at) => `a${at}: left`).join(" ")} } }`,
      "TOO_MANY_ALIASES",
    ],
    ["a NUL character", `subscription { presenceChanged(company: "\\u0000") { left } }`, "MALFORMED_TEXT"],
  ])("%s, in the stream", async (_, document, code) => {
    const subscription = subscribe(api.url, document);
    expect(await subscription.codes()).toContain(code);
    await subscription.completed();
  });

  it("while a subscription is refused at /graphql", async () => {
    const { status, codes } = await api.ask(query, { company: idOfCompany("demo") });
    expect([status, codes]).toEqual([400, ["SUBSCRIPTION_NEEDS_STREAM"]]);
  });
});
