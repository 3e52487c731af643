import { builder } from "../graphql/builder.ts";
import { type CompanyChange, CompanyChangeType, changesAfterOne } from "./feed/company-changed.ts";
import { merged } from "./feed/merged.ts";
import { PresenceChangeType, presenceOf } from "./presence/presence.ts";
import type { PresenceChange } from "./presence/presences.ts";

/** One of the two. */
interface CompanyNews {
  readonly change: CompanyChange | null;
  readonly presence: PresenceChange | null;
}

const CompanyNewsType = builder.objectRef<CompanyNews>("CompanyNews").implement({
  description:
    "What happened in a company: it has a new revision, or something became of who is there. One of the two.",
  fields: (t) => ({
    change: t.field({
      type: CompanyChangeType,
      nullable: true,
      description: "The new revision; null where the news is of who is there.",
      resolve: ({ change }) => change,
    }),
    presence: t.field({
      type: PresenceChangeType,
      nullable: true,
      description: "What became of who is there; null where the news is a revision.",
      resolve: ({ presence }) => presence,
    }),
  }),
});

builder.subscriptionFields((t) => ({
  companyNews: t.field({
    type: CompanyNewsType,
    description:
      "`companyChanged` and `presenceChanged` over one connection, of which browsers have only six to a server. When it ends, ask again with the number of the last revision that came. Refuses `MALFORMED_ID`, `UNKNOWN_COMPANY`, `UNKNOWN_REVISION` and `TOO_MANY_SUBSCRIPTIONS`.",
    args: {
      company: t.arg.id({ required: true, description: "The company's `id`." }),
      afterRevision: t.arg.int({
        required: true,
        description:
          "The revision that you have, such as `Company.revision` where you have the whole structure; 0 for all.",
      }),
    },
    subscribe: async (_, { company, afterRevision }, context) => {
      const { id, changes } = await changesAfterOne(company, afterRevision, context);
      return merged([asChanges(changes), asPresence(presenceOf(id, context))], context.gone);
    },
    resolve: (news) => news,
  }),
}));

async function* asChanges(changes: AsyncIterable<CompanyChange>): AsyncGenerator<CompanyNews> {
  for await (const change of changes) yield { change, presence: null };
}

async function* asPresence(changes: AsyncIterable<PresenceChange>): AsyncGenerator<CompanyNews> {
  for await (const presence of changes) yield { change: null, presence };
}
