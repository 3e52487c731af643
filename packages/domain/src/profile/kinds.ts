import type { LocalizedText } from "../text.ts";

/** What sort of seat a role is [org:Role]. */
export interface RoleKind {
  readonly key: string;
  readonly name: Required<LocalizedText>;
  /** Where the kind comes from: described by the text that the product began with, implied by it, or added by us. */
  readonly provenance: string;
}

const described = "One of the three posts that the source text describes and compares.";
const implied = "Named in the source text beside the three posts that it describes.";

/** The kinds that every company has from the start, the highest first. */
export const roleKinds = [
  { key: "general-manager", name: { es: "Dirección general", en: "General manager" }, provenance: implied },
  { key: "executive-director", name: { es: "Dirección ejecutiva", en: "Executive director" }, provenance: described },
  {
    key: "operations-director",
    name: { es: "Dirección de operaciones", en: "Operations director" },
    provenance: described,
  },
  {
    key: "marketing-director",
    name: { es: "Dirección de marketing", en: "Marketing director" },
    provenance: described,
  },
  { key: "branch-manager", name: { es: "Dirección de sucursal", en: "Branch manager" }, provenance: implied },
  {
    key: "research-lead",
    name: { es: "Responsable de I+D", en: "Research and development lead" },
    provenance: implied,
  },
  { key: "department-head", name: { es: "Jefatura de departamento", en: "Department head" }, provenance: implied },
  {
    key: "sales-team-member",
    name: { es: "Miembro del equipo de ventas", en: "Sales team member" },
    provenance: implied,
  },
  {
    key: "part-time-executor",
    name: { es: "Ejecución a tiempo parcial", en: "Part-time executor" },
    provenance: implied,
  },
] as const satisfies readonly RoleKind[];

/** The key of a kind that every company has from the start. */
export type RoleKindKey = (typeof roleKinds)[number]["key"];

/** The keys of the kinds, in the same order. */
export const roleKindKeys: readonly string[] = roleKinds.map((kind) => kind.key);

const kindByKey = new Map<string, RoleKind>(roleKinds.map((kind) => [kind.key, kind]));

/** The kind with a key; undefined where it is none of the catalogue. */
export const roleKindOf = (key: string): RoleKind | undefined => kindByKey.get(key);
