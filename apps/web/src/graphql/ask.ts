import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { accepted, type Result, refused } from "@puesto/domain/result";
import { type AnyVariables, stringifyDocument } from "@urql/core";
import { z } from "zod";

/** Why a question to the API has no answer. */
export type ApiProblem =
  /** Nobody answered at all. */
  | { readonly kind: "network" }
  /** Something answered that is not GraphQL: a gateway, a full server, a limit. */
  | { readonly kind: "http"; readonly status: number }
  /** The API refused the question, or stumbled over it; `codes` are its `extensions.code`. */
  | { readonly kind: "graphql"; readonly codes: readonly string[] }
  /** The answer is not of the shape that was asked for. */
  | { readonly kind: "invalid" };

const Envelope = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }).partial().optional() })).optional(),
});

/**
 * Asks the API one question, from the server or the browser. `address` is that of the GraphQL endpoint, `headers` are sent beside
 * the usual ones; a question that outlives the page is asked even where the window closes. The shape of the data is vouched for by
 * the schema that both sides are generated from; only the envelope is checked here.
 */
export async function ask<Data, Variables extends AnyVariables>(
  address: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal | "outlives-the-page",
  headers: Readonly<Record<string, string>> = {},
): Promise<Result<Data, ApiProblem>> {
  const body = JSON.stringify({ query: stringifyDocument(document), variables });
  const answer = await posted(address, body, signal, headers);
  if (answer === null) return refused({ kind: "network" });
  const envelope = Envelope.safeParse(await answer.json().catch(() => null));
  if (!envelope.success) return refused(answer.ok ? { kind: "invalid" } : { kind: "http", status: answer.status });
  const { data, errors = [] } = envelope.data;
  if (errors.length > 0) {
    const codes = errors.flatMap((error) => error.extensions?.code ?? []);
    return refused(codes.includes("API_UNREACHABLE") ? { kind: "network" } : { kind: "graphql", codes });
  }
  return data == null ? refused({ kind: "invalid" }) : accepted(data as Data);
}

async function posted(
  address: string,
  body: string,
  signal: AbortSignal | "outlives-the-page" | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<Response | null> {
  try {
    return await fetch(address, {
      method: "POST",
      headers: {
        ...headers,
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
      },
      body,
      cache: "no-store",
      ...(signal === "outlives-the-page" ? { keepalive: true } : signal ? { signal } : {}),
    });
  } catch {
    return null;
  }
}
