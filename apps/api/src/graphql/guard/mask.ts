import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

/**
 * What a caller may see of an error. Errors that were thrown on purpose (see problem.ts) and those of GraphQL itself pass, the
 * latter without the names that they suggest; of anything else only that it happened. Its details go to the log alone.
 */
export function masked(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (isUnforeseen(error)) {
    const { locations, path } = formatted;
    return {
      message: "Something went wrong on our side. Tell us the request id in the extensions and we can find out what.",
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    };
  }
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, message: withoutSuggestions(formatted.message), extensions };
}

/** Whether an error was thrown by something that meant no caller to see it. */
export function isUnforeseen(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  if (!(cause instanceof GraphQLError)) return true;
  const code = cause.extensions.code;
  return code === undefined ? isBrokenAnswer(cause) : code === "INTERNAL_SERVER_ERROR";
}

/** An error without a code at a path of the answer: a value that its field's type does not allow. Ours, not the caller's. */
const isBrokenAnswer = (error: GraphQLError): boolean => error.path !== undefined;

const withoutSuggestions = (message: string): string => message.replace(/ ?Did you mean [^?]*\?/g, "");

/** An error as a subscriber may see it: masked, and where it is ours with the id under which the log tells what happened. */
export const shown = (error: GraphQLError, requestId: string): GraphQLFormattedError =>
  withoutStatus(signed(masked(error.toJSON(), error), requestId));

/** An error of ours with the id under which the log tells what happened. */
export const signed = (error: GraphQLFormattedError, requestId: string): GraphQLFormattedError =>
  error.extensions?.code === "INTERNAL_SERVER_ERROR"
    ? { ...error, extensions: { ...error.extensions, requestId } }
    : error;

/** An error without the HTTP status that it would have alone. */
export function withoutStatus(error: GraphQLFormattedError): GraphQLFormattedError {
  const { http: _, ...extensions } = error.extensions ?? {};
  return { ...error, extensions };
}
