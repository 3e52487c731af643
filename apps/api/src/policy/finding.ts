import { type CompanyFinding, findingRemedy, findingSentence, isOfPolicy } from "@puesto/domain/policy";
import type { Severity, Structure } from "@puesto/domain/structure";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { pageOfList } from "../graphql/page.ts";
import { type CompanyRow, CompanyType, RoleConnection, type RoleRow, RoleType } from "../structure/index.ts";
import { policyFoundOnce } from "./kept.ts";
import { RepairType } from "./repair.ts";

/** A finding in the company whose structure it is about. */
export interface FindingInCompany {
  readonly company: CompanyRow;
  readonly structure: Structure;
  readonly finding: CompanyFinding;
}

export const SeverityType = builder.enumType("Severity", {
  description: "How grave a finding is.",
  values: {
    ERROR: { description: "Cannot stay as it is." },
    WARNING: { description: "Very likely a mistake." },
    NOTICE: { description: "Worth knowing." },
  } satisfies Record<Severity, object>,
});

const FindingKindType = builder.enumType("FindingKind", {
  description: "Where a finding comes from.",
  values: {
    POLICY: { description: "A policy rule that the company has on and does not keep." },
    OBSERVATION: { description: "Something to be noticed in any structure." },
  } as const,
});

export const FindingType = builder.objectRef<FindingInCompany>("Finding").implement({
  description: "Something noticed about a company's structure.",
  fields: (t) => ({
    kind: t.field({
      type: FindingKindType,
      description: "Where it comes from.",
      resolve: ({ finding }) => (isOfPolicy(finding) ? "POLICY" : "OBSERVATION"),
    }),
    code: t.string({
      description:
        "What was noticed: the id of the policy rule or of the observation, such as `P2` or `O1`; packages/domain/RULES.md tells what each means.",
      resolve: ({ finding }) => finding.code,
    }),
    about: t.string({
      nullable: true,
      description:
        "What a finding of a policy rule is about, whatever its sentence says: with its `code` it names the finding for `repairFinding`. Opaque; null for an observation.",
      resolve: ({ finding }) => (isOfPolicy(finding) ? finding.about : null),
    }),
    severity: t.field({
      type: SeverityType,
      description: "How grave it is.",
      resolve: ({ finding }) => finding.severity,
    }),
    message: t.string({
      description: "A sentence that says it, with the names of the roles.",
      args: inLocale,
      resolve: ({ finding, company }, { locale }) => findingSentence(finding, locale ?? company.locale, company.locale),
    }),
    remedy: t.string({
      description: "A sentence that says what can be done about it.",
      args: inLocale,
      resolve: ({ finding, company }, { locale }) => findingRemedy(finding, locale ?? company.locale),
    }),
    repair: t.field({
      type: RepairType,
      nullable: true,
      description: "The change that would put it right; null where no one change plainly would.",
      resolve: ({ finding, ...where }) =>
        isOfPolicy(finding) && finding.repair !== null ? { ...where, repair: finding.repair } : null,
    }),
    roles: t.connection(
      {
        type: RoleType,
        description: "The roles concerned, the one to look at first standing first; empty where it concerns none.",
        resolve: async ({ finding, company }, args, context) => {
          const page = pageOfList(finding.roleIds, args, inOrder(`finding ${finding.code}`), (id) => id);
          const roles = await Promise.all(page.edges.map(async ({ node }) => context.company(company.id).role(node)));
          const edges = page.edges.flatMap(({ cursor }, at) => {
            const node: RoleRow | null | undefined = roles[at];
            return node == null ? [] : [{ cursor, node }];
          });
          return { ...page, edges };
        },
      },
      RoleConnection,
    ),
  }),
});

builder.objectField(CompanyType, "findings", (t) =>
  t.connection(
    {
      type: FindingType,
      description:
        "What the company does not keep of its policy, and what else is to be noticed about the structure, computed from the whole of it.",
      args: {
        kinds: t.arg({
          type: [FindingKindType],
          description: "Only findings that come from there; from everywhere where it is not said.",
        }),
      },
      extensions: costs({ own: 500 }),
      resolve: async (company, args, { wholes, together, today }) => {
        const structure = await wholes.structure(company, together);
        const { kinds } = args;
        const wants = (kind: "POLICY" | "OBSERVATION") => kinds == null || kinds.includes(kind);
        const found = [
          ...(wants("POLICY") ? policyFoundOnce(structure, today) : []),
          ...(wants("OBSERVATION") ? await wholes.observations(company, together, today) : []),
        ];
        const list = found.map((finding, place) => ({ company, structure, finding, place }));
        return pageOfList(list, args, inOrder("findings"), ({ place }) => String(place));
      },
    },
    { name: "FindingConnection", description: "A page of findings." },
    { name: "FindingEdge", description: "A finding in a page." },
  ),
);

const inOrder = (order: string) => ({
  order,
  read: ([key]: readonly unknown[]): string | null => (typeof key === "string" ? key : null),
});
