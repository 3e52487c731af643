import type { Json, StructureRecords } from "../../structure/index.ts";

/** How a file names a role within what is kept, where the records have its id. */
interface RoleReference {
  readonly $role: string;
}
/** How it names who holds or held one. */
interface HolderReference {
  readonly $holder: { readonly role: string; readonly name: string | null };
}

const isObject = (value: Json): value is { readonly [name: string]: Json | undefined } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same content with each text, and each object that stands for one, replaced by what it reads as; undefined leaves it. */
function replaced(content: Json, read: (value: Json) => Json | undefined): Json {
  const other = read(content);
  if (other !== undefined) return other;
  if (Array.isArray(content)) return content.map((one: Json) => replaced(one, read));
  if (!isObject(content)) return content;
  return Object.fromEntries(
    Object.entries(content).map(([name, one]) => [name, one === undefined ? null : replaced(one, read)]),
  );
}

/** Writes ids of roles and holders as what they are called in a file, wherever they stand in what is kept. */
export function referring(
  { roles, holders }: Pick<StructureRecords, "roles" | "holders">,
  roleKey: (id: (typeof roles)[number]["id"]) => string | null,
): (content: Json) => Json {
  const references = new Map<string, RoleReference | HolderReference>();
  for (const { id } of roles) references.set(id, { $role: roleKey(id) ?? "" });
  for (const { id, roleId, name } of holders) {
    const role = roleKey(roleId) ?? "";
    if (!references.has(id)) references.set(id, { $holder: { role, name } });
  }
  return (content) =>
    replaced(content, (value) => {
      const reference = typeof value === "string" ? references.get(value) : undefined;
      return reference === undefined ? undefined : { ...reference };
    });
}

/** Reads such references back as the ids that roles and holders have here. One that stands for nobody stays, and fits no form. */
export function resolving(
  { holders }: Pick<StructureRecords, "holders">,
  roleId: (key: string) => string | undefined,
): (content: Json) => Json {
  const holderId = new Map(holders.map(({ id, roleId: of, name }) => [JSON.stringify([of, name]), id]));
  return (content) =>
    replaced(content, (value) => {
      if (!isObject(value)) return undefined;
      const { $role, $holder } = value;
      if (typeof $role === "string") return roleId($role);
      if ($holder === undefined || !isObject($holder) || typeof $holder.role !== "string") return undefined;
      return holderId.get(JSON.stringify([roleId($holder.role), $holder.name ?? null]));
    });
}
