import type { RoleId } from "../../identity.ts";
import { type StructureDifference, sameRow, sameValue, type TableDifference } from "../questions/difference.ts";
import { rolesConcerned } from "./difference.ts";
import type { CompanyFacts } from "./neighbourhood.ts";

/** What an edit did to the rows of a company; `before` of the company is null where the edit made it. */
interface Did extends StructureDifference {
  readonly company: { readonly before: CompanyFacts | null; readonly after: CompanyFacts } | null;
}

/** What came of an edit and is another now: how many rows, and the roles concerned. */
export interface BuiltUpon {
  readonly count: number;
  readonly roleIds: readonly RoleId[];
}

/** Texts stand in languages, each of which is edited by itself; what an entry holds is one thing. */
const isText = (field: string, value: unknown): value is object =>
  field !== "content" && typeof value === "object" && value !== null;

/** Whether a row that goes from `now` to `then` loses something that is not as an edit `left` it. */
function loses(now: object, then: object, left: object): boolean {
  return Object.keys({ ...now, ...then }).some((field) => {
    const [one, other, was]: readonly unknown[] = [now, then, left].map((row) => Reflect.get(row, field));
    if (sameValue(one, other) || sameValue(one, was)) return false;
    return isText(field, one) && isText(field, other) && isText(field, was) ? loses(one, other, was) : true;
  });
}

/** Of what leads back, that which takes away more than an edit did. */
function beyond<Row extends { readonly id: string }>(
  did: TableDifference<Row>,
  back: TableDifference<Row>,
): TableDifference<Row> {
  const left = new Map([...did.added, ...did.changed.map(({ after }) => after)].map((row) => [row.id, row]));
  const isAsLeft = (row: Row): boolean => {
    const was = left.get(row.id);
    return was !== undefined && sameRow(was, row) && sameRow(row, was);
  };
  return {
    added: [],
    removed: back.removed.filter((row) => !isAsLeft(row)),
    changed: back.changed.filter(({ before, after }) => {
      const was = left.get(before.id);
      return was === undefined || loses(before, after, was);
    }),
  };
}

/**
 * What came since an edit on top of what it did, and would be gone if it were taken back: a title that another one has given since,
 * a review that was concluded since it was submitted, a holder of a role that the edit added. `back`: what taking it back would do.
 */
export function builtUpon(did: Did, back: Did): BuiltUpon {
  const more: StructureDifference = {
    units: beyond(did.units, back.units),
    roles: beyond(did.roles, back.roles),
    relations: beyond(did.relations, back.relations),
    holders: beyond(did.holders, back.holders),
    entries: beyond(did.entries, back.entries),
  };
  const rows = Object.values(more).reduce((sum, { changed, removed }) => sum + changed.length + removed.length, 0);
  const { before, after } = back.company ?? { before: null, after: {} };
  const isRenamed = before !== null && (did.company === null || loses(before, after, did.company.after));
  return { count: rows + (isRenamed ? 1 : 0), roleIds: rolesConcerned(more) };
}
