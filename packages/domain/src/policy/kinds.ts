import { basesOf, type CompanyKinds, type RoleKindKey } from "../profile/index.ts";
import type { Role, Structure } from "../structure/index.ts";
import type { PolicyContext } from "./rule.ts";

/** Whether a role is of a kind of the catalogue, or of one that the company based on it. */
export const isOfKind = ({ kind }: Pick<Role, "kind">, wanted: RoleKindKey, kinds: CompanyKinds): boolean =>
  kind !== null && (kind === wanted || basesOf(kind, kinds).includes(wanted));

/** The roles of a kind, in the order of the chart. */
export const rolesOfKind = (
  { structure, kinds }: { readonly structure: Structure } & Pick<PolicyContext, "kinds">,
  wanted: RoleKindKey,
): readonly Role[] => structure.roles.filter((role) => isOfKind(role, wanted, kinds));
