import { textIn } from "@puesto/domain/text";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { limits } from "../graphql/guard/limits.ts";
import { findsNodes, memberNodeId } from "../graphql/node.ts";
import { problem } from "../graphql/problem.ts";
import { descendantsPage } from "./store/hierarchy.ts";
import type { RoleRow } from "./store/role.ts";

export const RoleType = builder.objectRef<RoleRow>("Role");

export const RoleConnection = builder.connectionObject(
  { name: "RoleConnection", type: RoleType, description: "A page of roles." },
  { name: "RoleEdge", description: "A role in a page." },
);

RoleType.implement({
  description: "A seat in the company's structure, or a group of equal seats: a card of the chart.",
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.id({
      description: "Opaque, and the same for as long as the role exists.",
      resolve: (role) => memberNodeId("Role", role),
    }),
    key: t.exposeString("key", {
      nullable: true,
      description: "The role's stable name in the file it came from, unique in its company; null for one made by hand.",
    }),
    title: t.string({
      description:
        "What the role is called, in the language asked for, else the company's own, else whichever is there.",
      args: inLocale,
      resolve: ({ title, companyLocale }, { locale }) => textIn(title, locale ?? companyLocale, companyLocale),
    }),
    seats: t.field({
      type: "Decimal",
      description:
        "How many equal seats the role stands for, in full-time equivalents; `1` unless the company said otherwise.",
      resolve: (role) => role.seats,
    }),
    vacant: t.boolean({
      description:
        "Whether nobody holds the role today. A holder whose name is not published holds it all the same; a role without seats is a heading, which nobody can hold.",
      resolve: async ({ companyId, id, seats }, _, context) =>
        seats !== "0" && (await context.company(companyId).holderCount(id)) === 0,
    }),
    reportsTo: t.field({
      type: RoleType,
      nullable: true,
      description: "The role it answers to; null for the root alone.",
      resolve: ({ companyId, reportsToId }, _, context) =>
        reportsToId === null ? null : context.company(companyId).role(reportsToId),
    }),
    reports: t.connection(
      {
        type: RoleType,
        description: "The roles that answer to it directly, in their places from left to right.",
        resolve: ({ companyId, id }, args, context) => context.company(companyId).reports(id, args),
      },
      RoleConnection,
    ),
    ancestors: t.field({
      type: [RoleType],
      description: "From the role it reports to up to the root; empty for the root.",
      extensions: costs({ items: 10 }),
      resolve: async ({ companyId, id }, _, context) => [...(await context.company(companyId).ancestors(id))],
    }),
    descendants: t.field({
      type: RoleConnection,
      description: "All roles below it, depth first: each followed by all below it, siblings in their places.",
      args: {
        maxDepth: t.arg.int({
          description: "How many levels below the role, 1 or more; all of them where it is not said.",
        }),
        first: t.arg.int({
          description: `How many rows from the start, at most ${limits.pageSize}; ${limits.defaultPageSize} where it is not said.`,
        }),
        after: t.arg.string({ description: "A cursor of this list: the page begins after its row." }),
      },
      resolve: (role, { maxDepth, ...args }, context) => {
        const depth = readDepth(maxDepth);
        return descendantsPage(context.read, role, { ...args, maxDepth: depth }, () =>
          context.company(role.companyId).descendantCount(depth)(role.id),
        );
      },
    }),
    depth: t.int({
      description: "How many reporting lines lie between it and the root; 0 for the root.",
      extensions: costs({ own: 1 }),
      resolve: ({ companyId, id }, _, context) => context.company(companyId).depth(id),
    }),
    directReportCount: t.int({
      description: "How many roles answer to it directly.",
      resolve: ({ companyId, id }, _, context) => context.company(companyId).directReportCount(id),
    }),
    descendantCount: t.int({
      description: "How many roles stand below it, on all levels.",
      extensions: costs({ own: 5 }),
      resolve: ({ companyId, id }, _, context) => context.company(companyId).descendantCount(null)(id),
    }),
  }),
});

findsNodes("Role", ({ companyId, id }, context) => context.company(companyId).role(id));

/** Levels below a role or a root; null for all. Refuses what is no number of levels. */
export function readDepth(maxDepth: number | null | undefined): number | null {
  if (maxDepth === null || maxDepth === undefined) return null;
  if (maxDepth < 1)
    throw problem("BAD_USER_INPUT", "`maxDepth` counts levels: say 1 or more, or leave it out for all.");
  return maxDepth;
}
