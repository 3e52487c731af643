import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Outline } from "@puesto/domain/structure";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OrganogramPair, organogramFigures, organogramPairs } from "../../figures/organogram.ts";
import { type Served, serve } from "../../support/served.ts";

/** Real organisations, whole: those of the fixtures, or of a folder that is named. */
const folder = process.env.ORGANOGRAMS || fileURLToPath(new URL("../../fixtures/organograms", import.meta.url));
const pairs = organogramPairs(folder);
/** Some have more than ten thousand roles, which a busy machine takes its time over. */
const patience = 180_000;

let api: Served;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

interface Result {
  readonly type: string;
  readonly changed: boolean;
  readonly roles: object;
  readonly company: object;
  readonly figures: object;
}

async function post(slug: string, files: readonly (readonly [name: string, content: Blob])[]): Promise<Result> {
  const body = new FormData();
  for (const [name, content] of files) body.append("files", content, name);
  const response = await fetch(`${api.url}/companies/${slug}/import`, { method: "POST", body });
  const last = (await response.text()).trimEnd().split("\n").at(-1) ?? "";
  expect(JSON.parse(last)).toMatchObject({ type: "result" });
  return JSON.parse(last);
}

const importPair = async (slug: string, { senior, junior }: OrganogramPair): Promise<Result> =>
  post(slug, [
    [basename(senior), await openAsBlob(senior)],
    [basename(junior), await openAsBlob(junior)],
  ]);

/** The structure as the API shows it, row by row from the root down, without what is each company's own. */
async function shownOf(slug: string) {
  const { data } = await api.ask<{ company: { outline: Outline } }>(
    `query ($slug: String!) { company(slug: $slug) { outline(locale: en) } }`,
    { slug },
  );
  const { depths, texts, titles, holders, holderCounts, units, unitNames, seats } = data.company.outline;
  return depths.map((depth, row) => ({
    depth,
    title: texts[titles[row] ?? -1],
    holder: texts[holders[row] ?? -1] ?? holders[row],
    holders: holderCounts[row],
    unit: unitNames[units[row] ?? -1] ?? null,
    seats: seats[row],
  }));
}

const countsOf = <Key extends string | number>(keys: readonly Key[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, { length }]) => [key, length]));

it("has organisations to be tried with", () => {
  expect(pairs.map(({ name }) => name)).not.toEqual([]);
});

describe.each(pairs)("the organogram $name", (pair) => {
  const slug = pair.name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const expected = organogramFigures(pair);
  const units = Object.keys(expected.rolesOfUnits);

  beforeAll(async () => {
    await importPair(slug, pair);
  }, patience);

  it("has the root, the roles, the levels, the units, the holders and the posts that its files have", async () => {
    const { data } = await api.ask(
      `query ($slug: String!) {
        company(slug: $slug) {
          root { title(locale: en) depth }
          roles { totalCount }
          units { totalCount }
          metrics { roleCount unitCount layers seats }
          vacant: roles(filter: { vacant: true }) { totalCount }
        }
      }`,
      { slug },
    );
    expect(data).toEqual({
      company: {
        root: { title: expected.root, depth: 0 },
        roles: { totalCount: expected.roles },
        units: { totalCount: units.length },
        metrics: {
          roleCount: expected.roles,
          unitCount: units.length,
          layers: expected.rolesOnLevels.length,
          seats: expected.fte,
        },
        vacant: { totalCount: expected.vacant },
      },
    });
    const shown = await shownOf(slug);
    expect(countsOf(shown.map(({ depth }) => depth))).toEqual(Object.fromEntries(expected.rolesOnLevels.entries()));
    expect(countsOf(shown.flatMap(({ unit }) => unit ?? []))).toEqual(expected.rolesOfUnits);
    expect(shown.filter(({ holder }) => typeof holder === "string")).toHaveLength(expected.named);
  });

  it(
    "imported again changes nothing",
    async () => {
      expect(await importPair(slug, pair)).toMatchObject({
        changed: false,
        company: { revision: 1 },
        roles: { kept: expected.roles, added: 0, changed: 0, removed: 0 },
      });
    },
    patience,
  );

  it.each(["json", "csv"])(
    "exported as %s imports into another company as the same structure",
    async (format) => {
      const exported = await fetch(`${api.url}/companies/${slug}/export?format=${format}`);
      const copy = `${slug}-${format}`;
      await post(copy, [[`${slug}.${format}`, await exported.blob()]]);
      expect(await shownOf(copy)).toEqual(await shownOf(slug));
    },
    patience,
  );
});
