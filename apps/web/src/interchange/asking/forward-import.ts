import { foreignHost, passOn, problem } from "../../graphql/forward-to-api.ts";
import { isOwnHost } from "../../own-host.ts";

/** What the API is told of whoever asks. Not the origin: it is this server's, which is looked at here, and not the API's. */
const askedHeaders = ["accept", "content-type", "puesto-actor", "sec-fetch-site"];

/**
 * Passes the files of an import on to the API while they come in, and its lines back as it writes them; what is too much the API
 * says itself. When the browser is gone, so is the request to the API, which then writes nothing.
 */
export async function forwardImport(request: Request, slug: string): Promise<Response> {
  const host = request.headers.get("host");
  if (!isOwnHost(host)) return foreignHost();
  const origin = request.headers.get("origin");
  if (origin !== null && !(URL.canParse(origin) && new URL(origin).host === host)) {
    return problem(403, "FORBIDDEN_ORIGIN", "Files are taken from this site's own pages only.");
  }
  const { search } = new URL(request.url);
  const body = request.body === null ? new Uint8Array() : readToTheEnd(request.body);
  return passOn(request, `/companies/${encodeURIComponent(slug)}/import${search}`, body, askedHeaders);
}

/** The same bytes, read to their end also where nobody wants the rest: a browser hears no answer before it has sent all. */
function readToTheEnd(body: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(passed) {
      const { done, value } = await reader.read();
      if (done) passed.close();
      else passed.enqueue(value);
    },
    async cancel() {
      for (let isOver = false; !isOver; ) ({ done: isOver } = await reader.read());
    },
  });
}
