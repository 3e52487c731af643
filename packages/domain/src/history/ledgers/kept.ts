import { type EntryWrite, type Neighbourhood, refusalsOnReturn, type Write } from "../../structure/index.ts";
import { type LedgerRefusal, ledgers } from "./ledgers.ts";

/** What became of one entry by an edit, with the last change that wrote it. */
interface WrittenEntry extends EntryWrite {
  readonly index: number;
}

/**
 * What the entries that an edit wrote break of the rules of their ledgers, each with the last change that wrote it. The rows are
 * those in the end: a kind may come after the one that is based on it, and an account after a sale to it.
 */
export function keptRefusals(
  rows: Neighbourhood,
  steps: readonly (readonly Write[])[],
  how: "ANEW" | "RETURN",
): readonly (LedgerRefusal & { readonly index: number })[] {
  const entries = new Map<string, WrittenEntry>();
  steps.forEach((writes, index) => {
    for (const write of writes) {
      if (write.table !== "entries") continue;
      const id = (write.after ?? write.before).id;
      entries.set(id, { before: entries.get(id)?.before ?? write.before, after: write.after, index });
    }
  });
  return [...entries.values()].flatMap(({ index, ...write }) => {
    const ledger = ledgers[(write.after ?? write.before)?.ledger ?? ""];
    if (ledger === undefined) return [];
    const refusals = how === "ANEW" ? ledger.refusals(rows, write) : refusalsOnReturn(ledger, rows, write);
    return refusals.map((one) => ({ ...one, index }));
  });
}
