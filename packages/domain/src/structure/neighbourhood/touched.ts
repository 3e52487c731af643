import type { HolderId, RelationId, RoleId, UnitId } from "../../identity.ts";
import type { Relation } from "../relation.ts";

/** A place among siblings around which the nearest ones are needed: at a role, at an end of the reports of one, at a place. */
export type Spot =
  | { readonly beside: RoleId }
  | { readonly of: RoleId | null; readonly end: "FIRST" | "LAST" }
  | { readonly of: RoleId | null; readonly place: string };

/** What ties two roles. */
export type Tie = Pick<Relation, "fromId" | "toId" | "type">;

/**
 * The rows that some changes touch: what has to be there to decide on them as if all were there. Ids of which nothing is there
 * are touched too; there is nothing to load for them, then. Lists hold no id twice.
 */
export interface Touched {
  /** Each with the line above it, up to the top. */
  readonly roles: readonly RoleId[];
  /** All that report to these, directly. */
  readonly reportsOf: readonly RoleId[];
  /** All below these, on all levels. */
  readonly branches: readonly RoleId[];
  /** The holders, the entries, and the relations on both sides, of these roles and, where they are in `branches`, of all below them. */
  readonly tiesOf: readonly RoleId[];
  /** Around each spot the nearest `neighbours` siblings before, and as many behind; those that share its place need not be there. */
  readonly spots: readonly Spot[];
  readonly neighbours: number;
  /** Whether the role that reports to nobody is needed. */
  readonly top: boolean;
  /** The roles, and the units, that have these keys. */
  readonly roleKeys: readonly string[];
  readonly unitKeys: readonly string[];
  /** Each with the units that it lies in, up to the outermost. */
  readonly units: readonly UnitId[];
  /** All units and roles that lie in these, directly. */
  readonly contentsOf: readonly UnitId[];
  /** Each with both its roles. */
  readonly relations: readonly RelationId[];
  /** The relations that tie these. */
  readonly ties: readonly Tie[];
  /** Each with the role that it holds. */
  readonly holders: readonly HolderId[];
  /** The ids of entries. What is kept of the roles in `tiesOf` comes with these. */
  readonly entries: readonly string[];
  /** Ledgers of which all entries of a role, or of the company itself, are needed: the beginnings of their ids. */
  readonly ledgers: readonly string[];
}
