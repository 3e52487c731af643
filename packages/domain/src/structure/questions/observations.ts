import type { FindingOf, Severity } from "../../finding.ts";
import type { RoleId } from "../../identity.ts";
import { type Locale, type LocalizedText, locales } from "../../text.ts";
import { at } from "../hierarchy.ts";
import type { Role } from "../role.ts";
import { isRowVacant, type Structure } from "../structure.ts";

/** From here on an observation is made; see RULES.md. */
export const observedFrom = { span: 16, layers: 13, chain: 3 } as const;

/** The observations of RULES.md, with what the sentence of each needs. */
export interface ObservationValues {
  readonly O1: { readonly role: LocalizedText; readonly count: number };
  readonly O2: { readonly language: Locale; readonly count: number; readonly roles: readonly LocalizedText[] };
  readonly O3: { readonly unit: LocalizedText };
  readonly O4: { readonly role: LocalizedText; readonly count: number };
  readonly O5: { readonly count: number; readonly roles: readonly LocalizedText[] };
  readonly O6: { readonly layers: number; readonly role: LocalizedText };
}
export type Observation = FindingOf<ObservationValues>;

function observation<Code extends Observation["code"]>(
  code: Code,
  severity: Severity,
  roleIds: readonly RoleId[],
  values: ObservationValues[Code],
): FindingOf<Pick<ObservationValues, Code>> & { readonly code: Code } {
  return { code, severity, roleIds, values };
}

/** O1: others report to a role that nobody holds today. One without seats is a heading, which nobody can hold. */
const vacantManagers = (structure: Structure, today: string): readonly Observation[] =>
  structure.roles.flatMap((role, row) => {
    const count = at(structure.hierarchy.childCounts, row);
    if (count === 0 || !isRowVacant(structure, row, today)) return [];
    return [observation("O1", "WARNING", [role.id], { role: role.title, count })];
  });

/** O2: some roles have a title in a language and others have none in it. */
const untranslatedTitles = ({ roles }: Structure): readonly Observation[] =>
  locales.flatMap((language) => {
    const without = roles.filter((role) => role.title[language] === undefined);
    if (without.length === 0 || without.length === roles.length) return [];
    const values = { language, count: without.length, roles: without.map((role) => role.title) };
    return [
      observation(
        "O2",
        "NOTICE",
        without.map((role) => role.id),
        values,
      ),
    ];
  });

/** O3: no role lies in a unit, nor in one within it. */
function emptyUnits({ records, roles, unitById }: Structure): readonly Observation[] {
  const inUse = new Set<string>();
  for (const role of roles) {
    let unitId = role.unitId;
    while (unitId !== null && !inUse.has(unitId)) {
      inUse.add(unitId);
      unitId = unitById.get(unitId)?.parentId ?? null;
    }
  }
  return records.units.flatMap((unit) =>
    inUse.has(unit.id) ? [] : [observation("O3", "NOTICE", [], { unit: unit.name })],
  );
}

/** O4: very many report to one role. */
const wideSpans = ({ roles, hierarchy }: Structure): readonly Observation[] =>
  roles.flatMap((role, row) => {
    const count = at(hierarchy.childCounts, row);
    if (count < observedFrom.span) return [];
    return [observation("O4", "NOTICE", [role.id], { role: role.title, count })];
  });

/** O5: several in a row have one report each. In preorder such a chain stands row by row. */
function singleReportChains({ roles, hierarchy }: Structure): readonly Observation[] {
  const found: Observation[] = [];
  let chain: Role[] = [];
  roles.forEach((role, row) => {
    if (at(hierarchy.childCounts, row) === 1) {
      chain.push(role);
      return;
    }
    if (chain.length >= observedFrom.chain) {
      const values = { count: chain.length, roles: chain.map((one) => one.title) };
      found.push(
        observation(
          "O5",
          "NOTICE",
          chain.map((one) => one.id),
          values,
        ),
      );
    }
    chain = [];
  });
  return found;
}

/** O6: the company has very many layers. */
function manyLayers({ roles, hierarchy }: Structure): readonly Observation[] {
  const deepest = hierarchy.depths.reduce((most, depth) => Math.max(most, depth), 0);
  const role = roles[hierarchy.depths.indexOf(deepest)];
  if (!role || deepest + 1 < observedFrom.layers) return [];
  return [observation("O6", "NOTICE", [role.id], { layers: deepest + 1, role: role.title })];
}

/** What is worth knowing about a sound structure: nothing is broken, and somebody may want to look. In the order of RULES.md, then of preorder. Linear. */
export const observationsOf = (structure: Structure, today: string): readonly Observation[] => [
  ...vacantManagers(structure, today),
  ...untranslatedTitles(structure),
  ...emptyUnits(structure),
  ...wideSpans(structure),
  ...singleReportChains(structure),
  ...manyLayers(structure),
];
