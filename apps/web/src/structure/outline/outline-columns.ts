import type { Outline } from "@puesto/domain/structure";
import { z } from "zod";

const counts = z.array(z.number()).readonly();

/** The columns of an outline as they come from the API: see {@link Outline}. */
const OutlineColumns = z
  .object({
    revision: z.number(),
    day: z.iso.date(),
    idPrefix: z.string(),
    ids: z.string(),
    depths: counts,
    texts: z.array(z.string()).readonly(),
    titles: counts,
    holders: counts,
    holderCounts: counts,
    units: counts,
    unitNames: z.array(z.string()).readonly(),
    seats: counts,
    directReportCounts: counts,
    descendantCounts: counts,
    relations: counts,
    bounded: z.boolean(),
  })
  .refine((columns) => columns.ids.length === 22 * columns.depths.length);

/** The outline, or null where the columns are not one. */
export function readOutline(columns: unknown): Outline | null {
  return OutlineColumns.safeParse(columns).data ?? null;
}
