import { type CompanyId, companyNodeId } from "@puesto/domain/identity";
import { textIn } from "@puesto/domain/text";
import type { Context } from "../context.ts";
import { builder, inLocale, LocaleType } from "../graphql/builder.ts";
import { findsNodes, memberIn } from "../graphql/node.ts";
import { type Loaded, remembering } from "./reading/loading.ts";
import { RoleConnection, RoleType } from "./role.ts";
import { RoleBy, RoleFilterInput, RoleOrderInput, readFilter } from "./role-inputs.ts";
import { type CompanyRow, companiesPage, companyById, companyBySlug } from "./store/company.ts";
import { type RoleRow, roleByKey, rolesPage, rootRole } from "./store/role.ts";

export const CompanyType = builder.objectRef<CompanyRow>("Company");

CompanyType.implement({
  description: "A company with its role structure.",
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.id({
      description: "Opaque, and the same for as long as the company exists.",
      resolve: (company) => companyNodeId(company.id),
    }),
    slug: t.exposeString("slug", { description: "The company's name in addresses, unique." }),
    name: t.string({
      description: "What the company is called, in the language asked for, else its own, else whichever is there.",
      args: inLocale,
      resolve: (company, { locale }) => textIn(company.name, locale ?? company.locale, company.locale),
    }),
    locale: t.field({
      type: LocaleType,
      description: "The language in which the company writes when it says nothing else.",
      resolve: (company) => company.locale,
    }),
    revision: t.exposeInt("revision", {
      description: "How many edits the structure has seen; it grows by one with each.",
    }),
    root: t.field({
      type: RoleType,
      nullable: true,
      description: "The role that reports to nobody; null while the company has no roles.",
      resolve: ({ id }, _, { read, company }) => remembering(company(id).memory.role, "root", () => rootRole(read, id)),
    }),
    role: t.field({
      type: RoleType,
      nullable: true,
      description: "One role; null where the company has none such, also for the id of another company's role.",
      args: { by: t.arg({ type: RoleBy, required: true, description: "Its id or its key." }) },
      resolve: (company, { by }, context) => roleBy(company.id, by, context),
    }),
    roles: t.connection(
      {
        type: RoleType,
        description: "The company's roles, in the order they were made unless another is asked for.",
        args: {
          filter: t.arg({ type: RoleFilterInput, description: "Only roles for which all of this is true." }),
          orderBy: t.arg({ type: RoleOrderInput, description: "Another order." }),
        },
        resolve: (company, { filter, orderBy, ...args }, context) =>
          rolesPage(
            context.read,
            company,
            { ...args, filter: readFilter(company.id, filter, context.today), ...(orderBy && { order: orderBy }) },
            context.company(company.id).memory,
          ),
      },
      RoleConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  company: t.field({
    type: CompanyType,
    nullable: true,
    description: "The company with a slug; null where there is none.",
    args: { slug: t.arg.string({ required: true, description: "The company's name in addresses, such as `demo`." }) },
    resolve: async (_, { slug }, context) => entered(await companyBySlug(context.read, slug), context),
  }),
  companies: t.connection(
    {
      type: CompanyType,
      description: "All companies, by slug.",
      resolve: (_, args, context) => companiesPage(context.read, args),
    },
    { name: "CompanyConnection", description: "A page of companies." },
    { name: "CompanyEdge", description: "A company in a page." },
  ),
}));

builder.objectField(RoleType, "company", (t) =>
  t.field({
    type: CompanyType,
    description: "The company that the role is in.",
    resolve: async ({ companyId, id }, _, context) => {
      const company = await context.companyRow(companyId);
      if (company === null) throw new Error(`role ${id} has no company ${companyId}`);
      return company;
    },
  }),
);

findsNodes("Company", async ({ companyId }, context) => entered(await companyById(context.read, companyId), context));

/** The role of a company that is named; null where the company has none such. Refuses a malformed id (`MALFORMED_ID`). */
export function roleBy(companyId: CompanyId, by: typeof RoleBy.$inferInput, context: Context): Loaded<RoleRow | null> {
  const { key } = by;
  if (key != null) {
    const { role } = context.company(companyId).memory;
    return remembering(role, `key ${key}`, () => roleByKey(context.read, companyId, key));
  }
  const id = by.id == null ? null : memberIn(companyId, "Role", by.id);
  return id === null ? null : context.company(companyId).role(id);
}

/** A company that was just read: its revision is known now, and with it what was read of it before. */
function entered(company: CompanyRow | null, context: Context): CompanyRow | null {
  if (company !== null) context.enter(company);
  return company;
}
