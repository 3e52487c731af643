import { evaluationLedgerNames } from "@puesto/domain/evaluation";
import type { CompanyId, RoleId } from "@puesto/domain/identity";
import { profileLedgerNames } from "@puesto/domain/profile";
import { refused } from "@puesto/domain/result";
import { buildStructure, type StructureRecords, touching } from "@puesto/domain/structure";
import type { Context } from "../../context.ts";
import { evaluationKept } from "../../evaluation/index.ts";
import { type AboutTheEdit, askIn } from "../edit/ask.ts";
import { idIn } from "../edit/asked.ts";
import { editDecided } from "../edit/edit.ts";
import type { EditOutcome } from "../edit/payload.ts";
import { loadTouched } from "../records/load-touched.ts";
import { type Decide, type EvaluationFacts, unknownRole } from "./decide.ts";

/** What an edit of something that is kept of a role says. */
export interface AboutARole extends AboutTheEdit {
  readonly role: string;
}

/** What such an edit came to, with the id of what it is about. */
export interface RoleEdit extends EditOutcome {
  readonly roleId: RoleId;
  readonly subject: string;
}

/** Makes an edit of the evaluation of a role. It is decided inside the transaction that writes it, on what the edits before it left. */
export async function evaluate(
  context: Context,
  about: AboutARole,
  subject: string,
  decideIn: (companyId: CompanyId, roleId: RoleId) => Decide,
): Promise<RoleEdit> {
  const companyId = askIn(context, about).company.id;
  const roleId = idIn(companyId, "Role", about.role);
  const decide = decideIn(companyId, roleId);
  const outcome = await editDecided(context, about, async (transaction, company) => {
    const facts = factsIn(await loadTouched(transaction, company.id, touchedBy(roleId)), roleId, context.today);
    return facts === null ? refused(unknownRole(roleId)) : decide(facts);
  });
  return { ...outcome, roleId, subject };
}

/** The role with its line to the top, all that hangs on it, and what of the company its indicators and its periods depend on. */
function touchedBy(roleId: RoleId) {
  const { note, touched } = touching();
  note.role(roleId);
  note.tiesOf(roleId);
  for (const ledger of [evaluationLedgerNames.calendar, profileLedgerNames.kind, profileLedgerNames.kindProfile]) {
    note.ledger(ledger, null);
  }
  return touched();
}

function factsIn(records: StructureRecords, roleId: RoleId, today: string): EvaluationFacts | null {
  const role = records.roles.find(({ id }) => id === roleId);
  if (role === undefined) return null;
  const built = buildStructure(records);
  if (!built.ok) {
    throw new Error(`what stands around role ${roleId} breaks ${built.problem.map(({ code }) => code).join(", ")}`);
  }
  return { ...evaluationKept(role, records.entries), structure: built.value, role, today };
}
