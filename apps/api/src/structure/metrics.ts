import type { Metrics } from "@puesto/domain/structure";
import { builder, costs } from "../graphql/builder.ts";
import { CompanyType } from "./company.ts";
import { RoleType } from "./role.ts";
import type { CompanyRow } from "./store/company.ts";

/** Metrics, and the company that they are of. */
interface MetricsOfCompany extends Metrics {
  readonly company: CompanyRow;
}

const MetricsType = builder.objectRef<MetricsOfCompany>("Metrics").implement({
  description: "Spans and layers of a company. A manager is a role to which others report; a span is how many do.",
  fields: (t) => ({
    roleCount: t.exposeInt("roleCount", { description: "How many roles there are." }),
    seats: t.field({
      type: "Decimal",
      description: "Full-time equivalents of all roles together.",
      resolve: (metrics) => metrics.seats,
    }),
    vacantCount: t.exposeInt("vacantCount", { description: "How many roles are vacant today." }),
    managerCount: t.exposeInt("managerCount", { description: "How many roles have reports." }),
    layers: t.exposeInt("layers", {
      description: "Levels from the root to the deepest role, both counted; 0 without roles.",
    }),
    spanAverage: t.exposeFloat("spanAverage", {
      description: "Direct reports of a manager on average; 0 without managers.",
    }),
    spanMedian: t.exposeFloat("spanMedian", {
      description: "As many managers have fewer direct reports as have more; 0 without managers.",
    }),
    spanMaximum: t.exposeInt("spanMaximum", {
      description: "The most direct reports that a manager has; 0 without managers.",
    }),
    widestRole: t.field({
      type: RoleType,
      nullable: true,
      description: "The role with the most direct reports, the highest of several; null without managers.",
      resolve: ({ widestRole, company }) =>
        widestRole === null ? null : { ...widestRole, companyId: company.id, companyLocale: company.locale },
    }),
    unitCount: t.exposeInt("unitCount", { description: "How many units there are." }),
    relationCount: t.exposeInt("relationCount", { description: "How many relations there are." }),
  }),
});

builder.objectField(CompanyType, "metrics", (t) =>
  t.field({
    type: MetricsType,
    description: "Figures of the structure, computed from the whole of it.",
    extensions: costs({ own: 500 }),
    resolve: async (company, _, { wholes, together, today }) => ({
      ...(await wholes.metrics(company, together, today)),
      company,
    }),
  }),
);
