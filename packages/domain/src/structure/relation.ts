import type { RelationId, RoleId } from "../identity.ts";

/** What a dotted line can say: functional supervision, working together, giving support. */
export const relationTypes = ["OVERSEES", "COORDINATES_WITH", "SUPPORTS"] as const;
export type RelationType = (typeof relationTypes)[number];

/** A typed tie from one role to another that is not the reporting line; one of a type between two roles. */
export interface Relation {
  readonly id: RelationId;
  readonly type: RelationType;
  readonly fromId: RoleId;
  readonly toId: RoleId;
}
