import { shortIdOf } from "@puesto/domain/identity";
import { outlineOf, type RelationType } from "@puesto/domain/structure";
import { aCompany, aDay, aRelation, aStructure, companyIdNamed, roleIdNamed } from "@puesto/domain/testing";
import { expect, test } from "vitest";
import type { Trace } from "../../view/address.ts";
import { outlineRow, rowOf } from "../outline/outline-row.ts";
import { tracedIn } from "./traced.ts";

const company = aCompany(
  { boss: { north: { bilbao: { fitter: {} } }, operations: { finance: {} }, marketing: {} } },
  {
    relations: [
      aRelation("operations", "OVERSEES", "bilbao"),
      aRelation("marketing", "COORDINATES_WITH", "finance"),
      aRelation("north", "COORDINATES_WITH", "marketing"),
    ],
  },
);
const outline = outlineOf(aStructure(company), {
  companyId: companyIdNamed("any"),
  revision: 1,
  day: aDay,
  locale: "es",
  own: "es",
});
const row = (name: string) => rowOf(outline, shortIdOf(roleIdNamed(name)));

/** What stands out, by titles: the roles, those whose line up stands out, and whether some relations do. */
function told(side: Trace["side"], name: string, relations: readonly (readonly [string, RelationType, string])[] = []) {
  const traced = tracedIn(outline, { side, of: shortIdOf(roleIdNamed(name)) });
  if (traced === null) return null;
  const titles = (rows: Iterable<number>) => [...rows].map((one) => outlineRow(outline, one).title);
  return {
    roles: titles(traced.rows),
    lines: titles([...outline.depths.keys()].filter(traced.hasLine)),
    relations: relations.map(([from, type, to]) => traced.hasRelation(row(from), row(to), type)),
  };
}

test("who supervises a role: every tie between them stands out, up to the top", () => {
  expect(told("supervisors", "bilbao", [["operations", "OVERSEES", "bilbao"]])).toEqual({
    roles: ["bilbao", "north", "operations", "boss"],
    lines: ["north", "bilbao", "operations"],
    relations: [true],
  });
});

test("all that a role oversees: through reporting lines and relations, and not the line above it", () => {
  expect(told("overseen", "operations", [["operations", "OVERSEES", "bilbao"]])).toEqual({
    roles: ["operations", "finance", "bilbao", "fitter"],
    lines: ["fitter", "finance"],
    relations: [true],
  });
});

test("with whom a role coordinates: from either end, and no further", () => {
  expect(
    told("coordinates", "marketing", [
      ["marketing", "COORDINATES_WITH", "finance"],
      ["north", "COORDINATES_WITH", "marketing"],
      ["operations", "OVERSEES", "bilbao"],
    ]),
  ).toEqual({ roles: ["marketing", "finance", "north"], lines: [], relations: [true, true, false] });
});

test("a role that is not there traces nothing", () => {
  expect(told("supervisors", "nobody")).toBeNull();
});
