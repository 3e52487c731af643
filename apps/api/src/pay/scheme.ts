import { keptRolePay, type RolePay, rolePayFrom, usualTermsOf } from "@puesto/domain/pay";
import type { Context } from "../context.ts";
import { builder } from "../graphql/builder.ts";
import { ofKind, RoleKindType } from "../profile/index.ts";
import { type RoleRow, RoleType } from "../structure/index.ts";

/** How a role is paid; null where its company did not say. */
export const payOf = async (context: Context, { companyId, id }: RoleRow): Promise<RolePay | null> =>
  rolePayFrom(await context.company(companyId).entriesOf(id));

const RolePaySchemeType = builder.objectRef<RolePay>("RolePayScheme").implement({
  description: "How a role is paid: by which scheme, and at which of its grades.",
  fields: (t) => ({
    grade: t.exposeString("grade", { description: "The grade, one of those of the scheme." }),
    currency: t.string({ description: "ISO 4217; all amounts are in it.", resolve: ({ scheme }) => scheme.currency }),
    scheme: t.field({
      type: "JSONObject",
      description: "The scheme, in the form in which `setEntry` takes it; docs/pay.md explains its parts.",
      resolve: ({ scheme, grade }) => {
        const kept = keptRolePay({ scheme, grade });
        return typeof kept === "object" && kept !== null && "scheme" in kept ? Object(kept.scheme) : {};
      },
    }),
  }),
});

builder.objectField(RoleType, "payScheme", (t) =>
  t.field({
    type: RolePaySchemeType,
    nullable: true,
    description: "How the role is paid; null where its company did not say (`setEntry` with `PAY_SCHEME`).",
    resolve: (role, _, context) => payOf(context, role),
  }),
);

builder.objectField(RoleKindType, "usualTerms", (t) =>
  t.field({
    type: "JSONObject",
    nullable: true,
    description:
      "The terms by which such a role is usually paid, as far as the kind states them: the clauses `teamCommission` and `specialAccounts` of a scheme. Null where it states none. What a role is paid by is its own `payScheme`.",
    resolve: (kind, _, context) => ofKind(kind, context, (kinds) => usualTermsOf(kind.key, kinds)),
  }),
);
