/** Makes something so many times, several at once; gives how many were made a second. */
export async function paceOf(make: () => Promise<unknown>, count: number, atOnce: number): Promise<number> {
  let left = count;
  const one = async (): Promise<void> => {
    for (left -= 1; left >= 0; left -= 1) await make();
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: atOnce }, one));
  return (count / (performance.now() - startedAt)) * 1_000;
}

/** The value below which a part of some values lies. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * part)] ?? 0;
