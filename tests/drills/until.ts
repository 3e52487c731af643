const patienceMs = 30_000;

/** Asks again and again, each time waiting for the answer, until something is so; fails where it is not so within 30 seconds. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const begunAt = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begunAt > patienceMs) throw new Error(`${what}: not within ${patienceMs / 1_000} seconds`);
  }
}
