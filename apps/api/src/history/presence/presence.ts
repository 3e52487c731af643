import type { CompanyId } from "@puesto/domain/identity";
import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { memberIn, memberNodeId } from "../../graphql/node.ts";
import { problem } from "../../graphql/problem.ts";
import { companyNamed } from "../company-named.ts";
import { type PresenceChange, presenceSeconds } from "./presences.ts";
import { type Presence, tellPresence } from "./told-presence.ts";

const PresenceType = builder.objectRef<Presence>("Presence").implement({
  description: "That somebody looks at a company just now, in one window.",
  fields: (t) => ({
    session: t.exposeString("session", { description: "Names the window; its browser made it up." }),
    name: t.exposeString("name", { description: "Who it is, as far as it said: see the header `Puesto-Actor`." }),
    colour: t.exposeString("colour", {
      nullable: true,
      description: "The colour in which to show it, such as `#1f6feb`; null where none was said.",
    }),
    roleId: t.id({
      nullable: true,
      description: "The `id` of the role that is looked at, which may be gone meanwhile; null: none in particular.",
      resolve: ({ company, role }) => (role === null ? null : memberNodeId("Role", { companyId: company, id: role })),
    }),
  }),
});

export const PresenceChangeType = builder.objectRef<PresenceChange>("PresenceChange").implement({
  description: "What became of who is there.",
  fields: (t) => ({
    isWhole: t.exposeBoolean("isWhole", {
      description:
        "Whether `present` is everybody who is there, as it is at first; else those of whom something changed.",
    }),
    present: t.field({
      type: [PresenceType],
      description: "Who is there, with what they look at.",
      resolve: ({ present }) => [...present],
    }),
    left: t.stringList({ description: "The `session` of each that is gone.", resolve: ({ left }) => [...left] }),
  }),
});

const sessionPattern = /^[A-Za-z0-9_-]{8,64}$/;
const sessionDescription = "Names the window: 8 to 64 letters, digits, `-` or `_`, made up at random once a window.";

/** The company and the window that an input names; `BAD_USER_INPUT` where the latter is named wrongly. */
async function windowOf(
  input: { readonly company: string; readonly session: string },
  context: Context,
): Promise<{ readonly company: CompanyId; readonly session: string }> {
  if (!sessionPattern.test(input.session)) {
    throw problem("BAD_USER_INPUT", "A session is named by 8 to 64 letters, digits, - or _.");
  }
  const { id } = await companyNamed(input.company, context);
  return { company: id, session: input.session };
}

const UpdatePresenceInput = builder.inputType("UpdatePresenceInput", {
  description: "What somebody looks at.",
  fields: (t) => ({
    company: t.id({ required: true, description: "The company's `id`." }),
    session: t.string({ required: true, description: sessionDescription }),
    role: t.id({ description: "The `id` of the role that is looked at; null: none in particular." }),
  }),
});

const EndPresenceInput = builder.inputType("EndPresenceInput", {
  description: "Who leaves.",
  fields: (t) => ({
    company: t.id({ required: true, description: "The company's `id`." }),
    session: t.string({ required: true, description: sessionDescription }),
  }),
});

const UpdatePresencePayload = builder.objectRef<Presence>("UpdatePresencePayload").implement({
  description: "What others are told.",
  fields: (t) => ({
    presence: t.field({ type: PresenceType, description: "As others see it.", resolve: (presence) => presence }),
    expiresInSeconds: t.int({
      description: "When it ends unless it is said again; say it three times in that time.",
      resolve: () => presenceSeconds,
    }),
  }),
});

const EndPresencePayload = builder.objectRef<{ readonly session: string }>("EndPresencePayload").implement({
  description: "What others are told.",
  fields: (t) => ({ session: t.exposeString("session", { description: "The session that is over." }) }),
});

builder.mutationFields((t) => ({
  updatePresence: t.field({
    type: UpdatePresencePayload,
    description:
      "Tells others that you look at a company, and at which role; by which name and in which colour the header `Puesto-Actor` says. Nothing is stored. Refuses `MALFORMED_ID`, `UNKNOWN_COMPANY`, `BAD_USER_INPUT` for a role of another company, and `TOO_MANY_PRESENT`.",
    args: { input: t.arg({ type: UpdatePresenceInput, required: true, description: "Where you are." }) },
    resolve: async (_, { input }, context) => {
      const { company, session } = await windowOf(input, context);
      const role = input.role == null ? null : memberIn(company, "Role", input.role);
      if (input.role != null && role === null) throw problem("BAD_USER_INPUT", "That is no role of this company.");
      if (!context.live.presences.hasRoomFor(company, session)) {
        throw problem("TOO_MANY_PRESENT", "So many are there that no more are told of. Ask again later.");
      }
      const { name, colour } = context.author;
      const presence = { company, session, name, colour, role };
      await context.read(tellPresence({ left: false, ...presence }));
      return presence;
    },
  }),
  endPresence: t.field({
    type: EndPresencePayload,
    description:
      "Tells others that you look no longer. Refuses `MALFORMED_ID`, `UNKNOWN_COMPANY` and `BAD_USER_INPUT`.",
    args: { input: t.arg({ type: EndPresenceInput, required: true, description: "Where you were." }) },
    resolve: async (_, { input }, context) => {
      const { company, session } = await windowOf(input, context);
      await context.read(tellPresence({ left: true, company, session }));
      return { session };
    },
  }),
}));

builder.subscriptionFields((t) => ({
  presenceChanged: t.field({
    type: PresenceChangeType,
    description:
      "Who looks at a company: everybody who is there at once, then each who comes, turns to something else or leaves. Refuses `MALFORMED_ID`, `UNKNOWN_COMPANY` and `TOO_MANY_SUBSCRIPTIONS`.",
    args: { company: t.arg.id({ required: true, description: "The company's `id`." }) },
    subscribe: async (_, args, context) => {
      const { id } = await companyNamed(args.company, context);
      context.live.places.take(id, context.gone);
      return presenceOf(id, context);
    },
    resolve: (change) => change,
  }),
}));

/** Who looks at a company, and what becomes of it. */
export const presenceOf = (company: CompanyId, { live, gone }: Context): AsyncIterable<PresenceChange> =>
  live.presences.follow(company, gone);
