import { isDay } from "../../structure/index.ts";
import { finding, type Notes, type Place } from "../note.ts";

const written = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/**
 * A day as people write it (`2026-04-01`, `2026-04-01T00:00:00Z`, `2026/4/1`, `1/4/2026`, `1.4.2026`), as ISO 8601; null where it is
 * none. The day stands before the month unless it cannot.
 */
export function dayOf(text: string): string | null {
  const byYear = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text.trim());
  const byDay = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/.exec(text.trim());
  const days = byYear
    ? [written(byYear[1] ?? "", byYear[2] ?? "", byYear[3] ?? "")]
    : byDay
      ? [
          written(byDay[3] ?? "", byDay[2] ?? "", byDay[1] ?? ""),
          written(byDay[3] ?? "", byDay[1] ?? "", byDay[2] ?? ""),
        ]
      : [];
  return days.find(isDay) ?? null;
}

/** The days between which a role is held, null where the cell is blank; one that cannot be read, or that lies before the start, is left out and noted. */
export function readDays(
  [start, end]: readonly [start: string, end: string],
  notes: Notes,
  at: Place,
  [startColumn, endColumn]: readonly [start: string, end: string],
): { readonly startsOn: string | null; readonly endsOn: string | null } {
  const read = (cell: string, column: string): string | null => {
    if (cell === "") return null;
    const day = dayOf(cell);
    if (day === null) notes.push(finding("DAY_UNREADABLE", "WARNING", at, { column, day: cell }));
    return day;
  };
  const [startsOn, endsOn] = [read(start, startColumn), read(end, endColumn)];
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return { startsOn, endsOn };
  notes.push(finding("DAYS_REVERSED", "WARNING", at, { startsOn, endsOn }));
  return { startsOn, endsOn: null };
}
