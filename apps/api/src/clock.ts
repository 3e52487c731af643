import type { IncomingHttpHeaders } from "node:http";

/** Tells on which day a request is answered, ISO 8601: what can still be promised, and what cannot have happened yet, depends on it. */
export type Clock = (request: { readonly headers: IncomingHttpHeaders }) => string;

/** The day on which it really is, everywhere in UTC. */
export const realDay: Clock = () => new Date().toISOString().slice(0, 10);

/** The header by which a request says its day, where the setting `PUESTO_TODAY` lets it. */
const dayHeader = "puesto-today";

/** The clock that the setting `PUESTO_TODAY` asks for: a day that stands still, or that of each request; the real one where it says nothing. */
export function clockFrom(setting: string | null): Clock {
  if (setting === null) return realDay;
  if (setting !== "asked") return () => setting;
  return (request) => {
    const asked = request.headers[dayHeader];
    return typeof asked === "string" && isDayText(asked) ? asked : realDay(request);
  };
}

/** Whether a text is a day of the calendar, `2026-03-31`. */
export const isDayText = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().slice(0, 10) === text;
