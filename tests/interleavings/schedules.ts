/** All orders in which two, A and B, can each take so many steps: for four steps there are 70. */
export function schedulesOf(steps: number): readonly string[] {
  const after = (a: number, b: number): readonly string[] =>
    a + b === 0
      ? [""]
      : [
          ...(a > 0 ? after(a - 1, b).map((rest) => `A${rest}`) : []),
          ...(b > 0 ? after(a, b - 1).map((rest) => `B${rest}`) : []),
        ];
  return after(steps, steps);
}
