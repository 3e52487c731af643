import { type FindingsDiffer, findingsDiffer } from "@puesto/domain/policy";
import {
  applyDifference,
  buildStructure,
  invertDifference,
  type Structure,
  type StructureRecords,
} from "@puesto/domain/structure";
import type { Context } from "../../context.ts";
import { builder, costs } from "../../graphql/builder.ts";
import { FindingType, policyFoundOnce } from "../../policy/index.ts";
import type { CompanyRow } from "../../structure/index.ts";
import type { Changed } from "../apply-changes.ts";
import { EditPayload } from "../edit/payload.ts";
import { momentAt } from "../past/moment.ts";

/** What an edit did to the findings, with the structures that their sentences name roles of. */
interface EditFindings extends FindingsDiffer {
  readonly company: CompanyRow;
  readonly before: Structure;
  readonly after: Structure;
}

/** So many of each an answer brings: a rule that is switched on in a large company may find thousands. */
const mostTold = 100;

const EditFindingsType = builder.objectRef<EditFindings>("EditFindings").implement({
  description: "What an edit did to the findings of the policy rules.",
  fields: (t) => ({
    appeared: t.field({
      type: [FindingType],
      description: `Those that came with it, at most ${mostTold}.`,
      resolve: ({ company, after, appeared }) =>
        appeared.slice(0, mostTold).map((finding) => ({ company, structure: after, finding })),
    }),
    gone: t.field({
      type: [FindingType],
      description: `Those that went away with it, in the names of before, at most ${mostTold}.`,
      resolve: ({ company, before, gone }) =>
        gone.slice(0, mostTold).map((finding) => ({ company, structure: before, finding })),
    }),
    appearedCount: t.int({ description: "How many came in all.", resolve: ({ appeared }) => appeared.length }),
    goneCount: t.int({ description: "How many went away in all.", resolve: ({ gone }) => gone.length }),
  }),
});

builder.interfaceField(EditPayload, "findings", (t) =>
  t.field({
    type: EditFindingsType,
    nullable: true,
    description:
      "The findings of the policy rules that came and went with the edit; null where it was not made. Computed only where it is asked for, from the whole structure as it was before and after.",
    extensions: costs({ own: 500 }),
    resolve: ({ company, changed }, _, context) => (changed === null ? null : editFindings(context, company, changed)),
  }),
);

/**
 * The structure after the edit is that of the company, which is kept while it stands; the one before it follows from what the edit
 * did. Where another edit came in between, the moment is read back from the history.
 */
async function editFindings(context: Context, company: CompanyRow, changed: Changed): Promise<EditFindings> {
  const whole = await context.wholes.records(company, context.together);
  const isLast = whole.revision === changed.revision;
  const after = isLast
    ? await context.wholes.structure(company, context.together)
    : built((await context.together(async (read) => momentAt(read, company.id, changed.revision))).records);
  const before = built(applyDifference(after.records, invertDifference(changed.difference)));
  const { today } = context;
  return { company, before, after, ...findingsDiffer(policyFoundOnce(before, today), policyFoundOnce(after, today)) };
}

function built(records: StructureRecords): Structure {
  const structure = buildStructure(records);
  if (structure.ok) return structure.value;
  throw new Error(`a structure that was kept breaks ${structure.problem.map(({ code }) => code).join(", ")}`);
}
