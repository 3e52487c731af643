import type { CompanyId, ShortId } from "@puesto/domain/identity";

/** The way to the API for one's own presence. */
export interface PresenceLine {
  /** Says where one is; the seconds after which that is forgotten, or null where nobody heard it. */
  readonly say: (company: CompanyId, role: ShortId | null) => Promise<number | null>;
  /** Says that one is gone; has to arrive even when the window closes. */
  readonly end: (company: CompanyId) => void;
}

/** One's own presence in one window. */
export interface OwnPresence {
  /** What is looked at now. */
  readonly lookAt: (role: ShortId | null) => void;
  /** Says it again at once, as after another name. */
  readonly again: () => void;
  readonly end: () => void;
}

/** Whoever walks on before that has not looked. */
const shortestMilliseconds = 400;
const usualSeconds = 30;

/**
 * Tells others what one looks at: first at once, then a little after one has turned to something else, the last alone; and again
 * three times in the time after which it would be forgotten. One request at a time, so that none overtakes another.
 */
export function tellPresence(line: PresenceLine, company: CompanyId, first: ShortId | null): OwnPresence {
  let role = first;
  let isOver = false;
  let isSaying = false;
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = async () => {
    clearTimeout(timer);
    if (isOver) return;
    isSaying = true;
    isStale = false;
    const seconds = (await line.say(company, role)) ?? usualSeconds;
    isSaying = false;
    // It may have arrived after the end.
    if (isOver) return line.end(company);
    timer = setTimeout(() => void say(), isStale ? shortestMilliseconds : (seconds * 1_000) / 3);
  };
  const sayWhenTime = () => {
    isStale = true;
    if (isSaying) return;
    clearTimeout(timer);
    timer = setTimeout(() => void say(), shortestMilliseconds);
  };
  void say();
  return {
    lookAt(next) {
      if (next === role) return;
      role = next;
      sayWhenTime();
    },
    again: sayWhenTime,
    end() {
      isOver = true;
      clearTimeout(timer);
      line.end(company);
    },
  };
}
