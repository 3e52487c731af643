import type { RoleDetailsQuery } from "./role-panel.generated.ts";

/** A role as the panel asks for it. */
export type RoleDetails = Extract<NonNullable<RoleDetailsQuery["node"]>, { __typename: "Role" }>;
