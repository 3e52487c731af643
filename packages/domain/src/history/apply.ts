import { accepted, type Result, refused } from "../result.ts";
import {
  type ChangeOf,
  type CompanyDifference,
  differenceOfWrites,
  findRestingViolations,
  findWrittenViolations,
  type IntegrityViolation,
  type Neighbourhood,
  type Touched,
  touching,
  undoing,
  type Where,
  type Write,
  written,
} from "../structure/index.ts";
import {
  type AskedChange,
  type Change,
  type ChangeRefusal,
  type Changes,
  type ChangeType,
  handlers,
  type ToldChange,
} from "./changes.ts";
import { keptRefusals } from "./ledgers/kept.ts";

/** What came of changes. */
export interface Applied {
  /** The rows as they are now; those given stay as they were. */
  readonly rows: Neighbourhood;
  /** The changes as they are recorded: places are said exactly, and those that changed nothing are left out. */
  readonly changes: readonly Change[];
  /** What each of `changes` did, in names as they were at that time. */
  readonly told: readonly ToldChange[];
  /** The changes that lead back, to the same ids and places: what undoes the whole. */
  readonly inverse: readonly Change[];
  /** What it comes to, row by row: what is to be stored. */
  readonly difference: CompanyDifference;
}

type Asked<Type extends ChangeType> = ChangeOf<Changes<string | Where>, Type>;

/** Decides on one change, without a look at the rules. */
export const decide = <Type extends ChangeType>(rows: Neighbourhood, change: Asked<Type>) =>
  handlers[change.type].apply(rows, change);

/** A broken rule as the reason why a change is refused. */
function refusalFor({ severity: _, ...broken }: IntegrityViolation, index: number): ChangeRefusal {
  return { ...broken, index };
}

/** What the writes of all changes together leave that must not stay, each with the last change that led there. */
function restingRefusals(rows: Neighbourhood, steps: readonly (readonly Write[])[]): readonly ChangeRefusal[] {
  const found = new Map<string, ChangeRefusal>();
  steps.forEach((writes, index) => {
    for (const violation of writes.flatMap((write) => findRestingViolations(rows, write))) {
      found.set(JSON.stringify([violation.code, violation.values]), refusalFor(violation, index));
    }
  });
  return [...found.values()];
}

/**
 * Applies changes one after another, all or none. Pure and total: whatever is asked, it answers with what came of it or with the
 * refusals of the first change that cannot be, and never throws. The same code decides in the browser, on all rows, and in the
 * API, on those that {@link touches} names; it looks at no others, so what it costs depends on the changes and not on the company.
 * S1, S14 and the rules of ledgers have to hold in the end, all others after each change. `RETURN`: the changes bring back what was
 * there, as an undo does; then what is kept need not fit again what it was written for. `WHOLE`: they bring back all that was there
 * at a moment; then it stood beside each other as it does again, whatever the rules of ledgers are by now.
 */
export function apply(
  before: Neighbourhood,
  asked: readonly AskedChange[],
  how: "ANEW" | "RETURN" | "WHOLE" = "ANEW",
): Result<Applied, readonly ChangeRefusal[]> {
  const changes: Change[] = [];
  const told: ToldChange[] = [];
  const steps: (readonly Write[])[] = [];
  let rows = before;
  for (const [index, one] of asked.entries()) {
    const decided = decide(rows, one);
    if (!decided.ok) return refused([{ ...decided.problem, index }]);
    const { change, told: said, writes } = decided.value;
    const after = writes.reduce(written, rows);
    const violations = findWrittenViolations(rows, after, writes);
    if (violations.length > 0) return refused(violations.map((violation) => refusalFor(violation, index)));
    steps.push(writes);
    rows = after;
    if (writes.length === 0) continue;
    changes.push(change);
    told.push(said);
  }
  const resting = [...restingRefusals(rows, steps), ...(how === "WHOLE" ? [] : keptRefusals(rows, steps, how))];
  if (resting.length > 0) return refused(resting);
  const writes = steps.flat();
  return accepted({ rows, changes, told, inverse: undoing(writes), difference: differenceOfWrites(writes) });
}

/** The changes that undo others, once these are applied to rows; the refusals where they cannot be. */
export function invert(
  before: Neighbourhood,
  changes: readonly AskedChange[],
): Result<readonly Change[], readonly ChangeRefusal[]> {
  const applied = apply(before, changes);
  return applied.ok ? accepted(applied.value.inverse) : applied;
}

/** The rows that changes touch: with these alone {@link apply} gives the same outcome, difference and inverse as with all. */
export function touches(changes: readonly AskedChange[]): Touched {
  const { note, touched } = touching();
  const take = <Type extends ChangeType>(change: Asked<Type>): void => handlers[change.type].touches(change, note);
  for (const change of changes) take(change);
  return touched();
}
