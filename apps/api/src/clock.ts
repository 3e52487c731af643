import type { IncomingHttpHeaders } from "node:http";
import { isDay } from "@puesto/domain/structure";

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
    return typeof asked === "string" && isDay(asked) ? asked : realDay(request);
  };
}
