import { problem } from "../problem.ts";

/**
 * What a failed statement means to the caller: `DEADLINE_EXCEEDED` where it was cancelled for time, `BUSY` where no connection
 * became free, `UNAVAILABLE` where the database is away: it ended, or is just starting, or its connection died. Anything else is
 * given back as it came, to be masked.
 */
export function translated(error: unknown): unknown {
  const code = codeOf(error);
  if (code === queryCanceled) {
    return problem("DEADLINE_EXCEEDED", "A statement took too long and was cancelled. Ask for less at once.");
  }
  const message = error instanceof Error ? error.message : "";
  if (code === tooManyConnections || message.includes(poolTimeout)) {
    return problem("BUSY", "The database has more to do than it can take just now. Ask again in a moment.");
  }
  if (away.has(code) || code.startsWith(connectionExceptions) || died.some((sentence) => message.includes(sentence))) {
    return problem(
      "UNAVAILABLE",
      "The database is away just now, and whether this was done is not known. Ask again in a moment; an edit with the same `requestKey` is applied once.",
    );
  }
  return error;
}

/** The code of an error, or of the first of those that it is made of: a name with two addresses fails at each. */
function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : "";
}

/** SQLSTATEs of PostgreSQL. */
const queryCanceled = "57014";
const tooManyConnections = "53300";
const connectionExceptions = "08";
/** It was told to end, crashed, cannot be connected to yet, or ended a transaction that nobody went on with; or no socket gets there. */
const away: ReadonlySet<string> = new Set([
  "57P01",
  "57P02",
  "57P03",
  "25P03",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);
/** What `pg` and its pool say without a code: that no connection came free in time, and that one died. */
const poolTimeout = "timeout exceeded when trying to connect";
const died = [
  "Connection terminated",
  "Client has encountered a connection error",
  "Client was closed",
  "Postgres connection has been discarded",
];
