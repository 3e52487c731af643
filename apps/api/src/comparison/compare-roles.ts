import {
  type ComparedSubject,
  type Comparison,
  type ComparisonRefusal,
  compare,
  comparisonRefusal,
  countRefusal,
  kindSubject,
  type RoleFacts,
  roleSubjectOf,
} from "@puesto/domain/comparison";
import type { CompanyId, RoleId } from "@puesto/domain/identity";
import { type PayScheme, rolePayFrom } from "@puesto/domain/pay";
import type { Locale } from "@puesto/domain/text";
import type { Context } from "../context.ts";
import { builder, costs, LocaleType } from "../graphql/builder.ts";
import { memberIn } from "../graphql/node.ts";
import { companyKinds, refinementsOf } from "../profile/index.ts";
import { type CompanyRow, companyBySlug } from "../structure/index.ts";
import { roleAround } from "./around.ts";
import { ComparisonType } from "./comparison.ts";
import { ComparisonRefusalType } from "./refusal.ts";
import { ComparedSubjectType, type InComparison } from "./subject.ts";

/** What was asked to be compared, as far as it is there, and what came of it. */
interface Compared extends InComparison {
  readonly subjects: readonly ComparedSubject[];
  readonly comparison: Comparison | null;
  readonly refusals: readonly ComparisonRefusal[];
}

const PayloadType = builder.objectRef<Compared>("CompareRolesPayload").implement({
  description: "What a comparison answers.",
  fields: (t) => ({
    subjects: t.field({
      type: [ComparedSubjectType],
      description:
        "Those that are compared, the roles before the kinds, each in the order asked for; where the comparison is refused, those that are there.",
      extensions: costs({ items: 5 }),
      resolve: ({ subjects, ...within }) => subjects.map((subject) => ({ ...within, subject })),
    }),
    comparison: t.field({
      type: ComparisonType,
      nullable: true,
      description: "How they compare; null where the comparison is refused.",
      resolve: ({ comparison, ...within }) => (comparison === null ? null : { ...within, comparison }),
    }),
    refusals: t.field({
      type: [ComparisonRefusalType],
      description: "Why there is nothing to compare; empty where there is.",
      resolve: ({ refusals, ...within }) => refusals.map((refusal) => ({ ...within, refusal })),
    }),
  }),
});

builder.queryField("compareRoles", (t) =>
  t.field({
    type: PayloadType,
    nullable: true,
    description:
      "Two to five roles of a company, kinds of role (the company's own too), or both, side by side: what each is, to whom it answers, whom it leads and oversees, its duties by area, its indicators and its pay, a role with all that is refined for it alone. A role has the ties of the chart, a kind its usual ones. Null where there is no such company. Refused as data: fewer than two, more than five, one twice, one that is not there. Of a role's reports and relations the first hundred each are looked at.",
    args: {
      company: t.arg.string({ required: true, description: "The company's name in addresses, such as `demo`." }),
      roles: t.arg.idList({ description: "Ids of roles of the company." }),
      kinds: t.arg.stringList({ description: "Keys of kinds of role, such as `executive-director`." }),
      locale: t.arg({
        type: LocaleType,
        description: "The language of the sentences and texts; the company's own where it is not said.",
      }),
    },
    extensions: costs({ own: 500 }),
    resolve: async (_, args, context) => {
      const company = await companyBySlug(context.read, args.company);
      if (company === null) return null;
      context.enter(company);
      return comparedIn(company, args.roles ?? [], args.kinds ?? [], args.locale ?? company.locale, context);
    },
  }),
);

async function comparedIn(
  company: CompanyRow,
  roles: readonly string[],
  kinds: readonly string[],
  locale: Locale,
  context: Context,
): Promise<Compared> {
  const within = { company, locale };
  const refused = (subjects: readonly ComparedSubject[], refusals: readonly ComparisonRefusal[]): Compared => ({
    ...within,
    subjects,
    comparison: null,
    refusals,
  });
  const counted = countRefusal(roles.length + kinds.length);
  if (counted?.code === "COMPARISON_TOO_MANY") return refused([], [counted]);
  const members = roles.flatMap((id) => memberIn(company.id, "Role", id) ?? []);
  const [companysKinds, refinements, paySchemes] = await Promise.all([
    companyKinds(context, company.id),
    refinementsOf(context, company.id, members),
    paySchemesOf(context, company.id, members),
  ]);
  const facts: RoleFacts = { kinds: companysKinds, refinements, paySchemes };
  const found = [
    ...(await Promise.all(
      roles.map(async (id) => ({ name: id, subject: await roleSubjectIn(company.id, id, facts, context) })),
    )),
    ...kinds.map((key) => ({ name: key, subject: kindSubject(key, facts.kinds) })),
  ];
  const subjects = found.flatMap(({ subject }) => subject ?? []);
  const unknown = found.filter(({ subject }) => subject === null);
  if (unknown.length > 0) {
    return refused(
      subjects,
      unknown.map(({ name }) => comparisonRefusal("COMPARISON_UNKNOWN", { name })),
    );
  }
  const comparison = compare(subjects);
  return comparison.ok
    ? { ...within, subjects, comparison: comparison.value, refusals: [] }
    : refused(subjects, [comparison.problem]);
}

/** By which schemes roles are paid, as far as they have schemes of their own; those of all are read together. */
async function paySchemesOf(
  context: Context,
  companyId: CompanyId,
  roleIds: readonly RoleId[],
): Promise<ReadonlyMap<RoleId, PayScheme>> {
  const schemes = await Promise.all(
    roleIds.map(async (id): Promise<readonly (readonly [RoleId, PayScheme])[]> => {
      const pay = rolePayFrom(await context.company(companyId).entriesOf(id));
      return pay === null ? [] : [[id, pay.scheme]];
    }),
  );
  return new Map(schemes.flat());
}

async function roleSubjectIn(
  companyId: CompanyId,
  id: string,
  facts: RoleFacts,
  context: Context,
): Promise<ComparedSubject | null> {
  const member = memberIn(companyId, "Role", id);
  const around = member === null ? null : await roleAround(context, companyId, member);
  return around === null ? null : roleSubjectOf(around, facts);
}
