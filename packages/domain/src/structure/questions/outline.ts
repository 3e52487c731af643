import { type CompanyId, nodeIdPrefix, shortIdsOf } from "../../identity.ts";
import { type Locale, textIn } from "../../text.ts";
import { at } from "../hierarchy.ts";
import { type Outline, undisclosed, vacant } from "../outline.ts";
import { relationTypes } from "../relation.ts";
import { holdingOn, rowOf, type Structure } from "../structure.ts";

/** Which outline of a structure is wanted. */
export interface OutlineRequest {
  readonly companyId: CompanyId;
  readonly revision: number;
  /** ISO 8601: whoever held a role before it, or will after it, is not told. */
  readonly day: string;
  /** The language asked for, and the company's own for what is not written in it. */
  readonly locale: Locale;
  readonly own: Locale;
  /** The deepest level that is wanted (0: the root alone); all of them where it is left out. */
  readonly maxDepth?: number | undefined;
}

/** Gives each text a number, the same text the same. */
function dictionary(): { readonly texts: string[]; readonly numberOf: (text: string) => number } {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, texts.length);
    return texts.push(text) - 1;
  };
  return { texts, numberOf };
}

/** Triples of the relations between rows that the outline has; `shownAt` gives a structure's row its row there, or -1. */
function relationTriples(structure: Structure, shownAt: Int32Array): readonly number[] {
  const triples: number[] = [];
  for (const { type, fromId, toId } of structure.records.relations) {
    const from = at(shownAt, rowOf(structure, fromId));
    const to = at(shownAt, rowOf(structure, toId));
    if (from >= 0 && to >= 0) triples.push(from, to, relationTypes.indexOf(type));
  }
  return triples;
}

/** A structure as columns, in one language, whole or down to a level. Linear. */
export function outlineOf(structure: Structure, request: OutlineRequest): Outline {
  const { locale, own, day, maxDepth = Number.POSITIVE_INFINITY } = request;
  const { records, roles, hierarchy } = structure;
  const { texts, numberOf } = dictionary();
  const unitNumbers = new Map(records.units.map((unit, number) => [unit.id, number]));
  const ids: string[] = [];
  const depths: number[] = [];
  const titles: number[] = [];
  const holders: number[] = [];
  const holderCounts: number[] = [];
  const units: number[] = [];
  const seats: number[] = [];
  const directReportCounts: number[] = [];
  const descendantCounts: number[] = [];
  const shownAt = new Int32Array(roles.length).fill(-1);
  roles.forEach((role, row) => {
    const depth = at(hierarchy.depths, row);
    if (depth > maxDepth) return;
    shownAt[row] = depths.length;
    const { first, count } = holdingOn(structure, row, day);
    ids.push(role.id);
    depths.push(depth);
    titles.push(numberOf(textIn(role.title, locale, own)));
    holders.push(first === undefined ? vacant : first.name === null ? undisclosed : numberOf(first.name));
    holderCounts.push(count);
    units.push(role.unitId === null ? -1 : (unitNumbers.get(role.unitId) ?? -1));
    seats.push(Number(role.seats));
    directReportCounts.push(at(hierarchy.childCounts, row));
    descendantCounts.push(at(hierarchy.sizes, row) - 1);
  });
  return {
    revision: request.revision,
    day,
    idPrefix: nodeIdPrefix("Role", request.companyId),
    ids: shortIdsOf(ids),
    depths,
    texts,
    titles,
    holders,
    holderCounts,
    units,
    unitNames: records.units.map((unit) => textIn(unit.name, locale, own)),
    seats,
    directReportCounts,
    descendantCounts,
    relations: relationTriples(structure, shownAt),
    bounded: depths.length < roles.length,
  };
}
