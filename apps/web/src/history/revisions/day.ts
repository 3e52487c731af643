/** What happened on one day of the calendar. */
export interface Day<Entry> {
  /** `2026-04-01`. */
  readonly date: string;
  readonly entries: readonly Entry[];
}

/** Puts what follows each other in time into days of a time zone, in the order given. */
export function byDay<Entry extends { readonly at: string }>(
  entries: readonly Entry[],
  timeZone: string,
): readonly Day<Entry>[] {
  const days: { date: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const date = dateIn(new Date(entry.at), timeZone);
    const day = days.at(-1);
    if (day?.date === date) day.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}

/** The day of the calendar on which a moment falls: `2026-04-01`. */
export function dateIn(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const part = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

/** How far back a day lies, where there is a word for it. */
export function nearness(date: string, today: string): "today" | "yesterday" | null {
  if (date === today) return "today";
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10) === today ? "yesterday" : null;
}
