import { describe, expect, it } from "vitest";
import { aHolder, aRole, roleIdNamed } from "../../testing/index.ts";
import { entryAt } from "../entries/entry.ts";
import { differenceOf, invertDifference } from "../questions/difference.ts";
import type { StructureRecords } from "../records.ts";
import { builtUpon } from "./built-upon.ts";

const boss = aRole("boss", {});
const role = (title: object) => ({ ...boss, title });
const review = (state: string) => entryAt({ ledger: "review", roleId: boss.id, key: "r" }, { state });
const records = (given: Partial<StructureRecords>): StructureRecords => ({
  ...{ units: [], roles: [boss], relations: [], holders: [], entries: [] },
  ...given,
});

/** What is built upon the edit from one state to the next, where taking it back would lead from now to then. */
function onto(before: StructureRecords, left: StructureRecords, now: StructureRecords, then: StructureRecords) {
  const company = null;
  return builtUpon({ ...differenceOf(before, left), company }, { ...differenceOf(now, then), company });
}

describe("what was built upon an edit", () => {
  it("is nothing as long as all is as the edit left it", () => {
    const [one, other] = [records({}), records({ roles: [role({ es: "x" })], entries: [review("DRAFT")] })];
    expect(onto(one, other, other, one)).toEqual({ count: 0, roleIds: [] });
    const did = differenceOf(one, other);
    expect(builtUpon({ ...did, company: null }, { ...invertDifference(did), company: null }).count).toBe(0);
  });

  it("is a field that another edit has set since, and not one beside it", () => {
    const title = (es: string, en: string) => records({ roles: [role({ es, en })] });
    const built = onto(title("a", "a"), title("b", "a"), title("c", "a"), title("a", "a"));
    expect(built).toEqual({ count: 1, roleIds: [roleIdNamed("boss")] });
    expect(onto(title("a", "a"), title("b", "a"), title("b", "c"), title("a", "c")).count).toBe(0);
  });

  it("is what an entry holds since, and whatever hangs on a role that came", () => {
    const draft = records({ entries: [review("DRAFT")] });
    const [submitted, concluded] = ["SUBMITTED", "CONCLUDED"].map((state) => records({ entries: [review(state)] }));
    if (!submitted || !concluded) throw new Error("no states");
    expect(onto(draft, submitted, concluded, draft).count).toBe(1);
    const held = records({ holders: [aHolder("boss", "Ana")] });
    expect(onto(records({ roles: [] }), records({}), held, records({ roles: [] })).count).toBe(1);
  });
});
