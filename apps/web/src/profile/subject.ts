import type { RoleId } from "@puesto/domain/identity";
import {
  baseProfileOf,
  type CompanyKinds,
  companyKindsFrom,
  companyKindsOf,
  noRefinement,
  type ProfilePart,
  partKey,
  profileLedgerNames,
  type ResolvedProfile,
  refinementOf,
  resolveProfile,
  roleProfileOf,
} from "@puesto/domain/profile";
import { type AskedStructureChange, type Json, type Neighbourhood, roleWith } from "@puesto/domain/structure";

/** Whose profile it is. */
export type ProfileSubject =
  | { readonly is: "ROLE"; readonly roleId: RoleId }
  | { readonly is: "KIND"; readonly key: string };

/** A profile as it is shown, with what it comes from. */
export interface ShownProfile {
  readonly subject: ProfileSubject;
  readonly kinds: CompanyKinds;
  /** The kind from which facts are told to come; null for a role of no kind. */
  readonly kind: string | null;
  /** The kind that is inherited from; null where from none, as in a kind of the catalogue. */
  readonly base: string | null;
  readonly profile: ResolvedProfile;
  /** Whether it is this company's to change: what every company has is not. */
  readonly isOwn: boolean;
}

/** The kinds of a company, as its rows have them. */
export const kindsIn = (rows: Neighbourhood): CompanyKinds => companyKindsFrom(companyKindsOf(rows));

/** The profile of a role or of a kind, as the rows have it; null for a role that is not there. Before the rows have come the catalogue is known. */
export function profileIn(rows: Neighbourhood | null, subject: ProfileSubject): ShownProfile | null {
  const kinds = rows === null ? companyKindsFrom([]) : kindsIn(rows);
  if (subject.is === "ROLE") {
    const role = rows === null ? undefined : roleWith(rows, subject.roleId);
    if (rows === null || role === undefined) return null;
    const profile = roleProfileOf(role.kind, kinds, refinementOf(rows, role.id));
    return { subject, kinds, kind: role.kind, base: role.kind, profile, isOwn: true };
  }
  const { key } = subject;
  const own = kinds.get(key);
  const profile = resolveProfile(baseProfileOf(key, kinds), own?.refinement ?? noRefinement);
  return { subject, kinds, kind: key, base: own?.basedOn ?? null, profile, isOwn: own !== undefined };
}

/** What is kept of a part of a profile from now on; with null it is as it is inherited, and what was added goes. */
export function partChange(subject: ProfileSubject, part: ProfilePart, content: Json | null): AskedStructureChange {
  const address =
    subject.is === "ROLE"
      ? { ledger: profileLedgerNames.profile, roleId: subject.roleId, key: partKey(part) }
      : { ledger: profileLedgerNames.kindProfile, roleId: null, key: `${subject.key}/${partKey(part)}` };
  return content === null ? { type: "EntryCleared", ...address } : { type: "EntrySet", ...address, content };
}
