import { GraphQLError, type GraphQLErrorOptions } from "graphql";

/** Every code that an error of this API can carry in `extensions.code`; docs/api.md says what each means. */
export const problemCodes = [
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "BODY_TOO_LARGE",
  "BUSY",
  "COST_TOO_HIGH",
  "DEADLINE_EXCEEDED",
  "EMPTY_SEARCH",
  "FORBIDDEN_HOST",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "INTERNAL_SERVER_ERROR",
  "MALFORMED_ACTOR",
  "MALFORMED_CURSOR",
  "MALFORMED_ID",
  "MALFORMED_TEXT",
  "NOT_ACCEPTABLE",
  "NOT_FOUND",
  "ONLY_SUBSCRIPTIONS",
  "OPERATION_RESOLUTION_FAILURE",
  "PAGE_BOTH_ENDS",
  "PAGE_TOO_LARGE",
  "PAGE_TOO_SMALL",
  "SUBSCRIPTION_NEEDS_STREAM",
  "TEXT_TOO_LONG",
  "TOO_DEEP",
  "TOO_MANY_ALIASES",
  "TOO_MANY_DIRECTIVES",
  "TOO_MANY_IDS",
  "TOO_MANY_PRESENT",
  "TOO_MANY_ROOT_FIELDS",
  "TOO_MANY_SUBSCRIPTIONS",
  "TOO_MANY_TOKENS",
  "UNAVAILABLE",
  "UNKNOWN_COMPANY",
  "UNKNOWN_REVISION",
  "UNSUPPORTED_MEDIA_TYPE",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/**
 * An error that the caller caused and can mend: a code for programs, a sentence that says what to do for people. The one way
 * in which a resolver or the guard refuses a request; anything else that is thrown is masked.
 */
export function problem(code: ProblemCode, sentence: string, options: GraphQLErrorOptions = {}): GraphQLError {
  return new GraphQLError(sentence, { ...options, extensions: { ...options.extensions, code } });
}

/** The same for a request that is refused as a whole, before anything is executed: HTTP status 400 beside the sentence. */
export function requestProblem(code: ProblemCode, sentence: string, options: GraphQLErrorOptions = {}): GraphQLError {
  return problem(code, sentence, { ...options, extensions: { http: { status: 400 } } });
}
