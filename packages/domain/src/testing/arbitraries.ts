import * as fc from "fast-check";
import { roleKindKeys } from "../profile/kinds.ts";
import { type Entry, entryAt } from "../structure/entries/entry.ts";
import type { Holder } from "../structure/holder.ts";
import { placesFor } from "../structure/place.ts";
import type { StructureRecords } from "../structure/records.ts";
import { type Relation, relationTypes } from "../structure/relation.ts";
import type { Role } from "../structure/role.ts";
import type { Unit } from "../structure/unit.ts";
import { isCleanText, type LocalizedText } from "../text.ts";
import { holderIdNamed, relationIdNamed, roleIdNamed, unitIdNamed } from "./identity.ts";

/** A text that a company may write: any script, quotes, commas, line breaks and blanks around it included. */
export const anyText = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("Dirección", "Sales lead", "Jefa de “I+D”", "=SUM(A1)", 'a, b; c\n"d"') },
    {
      weight: 2,
      arbitrary: fc
        .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
        .filter((text) => text.trim() !== "" && isCleanText(text)),
    },
  );

/** A text in Spanish, English or both. */
export const anyLocalizedText = (): fc.Arbitrary<LocalizedText> =>
  fc.oneof(fc.record({ es: anyText() }), fc.record({ en: anyText() }), fc.record({ es: anyText(), en: anyText() }));

/** An amount of full-time equivalents in its one form. */
export const anyAmount = (): fc.Arbitrary<string> => fc.constantFrom("1", "0", "0.5", "2", "112.68", "0.000001", "30");

/** What one role is drawn from: everything but ids; `under` chooses among the roles before it. */
const anyRoleDraft = () =>
  fc.record({
    title: anyLocalizedText(),
    under: fc.nat(),
    unit: fc.option(fc.nat()),
    hasKey: fc.boolean(),
    kind: fc.option(fc.constantFrom(...roleKindKeys)),
    seats: anyAmount(),
    rank: fc.nat(),
    holders: fc.array(
      fc.record({ name: fc.option(anyText()), fte: anyAmount(), from: fc.option(fc.nat(9)), to: fc.option(fc.nat(9)) }),
      { maxLength: 2 },
    ),
  });
type RoleDraft = ReturnType<typeof anyRoleDraft> extends fc.Arbitrary<infer Draft> ? Draft : never;

const anyUnitDraft = () => fc.record({ name: anyLocalizedText(), within: fc.option(fc.nat()), hasKey: fc.boolean() });
type UnitDraft = ReturnType<typeof anyUnitDraft> extends fc.Arbitrary<infer Draft> ? Draft : never;

const roleId = (index: number) => roleIdNamed(`${index}`);
const unitId = (index: number) => unitIdNamed(`${index}`);

const unitsFrom = (drafts: readonly UnitDraft[]): readonly Unit[] =>
  drafts.map(({ name, within, hasKey }, index) => ({
    id: unitId(index),
    key: hasKey ? `unit-${index}` : null,
    name,
    parentId: within === null || index === 0 ? null : unitId(within % index),
  }));

const rolesFrom = (drafts: readonly RoleDraft[], unitCount: number): readonly Role[] => {
  const places = placesFor(drafts.length);
  const byRank = drafts
    .map((_, index) => index)
    .sort((one, other) => (drafts[one]?.rank ?? 0) - (drafts[other]?.rank ?? 0));
  const placeOf = new Map(byRank.map((index, at) => [index, places[at] ?? "a0"]));
  return drafts.map(({ title, under, unit, hasKey, kind, seats }, index) => ({
    id: roleId(index),
    key: hasKey ? `role-${index}` : null,
    title,
    kind,
    unitId: unit === null || unitCount === 0 ? null : unitId(unit % unitCount),
    reportsToId: index === 0 ? null : roleId(under % index),
    place: placeOf.get(index) ?? "a0",
    seats,
  }));
};

/** A day on which of these assignments some have ended, some hold (for one it is the first day, or the last) and some are to come. */
export const aDay = "2018-02-28";
const day = (year: number): string => `20${10 + year}-02-28`;

const holdersFrom = (drafts: readonly RoleDraft[]): readonly Holder[] =>
  drafts.flatMap(({ holders }, index) =>
    holders.map(({ name, fte, from, to }, at) => ({
      id: holderIdNamed(`${index} ${at}`),
      roleId: roleId(index),
      name,
      fte,
      startsOn: from === null ? null : day(from),
      endsOn: to === null ? null : day((from ?? 0) + to),
    })),
  );

/** Sound records of a company with one to `maxRoles` roles, its tables in any order. */
export const anyStructureRecords = ({ maxRoles = 30 } = {}): fc.Arbitrary<StructureRecords> =>
  fc
    .record({
      roles: fc.array(anyRoleDraft(), { minLength: 1, maxLength: maxRoles }),
      units: fc.array(anyUnitDraft(), { maxLength: 6 }),
      ties: fc.array(fc.record({ type: fc.constantFrom(...relationTypes), from: fc.nat(), to: fc.nat() }), {
        maxLength: 8,
      }),
    })
    .map(({ roles, units, ties }) => {
      const relations = new Map<string, Relation>();
      for (const { type, from, to } of ties) {
        const [fromId, toId] = [roleId(from % roles.length), roleId(to % roles.length)];
        const id = relationIdNamed(`${type} ${fromId} ${toId}`);
        if (fromId !== toId) relations.set(id, { id, type, fromId, toId });
      }
      return {
        units: unitsFrom(units),
        roles: rolesFrom(roles, units.length),
        relations: [...relations.values()],
        holders: holdersFrom(roles),
        entries: entriesFrom(rolesFrom(roles, units.length)),
      };
    })
    .chain(inAnyOrder);

/** What is kept of every third role, and of the company. */
const entriesFrom = (roles: readonly Role[]): readonly Entry[] => [
  entryAt({ ledger: "calendar", roleId: null, key: "" }, { startMonth: 4, namedBy: "END" }),
  ...roles
    .filter((_, at) => at % 3 === 0)
    .map(({ id }) => entryAt({ ledger: "special-account", roleId: id, key: "norte" }, { name: "Norte" })),
];

/** The same records, the rows of each table shuffled. */
const inAnyOrder = (records: StructureRecords): fc.Arbitrary<StructureRecords> =>
  fc.record({
    units: shuffled(records.units),
    roles: shuffled(records.roles),
    relations: shuffled(records.relations),
    holders: shuffled(records.holders),
    entries: shuffled(records.entries),
  });

const shuffled = <Row>(rows: readonly Row[]): fc.Arbitrary<Row[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
