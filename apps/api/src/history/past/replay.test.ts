import { aCompany, aHolder } from "@puesto/domain/testing";
import { expect, it } from "vitest";
import { beginning, replay } from "./replay.ts";

const unchanged = { added: [], changed: [], removed: [] };
const nothing = {
  units: unchanged,
  roles: unchanged,
  relations: unchanged,
  holders: unchanged,
  entries: unchanged,
  company: null,
};

it("what was stands in the order of its ids, as everything is read, whichever came first", () => {
  const { roles } = aCompany({ boss: { sales: {}, finance: {} } });
  const holders = ["one", "other"].map((name) => aHolder("boss", name));
  const inOrder = holders.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  for (const added of [inOrder, inOrder.toReversed()]) {
    const differences = added.map((holder) => ({ ...nothing, holders: { ...unchanged, added: [holder] } }));
    const { records } = replay(beginning, [{ ...nothing, roles: { ...unchanged, added: roles } }, ...differences]);
    expect(records.holders).toEqual(inOrder);
    expect(records.roles.map(({ id }) => id)).toEqual(roles.map(({ id }) => id).toSorted());
  }
});
