import type { CompanyId } from "@puesto/domain/identity";
import {
  type CompanyKinds,
  companyKindsFrom,
  dutyProvenanceIn,
  noRefinement,
  type ProfileRefinement,
  profilesKept,
  roleKindOf,
  roleProfileOf,
} from "@puesto/domain/profile";
import type { Entry } from "@puesto/domain/structure";
import type { Context } from "../context.ts";
import type { RoleRow } from "../structure/index.ts";
import type { ToldProvenance } from "./provenance.ts";

/** A value that may be there already: a list of a hundred roles then waits for nothing. */
type Soon<Value> = Value | Promise<Value>;

const after = <Value, Made>(value: Soon<Value>, make: (value: Value) => Made): Soon<Made> =>
  value instanceof Promise ? value.then(make) : make(value);

/** Read from what is kept of a company once, for as long as that is remembered. */
const kindsRead = new WeakMap<readonly Entry[], CompanyKinds>();

function kindsIn(entries: readonly Entry[]): CompanyKinds {
  const known = kindsRead.get(entries);
  if (known !== undefined) return known;
  const { kinds } = profilesKept({ entries });
  kindsRead.set(entries, kinds);
  return kinds;
}

const noKinds = companyKindsFrom([]);

/** The kinds that a company made; none where no company is meant. */
export const companyKinds = (context: Context, companyId: CompanyId | null): Soon<CompanyKinds> =>
  companyId === null ? noKinds : after(context.company(companyId).ownEntries(), kindsIn);

/** A kind by its key, as a company uses it. */
export interface KindNamed {
  readonly key: string;
  /** Null where the catalogue is meant, apart from any company. */
  readonly companyId: CompanyId | null;
}

/** What is asked of a kind, of the kinds of its company; those are not read for a kind that every company has. */
export const ofKind = <Told>(
  { key, companyId }: KindNamed,
  context: Context,
  tell: (kinds: CompanyKinds) => Told,
): Soon<Told> => after(roleKindOf(key) === undefined ? companyKinds(context, companyId) : noKinds, tell);

/** How roles of a company refine the profiles of their kinds. Roles asked for together are read together. */
export async function refinementsOf(
  context: Context,
  companyId: CompanyId,
  roleIds: readonly RoleRow["id"][],
): Promise<ReadonlyMap<RoleRow["id"], ProfileRefinement>> {
  const entries = await Promise.all(roleIds.map(async (id) => context.company(companyId).entriesOf(id)));
  return profilesKept({ entries: entries.flat() }).refinements;
}

/** How one role refines the profile of its kind. */
export const refinementOf = async (context: Context, { companyId, id }: RoleRow): Promise<ProfileRefinement> =>
  (await refinementsOf(context, companyId, [id])).get(id) ?? noRefinement;

/** In how many parts the profile of a role differs from that of its kind. */
export async function refinedPartCount(context: Context, role: RoleRow): Promise<number> {
  const [kinds, refinement] = await Promise.all([companyKinds(context, role.companyId), refinementOf(context, role)]);
  const { overview, responsibilities, indicators } = roleProfileOf(role.kind, kinds, refinement);
  return [overview, ...responsibilities, ...indicators].filter(({ origin }) => origin !== "INHERITED").length;
}

/** Where the duties of a kind come from. */
export function provenanceIn(kind: string | null, kinds: CompanyKinds): (key: string) => ToldProvenance {
  const known = dutyProvenanceIn(kind, kinds);
  return (key) => known(key) ?? { from: "COMPANY" };
}
