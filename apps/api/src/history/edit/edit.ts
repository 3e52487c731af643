import type { AskedChange } from "@puesto/domain/history";
import type { CompanyId } from "@puesto/domain/identity";
import type { Context } from "../../context.ts";
import { applyChanges } from "../apply-changes.ts";
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
  return { ...(await editOutcome(context, asked.company.id, committed, expectedRevision)), changes };
}
