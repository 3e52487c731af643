import { accepted, refused } from "../../result.ts";
import type { EntryCleared, EntrySet } from "../changes/change.ts";
import type { Decision, Handler } from "../changes/handlers/handler.ts";
import { changeRefusal, type StructureRefusal } from "../changes/refusal.ts";
import type { Neighbourhood } from "../neighbourhood/neighbourhood.ts";
import { entryWith, roleWith } from "../neighbourhood/reading.ts";
import type { RowWrite, Write } from "../neighbourhood/write.ts";
import { sameValue } from "../questions/difference.ts";
import type { Entry } from "./entry.ts";
import { type EntryAddress, entryAt, type Json } from "./entry.ts";
import { canStandUnder, type EntryWrite, type Ledger } from "./ledger.ts";

/** Where in an entry: `content`, `content.name`. */
const pathTo = (path: readonly PropertyKey[]): string => ["content", ...path.map(String)].join(".");

/**
 * The changes of entries. Their form, and how they are told, their ledger says; whose an entry is, that its role is there and that
 * nothing is written twice, is the same for all. Whether it can be kept beside what else is kept is asked when all changes of an
 * edit are done, so that their order does not count.
 */
export function entryHandlers<Told extends ReturnType<Ledger["tell"]>>(
  ledgers: Readonly<Record<string, Ledger<Told>>>,
): {
  readonly EntrySet: Handler<EntrySet, EntrySet, Told>;
  readonly EntryCleared: Handler<EntryCleared, EntryCleared, Told>;
} {
  const ledgerOf = ({ ledger }: EntryAddress) => (Object.hasOwn(ledgers, ledger) ? ledgers[ledger] : undefined);

  /** Why there can be no entry at an address, whatever it holds. */
  function addressRefusal(rows: Neighbourhood, address: EntryAddress): StructureRefusal | null {
    const { ledger: name, roleId } = address;
    const ledger = ledgerOf(address);
    if (!ledger || (ledger.of === "ROLE") !== (roleId !== null)) {
      return changeRefusal("UNKNOWN_LEDGER", { ledger: name, of: roleId === null ? "COMPANY" : "ROLE" });
    }
    if (roleId !== null && !roleWith(rows, roleId)) return changeRefusal("UNKNOWN_ROLE", { role: roleId });
    return null;
  }

  const touches = (
    address: EntryAddress,
    content: Json | null,
    note: Parameters<Handler<never, never>["touches"]>[1],
  ) => {
    note.entry(address);
    note.role(address.roleId);
    ledgerOf(address)?.touches(address, content, note);
  };

  function decide<Change extends EntrySet | EntryCleared>(
    rows: Neighbourhood,
    change: Change,
    row: RowWrite<Entry>,
    ledger: Ledger<Told>,
  ): Decision<Change, Told, StructureRefusal> {
    const write: Write = { table: "entries", ...row };
    const entryWrite: EntryWrite = row;
    const writes = sameValue(row.before?.content, row.after?.content) ? [] : [write];
    return accepted({ change, told: ledger.tell(rows, entryWrite), writes });
  }

  return {
    EntrySet: {
      apply: (rows, change) => {
        const refusal = addressRefusal(rows, change);
        const ledger = ledgerOf(change);
        if (refusal || !ledger)
          return refused(refusal ?? changeRefusal("UNKNOWN_LEDGER", { ledger: change.ledger, of: "ROLE" }));
        if (!canStandUnder(ledger, change.key))
          return refused(changeRefusal("MALFORMED_ENTRY", { ledger: change.ledger, path: "key" }));
        const read = ledger.content.safeParse(change.content);
        if (!read.success) {
          const path = pathTo(read.error.issues[0]?.path ?? []);
          return refused(changeRefusal("MALFORMED_ENTRY", { ledger: change.ledger, path }));
        }
        const after = entryAt(change, change.content);
        return decide(rows, change, { before: entryWith(rows, change) ?? null, after }, ledger);
      },
      touches: (change, note) => touches(change, change.content, note),
    },
    EntryCleared: {
      apply: (rows, change) => {
        const refusal = addressRefusal(rows, change);
        const [ledger, before] = [ledgerOf(change), entryWith(rows, change)];
        if (refusal || !ledger)
          return refused(refusal ?? changeRefusal("UNKNOWN_LEDGER", { ledger: change.ledger, of: "ROLE" }));
        // Whoever wants it away has what it wanted, also where somebody else was first.
        if (!before) return accepted({ change, told: ledger.tell(rows, { before: null, after: null }), writes: [] });
        return decide(rows, change, { before, after: null }, ledger);
      },
      touches: (change, note) => touches(change, null, note),
    },
  };
}
