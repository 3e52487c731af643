import type { RoleId } from "@puesto/domain/identity";
import { type RelationType, relationTypes } from "@puesto/domain/structure";
import type { Context } from "../context.ts";
import { builder } from "../graphql/builder.ts";
import { findsNodes, memberNodeId } from "../graphql/node.ts";
import { CompanyType } from "./company.ts";
import { RoleType } from "./role.ts";
import type { RelationDirection, RelationRow } from "./store/relation.ts";
import type { RoleRow } from "./store/role.ts";

const meanings: Record<RelationType, string> = {
  OVERSEES: "Supervises the other's work in its field, without being the one it reports to.",
  COORDINATES_WITH: "The two settle their work with each other.",
  SUPPORTS: "Gives the other means or help.",
};

export const RelationTypeType = builder.enumType("RelationType", {
  description: "What a dotted line says.",
  values: Object.fromEntries(relationTypes.map((type) => [type, { description: meanings[type] }])) as Record<
    RelationType,
    { description: string }
  >,
});

const RelationDirectionType = builder.enumType("RelationDirection", {
  description: "At which end of a relation a role stands.",
  values: {
    FROM: { description: "The relation starts from the role." },
    TO: { description: "The relation goes to the role." },
  } satisfies Record<RelationDirection, object>,
});

const RelationObject = builder.objectRef<RelationRow>("Relation").implement({
  description: "A typed tie between two roles that is not the reporting line: a dotted line of the chart.",
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.id({
      description: "Opaque, and the same for as long as the relation exists.",
      resolve: (relation) => memberNodeId("Relation", relation),
    }),
    type: t.field({ type: RelationTypeType, description: "What it says.", resolve: (relation) => relation.type }),
    from: t.field({
      type: RoleType,
      description: "The role that it starts from.",
      resolve: (relation, _, context) => end(relation, relation.fromId, context),
    }),
    to: t.field({
      type: RoleType,
      description: "The role that it goes to.",
      resolve: (relation, _, context) => end(relation, relation.toId, context),
    }),
  }),
});

const RelationConnection = builder.connectionObject(
  { name: "RelationConnection", type: RelationObject, description: "A page of relations." },
  { name: "RelationEdge", description: "A relation in a page." },
);

builder.objectField(RoleType, "relations", (t) =>
  t.connection(
    {
      type: RelationObject,
      description: "The relations that the role has with others.",
      args: {
        direction: t.arg({
          type: RelationDirectionType,
          description: "Only those of one direction; both where it is not said.",
        }),
      },
      resolve: ({ companyId, id }, { direction, ...args }, context) =>
        context.company(companyId).relations(direction ?? null)(id, args),
    },
    RelationConnection,
  ),
);

builder.objectField(CompanyType, "relations", (t) =>
  t.connection(
    {
      type: RelationObject,
      description: "All relations between roles of the company.",
      resolve: ({ id }, args, context) => context.company(id).relationsOfCompany(id, args),
    },
    RelationConnection,
  ),
);

findsNodes("Relation", ({ companyId, id }, context) => context.company(companyId).relation(id));

/** The role at an end. The database keeps a relation no longer than both its roles, so only a removal just now can miss it. */
async function end(relation: RelationRow, id: RoleId, context: Context): Promise<RoleRow> {
  const role = await context.company(relation.companyId).role(id);
  if (role === null) throw new Error(`relation ${relation.id} of company ${relation.companyId} has no role ${id}`);
  return role;
}
