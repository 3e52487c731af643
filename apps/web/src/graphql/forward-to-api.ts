import { apiAddress } from "../environment.ts";
import { isOwnHost } from "../own-host.ts";

/** What a caller may tell the API, and what the API may tell a caller; everything else stays on its side. */
const askedHeaders = [
  "accept",
  "accept-language",
  "content-type",
  "apollo-require-preflight",
  "origin",
  "puesto-actor",
  "puesto-today",
  "sec-fetch-site",
];
const givenHeaders = [
  "content-type",
  "content-disposition",
  "cache-control",
  "retry-after",
  "x-accel-buffering",
  "x-request-id",
];
const bodyLimitBytes = 1_000_000;

/**
 * Passes a GraphQL request on to an address of the API, and its answer back piece by piece, so that event streams pass too. When
 * the browser is gone, so is the request to the API; when the API is gone, a stream ends.
 */
export async function forwardToApi(request: Request, address: "/graphql" | "/graphql/stream"): Promise<Response> {
  if (!isOwnHost(request.headers.get("host"))) return foreignHost();
  const body = await bodyOf(request);
  if (body === null) return problem(413, "BODY_TOO_LARGE", "The request is larger than one megabyte.");
  return passOn(request, address, body, askedHeaders);
}

/**
 * Passes a request on to an address of the API, with those of its headers that are named, and the answer back piece by piece: a
 * POST, or a GET where there is no body. A body that is a stream is passed on as it comes.
 */
export async function passOn(
  request: Request,
  address: `/${string}`,
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> | null,
  names: readonly string[],
): Promise<Response> {
  const headers = picked(request.headers, names);
  headers.set("accept-encoding", "identity");
  try {
    const answer = await fetch(`${apiAddress()}${address}`, {
      method: body === null ? "GET" : "POST",
      headers,
      body,
      ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
      signal: request.signal,
      cache: "no-store",
    });
    const isStream = answer.headers.get("content-type")?.startsWith("text/event-stream") === true;
    const given = isStream && answer.body !== null ? endedQuietly(answer.body) : answer.body;
    return new Response(given, { status: answer.status, headers: picked(answer.headers, givenHeaders) });
  } catch {
    // Not asked again here: a connection that was kept and is dead tells only after the question was written to it, and nobody
    // knows then whether it arrived. Whoever asked knows whether asking twice does harm, and asks again.
    return problem(502, "API_UNREACHABLE", "The API does not answer.");
  }
}

/**
 * An event stream that just ends where the API goes away in the middle of it. Events are whole or not there, and the last is
 * `complete` where nothing more is to come: without it the browser knows that it must ask for the rest.
 */
function endedQuietly(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch {
        controller.close();
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** The body's bytes, counted while they come in; null as soon as there are too many. */
async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimitBytes) return null;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > bodyLimitBytes) return null;
    pieces.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

function picked(headers: Headers, names: readonly string[]): Headers {
  const kept = new Headers();
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

/** The answer to a request that is addressed to another name than our own. */
export const foreignHost = (): Response =>
  problem(421, "FORBIDDEN_HOST", "This server does not answer under that name. Use localhost.");

/** An answer in the form of GraphQL's errors. */
export const problem = (status: number, code: string, message: string): Response =>
  Response.json({ errors: [{ message, extensions: { code } }] }, { status });
