import { foreignHost, passOn } from "../../graphql/forward-to-api.ts";
import { isOwnHost } from "../../own-host.ts";

/** Passes a company on as one file, in the format that is asked for, as the API writes it. */
export async function forwardExport(request: Request, slug: string): Promise<Response> {
  if (!isOwnHost(request.headers.get("host"))) return foreignHost();
  const { search } = new URL(request.url);
  return passOn(request, `/companies/${encodeURIComponent(slug)}/export${search}`, null, ["accept"]);
}
