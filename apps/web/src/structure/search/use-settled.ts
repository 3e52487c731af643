"use client";

import { useEffect, useState } from "react";

/** The value, once it has stayed the same for so many milliseconds. */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const settling = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(settling);
  }, [value, milliseconds]);
  return settled;
}
