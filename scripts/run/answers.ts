import { setTimeout as wait } from "node:timers/promises";

/** Settles when the address answers without an error of the server's. Rejects only when `signal` aborts. */
export async function untilAnswers(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const status = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(20_000)]) })
      .then(async (response) => {
        await response.arrayBuffer();
        return response.status;
      })
      .catch(() => 0);
    signal.throwIfAborted();
    if (status >= 200 && status < 400) return;
    await wait(120, undefined, { signal });
  }
}
