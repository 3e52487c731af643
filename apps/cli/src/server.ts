import { accepted, type Result, refused } from "@puesto/domain/result";
import { z } from "zod";
import { type Surroundings, stopped, type Trouble, trouble } from "./surroundings.ts";

/** The answer where a request is not even begun with. */
const errorAnswer = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      extensions: z.object({ code: z.string(), remedy: z.string().optional(), requestId: z.string().optional() }),
    }),
  ),
});

/** Codes of a connection that was not made at all. */
const unreachable = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"]);

/** Asks the server in the language of the command; an answer that is no success is the troubles that it tells. */
export async function askServer(
  path: string,
  settings: Readonly<Record<string, string | undefined>>,
  request: Pick<RequestInit, "method" | "body">,
  { environment, language, text, signal }: Surroundings,
): Promise<Result<Response, readonly Trouble[]>> {
  const url = new URL(path, environment.server);
  for (const [name, value] of Object.entries({ ...settings, language })) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  try {
    const response = await fetch(url, { ...request, signal });
    if (response.ok) return accepted(response);
    const told = errorAnswer.safeParse(await response.json().catch(() => null));
    if (!told.success) return refused([trouble("NOT_PUESTO", text.notPuesto(environment.server.href))]);
    return refused(
      told.data.errors.map(({ message, extensions: { code, remedy = null, requestId } }) =>
        trouble(code, requestId === undefined ? message : text.failedThere(requestId), remedy),
      ),
    );
  } catch (error) {
    return refused([brokenConnection(error, { environment, text, signal })]);
  }
}

/** What to say of a connection that was not made, broke off, or was given up. */
export function brokenConnection(
  error: unknown,
  { environment, text, signal }: Pick<Surroundings, "environment" | "text" | "signal">,
): Trouble {
  if (signal.aborted) return trouble(stopped, text.stopped);
  const url = environment.server.href.replace(/\/$/, "");
  return causesOf(error).some((code) => unreachable.has(code))
    ? trouble("NO_SERVER", text.noServer(url))
    : trouble("LOST_SERVER", text.lostServer(url));
}

/** The codes of an error and of those that it was caused by: a name may stand for several addresses that were all tried. */
function causesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const own = "code" in error ? [String(error.code)] : [];
  const tried = error instanceof AggregateError ? error.errors.flatMap(causesOf) : [];
  return [...own, ...tried, ...causesOf(error.cause)];
}
