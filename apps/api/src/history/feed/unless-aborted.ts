/** What a promise comes to; null as soon as the signal is aborted, if that is first. Nothing of the wait outlives it. */
export async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value | null> {
  if (signal.aborted) return null;
  const aborted = Promise.withResolvers<null>();
  const leave = () => aborted.resolve(null);
  signal.addEventListener("abort", leave);
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", leave);
  }
}
