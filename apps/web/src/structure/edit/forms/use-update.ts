"use client";

import type { AskedStructureChange } from "@puesto/domain/structure";
import { useState } from "react";
import { useEditor } from "../editor.tsx";

/** Makes changes and ends the form, unless something stands in the way: that is told in a sentence, and the form stays. */
export function useUpdate(end: () => void) {
  const editor = useEditor();
  const [problem, setProblem] = useState<string | null>(null);
  const update = (changes: readonly AskedStructureChange[]) => {
    const refusal = editor?.judge(changes) ?? null;
    setProblem(refusal);
    if (refusal !== null) return;
    editor?.propose(changes);
    end();
  };
  return { problem, update };
}
