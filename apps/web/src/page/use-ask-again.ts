"use client";

import { useEffect, useEffectEvent, useRef } from "react";

const shortestWait = 1_000;
const longestWait = 15_000;

/**
 * Asks again by itself while nobody answers: after a wait that grows from failure to failure, and at once when the browser is
 * connected again. `failure` is another object each time that asking failed; null where asking again would not help.
 */
export function useAskAgain(failure: object | null, askAgain: () => void): void {
  const wait = useRef(shortestWait);
  const ask = useEffectEvent(askAgain);
  useEffect(() => {
    if (failure === null) return;
    const timer = setTimeout(() => ask(), wait.current);
    wait.current = Math.min(longestWait, 2 * wait.current);
    const back = () => {
      wait.current = shortestWait;
      ask();
    };
    window.addEventListener("online", back);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", back);
    };
  }, [failure]);
}
