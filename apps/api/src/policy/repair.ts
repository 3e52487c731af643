import { nodeIdOf } from "@puesto/domain/identity";
import { type Repair, repairSentences, toldRepair } from "@puesto/domain/policy";
import type { Structure } from "@puesto/domain/structure";
import { builder, inLocale } from "../graphql/builder.ts";
import type { CompanyRow } from "../structure/index.ts";

/** A repair in the company that it is for, with the structure whose roles it names. */
export interface RepairInCompany {
  readonly company: CompanyRow;
  readonly structure: Structure;
  readonly repair: Repair;
}

/** A repair as one of the `changes` of `applyChanges`. */
function changeOf({ company, repair }: RepairInCompany): object {
  const id = (role: Parameters<typeof nodeIdOf<"Role">>[2]) => nodeIdOf("Role", company.id, role);
  switch (repair.is) {
    case "REPORT_TO":
      return { moveRole: { role: id(repair.roleId), reportsTo: id(repair.reportsToId) } };
    case "OVERSEE":
      return { addRelation: { type: "OVERSEES", from: id(repair.fromId), to: id(repair.toId) } };
  }
}

export const RepairType = builder.objectRef<RepairInCompany>("FindingRepair").implement({
  description: "The one change that would put a finding right. Applied like every other one, it can be undone.",
  fields: (t) => ({
    message: t.string({
      description: "A sentence that says what would be done.",
      args: inLocale,
      resolve: ({ company, structure, repair }, { locale }) =>
        repairSentences.sentenceOf(toldRepair(repair, structure), locale ?? company.locale, company.locale),
    }),
    change: t.field({
      type: "JSONObject",
      description: "The change, as `applyChanges` takes it among its `changes`. `repairFinding` does the same.",
      resolve: changeOf,
    }),
  }),
});
