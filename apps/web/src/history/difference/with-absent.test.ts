import { outlineOf } from "@puesto/domain/structure";
import { aCompany, aDay, aHolder, aRelation, aStructure, companyIdNamed, type RoleTree } from "@puesto/domain/testing";
import { expect, test } from "vitest";
import { outlineRow } from "../../structure/index.ts";
import { withAbsent } from "./with-absent.ts";

const request = { companyId: companyIdNamed("alameda"), revision: 1, day: aDay, locale: "es", own: "es" } as const;
const outline = (tree: RoleTree, more: Parameters<typeof aCompany>[1] = {}) =>
  outlineOf(aStructure(aCompany(tree, more)), request);

/** The rows as an indented list. */
const listed = (one: ReturnType<typeof outline>) =>
  one.depths.map((depth, row) => "  ".repeat(depth) + outlineRow(one, row).title);

test("where nothing is absent the outline is the same one", () => {
  const shown = outline({ boss: { sales: {}, finance: {} } });
  expect(withAbsent(shown, outline({ boss: { sales: {} } }))).toBe(shown);
});

test("what is absent stands where it stood: after its sibling, below its superior, with what was below it", () => {
  const before = outline({ boss: { sales: { seller: {} }, finance: { clerk: {} }, law: {} } });
  const after = outline({ boss: { sales: {}, law: {} } });
  const both = withAbsent(after, before);
  expect(listed(both)).toEqual(listed(before));
  expect(both.directReportCounts).toEqual([3, 1, 0, 1, 0, 0]);
  expect(both.descendantCounts).toEqual([5, 1, 0, 1, 0, 0]);
});

test("what is there stays where it is, also where it stood elsewhere", () => {
  const before = outline({ boss: { sales: { seller: {}, clerk: {} }, finance: {} } });
  const after = outline({ boss: { finance: { seller: {} } } });
  expect(listed(withAbsent(after, before))).toEqual(["boss", "  sales", "    clerk", "  finance", "    seller"]);
});

test("a former top stands below the present one", () => {
  const before = outline({ chief: { boss: { sales: {} } } });
  const after = outline({ boss: { sales: {} } });
  expect(listed(withAbsent(after, before))).toEqual(["boss", "  chief", "  sales"]);
});

test("holders, units and relations go on meaning the same", () => {
  const before = outline({ boss: { sales: {}, finance: {} } }, { holders: [aHolder("sales", "Ana")] });
  const after = outline(
    { boss: { finance: {}, law: {} } },
    { holders: [aHolder("law", "Luis")], relations: [aRelation("law", "SUPPORTS", "finance")] },
  );
  const both = withAbsent(after, before);
  expect(listed(both)).toEqual(["boss", "  sales", "  finance", "  law"]);
  expect(both.depths.map((_, row) => outlineRow(both, row).holder)).toEqual([
    "vacant",
    { name: "Ana" },
    "vacant",
    { name: "Luis" },
  ]);
  expect(both.relations.slice(0, 2)).toEqual([3, 2]);
});
