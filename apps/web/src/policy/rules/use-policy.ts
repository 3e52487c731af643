"use client";

import { type PolicySettings, policyKept, policyLedgerName } from "@puesto/domain/policy";
import { entriesIn } from "@puesto/domain/structure";
import { useMemo } from "react";
import { useEditor } from "../../structure/index.ts";

/** What the company sets of the rules, one's own edits in it at once; null where nothing can be edited. */
export function usePolicy(): PolicySettings | null {
  const rows = useEditor()?.rows ?? null;
  return useMemo(
    () => (rows === null ? null : policyKept({ entries: [...entriesIn(rows, policyLedgerName, null)] })),
    [rows],
  );
}
