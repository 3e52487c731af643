import type { CompanyId } from "@puesto/domain/identity";
import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { problem } from "../../graphql/problem.ts";
import { companyNamed } from "../company-named.ts";
import { RevisionType } from "../revision.ts";
import type { RevisionRow } from "../revisions/read.ts";

/** A revision as a subscriber is told of it. */
export interface CompanyChange {
  readonly revision: RevisionRow;
  /** Whether it is the one after the last that the subscriber has. */
  readonly isNext: boolean;
}

export const CompanyChangeType = builder.objectRef<CompanyChange>("CompanyChange").implement({
  description: "That a company has a new revision.",
  fields: (t) => ({
    revision: t.field({ type: RevisionType, description: "The revision.", resolve: ({ revision }) => revision }),
    mustReload: t.boolean({
      description:
        "Whether what changed is not told here, neither as `changes` nor as `difference`: then load the structure anew, and go on from the revision that it stands at.",
      resolve: ({ revision, isNext }) =>
        !isNext || (revision.recorded === null && (revision.difference ?? null) === null),
    }),
  }),
});

builder.subscriptionFields((t) => ({
  companyChanged: t.field({
    type: CompanyChangeType,
    description:
      "Every revision of a company after one that you have, in order, each once: those that are there at once, others within moments of being made, by whomever. When the connection ends, ask again with the number of the last that came. Refuses `MALFORMED_ID`, `UNKNOWN_COMPANY`, `UNKNOWN_REVISION` and `TOO_MANY_SUBSCRIPTIONS`.",
    args: {
      company: t.arg.id({ required: true, description: "The company's `id`." }),
      afterRevision: t.arg.int({
        required: true,
        description:
          "The revision that you have, such as `Company.revision` where you have the whole structure; 0 for all.",
      }),
    },
    subscribe: async (_, args, context) => (await changesAfterOne(args.company, args.afterRevision, context)).changes,
    resolve: (change) => change,
  }),
}));

/** Takes a place, and tells of a company's revisions after one; throws where there is no such company or revision, or no place. */
export async function changesAfterOne(
  company: string,
  afterRevision: number,
  context: Context,
): Promise<{ readonly id: CompanyId; readonly changes: AsyncIterable<CompanyChange> }> {
  const { id, revision } = await companyNamed(company, context);
  if (afterRevision < 0 || afterRevision > revision) {
    throw problem(
      "UNKNOWN_REVISION",
      `The company stands at revision ${revision}. Load it anew, and go on from there.`,
    );
  }
  context.live.places.take(id, context.gone);
  return { id, changes: changesAfter(afterRevision, context.live.feed.follow(id, afterRevision, context.gone)) };
}

async function* changesAfter(
  afterRevision: number,
  revisions: AsyncIterable<RevisionRow>,
): AsyncGenerator<CompanyChange> {
  let last = afterRevision;
  for await (const revision of revisions) {
    yield { revision, isNext: revision.number === last + 1 };
    last = revision.number;
  }
}
