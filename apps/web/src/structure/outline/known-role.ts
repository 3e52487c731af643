import type { ShortId } from "@puesto/domain/identity";
import type { Outline } from "@puesto/domain/structure";
import type { KnownRole } from "../role/role-panel.tsx";
import { ancestorRows, idAt, outlineRow, rowOf } from "./outline-row.ts";

/** What an outline knows of a role: its row, and its line from the top. Null for a role that it does not have. */
export function knownRole(outline: Outline, id: ShortId): KnownRole | null {
  const row = rowOf(outline, id);
  if (row < 0) return null;
  const path = ancestorRows(outline, row).toReversed();
  return {
    row: outlineRow(outline, row),
    path: path.map((above) => ({ id: idAt(outline, above), title: outlineRow(outline, above).title })),
  };
}
