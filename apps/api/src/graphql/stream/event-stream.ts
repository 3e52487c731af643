import { Readable } from "node:stream";
import { print } from "graphql-sse";

/** A comment of an event stream: readers skip it. It makes proxies hand the head on, and keeps an idle connection alive. */
const comment = ":\n\n";

/**
 * Results as an event stream of graphql-sse, which ends with `complete`, with a comment now and then where there are none. A
 * result is asked for only when those before it are taken, so that a slow reader holds nothing up but itself: graphql-sse's own
 * server would queue all that comes.
 */
export function eventStream(results: AsyncIterator<object>, beatMilliseconds: number): Readable {
  let isAsking = false;
  async function ask(): Promise<void> {
    isAsking = true;
    const { done, value } = await results.next();
    isAsking = false;
    if (stream.destroyed) return;
    stream.push(print(done ? { event: "complete", data: null } : { event: "next", data: value }));
    if (done) stream.push(null);
  }
  const stream = new Readable({
    read() {
      if (!isAsking) ask().catch((error: Error) => stream.destroy(error));
    },
    destroy(error, done) {
      clearInterval(beat);
      done(error);
    },
  });
  const beat = setInterval(() => {
    if (stream.readableLength === 0 && !stream.readableEnded) stream.push(comment);
  }, beatMilliseconds).unref();
  stream.push(comment);
  return stream;
}
