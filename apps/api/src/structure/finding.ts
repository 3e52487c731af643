import { structureSentences } from "@puesto/domain/sentences";
import type { Observation, Severity } from "@puesto/domain/structure";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { pageOfList } from "../graphql/page.ts";
import { CompanyType } from "./company.ts";
import { RoleConnection, RoleType } from "./role.ts";
import type { CompanyRow } from "./store/company.ts";
import type { RoleRow } from "./store/role.ts";

/** A finding in the company whose structure it is about, and its place in the list of all. */
interface FindingInCompany {
  readonly company: CompanyRow;
  readonly finding: Observation;
  readonly place: number;
}

const SeverityType = builder.enumType("Severity", {
  description: "How grave a finding is.",
  values: {
    ERROR: { description: "Cannot stay as it is." },
    WARNING: { description: "Very likely a mistake." },
    NOTICE: { description: "Worth knowing." },
  } satisfies Record<Severity, object>,
});

const FindingType = builder.objectRef<FindingInCompany>("Finding").implement({
  description: "Something noticed about a company's structure.",
  fields: (t) => ({
    code: t.string({
      description:
        "What was noticed: the id of the observation, such as `O1`; packages/domain/RULES.md tells what each means.",
      resolve: ({ finding }) => finding.code,
    }),
    severity: t.field({
      type: SeverityType,
      description: "How grave it is.",
      resolve: ({ finding }) => finding.severity,
    }),
    message: t.string({
      description: "A sentence that says it, with the names of the roles.",
      args: inLocale,
      resolve: ({ finding, company }, { locale }) =>
        structureSentences.sentenceOf(finding, locale ?? company.locale, company.locale),
    }),
    remedy: t.string({
      description: "A sentence that says what can be done about it.",
      args: inLocale,
      resolve: ({ finding, company }, { locale }) =>
        structureSentences.remedyOf(finding.code, locale ?? company.locale),
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
      description: "What is to be noticed about the structure, computed from the whole of it.",
      extensions: costs({ own: 500 }),
      resolve: async (company, args, { wholes, together }) => {
        const found = await wholes.observations(company, together);
        const list = found.map((finding, place) => ({ company, finding, place }));
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
