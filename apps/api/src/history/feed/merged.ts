import { newsLine } from "./news-line.ts";

type Arrived<Value> =
  | { readonly from: AsyncIterator<Value>; readonly result: IteratorResult<Value> }
  | { readonly error: unknown };

/**
 * What several sources give, in the order in which it comes, until all have ended or it is aborted. A source is asked for more
 * only when what it gave was taken, so none is read faster than somebody listens.
 */
export async function* merged<Value>(
  sources: readonly AsyncIterable<Value>[],
  signal: AbortSignal,
): AsyncGenerator<Value> {
  const arrived: Arrived<Value>[] = [];
  const news = newsLine();
  // Not `Promise.race`: each race would hang on to the source that is silent, for as long as it is.
  const ask = async (from: AsyncIterator<Value>): Promise<void> => {
    try {
      arrived.push({ from, result: await from.next() });
    } catch (error) {
      arrived.push({ error });
    }
    news.tell();
  };
  const open = new Set(sources.map((source) => source[Symbol.asyncIterator]()));
  for (const source of open) void ask(source);
  try {
    while (open.size > 0 && !signal.aborted) {
      const next = arrived.shift();
      if (next === undefined) await news.next(signal);
      else if ("error" in next) throw next.error;
      else if (next.result.done) open.delete(next.from);
      else {
        yield next.result.value;
        void ask(next.from);
      }
    }
  } finally {
    // One that waits ends when it is aborted: nobody waits for that here.
    for (const source of open) void source.return?.().catch(() => {});
  }
}
