import { textIn } from "@puesto/domain/text";
import { builder, inLocale } from "../graphql/builder.ts";
import { findsNodes, memberNodeId } from "../graphql/node.ts";
import { CompanyType } from "./company.ts";
import { RoleConnection, RoleType } from "./role.ts";
import type { UnitRow } from "./store/unit.ts";

const UnitType = builder.objectRef<UnitRow>("Unit");

UnitType.implement({
  description: "A department, region or branch of the company; units nest.",
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.id({
      description: "Opaque, and the same for as long as the unit exists.",
      resolve: (unit) => memberNodeId("Unit", unit),
    }),
    key: t.exposeString("key", {
      nullable: true,
      description: "The unit's stable name in the file it came from, unique in its company; null for one made by hand.",
    }),
    name: t.string({
      description:
        "What the unit is called, in the language asked for, else the company's own, else whichever is there.",
      args: inLocale,
      resolve: ({ name, companyLocale }, { locale }) => textIn(name, locale ?? companyLocale, companyLocale),
    }),
    parent: t.field({
      type: UnitType,
      nullable: true,
      description: "The unit it is part of; null for one at the top.",
      resolve: ({ companyId, parentId }, _, context) =>
        parentId === null ? null : context.company(companyId).unit(parentId),
    }),
    roles: t.connection(
      {
        type: RoleType,
        description:
          "The roles that stand in the unit itself, not in the units inside it, in the order they were made.",
        resolve: ({ companyId, id }, args, context) => context.company(companyId).rolesOfUnit(id, args),
      },
      RoleConnection,
    ),
  }),
});

builder.objectField(RoleType, "unit", (t) =>
  t.field({
    type: UnitType,
    nullable: true,
    description: "The unit it stands in; null where the company did not say.",
    resolve: ({ companyId, unitId }, _, context) => (unitId === null ? null : context.company(companyId).unit(unitId)),
  }),
);

builder.objectField(CompanyType, "units", (t) =>
  t.connection(
    {
      type: UnitType,
      description: "All units of the company, in the order they were made.",
      resolve: ({ id }, args, context) => context.company(id).units(id, args),
    },
    { name: "UnitConnection", description: "A page of units." },
    { name: "UnitEdge", description: "A unit in a page." },
  ),
);

findsNodes("Unit", ({ companyId, id }, context) => context.company(companyId).unit(id));
