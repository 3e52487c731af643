"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Refusals } from "../../evaluation/index.ts";

/** How the pay of the role that is shown is edited. Each says why it was not done. */
export interface PayEdits {
  readonly setScheme: (content: object) => Promise<Refusals>;
  readonly clearScheme: () => Promise<Refusals>;
  readonly keepAccount: (name: string) => Promise<Refusals>;
  readonly giveUpAccount: (key: string) => Promise<Refusals>;
  readonly recordSale: (sale: {
    readonly account: string;
    readonly on: string;
    readonly amount: string;
    readonly received: string;
    readonly source: string;
  }) => Promise<Refusals>;
  readonly withdrawSale: (id: string) => Promise<Refusals>;
}

const Edits = createContext<PayEdits | null>(null);

export function PayEditsProvider({ edits, children }: { edits: PayEdits; children: ReactNode }) {
  return <Edits.Provider value={edits}>{children}</Edits.Provider>;
}

/** How pay is edited; only below its provider. */
export function usePayEdits(): PayEdits {
  const edits = useContext(Edits);
  if (edits === null) throw new Error("The pay of no role is shown here");
  return edits;
}
