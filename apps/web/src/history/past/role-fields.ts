import type { ShortId } from "@puesto/domain/identity";
import type { Outline } from "@puesto/domain/structure";
import { ancestorRows, idAt, type OutlineRow, outlineRow, rowOf } from "../../structure/index.ts";

/** What an outline says of a role, field by field. */
export interface RoleFields {
  readonly title: string;
  readonly holder: OutlineRow["holder"];
  readonly holderCount: number;
  readonly unit: string | null;
  readonly seats: number;
  readonly superior: { readonly id: ShortId; readonly title: string } | null;
}

/** The fields of a role at a moment; null where it was not there. */
export function roleFields(outline: Outline, id: ShortId): RoleFields | null {
  const row = rowOf(outline, id);
  if (row < 0) return null;
  const { title, holder, unit } = outlineRow(outline, row);
  const [above] = ancestorRows(outline, row);
  return {
    title,
    holder,
    holderCount: outline.holderCounts[row] ?? 0,
    unit,
    seats: outline.seats[row] ?? 1,
    superior: above === undefined ? null : { id: idAt(outline, above), title: outlineRow(outline, above).title },
  };
}
