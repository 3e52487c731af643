import { kindProfileOf, type Profile, profileOf, type Responsibility, resolveProfile } from "../profile/index.ts";
import type { Role } from "../structure/index.ts";
import type { LocalizedText } from "../text.ts";
import type { PolicyContext } from "./rule.ts";

/** Those who have a duty, and those who left it to others. */
export interface DutyHolders {
  readonly duty: LocalizedText;
  readonly owners: readonly Role[];
  readonly leavers: readonly Role[];
}

/** Every duty of the company by its key. Kinds are resolved once each, so that it is linear in the roles. */
export function dutiesOf({ structure, kinds, refinements }: PolicyContext): ReadonlyMap<string, DutyHolders> {
  const profiles = new Map<string | null, Profile>();
  const inheritedBy = ({ kind }: Role): Profile => {
    const known = profiles.get(kind) ?? kindProfileOf(kind, kinds);
    profiles.set(kind, known);
    return known;
  };
  const found = new Map<string, { duty: LocalizedText; owners: Role[]; leavers: Role[] }>();
  const holdersOf = ({ key, text }: Responsibility) => {
    const known = found.get(key) ?? { duty: text, owners: [], leavers: [] };
    found.set(key, known);
    return known;
  };
  for (const role of structure.roles) {
    const inherited = inheritedBy(role);
    const refinement = refinements.get(role.id);
    const own = refinement ? profileOf(resolveProfile(inherited, refinement)) : inherited;
    for (const duty of own.responsibilities) holdersOf(duty).owners.push(role);
    if (!refinement) continue;
    const kept = new Set(own.responsibilities.map(({ key }) => key));
    for (const duty of inherited.responsibilities) if (!kept.has(duty.key)) holdersOf(duty).leavers.push(role);
  }
  return found;
}
