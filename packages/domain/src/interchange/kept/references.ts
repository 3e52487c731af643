import type { Json, StructureRecords } from "../../structure/index.ts";

/** How a file names a role or a unit within what is kept, where the records have its id. */
type Reference = { readonly $role: string } | { readonly $unit: string } | HolderReference;
/** How it names who holds or held a role; with the days only where others of that name held the same role. */
interface HolderReference {
  readonly $holder: {
    readonly role: string;
    readonly name: string | null;
    readonly startsOn?: string | null;
    readonly endsOn?: string | null;
  };
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

/** Writes ids of roles, units and holders as what they are called in a file, wherever they stand in what is kept. */
export function referring(
  { roles, units, holders }: Pick<StructureRecords, "roles" | "units" | "holders">,
  roleKey: (id: (typeof roles)[number]["id"]) => string | null,
  unitKey: (id: (typeof units)[number]["id"]) => string | null,
): (content: Json) => Json {
  const references = new Map<string, Reference>();
  for (const { id } of units) references.set(id, { $unit: unitKey(id) ?? "" });
  for (const { id } of roles) references.set(id, { $role: roleKey(id) ?? "" });
  const namesakes = Map.groupBy(holders, ({ roleId, name }) => JSON.stringify([roleId, name]));
  for (const { id, roleId, name, startsOn, endsOn } of holders) {
    const isAlone = namesakes.get(JSON.stringify([roleId, name]))?.length === 1;
    const named = { role: roleKey(roleId) ?? "", name };
    if (!references.has(id)) references.set(id, { $holder: isAlone ? named : { ...named, startsOn, endsOn } });
  }
  return (content) =>
    replaced(content, (value) => {
      const reference = typeof value === "string" ? references.get(value) : undefined;
      return reference === undefined ? undefined : { ...reference };
    });
}

/** Reads such references back as the ids that roles, units and holders have here. One that stands for nobody stays, and fits no form. */
export function resolving(
  { holders }: Pick<StructureRecords, "holders">,
  roleId: (key: string) => string | undefined,
  unitId: (key: string) => string | null,
): (content: Json) => Json {
  const holderId = new Map<string, string>();
  for (const { id, roleId: of, name, startsOn, endsOn } of holders) {
    // Of several of one name the first stands for a reference without days.
    for (const way of [
      [of, name, startsOn, endsOn],
      [of, name],
    ]) {
      const called = JSON.stringify(way);
      if (!holderId.has(called)) holderId.set(called, id);
    }
  }
  return (content) =>
    replaced(content, (value) => {
      if (!isObject(value)) return undefined;
      const { $role, $unit, $holder } = value;
      if (typeof $role === "string") return roleId($role);
      if (typeof $unit === "string") return unitId($unit) ?? undefined;
      if ($holder === undefined || !isObject($holder) || typeof $holder.role !== "string") return undefined;
      const named = [roleId($holder.role), $holder.name ?? null];
      const days = "startsOn" in $holder ? [$holder.startsOn ?? null, $holder.endsOn ?? null] : [];
      return holderId.get(JSON.stringify([...named, ...days]));
    });
}
