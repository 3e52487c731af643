import {
  type AskedChange,
  apply,
  type ChangeRefusal,
  changeSentences,
  editRefusalSentences,
} from "@puesto/domain/history";
import { isUuid, type RoleId } from "@puesto/domain/identity";
import { rolesConcerned, type StructureDifference } from "@puesto/domain/structure";
import { type Locale, type LocalizedText, textIn } from "@puesto/domain/text";
import type { Conflict, Heard, Session } from "../session.ts";
import { overlaps } from "./overlap.ts";

/** A conflict as a person is told of it. */
export interface ToldConflict {
  readonly key: string;
  /** What was wanted, in sentences. */
  readonly wanted: readonly string[];
  /** Why it cannot be, in sentences; none where it could be made now. */
  readonly obstacles: readonly string[];
  /** What the API said, where it refused. */
  readonly refused: readonly string[];
  /** Whether making it now would take away what others did meanwhile. */
  readonly isOverwriting: boolean;
  /** What others did meanwhile that has to do with it, the latest first. */
  readonly meanwhile: readonly Heard[];
  /** What it comes to as the chart is now; null where it cannot be made. */
  readonly now: readonly AskedChange[] | null;
  /** The roles that it is about, whether they are still there or not. */
  readonly roleIds: readonly RoleId[];
}

const mostTold = 5;

/** Tells of a conflict by what the chart is now. */
export function toldConflict(session: Session, { edit, refusals }: Conflict, locale: Locale): ToldConflict {
  const own = session.shown.company.locale;
  const fit = fitted(session, edit.changes);
  const since = session.heard.filter(({ revision }) => revision > edit.since);
  const obstacles = fit.ok ? [] : fit.refusals;
  const ids = new Set<string>([
    ...idsIn(edit.changes),
    ...obstacles.flatMap(({ roleIds }) => roleIds),
    ...(fit.ok ? rowIdsIn(fit.difference) : []),
  ]);
  const concerned = since.filter(({ difference }) => rowIdsIn(difference).some((id) => ids.has(id)));
  const goneName = (id: string) => {
    const name = nameOf(session, id);
    return name === null ? id : quoted(typeof name === "string" ? name : textIn(name, locale, own), locale);
  };
  return {
    key: edit.key,
    wanted: edit.told.map((one) => changeSentences.sentenceOf(one, locale, own)),
    obstacles: [...new Set(obstacles.map((one) => editRefusalSentences.sentenceOf(named(one, goneName), locale, own)))],
    refused: refusals.map(({ message, remedy }) => `${message} ${remedy}`.trim()),
    isOverwriting: fit.ok && since.some(({ difference }) => overlaps(fit.difference, difference)),
    meanwhile: (concerned.length > 0 ? concerned : since).slice(-mostTold).reverse(),
    now: fit.ok ? fit.changes : null,
    roleIds: [...ids] as RoleId[],
  };
}

type Fit =
  | { readonly ok: true; readonly changes: readonly AskedChange[]; readonly difference: StructureDifference }
  | { readonly ok: false; readonly refusals: readonly ChangeRefusal[] };

/** Changes as they can be made now: as they were, or, where only the neighbours went elsewhere, at the end of the siblings. */
function fitted({ shown }: Session, changes: readonly AskedChange[]): Fit {
  const first = apply(shown, changes);
  if (first.ok) return { ok: true, changes, difference: first.value.difference };
  const atEnds = changes.map(atEnd);
  const second = apply(shown, atEnds);
  return second.ok
    ? { ok: true, changes: atEnds, difference: second.value.difference }
    : { ok: false, refusals: first.problem };
}

function atEnd(change: AskedChange): AskedChange {
  const place = { before: null };
  if (change.type === "RoleMoved") return { ...change, place };
  return change.type === "RoleAdded" ? { ...change, role: { ...change.role, place } } : change;
}

/** All ids that changes name, of whatever. */
function idsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return isUuid(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

const rowsIn = (difference: StructureDifference) =>
  [difference.units, difference.roles, difference.relations, difference.holders, difference.entries].flatMap(
    ({ added, changed, removed }) => [...added, ...changed.map(({ after }) => after), ...removed],
  );

const rowIdsIn = (difference: StructureDifference): readonly string[] => [
  ...rowsIn(difference).map(({ id }) => id),
  ...rolesConcerned(difference),
];

/** What something that is gone was called: as others removed it, or as an edit that is open would have made it. */
function nameOf({ heard, conflicts }: Session, id: string): LocalizedText | string | null {
  for (const { difference } of heard) {
    const gone = [...difference.roles.removed, ...difference.units.removed, ...difference.holders.removed];
    const row = gone.find((one) => one.id === id);
    if (row !== undefined) return "title" in row ? row.title : row.name;
  }
  for (const change of conflicts.flatMap(({ edit }) => edit.changes)) {
    if (change.type === "RoleAdded" && change.role.id === id) return change.role.title;
    if (change.type === "UnitAdded" && change.unit.id === id) return change.unit.name;
  }
  return null;
}

const quoted = (name: string, locale: Locale): string => (locale === "es" ? `«${name}»` : `“${name}”`);

/** The same refusal with the names of what is gone in place of ids, which say nothing to anybody. */
function named(refusal: ChangeRefusal, nameOf: (id: string) => string): ChangeRefusal {
  const { code, values } = refusal;
  if (code === "UNKNOWN_ROLE") return { ...refusal, values: { role: nameOf(values.role) } };
  if (code === "UNKNOWN_UNIT") return { ...refusal, values: { unit: nameOf(values.unit) } };
  if (code === "UNKNOWN_HOLDER") return { ...refusal, values: { holder: nameOf(values.holder) } };
  return refusal;
}
