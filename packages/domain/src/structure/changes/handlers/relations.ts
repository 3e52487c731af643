import { refused } from "../../../result.ts";
import { nameOfRole } from "../../integrity/integrity.ts";
import type { Neighbourhood } from "../../neighbourhood/neighbourhood.ts";
import { relationWith, roleWith } from "../../neighbourhood/reading.ts";
import type { Relation } from "../../relation.ts";
import type { RelationAdded, RelationRemoved } from "../change.ts";
import { changeRefusal } from "../refusal.ts";
import { decided, type Handler } from "./handler.ts";

function valuesOf(rows: Neighbourhood, { type, fromId, toId }: Relation) {
  const [from, to] = [roleWith(rows, fromId), roleWith(rows, toId)];
  return { type, from: from ? nameOfRole(from) : fromId, to: to ? nameOfRole(to) : toId };
}

/** Two roles are tied by a relation. */
export const relationAdded: Handler<RelationAdded, RelationAdded> = {
  apply: (rows, change) =>
    decided(change, { code: "RelationAdded", values: valuesOf(rows, change.relation) }, [
      { table: "relations", before: null, after: change.relation },
    ]),
  touches: ({ relation }, note) => {
    note.relation(relation.id);
    note.tie(relation);
    note.role(relation.fromId);
    note.role(relation.toId);
  },
};

/** A relation goes. */
export const relationRemoved: Handler<RelationRemoved, RelationRemoved> = {
  apply: (rows, change) => {
    const relation = relationWith(rows, change.relationId);
    if (!relation) return refused(changeRefusal("UNKNOWN_RELATION", { relation: change.relationId }));
    return decided(change, { code: "RelationRemoved", values: valuesOf(rows, relation) }, [
      { table: "relations", before: relation, after: null },
    ]);
  },
  touches: ({ relationId }, note) => note.relation(relationId),
};
