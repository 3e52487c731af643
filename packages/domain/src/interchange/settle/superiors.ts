import type { DraftRole } from "../drafts/draft.ts";
import { compared, isNobody } from "../mapping/superiors.ts";
import { finding, type Notes } from "../note.ts";
import { labelOf } from "./label.ts";

/** A row that names no superior, and one whose superior is not there: what stands in place of a row's index. */
export const nobody = -1;
export const unknown = -2;

/** The first row that goes by each name, and whether another does too. */
function rowsByHandle(roles: readonly DraftRole[], asIs: (handle: string) => string) {
  const rows = new Map<string, number>();
  const repeated = new Set<string>();
  roles.forEach(({ handle }, index) => {
    const name = asIs(handle);
    if (name === "") return;
    if (rows.has(name)) repeated.add(name);
    else rows.set(name, index);
  });
  return { rows, repeated };
}

/**
 * For each row the index of the row that it reports to, {@link nobody} or {@link unknown}. A name is looked for as it is written,
 * then without regard to case, accents and a decimal ".0"; where several rows go by it, the first is meant.
 */
export function superiorsOf(roles: readonly DraftRole[], notes: Notes): Int32Array {
  const exact = rowsByHandle(roles, (handle) => handle);
  let folded: ReturnType<typeof rowsByHandle> | null = null;
  const alike = () => {
    folded ??= rowsByHandle(roles, compared);
    return folded;
  };
  const readAs: { readonly role: DraftRole; readonly text: string; readonly read: string }[] = [];
  const superiors = Int32Array.from(roles, (role) => {
    if (role.superior === null) return nobody;
    if ("row" in role.superior) return role.superior.row;
    const { text } = role.superior;
    const index = exact.rows.get(text) ?? alike().rows.get(compared(text));
    if (index === undefined) return isNobody(text) ? nobody : unknown;
    const found = roles[index];
    if (found && found.handle !== text) readAs.push({ role, text, read: found.handle });
    const isAmbiguous = exact.rows.has(text) ? exact.repeated.has(text) : alike().repeated.has(compared(text));
    if (found && isAmbiguous && found.id !== found.handle) {
      const values = { role: labelOf(role), superior: text, line: found.line ?? 0 };
      notes.push(finding("SUPERIOR_AMBIGUOUS", "WARNING", role, values));
    }
    return index;
  });
  const [first] = readAs;
  if (first) {
    const values = { count: readAs.length, superior: first.text, read: first.read };
    notes.push(finding("SUPERIOR_READ_AS", "NOTICE", first.role, values));
  }
  return superiors;
}
