import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roleIdNamed, unitIdNamed } from "../testing/identity.ts";
import {
  aCompany,
  aDay,
  aHolder,
  anyBrokenRecords,
  anyStructureRecords,
  aRelation,
  aRole,
  aStructure,
  records,
} from "../testing/index.ts";
import { largeCompany } from "../testing/large.ts";
import { holdsOn } from "./holder.ts";
import { findIntegrityViolations } from "./integrity/integrity.ts";
import type { StructureRecords } from "./records.ts";
import type { Role } from "./role.ts";
import * as structures from "./structure.ts";

const titles = (roles: readonly Role[]): readonly string[] => roles.map((role) => role.title.es ?? "");
const [boss, sales, finance, seller] = [
  roleIdNamed("boss"),
  roleIdNamed("sales"),
  roleIdNamed("finance"),
  roleIdNamed("seller"),
];

/** The questions answered as slowly and as plainly as can be, straight from the records. */
const naively = (given: StructureRecords) => {
  const reports = (role: Role): readonly Role[] =>
    given.roles
      .filter((other) => other.reportsToId === role.id)
      .sort((one, other) =>
        one.place === other.place ? (one.id < other.id ? -1 : 1) : one.place < other.place ? -1 : 1,
      );
  const ancestors = (role: Role): readonly Role[] => {
    const superior = given.roles.find((other) => other.id === role.reportsToId);
    return superior ? [superior, ...ancestors(superior)] : [];
  };
  const subtree = (role: Role): readonly Role[] => [role, ...reports(role).flatMap(subtree)];
  return { reports, ancestors, subtree };
};

describe("a structure", () => {
  const company = aCompany(
    { boss: { sales: { seller: {} }, finance: {} } },
    {
      holders: [aHolder("boss", "Ana"), aHolder("sales", null)],
      relations: [aRelation("finance", "SUPPORTS", "sales")],
    },
  );
  const structure = aStructure(company);

  it("lists roles in preorder, siblings in their places", () => {
    expect(titles(structure.roles)).toEqual(["boss", "sales", "seller", "finance"]);
    expect(titles(structures.reportsOf(structure, boss))).toEqual(["sales", "finance"]);
    expect(titles(structures.subtreeOf(structure, sales))).toEqual(["sales", "seller"]);
    expect(titles(structures.subtreeOf(structure, boss, 1))).toEqual(["boss", "sales", "finance"]);
    expect(titles(structures.ancestorsOf(structure, seller))).toEqual(["sales", "boss"]);
  });

  it("knows who holds a role, and a holder without a name fills it", () => {
    expect(structures.isVacant(structure, boss, aDay)).toBe(false);
    expect(structures.isVacant(structure, sales, aDay)).toBe(false);
    expect(structures.isVacant(structure, seller, aDay)).toBe(true);
  });

  it("knows the relations of a role from both ends", () => {
    expect(structures.relationsFrom(structure, finance)).toEqual(company.relations);
    expect(structures.relationsTo(structure, sales)).toEqual(company.relations);
    expect(structures.relationsFrom(structure, sales)).toEqual([]);
  });

  it("answers about a role that is not there without inventing one", () => {
    const stranger = roleIdNamed("stranger");
    expect(structures.roleOf(structure, stranger)).toBeUndefined();
    expect(structures.unitOf(structure, unitIdNamed("stranger"))).toBeUndefined();
    expect(structures.superiorOf(structure, stranger)).toBeUndefined();
    expect(structures.depthOf(structure, stranger)).toBeUndefined();
    expect(structures.isVacant(structure, stranger, aDay)).toBe(false);
    for (const ask of [
      structures.ancestorsOf,
      structures.reportsOf,
      structures.subtreeOf,
      structures.holdersOf,
      structures.relationsFrom,
      structures.relationsTo,
    ])
      expect(ask(structure, stranger)).toEqual([]);
    expect(structures.directReportCountOf(structure, stranger)).toBe(0);
    expect(structures.descendantCountOf(structure, stranger)).toBe(0);
  });

  it("exists for a company without roles, and has no root", () => {
    expect(structures.rootOf(aStructure(records({})))).toBeUndefined();
  });

  it("orders siblings of one place by id, whatever the order of the records", () => {
    const twins = [aRole("boss"), aRole("one", { reportsTo: "boss" }), aRole("two", { reportsTo: "boss" })];
    const there = aStructure(records({ roles: twins })).roles;
    expect(aStructure(records({ roles: twins.toReversed() })).roles).toEqual(there);
  });

  it("is not built from records that break a rule, and tells the violations", () => {
    const cycle = records({ roles: [aRole("boss"), aRole("a", { reportsTo: "b" }), aRole("b", { reportsTo: "a" })] });
    const built = structures.buildStructure(cycle);
    expect(built.ok ? [] : built.problem.map(({ code }) => code)).toEqual(["S2"]);
  });
});

describe("any sound records", () => {
  it("[S3] make a structure that answers as the plain records do: every role is reached from the root", () => {
    fc.assert(
      fc.property(anyStructureRecords(), (given) => {
        const structure = aStructure(given);
        const plain = naively(given);
        const root = structures.rootOf(structure);
        expect(structure.roles).toEqual(root ? plain.subtree(root) : []);
        expect(structure.roles.length).toBe(given.roles.length);
        for (const role of given.roles) {
          const subtree = plain.subtree(role);
          expect(structures.roleOf(structure, role.id)).toBe(role);
          expect(structures.reportsOf(structure, role.id)).toEqual(plain.reports(role));
          expect(structures.ancestorsOf(structure, role.id)).toEqual(plain.ancestors(role));
          expect(structures.superiorOf(structure, role.id)).toBe(plain.ancestors(role)[0]);
          expect(structures.subtreeOf(structure, role.id)).toEqual(subtree);
          expect(structures.subtreeOf(structure, role.id, 1)).toEqual(
            subtree.filter((one) => one === role || one.reportsToId === role.id),
          );
          expect(structures.depthOf(structure, role.id)).toBe(plain.ancestors(role).length);
          expect(structures.directReportCountOf(structure, role.id)).toBe(plain.reports(role).length);
          expect(structures.descendantCountOf(structure, role.id)).toBe(subtree.length - 1);
          const held = given.holders.filter((holder) => holder.roleId === role.id);
          expect(structures.holdersOf(structure, role.id)).toEqual(held);
          expect(structures.isVacant(structure, role.id, aDay)).toBe(
            role.seats !== "0" && !held.some((holder) => holdsOn(holder, aDay)),
          );
          expect(structures.relationsFrom(structure, role.id)).toEqual(
            given.relations.filter((one) => one.fromId === role.id),
          );
          expect(structures.relationsTo(structure, role.id)).toEqual(
            given.relations.filter((one) => one.toId === role.id),
          );
          const unit = given.units.find((one) => one.id === role.unitId);
          expect(role.unitId === null ? undefined : structures.unitOf(structure, role.unitId)).toBe(unit);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("any records, sound or broken", () => {
  it("make a structure exactly when no rule is broken, and never throw", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyStructureRecords(),
          anyBrokenRecords().map((broken) => broken.records),
        ),
        (given) => {
          expect(structures.buildStructure(given).ok).toBe(findIntegrityViolations(given).length === 0);
        },
      ),
    );
  });
});

describe("a company of 100,000 roles", () => {
  // In square time this would not end within the time that a test has.
  it.each(["realistic", "chain", "star"] as const)("is built whole, whatever its shape: %s", (shape) => {
    const given = largeCompany(100_000, { shape });
    const structure = aStructure(given);
    expect(structure.roles.length).toBe(100_000);
    const deepest = structure.hierarchy.depths.reduce((most, depth) => Math.max(most, depth), 0);
    const inRange = { realistic: deepest > 5 && deepest < 15, chain: deepest === 99_999, star: deepest === 1 };
    expect(inRange[shape]).toBe(true);
  });
});
