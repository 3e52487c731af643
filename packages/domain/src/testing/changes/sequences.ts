import * as fc from "fast-check";
import { type AskedChange, apply } from "../../history/index.ts";
import type { CompanyState } from "../../structure/changes/leading.ts";
import { type CompanyFacts, neighbourhoodOf, recordsOf } from "../../structure/neighbourhood/neighbourhood.ts";
import { placesFor } from "../../structure/place.ts";
import { anyStructureRecords } from "../arbitraries.ts";
import { aRole, records } from "../builders.ts";
import { roleIdNamed } from "../identity.ts";
import { anyDraft, changesFrom, type Draft } from "./draft.ts";

/** A company, and changes that somebody asks of it. */
export interface Edit {
  readonly before: CompanyState;
  readonly changes: readonly AskedChange[];
}

const company: CompanyFacts = { name: { es: "Alameda" }, locale: "es" };

/** A company, often one in which most report to one role, and sometimes with siblings that share a place. */
const anyCompany = (maxRoles = 14): fc.Arbitrary<CompanyState> =>
  fc
    .record({ sound: anyStructureRecords({ maxRoles }), isWide: fc.boolean(), shared: fc.nat(3) })
    .map(({ sound, isWide, shared }) => {
      const top = sound.roles.find(({ reportsToId }) => reportsToId === null)?.id ?? null;
      const roles = sound.roles.map((role, at) => ({
        ...role,
        reportsToId: role.reportsToId === null || !isWide || at % 5 === 0 ? role.reportsToId : top,
        place: shared > 0 && at % (shared + 2) === 0 ? "a4" : role.place,
      }));
      return { company, records: { ...sound, roles } };
    });

/** The changes of drafts that a company takes, each one made for what the ones before it leave. */
function takenOf(before: CompanyState, drafts: readonly Draft[]): Edit {
  let rows = neighbourhoodOf(before.company, before.records);
  const changes = drafts.flatMap((draft, at): readonly AskedChange[] => {
    const asked = changesFrom(draft, recordsOf(rows), at);
    const applied = apply(rows, asked);
    if (!applied.ok) return [];
    rows = applied.value.rows;
    return asked;
  });
  return { before, changes };
}

/** A company and changes of every sort that it takes. */
export const anyEdit = ({ maxChanges = 12, maxRoles = 14 } = {}): fc.Arbitrary<Edit> =>
  fc
    .record({ before: anyCompany(maxRoles), drafts: fc.array(anyDraft(), { maxLength: maxChanges }) })
    .map(({ before, drafts }) => takenOf(before, drafts));

/** Nine roles that report to one, and changes that it takes and that shift them about: what is beside what is all that matters. */
export const anyShuffle = (): fc.Arbitrary<Edit> =>
  fc
    .record({
      ranks: fc.array(fc.nat(12), { minLength: 9, maxLength: 9 }),
      drafts: fc.array(anyDraft(["RoleMoved", "RoleRemoved", "RoleAdded"]), {
        minLength: 2,
        maxLength: 9,
        size: "max",
      }),
    })
    .map(({ ranks, drafts }) => {
      const places = placesFor(13);
      const reports = ranks.map((rank, at) =>
        aRole(`${at + 1}`, { reportsTo: at % 4 === 3 ? `${at}` : "0", place: places[rank] ?? "a0" }),
      );
      return takenOf({ company, records: records({ roles: [aRole("0"), ...reports] }) }, drafts);
    });

/** What should never get as far as being stored, and what is only meant for another field. */
const nasty: readonly string[] = [
  "",
  " ",
  "\0",
  "half \ud800",
  "x".repeat(1001),
  "-1",
  "01.50",
  "1e3",
  "0.0000001",
  "2026-02-30",
  "A00000000000000000000000000",
  "a00",
  "no id",
  "01930000-0000-7ABC-8000-000000000000",
  roleIdNamed("nobody"),
  roleIdNamed("0"),
  roleIdNamed("1"),
  "__proto__",
  "'; drop table role; --",
];

/** Fields with few values, of which another is no change at all. */
const closed = new Set(["type", "reports", "locale"]);

/** Every text in a change, each with the change in which another stands there. */
function spoilings(value: object): readonly ((by: string) => object)[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]): readonly ((by: string) => object)[] => {
    if (closed.has(name)) return [];
    if (typeof inner === "string") return [(by) => ({ ...value, [name]: by })];
    if (typeof inner !== "object" || inner === null) return [];
    return spoilings(inner).map((spoil) => (by) => ({ ...value, [name]: spoil(by) }));
  });
}

function spoiled(change: AskedChange, at: number, by: string): AskedChange {
  const ways = spoilings(change);
  // Only texts were exchanged for texts, so it is a change as far as types can tell.
  return (ways[at % Math.max(1, ways.length)]?.(by) ?? change) as AskedChange;
}

/** A company and one change, which it may take or not. */
export const aChange = (): fc.Arbitrary<Edit> => anyHostileEdit({ maxChanges: 1 });

/**
 * A company and changes, most of which it does not take: they are made for the company as it was, whatever the ones before them did,
 * and in some a text stands that does not belong there.
 */
export const anyHostileEdit = ({ maxChanges = 6 } = {}): fc.Arbitrary<Edit> =>
  fc
    .record({
      before: anyCompany(),
      drafts: fc.array(
        fc.record({ draft: anyDraft(), at: fc.nat(), by: fc.option(fc.constantFrom(...nasty), { freq: 2 }) }),
        { minLength: 1, maxLength: maxChanges },
      ),
    })
    .map(({ before, drafts }) => ({
      before,
      changes: drafts.flatMap(({ draft, at, by }, index) =>
        changesFrom(draft, before.records, index).map((change) => (by === null ? change : spoiled(change, at, by))),
      ),
    }));
