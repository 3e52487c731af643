import { createClient } from "graphql-sse";
import { type Exchange, subscriptionExchange } from "urql";

/**
 * Subscriptions over server-sent events, each over a connection of its own. One whose connection breaks, or that the API ends as
 * when it stops, ends with an error and does not come back by itself: the same request would bring again what already came, so
 * whoever subscribed asks anew, after the last revision that it has. A browser keeps at most six connections to one origin over HTTP/1.1, all its windows
 * together, so a window that is out of sight should end its subscriptions.
 */
export function subscriptions(): Exchange {
  const stream = createClient({ url: "/graphql/stream", retryAttempts: 0 });
  return subscriptionExchange({
    forwardSubscription: ({ query = "", variables, operationName }) => ({
      subscribe: (sink) => ({
        unsubscribe: stream.subscribe(
          { query, variables: { ...variables }, ...(operationName !== undefined && { operationName }) },
          {
            next: sink.next,
            error: sink.error,
            complete: () => sink.error(new Error("The API ended the subscription.")),
          },
        ),
      }),
    }),
  });
}
