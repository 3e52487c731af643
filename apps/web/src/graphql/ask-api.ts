import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { Result } from "@puesto/domain/result";
import type { AnyVariables } from "@urql/core";
import { apiAddress } from "../environment.ts";
import { type ApiProblem, ask } from "./ask.ts";

const deadlineMilliseconds = 20_000;

/** Asks the API from the server, for the first view of a page. */
export const askApi = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Result<Data, ApiProblem>> =>
  ask(`${apiAddress()}/graphql`, document, variables, AbortSignal.timeout(deadlineMilliseconds));
