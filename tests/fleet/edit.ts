import type { ApiProcess } from "./api-process.ts";
import { type HangUp, type Posted, post } from "./post.ts";

/** An edit as somebody asks for it: the mutation, its input, and who asks. */
export interface EditRequest {
  /** Such as `moveRole`. */
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly requestKey: string;
  readonly author: string;
}

/** What an edit came to. */
export interface Answered {
  /** The revision that it made; where it made none, the one at which the company stood. */
  readonly revision: number;
  /** The codes of its refusals; none where it was accepted. */
  readonly refusals: readonly string[];
}

/** Told of what happens on the way to an answer. */
export interface Happenings {
  /** The edit is asked for once more, for this reason: a code of the API, or what became of the connection. */
  readonly again: (reason: string) => void;
  /** An answer that no caller should ever get: what came. */
  readonly unclean: (what: string) => void;
  /** How long one answer took, in milliseconds. */
  readonly answered: (milliseconds: number) => void;
}

/** The codes that say "ask again". */
const passing: readonly string[] = ["BUSY", "UNAVAILABLE", "DEADLINE_EXCEEDED"];
const mostTries = 200;
/** An answer that nobody should get comes again and again where a defect is no accident. */
const mostUnclean = 5;

/**
 * Asks until there is an answer, under one request key, as a patient client does: of another process where one does not answer,
 * and, where none does, when one is ready again. `hangUps` are what happens to the first tries.
 */
export async function editUntilAnswered(
  apis: readonly ApiProcess[],
  request: EditRequest,
  happenings: Happenings,
  { first, hangUps = [] }: { readonly first: number; readonly hangUps?: readonly HangUp[] },
): Promise<Answered> {
  let [unclean, reason] = [0, ""];
  for (let turn = 0; turn < mostTries && unclean < mostUnclean; turn += 1) {
    const api = apis[(first + turn) % apis.length];
    if (api === undefined) throw new Error("there is no API");
    const startedAt = performance.now();
    const outcome = await tried(api.url, request, hangUps[turn] ?? null);
    happenings.answered(performance.now() - startedAt);
    if ("answered" in outcome) return outcome.answered;
    if ("unclean" in outcome) {
      unclean += 1;
      happenings.unclean(outcome.unclean);
    }
    reason = "again" in outcome ? outcome.again : "unclean answer";
    happenings.again(reason);
    // Where all of them have ended nobody will ever be ready: that fails.
    if (turn >= hangUps.length) await Promise.any(apis.map((one) => one.ready()));
  }
  throw new Error(`no answer to ${request.mutation} ${request.requestKey}: at last ${reason}`);
}

type Outcome = { readonly answered: Answered } | { readonly again: string } | { readonly unclean: string };

async function tried(url: string, request: EditRequest, hangUp: HangUp | null): Promise<Outcome> {
  const { mutation, input, requestKey, author } = request;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { revision refusals { code } roles { id } } }`;
  const body = JSON.stringify({ query, variables: { input: { ...input, requestKey } } });
  const headers = { "puesto-actor": `${author}; id=${author}` };
  try {
    const posted = await post(`${url}/graphql`, body, { headers, hangUp });
    return posted === null ? { again: `hung up: ${hangUp}` } : read(posted, mutation);
  } catch (error) {
    return { again: error instanceof Error && "code" in error ? String(error.code) : String(error) };
  }
}

interface Payload {
  readonly revision: number;
  readonly refusals: readonly { readonly code: string }[];
}
interface Body {
  readonly data?: Readonly<Record<string, Payload | null>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

function read({ status, text }: Posted, mutation: string): Outcome {
  const unclean = { unclean: `${status} ${text.slice(0, 500)}` };
  if (showsInside(text)) return unclean;
  let body: Body;
  try {
    body = JSON.parse(text);
  } catch {
    return unclean;
  }
  const codes = (body.errors ?? []).map(({ extensions }) => extensions?.code ?? "none");
  const payload = body.data?.[mutation];
  if (payload != null && codes.length === 0) {
    return { answered: { revision: payload.revision, refusals: payload.refusals.map(({ code }) => code) } };
  }
  const [code] = codes;
  return code !== undefined && codes.every((one) => passing.includes(one)) ? { again: code } : unclean;
}

/** Whether an answer shows what is ours alone: a stack, a path, an error of the database's or of the system's own. */
export const showsInside = (text: string): boolean =>
  /\bat .+:\d+:\d+|node_modules|\bE(CONN|PIPE|NOTFOUND)|terminat|shutting down|starting up|\bSQLSTATE|\bselect |\bupdate "?(role|company)/.test(
    text,
  );
