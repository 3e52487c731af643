import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
} from "graphql";
import type { Context } from "../../context.ts";
import { isUnforeseen, shown } from "../guard/mask.ts";

/** One answer of a subscription as it is sent. */
export interface Answer {
  readonly data?: ExecutionResult["data"];
  readonly errors?: readonly GraphQLFormattedError[];
}

/**
 * The answers of a subscription, one for each thing that happens. Each is made in a context of its own, with a deadline and
 * loaders of its own, as if it had been asked for just then. Where there can be none, or no more, the last one says why.
 */
export async function* answersTo(
  subscription: Omit<ExecutionArgs, "contextValue" | "rootValue">,
  makeContext: () => Context,
): AsyncGenerator<Answer> {
  const opening = makeContext();
  try {
    const events = await createSourceEventStream({ ...subscription, contextValue: opening });
    if (!(Symbol.asyncIterator in events)) {
      yield answerOf(events, opening);
      return;
    }
    for await (const event of events) {
      const context = makeContext();
      const result = await execute({ ...subscription, rootValue: event, contextValue: context });
      context.deadline.release();
      yield answerOf(result, context);
    }
  } catch (error) {
    const wrapped = new GraphQLError("unforeseen", { originalError: error instanceof Error ? error : null });
    yield answerOf({ errors: [wrapped] }, opening);
  } finally {
    opening.deadline.release();
  }
}

function answerOf({ data, errors }: ExecutionResult, { requestId, log }: Context): Answer {
  for (const error of errors ?? []) {
    if (isUnforeseen(error)) log.error({ err: error.originalError ?? error }, "unforeseen");
  }
  return {
    ...(data !== undefined && { data }),
    ...(errors !== undefined && { errors: errors.map((error) => shown(error, requestId)) }),
  };
}
