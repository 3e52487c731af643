import { type CompanyKinds, roleKindOf, roleKinds } from "@puesto/domain/profile";
import type { Neighbourhood, Role } from "@puesto/domain/structure";
import { type Locale, textIn } from "@puesto/domain/text";

/** A kind as it stands in the list. */
export interface KindLine {
  readonly key: string;
  readonly name: string;
  readonly isOwn: boolean;
}

/** The kinds of the catalogue, the highest first, and behind them those that the company made, by name. */
export function kindLines(kinds: CompanyKinds, locale: Locale, own: Locale): readonly KindLine[] {
  const made = [...kinds.values()]
    .filter(({ key }) => roleKindOf(key) === undefined)
    .map(({ key, name }): KindLine => ({ key, name: textIn(name, locale, own) || key, isOwn: true }));
  made.sort((one, other) => one.name.localeCompare(other.name, locale));
  return [...roleKinds.map(({ key, name }) => ({ key, name: name[locale], isOwn: false })), ...made];
}

/** The roles of each kind. */
export function rolesByKind(rows: Neighbourhood | null): ReadonlyMap<string, readonly Role[]> {
  const byKind = new Map<string, Role[]>();
  for (const role of rows?.roles.from(null) ?? []) {
    if (role.kind === null) continue;
    const roles = byKind.get(role.kind);
    if (roles === undefined) byKind.set(role.kind, [role]);
    else roles.push(role);
  }
  return byKind;
}
