import type { CompanyId } from "@puesto/domain/identity";
import { buildStructure, outlineOf, type Structure } from "@puesto/domain/structure";
import { type Locale, textIn } from "@puesto/domain/text";
import type { Context } from "../../context.ts";
import { builder, costs, inLocale, LocaleType } from "../../graphql/builder.ts";
import { type CompanyRow, CompanyType, readDepth } from "../../structure/index.ts";
import { RevisionType } from "../revision.ts";
import { revisionsAfter } from "../revisions/read.ts";
import { dayOfRevision, momentAt, revisionAt } from "./moment.ts";

/** A company as it was at a revision. */
interface PastCompany {
  readonly companyId: CompanyId;
  readonly revision: number;
  /** ISO 8601: the day of the moment that was asked for. */
  readonly day: string;
  readonly name: CompanyRow["name"];
  readonly locale: Locale;
  readonly structure: Structure;
}

const PastCompanyType = builder.objectRef<PastCompany>("PastCompany").implement({
  description: "A company with its whole structure as it was at a revision.",
  fields: (t) => ({
    revision: t.exposeInt("revision", { description: "The revision at which it was so." }),
    name: t.string({
      description: "What the company was called.",
      args: inLocale,
      resolve: ({ name, locale }, args) => textIn(name, args.locale ?? locale, locale),
    }),
    outline: t.field({
      type: "OutlineColumns",
      description: "The structure as columns, as `Company.outline` gives the present one.",
      args: {
        locale: t.arg({
          type: LocaleType,
          description: "The language of the texts; the company's own where it is not said.",
        }),
        maxDepth: t.arg.int({
          description: "How many levels below the root, 1 or more; all of them where it is not said.",
        }),
      },
      resolve: ({ structure, companyId, revision, day, locale: own }, { locale, maxDepth }) =>
        outlineOf(structure, {
          companyId,
          revision,
          day,
          own,
          locale: locale ?? own,
          maxDepth: readDepth(maxDepth) ?? undefined,
        }),
    }),
    edit: t.field({
      type: RevisionType,
      description: "The edit that made it so: who, when, and what it did.",
      resolve: async ({ companyId, revision }, _, context) => {
        const [edit] = await revisionsAfter(context.read, companyId, revision - 1, 1);
        if (edit === undefined) throw new Error(`company ${companyId} has no revision ${revision}`);
        return edit;
      },
    }),
    roleCount: t.int({ description: "How many roles there were.", resolve: ({ structure }) => structure.roles.length }),
  }),
});

const AsOfInput = builder.inputType("AsOfInput", {
  description: "A moment of a company's history.",
  isOneOf: true,
  fields: (t) => ({
    revision: t.int({ description: "The revision with this number." }),
    time: t.field({ type: "DateTime", description: "The last revision that was made then or earlier." }),
  }),
});

builder.objectField(CompanyType, "asOf", (t) =>
  t.field({
    type: PastCompanyType,
    nullable: true,
    description:
      "The company as it was, with those who held its roles on that day; null before it was made, and for a revision that there is not.",
    args: { at: t.arg({ type: AsOfInput, required: true, description: "When." }) },
    extensions: costs({ own: 1_000 }),
    resolve: async (company, { at }, context) => {
      if (at.time != null) {
        const number = await revisionAt(context.read, company.id, at.time);
        return number === null ? null : pastCompany(company, number, at.time.toISOString().slice(0, 10), context);
      }
      const number = at.revision ?? 0;
      const day = await dayOfRevision(context.read, company.id, number);
      return day === null ? null : pastCompany(company, number, day, context);
    },
  }),
);

async function pastCompany(
  { id, name, locale }: CompanyRow,
  revision: number,
  day: string,
  context: Context,
): Promise<PastCompany> {
  const moment = await context.together((read) => momentAt(read, id, revision));
  const structure = buildStructure(moment.records);
  if (!structure.ok)
    throw new Error(`company ${id} breaks ${structure.problem.map(({ code }) => code).join(", ")} at ${revision}`);
  return { companyId: id, revision, day, structure: structure.value, ...(moment.company ?? { name, locale }) };
}
