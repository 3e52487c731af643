import { isUuid, type RoleId } from "../../identity.ts";
import { indexesById, type StructureRecords } from "../records.ts";
import { type IntegrityViolation, type Name, nameOfRole, nameOfUnit, type TableName, violation } from "./violation.ts";

function findIdViolations(
  table: TableName,
  rows: readonly { readonly id: string }[],
  indexOf: ReadonlyMap<string, number> = indexesById(rows),
): readonly IntegrityViolation[] {
  const malformed = rows.filter(({ id }) => !isUuid(id)).map(({ id }) => id);
  // As many ids as rows: none stands twice, and there is no need to look which.
  const repeated = indexOf.size === rows.length ? [] : rows.filter(({ id }, index) => indexOf.get(id) !== index);
  return [
    ...malformed.map((id) => violation("S13", { table, id, problem: "MALFORMED" })),
    ...[...new Set(repeated.map(({ id }) => id))].map((id) => violation("S13", { table, id, problem: "TWICE" })),
  ];
}

/** S13: every id is a UUID and stands for one row of its table. */
export const findIdentityViolations = (
  { units, roles, relations, holders }: StructureRecords,
  indexOfRole: ReadonlyMap<string, number>,
): readonly IntegrityViolation[] => [
  ...findIdViolations("units", units),
  ...findIdViolations("roles", roles, indexOfRole),
  ...findIdViolations("relations", relations),
  ...findIdViolations("holders", holders),
];

function findRepeatedKeys<Row extends { readonly key: string | null }>(
  table: TableName,
  rows: readonly Row[],
  nameOf: (row: Row) => Name,
  roleIdsOf: (row: Row) => readonly RoleId[],
): readonly IntegrityViolation[] {
  const keys = new Set<string>();
  const repeated = new Map<string, Row[]>();
  for (const { key } of rows) {
    if (key !== null && keys.has(key)) repeated.set(key, []);
    else if (key !== null) keys.add(key);
  }
  if (repeated.size === 0) return [];
  for (const row of rows) if (row.key !== null) repeated.get(row.key)?.push(row);
  return [...repeated].map(([key, sharing]) =>
    violation("S14", { table, key, names: sharing.map(nameOf) }, sharing.flatMap(roleIdsOf)),
  );
}

/** S14: a key stands for one role, and for one unit. */
export const findKeyViolations = ({ units, roles }: StructureRecords): readonly IntegrityViolation[] => [
  ...findRepeatedKeys("units", units, nameOfUnit, () => []),
  ...findRepeatedKeys("roles", roles, nameOfRole, (role) => [role.id]),
];
