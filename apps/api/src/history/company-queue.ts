/** How many edits of one company, and of all together, may hold a connection at the same time: fewer than there are connections. */
const atOnce = 4;
const atOnceInAll = 6;
/** How many edits of one company may wait for that, and for how many milliseconds. */
const mayWait = 100;
const patience = 5_000;

/** That more edits are waiting than can be taken, or one has waited for too long. */
export const busy = Symbol("busy");

interface Waiting {
  readonly company: string;
  readonly go: () => void;
}

/**
 * Lets few writers of one company at a time through to the database, and not many more of all companies. Writers of a company take
 * turns anyway, by its lock; without this, those who wait would hold all connections, and readers would wait with them.
 */
export function companyQueue(): <Value>(company: string, work: () => Promise<Value>) => Promise<Value | typeof busy> {
  const running = new Map<string, number>();
  const waiting = new Set<Waiting>();
  let runningInAll = 0;

  const runningOf = (company: string): number => running.get(company) ?? 0;
  const mayRun = (company: string): boolean => runningInAll < atOnceInAll && runningOf(company) < atOnce;
  const waitingOf = (company: string): number => {
    let count = 0;
    for (const one of waiting) if (one.company === company) count += 1;
    return count;
  };
  const enter = (company: string): void => {
    runningInAll += 1;
    running.set(company, runningOf(company) + 1);
  };
  /** Hands the place to whoever has waited longest of those who may have it, before anybody new can slip in. */
  const leave = (company: string): void => {
    runningInAll -= 1;
    const left = runningOf(company) - 1;
    if (left === 0) running.delete(company);
    else running.set(company, left);
    for (const next of waiting) if (mayRun(next.company)) next.go();
  };
  /** Waits for a place, and takes it; false where none came free in time. */
  const placeTaken = (company: string): Promise<boolean> =>
    new Promise((resolve) => {
      const end = (isTaken: boolean): void => {
        clearTimeout(timer);
        waiting.delete(one);
        if (isTaken) enter(company);
        resolve(isTaken);
      };
      const one = { company, go: () => end(true) };
      const timer = setTimeout(end, patience, false);
      waiting.add(one);
    });

  return async (company, work) => {
    if (mayRun(company)) enter(company);
    else if (waitingOf(company) >= mayWait || !(await placeTaken(company))) return busy;
    try {
      return await work();
    } finally {
      leave(company);
    }
  };
}
