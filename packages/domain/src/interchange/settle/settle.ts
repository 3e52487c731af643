import { allTexts, type LocalizedText } from "../../text.ts";
import type { Draft, DraftRelation } from "../drafts/draft.ts";
import { finding, type Notes } from "../note.ts";
import type { PlannedRelation, PlannedRole, PlannedUnit } from "../plan.ts";
import { boundedKey, keyGiver, keysOf } from "./keys.ts";
import { labelOf } from "./label.ts";
import { linesOf } from "./lines.ts";
import { settleUnits } from "./units.ts";

/** A sound structure by keys, made of whatever rows say. */
export interface Settled {
  readonly units: readonly PlannedUnit[];
  readonly roles: readonly PlannedRole[];
  readonly relations: readonly PlannedRelation[];
}

/** The key of a top that is in no file. */
const addedTop = "#top";

function relationsOf(
  drafts: readonly DraftRelation[],
  keys: ReadonlySet<string>,
  notes: Notes,
): readonly PlannedRelation[] {
  const kept = new Map<string, PlannedRelation>();
  for (const draft of drafts) {
    const [fromKey, toKey] = [boundedKey(draft.from), boundedKey(draft.to)];
    const name = JSON.stringify([draft.type, fromKey, toKey]);
    const isKept = keys.has(fromKey) && keys.has(toKey) && fromKey !== toKey && !kept.has(name);
    if (isKept) kept.set(name, { type: draft.type, fromKey, toKey });
    else notes.push(finding("RELATION_LOOSE", "WARNING", draft, { type: draft.type, from: draft.from, to: draft.to }));
  }
  return [...kept.values()];
}

/**
 * Makes a sound structure of what rows say, by the rules of RULES.md: every row becomes one role, and whatever had to be done for
 * that is noted. Roles stand in the order of the rows; one that had to be put above several tops stands first.
 */
export function settle(draft: Draft, companyName: LocalizedText, notes: Notes): Settled {
  const keys = keysOf(draft.roles, notes);
  const { superiors, top } = linesOf(draft.roles, allTexts(companyName)[0] ?? "", notes);
  const units = settleUnits(draft.units, notes);
  const unitKeys = new Set(units.map(({ key }) => key));
  const taken = new Set(keys);
  const topKey = top === null ? keyGiver((key) => taken.has(key)).another(addedTop) : (keys[top] ?? "");
  const roles = draft.roles.map((role, index): PlannedRole => {
    const unitKey = role.unitKey === null ? null : boundedKey(role.unitKey);
    if (unitKey !== null && !unitKeys.has(unitKey)) {
      notes.push(finding("UNIT_UNKNOWN", "WARNING", role, { role: labelOf(role), unit: unitKey }));
    }
    const superior = superiors[index] ?? -1;
    return {
      key: keys[index] ?? "",
      title: role.title,
      kind: role.kind,
      unitKey: unitKey !== null && unitKeys.has(unitKey) ? unitKey : null,
      reportsToKey: superior >= 0 ? (keys[superior] ?? null) : index === top ? null : topKey,
      seats: role.seats,
      holders: role.holders,
    };
  });
  const added: readonly PlannedRole[] =
    top === null
      ? [{ key: topKey, title: companyName, kind: null, unitKey: null, reportsToKey: null, seats: "0", holders: [] }]
      : [];
  return { units, roles: [...added, ...roles], relations: relationsOf(draft.relations, taken, notes) };
}
