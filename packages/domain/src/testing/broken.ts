import * as fc from "fast-check";
import { entryAt } from "../structure/entries/entry.ts";
import type { IntegrityRule } from "../structure/integrity/integrity.ts";
import type { StructureRecords } from "../structure/records.ts";
import type { Role } from "../structure/role.ts";
import { anyStructureRecords } from "./arbitraries.ts";
import { aHolder, aRelation, aRole, aUnit } from "./builders.ts";
import { relationIdNamed, roleIdNamed, unitIdNamed } from "./identity.ts";

/** A way to break a rule of RULES.md, for sure, in any records with a role; `at` chooses the row. */
type Break = (records: StructureRecords, at: number) => StructureRecords;

const withRole = (records: StructureRecords, at: number, change: (role: Role) => Partial<Role>): StructureRecords => {
  const index = at % records.roles.length;
  return {
    ...records,
    roles: records.roles.map((role, other) => (other === index ? { ...role, ...change(role) } : role)),
  };
};

const roleAt = (records: StructureRecords, at: number): Role =>
  records.roles[at % records.roles.length] ?? aRole("none");

/** Each rule that records can break, with a way to do so. */
export const breaks = {
  S1: (records) => ({ ...records, roles: [...records.roles, aRole("one more top"), aRole("and another")] }),
  S2: (records) => {
    const [one, other] = [`one of ${records.roles.length}`, `other of ${records.roles.length}`];
    return {
      ...records,
      roles: [...records.roles, aRole(one, { reportsTo: other }), aRole(other, { reportsTo: one })],
    };
  },
  S4: (records, at) => withRole(records, at, () => ({ reportsToId: roleIdNamed("nobody") })),
  S5: (records, at) => withRole(records, at, ({ id }) => ({ reportsToId: id })),
  S6: (records, at) => withRole(records, at, () => ({ unitId: unitIdNamed("nowhere") })),
  S7: (records) => ({ ...records, units: [...records.units, aUnit("adrift", { parent: "nowhere" })] }),
  S8: (records) => ({
    ...records,
    units: [...records.units, aUnit("inner", { parent: "outer" }), aUnit("outer", { parent: "inner" })],
  }),
  S9: (records, at) => ({
    ...records,
    relations: [...records.relations, { ...aRelation("nobody", "SUPPORTS", "nobody"), toId: roleAt(records, at).id }],
  }),
  S10: (records, at) => {
    const { id } = roleAt(records, at);
    return {
      ...records,
      relations: [...records.relations, { ...aRelation("it", "SUPPORTS", "itself"), fromId: id, toId: id }],
    };
  },
  S11: (records, at) => {
    const name = `overseen ${records.roles.length}`;
    const tie = { type: "OVERSEES" as const, fromId: roleAt(records, at).id, toId: roleIdNamed(name) };
    const twice = ["once", "again"].map((time) => ({ id: relationIdNamed(time), ...tie }));
    const overseen = { ...aRole(name), reportsToId: roleAt(records, at).id };
    return { ...records, roles: [...records.roles, overseen], relations: [...records.relations, ...twice] };
  },
  S12: (records) => ({ ...records, holders: [...records.holders, aHolder("nobody", "Ana")] }),
  S13: (records, at) => ({ ...records, roles: [...records.roles, { ...roleAt(records, at), key: null }] }),
  S14: (records, at) => ({
    ...records,
    roles: [
      ...records.roles,
      ...["first", "second"].map((name) => ({ ...aRole(name), key: "same", reportsToId: roleAt(records, at).id })),
    ],
  }),
  S15: (records, at) => withRole(records, at, () => ({ title: {} })),
  S16: (records, at) => withRole(records, at, () => ({ title: { en: "Sales\0lead" } })),
  S17: (records, at) => withRole(records, at, () => ({ seats: "-1" })),
  S18: (records, at) => ({
    ...records,
    holders: [
      ...records.holders,
      { ...aHolder("it", "Ana", { startsOn: "2026-02-30" }), roleId: roleAt(records, at).id },
    ],
  }),
  S19: (records, at) => withRole(records, at, () => ({ place: "" })),
  S20: (records) => ({
    ...records,
    entries: [...records.entries, entryAt({ ledger: "profile", roleId: roleIdNamed("nobody"), key: "overview" }, {})],
  }),
} satisfies Record<IntegrityRule, Break>;

const rules = Object.keys(breaks) as readonly IntegrityRule[];

/** Records that break a rule known to the test, and perhaps more: several tops, circles, superiors that are not there, … */
export const anyBrokenRecords = (): fc.Arbitrary<{
  readonly records: StructureRecords;
  readonly rule: IntegrityRule;
}> =>
  fc
    .record({
      sound: anyStructureRecords({ maxRoles: 12 }),
      steps: fc.array(fc.record({ rule: fc.constantFrom(...rules), at: fc.nat() }), { minLength: 1, maxLength: 4 }),
    })
    .map(({ sound, steps }) => ({
      records: steps.reduce((records, { rule, at }) => breaks[rule](records, at), sound),
      rule: steps.at(-1)?.rule ?? "S1",
    }));
