import type { RoleId } from "../identity.ts";
import { type UsualTerms, usualTermsOf } from "../pay/index.ts";
import {
  basesOf,
  type CatalogueTie,
  type CompanyKinds,
  catalogueProfileOf,
  kindNameOf,
  kindProfileOf,
  noRefinement,
  type Profile,
  type ProfileRefinement,
  profileOf,
  roleProfileOf,
} from "../profile/index.ts";
import {
  type Relation,
  type RelationType,
  type Role,
  relationsFrom,
  reportsOf,
  roleOf,
  type Structure,
  superiorOf,
} from "../structure/index.ts";
import type { LocalizedText } from "../text.ts";

/** Somebody or something that a subject is tied to. `id`: of a role, or a kind's key; null for what is neither. */
export interface ComparedTie {
  readonly id: string | null;
  readonly name: LocalizedText;
  /** In which matter, where somebody wrote it. */
  readonly text: LocalizedText | null;
}

/** By which terms a subject is paid, as far as they can be set side by side. */
export type ComparedPay = UsualTerms;

/** One of those that are compared, a role or a kind of role, with all that is looked at. */
export interface ComparedSubject extends Profile {
  /** A role's id, or a kind's key. */
  readonly id: string;
  readonly is: "ROLE" | "KIND";
  readonly name: LocalizedText;
  readonly reportsTo: ComparedTie | null;
  /** Those who report to a role itself; empty for kinds. */
  readonly reports: readonly ComparedTie[];
  readonly oversees: readonly ComparedTie[];
  readonly coordinatesWith: readonly ComparedTie[];
  /** Null where nothing is stated. */
  readonly pay: ComparedPay | null;
}

const tieOf = ({ kind, name, text }: CatalogueTie): ComparedTie => ({ id: kind, name, text });

/** A kind as a subject, the company's own with the ties of the kind of the catalogue that it is based on; null where there is none with the key. */
export function kindSubject(key: string, kinds: CompanyKinds): ComparedSubject | null {
  const name = kindNameOf(key, kinds);
  if (!name) return null;
  const base = basesOf(key, kinds).find((one) => catalogueProfileOf(one) !== undefined);
  const usual = base === undefined ? undefined : catalogueProfileOf(base);
  return {
    id: key,
    is: "KIND",
    name,
    ...kindProfileOf(key, kinds),
    reportsTo: usual?.reportsTo ? tieOf(usual.reportsTo) : null,
    reports: [],
    oversees: (usual?.oversees ?? []).map(tieOf),
    coordinatesWith: (usual?.coordinatesWith ?? []).map(tieOf),
    pay: usualTermsOf(key, kinds),
  };
}

/** What is known of roles beside the structure. */
export interface RoleFacts {
  readonly kinds: CompanyKinds;
  readonly refinements: ReadonlyMap<RoleId, ProfileRefinement>;
  readonly paySchemes: ReadonlyMap<RoleId, ComparedPay>;
}

/** A role with all that stands around it on the chart: as much of a company as a comparison looks at. */
export interface RoleAround {
  readonly role: Role;
  /** Null for the root. */
  readonly superior: Role | null;
  readonly reports: readonly Role[];
  /** What the role is to others, with the role at the other end. */
  readonly relations: readonly { readonly type: Relation["type"]; readonly to: Role }[];
}

const named = ({ id, title }: Role): ComparedTie => ({ id, name: title, text: null });

/**
 * A role as a subject: its ties are those of the chart, not the usual ones of its kind. It is paid by its own scheme, and where it has
 * none by the usual terms of its kind.
 */
export function roleSubjectOf({ role, superior, reports, relations }: RoleAround, facts: RoleFacts): ComparedSubject {
  const related = (type: RelationType): readonly ComparedTie[] =>
    relations.filter((relation) => relation.type === type).map(({ to }) => named(to));
  return {
    id: role.id,
    is: "ROLE",
    name: role.title,
    ...profileOf(roleProfileOf(role.kind, facts.kinds, facts.refinements.get(role.id) ?? noRefinement)),
    reportsTo: superior ? named(superior) : null,
    reports: reports.map(named),
    oversees: related("OVERSEES"),
    coordinatesWith: related("COORDINATES_WITH"),
    pay: facts.paySchemes.get(role.id) ?? (role.kind === null ? null : usualTermsOf(role.kind, facts.kinds)),
  };
}

/** The same for a role of a whole structure; null where there is no such role. */
export function roleSubject(structure: Structure, id: RoleId, facts: RoleFacts): ComparedSubject | null {
  const role = roleOf(structure, id);
  if (!role) return null;
  const relations = relationsFrom(structure, id).flatMap(({ type, toId }) => {
    const to = roleOf(structure, toId);
    return to ? [{ type, to }] : [];
  });
  const superior = superiorOf(structure, id) ?? null;
  return roleSubjectOf({ role, superior, reports: reportsOf(structure, id), relations }, facts);
}
