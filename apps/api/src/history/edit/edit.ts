import type { AskedChange, ChangeRefusal, EditRefusal } from "@puesto/domain/history";
import type { CompanyId } from "@puesto/domain/identity";
import type { Result } from "@puesto/domain/result";
import type { Transaction } from "kysely";
import type { Context } from "../../context.ts";
import { applyChanges, type Changed, decideChanges } from "../apply-changes.ts";
import type { EditedCompany } from "../commit.ts";
import { type AboutTheEdit, askIn } from "./ask.ts";
import { type EditOutcome, editOutcome } from "./payload.ts";

/** Applies changes as one edit, and tells what it came to. */
export async function edit(
  context: Context,
  about: AboutTheEdit,
  changesIn: (companyId: CompanyId) => readonly AskedChange[],
): Promise<EditOutcome> {
  const asked = askIn(context, about);
  const changes = changesIn(asked.company.id);
  const expectedRevision = about.expectedRevision ?? null;
  const committed = await applyChanges(context.commit, { ...asked, kind: "edit", expectedRevision, changes });
  return { ...(await editOutcome(context, asked.company.id, committed, about)), changes };
}

/** The changes that an edit comes to on what the edits before it left, or every reason why it cannot be. */
export type DecidedEdit = Result<readonly AskedChange[], readonly EditRefusal[]>;

/** Makes an edit whose changes depend on how the company stands: they are found inside the transaction that writes them. */
export async function editDecided(
  context: Context,
  about: AboutTheEdit,
  decide: (transaction: Transaction<unknown>, company: EditedCompany) => Promise<DecidedEdit>,
): Promise<EditOutcome> {
  const asked = askIn(context, about);
  const expectedRevision = about.expectedRevision ?? null;
  const committed = await context.commit<Result<Changed, readonly (EditRefusal | ChangeRefusal)[]>>({
    ...asked,
    kind: "edit",
    made: null,
    expectedRevision,
    decide: async (transaction, company) => {
      const outcome = await decide(transaction, company);
      return outcome.ok ? decideChanges(transaction, company, outcome.value) : { keep: false, outcome };
    },
  });
  return editOutcome(context, asked.company.id, committed, about);
}
