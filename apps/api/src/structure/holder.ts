import { builder } from "../graphql/builder.ts";
import { findsNodes, memberNodeId } from "../graphql/node.ts";
import { RoleType } from "./role.ts";
import type { HolderRow } from "./store/holder.ts";

export const HolderType = builder.objectRef<HolderRow>("Holder").implement({
  description: "That somebody holds a role, wholly or in part, now or then.",
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.id({
      description: "Opaque, and the same for as long as the assignment exists.",
      resolve: (holder) => memberNodeId("Holder", holder),
    }),
    name: t.exposeString("name", {
      nullable: true,
      description: "The person's name; null where the post is filled and the source does not say by whom.",
    }),
    fte: t.field({
      type: "Decimal",
      description: "How much of full time, in full-time equivalents; more than `1` for a group of equal seats.",
      resolve: (holder) => holder.fte,
    }),
    startsOn: t.field({
      type: "Date",
      nullable: true,
      description: "The first day; null where unknown.",
      resolve: (holder) => holder.startsOn,
    }),
    endsOn: t.field({
      type: "Date",
      nullable: true,
      description: "The last day; null where open or unknown.",
      resolve: (holder) => holder.endsOn,
    }),
    role: t.field({
      type: RoleType,
      description: "The role that is held.",
      resolve: async ({ companyId, id, roleId }, _, context) => {
        const role = await context.company(companyId).role(roleId);
        if (role === null) throw new Error(`holder ${id} of company ${companyId} has no role ${roleId}`);
        return role;
      },
    }),
  }),
});

builder.objectField(RoleType, "holders", (t) =>
  t.connection(
    {
      type: HolderType,
      description: "Who holds the role, and who held it or is going to, as they were entered.",
      args: {
        current: t.arg.boolean({
          description:
            "Only those who hold it today (true): none where it is vacant. All of them where it is not said, each with its days.",
        }),
      },
      resolve: ({ companyId, id }, { current, ...args }, context) =>
        context.company(companyId).holders(current === true ? "TODAY" : "ALL")(id, args),
    },
    { name: "HolderConnection", description: "A page of holders." },
    { name: "HolderEdge", description: "A holder in a page." },
  ),
);

findsNodes("Holder", ({ companyId, id }, context) => context.company(companyId).holder(id));
