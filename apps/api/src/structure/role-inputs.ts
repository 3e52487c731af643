import type { CompanyId } from "@puesto/domain/identity";
import { builder } from "../graphql/builder.ts";
import { memberIn } from "../graphql/node.ts";
import type { RoleFilter, RoleOrder } from "./store/role.ts";

/** How one role is named. */
export const RoleBy = builder.inputType("RoleBy", {
  description: "Names one role of a company.",
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: "Its global id." }),
    key: t.string({ description: "Its stable name in the file it came from." }),
  }),
});

export const RoleFilterInput = builder.inputType("RoleFilter", {
  description: "Which roles are meant. What is not said does not matter.",
  fields: (t) => ({
    unitId: t.id({ description: "Those that stand in this unit itself. No role stands in a unit of another company." }),
    kind: t.string({ description: "Those of the kind with this key." }),
    vacant: t.boolean({ description: "Those that are vacant today (true), or not (false)." }),
  }),
});

const RoleOrderField = builder.enumType("RoleOrderField", {
  description: "What roles can be ordered by.",
  values: {
    TITLE: { description: "The title in the company's language, without regard to accents and case." },
    SEATS: { description: "The number of seats." },
  } satisfies Record<RoleOrder["field"], object>,
});

const OrderDirection = builder.enumType("OrderDirection", {
  description: "Which end comes first.",
  values: {
    ASC: { description: "The smallest first." },
    DESC: { description: "The greatest first." },
  } satisfies Record<RoleOrder["direction"], object>,
});

export const RoleOrderInput = builder.inputType("RoleOrder", {
  description: "An order of roles; where two are equal in it, the one made first comes first.",
  fields: (t) => ({
    field: t.field({ type: RoleOrderField, required: true, description: "What to order by." }),
    direction: t.field({ type: OrderDirection, required: true, description: "Which end comes first." }),
  }),
});

/** Reads a filter of one company's roles; refuses a malformed id of a unit (`MALFORMED_ID`). */
export function readFilter(
  companyId: CompanyId,
  filter: typeof RoleFilterInput.$inferInput | null | undefined,
  today: string,
): RoleFilter {
  if (filter == null) return {};
  const { unitId, kind, vacant } = filter;
  return {
    ...(unitId != null && { unitId: memberIn(companyId, "Unit", unitId) }),
    ...(kind != null && { kind }),
    ...(vacant != null && { vacancy: { is: vacant, day: today } }),
  };
}
