import SchemaBuilder from "@pothos/core";
import PrismaPlugin from "@pothos/plugin-prisma";
import RelayPlugin from "@pothos/plugin-relay";
import { uuidOf } from "@puesto/domain/identity";
import type { PrismaClient } from "./generated/client/client.ts";
import type PrismaTypes from "./generated/pothos-types.ts";
import { getDatamodel } from "./generated/pothos-types.ts";

/** The UUID in a global id of the product, which every server here is asked with. */
function uuidIn(globalId: string | number): string {
  const outcome = uuidOf(String(globalId).slice(-22));
  if (!outcome.ok) throw new Error("This is no id.");
  return outcome.value;
}

/**
 * The same questions as a careful developer answers them on a first afternoon: Pothos over Prisma, one query composed from
 * the selection, nothing of ours. It reads the product's own tables, and its answers are compared with the product's.
 */
export function plainSchema(prisma: PrismaClient) {
  const builder = new SchemaBuilder<{ PrismaTypes: PrismaTypes; DefaultFieldNullability: false }>({
    plugins: [PrismaPlugin, RelayPlugin],
    prisma: { client: prisma, dmmf: getDatamodel() },
    relay: { nodesOnConnection: true },
    defaultFieldNullability: false,
  });
  const text = (value: unknown): string => {
    const texts = typeof value === "object" && value !== null ? Object.values(value) : [];
    return String(texts[0] ?? "");
  };

  builder.prismaObject("Unit", {
    fields: (t) => ({ name: t.string({ resolve: (unit) => text(unit.name) }) }),
  });
  builder.prismaObject("Role", {
    fields: (t) => ({
      key: t.exposeString("key", { nullable: true }),
      title: t.string({ resolve: (role) => text(role.title) }),
      seats: t.string({ resolve: (role) => role.seats.toString() }),
      unit: t.relation("unit", { nullable: true }),
      reportsTo: t.relation("reportsTo", { nullable: true }),
      reports: t.relatedConnection("reports", {
        cursor: "companyId_id",
        query: { orderBy: [{ place: "asc" }, { id: "asc" }] },
      }),
    }),
  });
  const RoleBy = builder.inputType("RoleBy", { fields: (t) => ({ id: t.id({ required: true }) }) });
  const RoleFilter = builder.inputType("RoleFilter", { fields: (t) => ({ unitId: t.id({ required: true }) }) });
  builder.prismaObject("Company", {
    fields: (t) => ({
      role: t.prismaField({
        type: "Role",
        nullable: true,
        args: { by: t.arg({ type: RoleBy, required: true }) },
        resolve: (query, company, { by }) =>
          prisma.role.findUnique({ ...query, where: { companyId_id: { companyId: company.id, id: uuidIn(by.id) } } }),
      }),
      roles: t.relatedConnection("roles", {
        cursor: "companyId_id",
        args: { filter: t.arg({ type: RoleFilter, required: true }) },
        query: ({ filter }) => ({ where: { unitId: uuidIn(filter.unitId) }, orderBy: { id: "asc" } }),
      }),
      search: t.prismaConnection({
        type: "Role",
        cursor: "companyId_id",
        args: { text: t.arg.string({ required: true }) },
        resolve: (query, company, { text: sought }) =>
          prisma.role.findMany({
            ...query,
            where: { companyId: company.id, searchText: { contains: sought.toLowerCase() } },
            orderBy: { id: "asc" },
          }),
      }),
    }),
  });
  builder.queryType({
    fields: (t) => ({
      company: t.prismaField({
        type: "Company",
        nullable: true,
        args: { slug: t.arg.string({ required: true }) },
        resolve: (query, _root, { slug }) => prisma.company.findUnique({ ...query, where: { slug } }),
      }),
    }),
  });
  return builder.toSchema();
}
