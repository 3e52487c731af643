import { isAmount } from "../../decimal.ts";
import type { RoleId } from "../../identity.ts";
import { isCleanText, type LocalizedText, locales } from "../../text.ts";
import type { Holder } from "../holder.ts";
import { isPlace } from "../place.ts";
import type { StructureRecords } from "../records.ts";
import type { Role } from "../role.ts";
import type { Unit } from "../unit.ts";
import { type IntegrityViolation, type Name, nameOfRole, nameOfUnit, type TableName, violation } from "./violation.ts";

/** The longest text of each field, in UTF-16 code units. Keys are indexed, so they are kept well within a page of an index. */
export const textLimits = { title: 1000, name: 1000, key: 500, kind: 100 } as const;
type Field = keyof typeof textLimits;

interface Subject {
  readonly table: TableName;
  readonly name: Name;
  readonly roleIds: readonly RoleId[];
}

type TextProblem = "EMPTY" | "LONG" | "UNCLEAN";

function problemOf(text: string, limit: number): TextProblem | null {
  if (text.trim() === "") return "EMPTY";
  if (text.length > limit) return "LONG";
  return isCleanText(text) ? null : "UNCLEAN";
}

/** Notes what is wrong with a text. Who writes it is only asked when there is something to say: the rows are many. */
function noteText(found: IntegrityViolation[], subjectOf: () => Subject, field: Field, text: string | null): void {
  if (text === null) return;
  const limit = textLimits[field];
  const problem = problemOf(text, limit);
  if (problem === null) return;
  const { table, name, roleIds } = subjectOf();
  found.push(violation("S16", { table, name, field, problem, limit }, roleIds));
}

function noteName(
  found: IntegrityViolation[],
  subjectOf: () => Subject,
  field: "title" | "name",
  text: LocalizedText,
  named: string,
): void {
  let written = 0;
  for (const locale of locales) {
    const one = text[locale];
    if (one === undefined) continue;
    written += 1;
    noteText(found, subjectOf, field, one);
  }
  if (written > 0) return;
  const { table, roleIds } = subjectOf();
  found.push(violation("S15", { table, name: named }, roleIds));
}

function noteAmount(found: IntegrityViolation[], subjectOf: () => Subject, amount: string): void {
  if (isAmount(amount)) return;
  const { table, name, roleIds } = subjectOf();
  found.push(violation("S17", { table, name, amount }, roleIds));
}

/** Whether a text is a day of the calendar (`2026-04-01`). */
export function isDay(text: string): boolean {
  // There was no year 0: ISO 8601 has one, and the database does not.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function noteUnit(found: IntegrityViolation[], unit: Unit): void {
  const subjectOf = (): Subject => ({ table: "units", name: nameOfUnit(unit), roleIds: [] });
  noteName(found, subjectOf, "name", unit.name, unit.key ?? unit.id);
  noteText(found, subjectOf, "key", unit.key);
}

function noteRole(found: IntegrityViolation[], role: Role): void {
  const subjectOf = (): Subject => ({ table: "roles", name: nameOfRole(role), roleIds: [role.id] });
  noteName(found, subjectOf, "title", role.title, role.key ?? role.id);
  noteText(found, subjectOf, "key", role.key);
  noteText(found, subjectOf, "kind", role.kind);
  noteAmount(found, subjectOf, role.seats);
  if (!isPlace(role.place)) {
    found.push(violation("S19", { role: nameOfRole(role), place: role.place }, [role.id]));
  }
}

function noteHolder(found: IntegrityViolation[], holder: Holder): void {
  const { startsOn, endsOn } = holder;
  const subjectOf = (): Subject => ({ table: "holders", name: holder.name ?? holder.id, roleIds: [holder.roleId] });
  noteText(found, subjectOf, "name", holder.name);
  noteAmount(found, subjectOf, holder.fte);
  const areDays = (startsOn === null || isDay(startsOn)) && (endsOn === null || isDay(endsOn));
  if (areDays && (startsOn === null || endsOn === null || startsOn <= endsOn)) return;
  const { name, roleIds } = subjectOf();
  found.push(violation("S18", { name, startsOn: startsOn ?? "…", endsOn: endsOn ?? "…" }, roleIds));
}

/** S15 to S19: what the fields hold: names that are there, clean texts, amounts, days and places in their one form. */
export function findValueViolations({
  units,
  roles,
  holders,
}: Pick<StructureRecords, "units" | "roles" | "holders">): readonly IntegrityViolation[] {
  const found: IntegrityViolation[] = [];
  for (const unit of units) noteUnit(found, unit);
  for (const role of roles) noteRole(found, role);
  for (const holder of holders) noteHolder(found, holder);
  return found;
}

/** S15, S16 of what the company is called. */
export function findCompanyViolations({ name }: { readonly name: LocalizedText }): readonly IntegrityViolation[] {
  const found: IntegrityViolation[] = [];
  noteName(found, () => ({ table: "company", name, roleIds: [] }), "name", name, "");
  return found;
}
