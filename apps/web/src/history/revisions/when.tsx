"use client";

import { useFormatter, useNow } from "next-intl";

const minuteMilliseconds = 60_000;

/** How long ago it was; when exactly, for whoever points at it. */
export function When({ at, exact }: { at: string; exact: string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: minuteMilliseconds });
  const moment = new Date(at);
  // Seconds would be wrong as soon as they are read.
  const isNow = now.getTime() - moment.getTime() < minuteMilliseconds;
  return (
    <time dateTime={at} title={exact} className="relative z-10 ml-auto shrink-0 text-muted">
      {format.relativeTime(moment, isNow ? moment : now)}
    </time>
  );
}
