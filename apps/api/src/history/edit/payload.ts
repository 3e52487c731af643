import type { AskedChange, ChangeRefusal, EditRefusal } from "@puesto/domain/history";
import type { CompanyId } from "@puesto/domain/identity";
import { refusal } from "@puesto/domain/refusal";
import type { Result } from "@puesto/domain/result";
import { rolesConcerned } from "@puesto/domain/structure";
import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { problem } from "../../graphql/problem.ts";
import { type CompanyRow, CompanyType, type RoleRow, RoleType } from "../../structure/index.ts";
import type { Changed } from "../apply-changes.ts";
import type { Committed } from "../commit.ts";
import { RevisionType } from "../revision.ts";
import { type RevisionRow, revisionsAfter } from "../revisions/read.ts";
import type { AboutTheEdit } from "./ask.ts";
import { type RefusalOfEdit, RefusalType } from "./refusal.ts";

/** What an edit came to, as every mutation answers. */
export interface EditOutcome {
  readonly company: CompanyRow;
  /** What the edit did; null where it was refused, or was made by an earlier request of the same key. */
  readonly changed: Changed | null;
  readonly revision: number;
  /** What was asked for, where it was said as changes. */
  readonly changes?: readonly AskedChange[];
  readonly refusals: readonly RefusalOfEdit[];
  /** What others did since the revision that the caller knows; empty unless the edit is refused for it. */
  readonly missed: readonly RevisionRow[];
}

/** So many roles an answer brings, and so many revisions that were missed. */
const mostRoles = 100;
const mostMissed = 50;

export const EditPayload = builder.interfaceRef<EditOutcome>("EditPayload").implement({
  description: "What every edit answers.",
  fields: (t) => ({
    company: t.field({
      type: CompanyType,
      description: "The company as it is now.",
      resolve: ({ company }) => company,
    }),
    revision: t.int({
      description: "The revision that the edit made; where it made none, the one at which the company stands.",
      resolve: ({ revision }) => revision,
    }),
    roles: t.field({
      type: [RoleType],
      description: `The roles that the edit concerned and that are still there, at most ${mostRoles}.`,
      resolve: async ({ company, changed }, _, context) => {
        const ids = changed === null ? [] : rolesConcerned(changed.difference).slice(0, mostRoles);
        const roles = await Promise.all(ids.map(async (id) => context.company(company.id).role(id)));
        return roles.filter((role): role is RoleRow => role !== null);
      },
    }),
    refusals: t.field({
      type: [RefusalType],
      description: "Why nothing was done; empty where it was done.",
      resolve: ({ refusals }) => [...refusals],
    }),
    missed: t.field({
      type: [RevisionType],
      description: `What was done since the \`expectedRevision\`, the oldest first, at most ${mostMissed}; empty unless the edit is refused for it.`,
      resolve: ({ missed }) => [...missed],
    }),
  }),
});

/** What became of an edit, for its payload. Refuses with an error what never got as far as an edit: no such company, too many waiting. */
export async function editOutcome(
  context: Context,
  companyId: CompanyId,
  committed: Committed<Result<Changed, readonly (EditRefusal | ChangeRefusal)[]>>,
  { requestKey, expectedRevision: expected }: Pick<AboutTheEdit, "requestKey" | "expectedRevision">,
): Promise<EditOutcome> {
  if ("problem" in committed) throw problemOf(committed.problem);
  context.forget(companyId);
  const company = await context.companyRow(companyId);
  if (company === null) throw problemOf("UNKNOWN_COMPANY");
  context.enter(company);
  const nothing = { company, changed: null, revision: company.revision, refusals: [], missed: [] };
  if ("repeated" in committed) return { ...nothing, revision: committed.repeated };
  if ("keyTaken" in committed) {
    const values = { key: requestKey ?? "", revision: committed.keyTaken };
    return {
      ...nothing,
      refusals: [{ companyId, refusal: refusal("REQUEST_KEY_TAKEN", values), path: ["requestKey"] }],
    };
  }
  if ("stale" in committed) {
    const missed = await revisionsAfter(context.read, companyId, expected ?? 0, mostMissed);
    const others = [...new Set(missed.map(({ author }) => author.name))];
    const values = {
      expected: expected ?? 0,
      revision: committed.stale,
      count: Math.max(0, committed.stale - (expected ?? 0)),
      others,
    };
    return { ...nothing, refusals: [{ companyId, refusal: refusal("STALE_REVISION", values), path: [] }], missed };
  }
  const { outcome } = committed;
  if (!outcome.ok) return { ...nothing, refusals: outcome.problem.map((one) => editRefusal(companyId, one)) };
  return { ...nothing, changed: outcome.value, revision: outcome.value.revision };
}

function editRefusal(companyId: CompanyId, one: EditRefusal | ChangeRefusal): RefusalOfEdit {
  if (!("index" in one)) return { companyId, refusal: one, path: [] };
  const { index, ...rest } = one;
  // What an entry holds is refused with the place in it.
  const inside = "path" in rest && typeof rest.path === "string" ? rest.path.split(".") : [];
  return { companyId, refusal: rest, path: ["changes", String(index), ...inside] };
}

const problemOf = (code: "UNKNOWN_COMPANY" | "COMPANY_BUSY") =>
  code === "UNKNOWN_COMPANY"
    ? problem("NOT_FOUND", "There is no company with this id (any more).")
    : problem(
        "BUSY",
        "Too many edits of this company are waiting. Ask again in a moment; the same `requestKey` is applied once.",
      );
