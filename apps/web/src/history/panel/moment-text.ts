import { useFormatter } from "next-intl";

/** The time zone of whoever looks. Only to be asked in the browser: the server draws for people anywhere. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Says a moment in the page's language and the time of whoever looks. */
export function useMomentText(): (at: string) => string {
  const format = useFormatter();
  return (at) => format.dateTime(new Date(at), { dateStyle: "long", timeStyle: "short", timeZone: ownTimeZone() });
}
