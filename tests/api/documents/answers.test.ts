import { readFileSync } from "node:fs";
import { examples as openingExamples } from "@puesto/api/graphiql/examples.ts";
import { limits } from "@puesto/api/src/graphql/guard/limits.ts";
import { problemCodes } from "@puesto/api/src/graphql/problem.ts";
import { importDemoCompany } from "@puesto/api/src/interchange/demo.ts";
import { parse, print } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../support/served.ts";
import { examplesOf, ownNames } from "./examples.ts";

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const withoutComments = (query: string): string => print(parse(query));

let api: Served;
beforeAll(async () => {
  // What the documents tell of targets is told on this day.
  api = await serve(undefined, { clock: () => "2027-02-01" });
  await importDemoCompany(api.database);
});
afterAll(() => api.close());

describe.each(["README.md", "docs/api.md"])("%s", (path) => {
  const names = ownNames();

  it.each(examplesOf(read(path)))("promises what is answered: line $line", async ({ query, variables, answer }) => {
    const asked = variables === null ? undefined : JSON.parse(names.apply(variables));
    const { text } = await api.ask(names.apply(query), asked);
    const given = JSON.parse(text);
    names.learn(JSON.parse(answer), given);
    const promised = JSON.parse(names.apply(answer));
    // What an operation costs is told of each; a document shows it where it speaks of it.
    if (promised.extensions === undefined) delete given.extensions;
    expect(given).toEqual(promised);
  });
});

it("the README asks what GraphiQL opens with", () => {
  const inReadme = examplesOf(read("README.md")).map(({ query, variables }) => [
    withoutComments(query),
    JSON.parse(variables ?? "null"),
  ]);
  expect(inReadme).toEqual(
    openingExamples.map(({ query, variables }) => [withoutComments(query), JSON.parse(variables ?? "null")]),
  );
});

describe("docs/api.md", () => {
  const rows = read("docs/api.md")
    .split("\n")
    .filter((line) => line.startsWith("| "));

  it.each(problemCodes)("tells what %s means", (code) => {
    expect(rows.filter((row) => row.startsWith(`| \`${code}\` `))).toHaveLength(1);
  });

  it.each(Object.entries(limits))("says the real bound: %s", (_, most) => {
    const number = most === limits.deadlineMilliseconds ? `${most / 1000} s` : most.toLocaleString("en");
    expect(rows.filter((row) => row.includes(` ${number} `))).not.toEqual([]);
  });
});
