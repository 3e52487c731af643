"use client";

import { useEffect, useRef } from "react";
import type { UseQueryExecute } from "urql";

/** However quickly others edit, a question is asked anew no more often. */
const apartMilliseconds = 1_000;

/** Asks a question anew when the company has come to another revision; what was answered stays until then. */
export function useAskedAnew(revision: number, askAgain: UseQueryExecute): void {
  const asked = useRef({ revision, at: 0 });
  useEffect(() => {
    if (asked.current.revision === revision) return;
    const ask = () => {
      asked.current = { revision, at: performance.now() };
      askAgain({ requestPolicy: "network-only" });
    };
    const timer = setTimeout(ask, Math.max(0, asked.current.at + apartMilliseconds - performance.now()));
    return () => clearTimeout(timer);
  }, [revision, askAgain]);
}
