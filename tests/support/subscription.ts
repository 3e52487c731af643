import { createClient, type ExecutionResult } from "graphql-sse";

/** A subscription that a test holds: what came, one after another. */
export interface Subscription<Data> {
  /** The data of the next answer; fails where it has errors, or where the stream is over. */
  readonly next: () => Promise<Data>;
  /** The codes of the next answer's errors. */
  readonly codes: () => Promise<readonly unknown[]>;
  /** Waits for the end that the server makes; fails where the connection just broke, or something comes before it. */
  readonly completed: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Subscribes as any client of graphql-sse does, without its tries to come back. */
export function subscribe<Data>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
): Subscription<Data> {
  const client = createClient({ url: `${url}/graphql/stream`, retryAttempts: 0 });
  const answers = client.iterate<Data, Record<string, unknown>>({ query, variables });
  const next = async (): Promise<ExecutionResult<Data>> => {
    const { done, value } = await answers.next();
    if (done) throw new Error("the stream is over");
    return value;
  };
  return {
    async next() {
      const { data, errors } = await next();
      if (errors !== undefined || data == null) throw new Error(`refused: ${JSON.stringify(errors)}`);
      return data;
    },
    async codes() {
      const { errors = [] } = await next();
      return errors.map(({ extensions }) => extensions?.code);
    },
    async completed() {
      const { done, value } = await answers.next();
      if (!done) throw new Error(`not over: ${JSON.stringify(value)}`);
    },
    async end() {
      await answers.return?.();
      client.dispose();
    },
  };
}
