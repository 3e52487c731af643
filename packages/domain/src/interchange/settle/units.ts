import { circlesOf } from "../../structure/index.ts";
import type { DraftUnit } from "../drafts/draft.ts";
import { finding, type Notes } from "../note.ts";
import type { PlannedUnit } from "../plan.ts";
import { boundedKey } from "./keys.ts";

/**
 * Units as they are kept: a key stands for the first that has it; one that lies in an unknown unit, or in a circle, lies in none.
 */
export function settleUnits(drafts: readonly DraftUnit[], notes: Notes): readonly PlannedUnit[] {
  const byKey = new Map<string, DraftUnit>();
  for (const draft of drafts) {
    const key = boundedKey(draft.key);
    const first = byKey.get(key);
    if (!first) byKey.set(key, draft);
    else notes.push(finding("UNIT_TWICE", "WARNING", draft, { unit: key, firstLine: first.line ?? 0 }));
  }
  const keys = [...byKey.keys()];
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const kept = [...byKey.values()];
  const parents = Int32Array.from(kept, (unit) => {
    if (unit.parentKey === null) return -1;
    const parent = indexOf.get(boundedKey(unit.parentKey));
    if (parent === undefined) {
      notes.push(finding("UNIT_LOOSE", "WARNING", unit, { unit: unit.key, parent: unit.parentKey }));
    }
    return parent ?? -1;
  });
  for (const [first] of circlesOf(parents)) {
    const unit = kept[first ?? -1];
    if (first === undefined || !unit) continue;
    notes.push(finding("UNIT_LOOSE", "WARNING", unit, { unit: unit.key, parent: unit.parentKey ?? "" }));
    parents[first] = -1;
  }
  return kept.map(({ name }, index) => ({
    key: keys[index] ?? "",
    name,
    parentKey: keys[parents[index] ?? -1] ?? null,
  }));
}
