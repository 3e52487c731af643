import type { ComparedPay, ComparedSubject, ComparedTie } from "@puesto/domain/comparison";
import { isUuid, type RoleId } from "@puesto/domain/identity";
import { type Locale, type LocalizedText, textIn } from "@puesto/domain/text";
import { builder, costs } from "../graphql/builder.ts";
import { IndicatorType, kindInCompany, RoleKindType, refinedPartCount } from "../profile/index.ts";
import { type CompanyRow, RoleType } from "../structure/index.ts";

/** Whose comparison something is a part of, and the language in which it is told. */
export interface InComparison {
  readonly company: CompanyRow;
  readonly locale: Locale;
}

/** A text in the language of the answer. */
export const told = (text: LocalizedText, { company, locale }: InComparison): string =>
  textIn(text, locale, company.locale);

/** Something written, or null where nobody wrote it. */
const toldOrNull = (text: LocalizedText | null, within: InComparison): string | null =>
  text === null ? null : told(text, within) || null;

interface ToldTie extends InComparison {
  readonly tie: ComparedTie;
}

const ComparedTieType = builder.objectRef<ToldTie>("ComparedTie").implement({
  description: "Somebody or something that one of those compared is tied to.",
  fields: (t) => ({
    name: t.string({ description: "What it is called.", resolve: ({ tie, ...within }) => told(tie.name, within) }),
    text: t.string({
      nullable: true,
      description: "In which matter; null where nobody wrote it.",
      resolve: ({ tie, ...within }) => toldOrNull(tie.text, within),
    }),
    role: t.field({
      type: RoleType,
      nullable: true,
      description: "The role; null where a kind's tie is meant.",
      resolve: ({ tie: { id }, company }, _, context) =>
        id !== null && isUuid(id) ? context.company(company.id).role(id as RoleId) : null,
    }),
    kind: t.field({
      type: RoleKindType,
      nullable: true,
      description: "The kind of role; null where a role is meant, or something that is neither.",
      resolve: ({ tie: { id }, locale, company }) =>
        id === null || isUuid(id) ? null : kindInCompany(id, locale, company.id),
    }),
  }),
});

const ComparedPayType = builder.objectRef<ComparedPay>("ComparedPay").implement({
  description:
    "By which terms one of those compared is paid, beside a base by grade and what follows the profit margin.",
  fields: (t) => ({
    rateWhenMet: t.field({
      type: "Decimal",
      description: "The part of the team's sales that it is paid with the task met, `0.01` for one per cent.",
      resolve: ({ teamCommission }) => teamCommission.rateWhenMet,
    }),
    rateWhenNotMet: t.field({
      type: "Decimal",
      description: "The same with the task not met.",
      resolve: ({ teamCommission }) => teamCommission.rateWhenNotMet,
    }),
    specialAccountRate: t.field({
      type: "Decimal",
      description: "The part of what special accounts pay.",
      resolve: ({ specialAccounts }) => specialAccounts.rate,
    }),
    specialAccountsAtMost: t.int({
      description: "How many special accounts there may be.",
      resolve: ({ specialAccounts }) => specialAccounts.atMost,
    }),
  }),
});

interface ToldSubject extends InComparison {
  readonly subject: ComparedSubject;
}

const dutiesOf = (rank: "MAIN" | "FURTHER", { responsibilities }: ComparedSubject): number =>
  responsibilities.filter((duty) => duty.rank === rank).length;

export const ComparedSubjectType = builder.objectRef<ToldSubject>("ComparedSubject").implement({
  description: "A role or a kind of role that is compared: a column of the comparison.",
  fields: (t) => ({
    role: t.field({
      type: RoleType,
      nullable: true,
      description: "The role; null where it is a kind.",
      resolve: ({ subject, company }, _, context) =>
        subject.is === "ROLE" ? context.company(company.id).role(subject.id as RoleId) : null,
    }),
    kind: t.field({
      type: RoleKindType,
      nullable: true,
      description: "The kind; null where it is a role.",
      resolve: ({ subject, locale, company }) =>
        subject.is === "KIND" ? kindInCompany(subject.id, locale, company.id) : null,
    }),
    name: t.string({
      description: "What it is called.",
      resolve: ({ subject, ...within }) => told(subject.name, within),
    }),
    overview: t.string({
      nullable: true,
      description: "What it is; null where nobody wrote it.",
      resolve: ({ subject, ...within }) => toldOrNull(subject.overview, within),
    }),
    reportsTo: t.field({
      type: ComparedTieType,
      nullable: true,
      description: "To whom it answers; null where to nobody.",
      resolve: ({ subject, ...within }) => (subject.reportsTo === null ? null : { ...within, tie: subject.reportsTo }),
    }),
    reports: t.field({
      type: [ComparedTieType],
      description: "The roles that report to a role; empty for a kind.",
      extensions: costs({ items: 10 }),
      resolve: ({ subject, ...within }) => subject.reports.map((tie) => ({ ...within, tie })),
    }),
    oversees: t.field({
      type: [ComparedTieType],
      description: "Whom it supervises in a matter, without being the one they report to.",
      extensions: costs({ items: 10 }),
      resolve: ({ subject, ...within }) => subject.oversees.map((tie) => ({ ...within, tie })),
    }),
    coordinatesWith: t.field({
      type: [ComparedTieType],
      description: "With whom it settles its work.",
      extensions: costs({ items: 10 }),
      resolve: ({ subject, ...within }) => subject.coordinatesWith.map((tie) => ({ ...within, tie })),
    }),
    refinedPartCount: t.int({
      description:
        "In how many parts of its profile a role differs from its kind, all of which the comparison takes into account; 0 for a kind.",
      resolve: async ({ subject, company }, _, context) => {
        if (subject.is === "KIND") return 0;
        const role = await context.company(company.id).role(subject.id as RoleId);
        return role === null ? 0 : refinedPartCount(context, role);
      },
    }),
    mainDutyCount: t.int({
      description: "How many duties it is there for.",
      resolve: ({ subject }) => dutiesOf("MAIN", subject),
    }),
    furtherDutyCount: t.int({
      description: "How many duties it has beside those.",
      resolve: ({ subject }) => dutiesOf("FURTHER", subject),
    }),
    indicators: t.field({
      type: [IndicatorType],
      description: "By what it is measured.",
      extensions: costs({ items: 4 }),
      resolve: ({ subject, locale }) => subject.indicators.map((indicator) => ({ indicator, own: locale })),
    }),
    pay: t.field({
      type: ComparedPayType,
      nullable: true,
      description:
        "How it is paid; null where that is not stated. A role without a scheme of its own has the usual terms of its kind.",
      resolve: ({ subject }) => subject.pay,
    }),
  }),
});
