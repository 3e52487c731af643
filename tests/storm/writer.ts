import type { AskedChange } from "@puesto/domain/history";
import { type EditRequest, editUntilAnswered } from "../fleet/edit.ts";
import type { Fleet } from "../fleet/fleet.ts";
import { type HangUp, hangUps } from "../fleet/post.ts";
import { inputOf } from "./asked.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { choices } from "./choices.ts";
import type { Known } from "./known.ts";
import type { Ledger } from "./ledger.ts";

/** What all writers share. */
export interface Writing {
  readonly fleet: Fleet;
  readonly seed: number;
  readonly known: Known;
  readonly ledger: Ledger;
  /** Whether there is another edit to make: counted down by all writers together. */
  readonly takeTurn: () => boolean;
  /** Told after each answer. */
  readonly onAnswer: () => void;
}

/** Ids of what writers make are of these series of numbers, one a writer. */
const firstSeries = 0x1000;

/** Edits until there are no turns left. */
export async function write(writing: Writing, writer: number): Promise<void> {
  const { fleet, seed, known, ledger, takeTurn, onAnswer } = writing;
  const chance = chanceFrom(seed * 1_000 + writer);
  const next = choices(chance, known, firstSeries + writer);
  let seen = 1;
  for (let number = 0; takeTurn(); number += 1) {
    const { mutation, input, changes } = asked(chance, next, fleet, seen);
    const requestKey = `storm ${seed} ${writer} ${number}`;
    const request: EditRequest = { mutation, input, requestKey, author: `writer-${writer}` };
    const manners = { first: Math.floor(chance.part() * fleet.apis.length), hangUps: hangingUp(chance) };
    const answer = await editUntilAnswered(fleet.apis, request, ledger.happenings, manners);
    ledger.entries.push({ requestKey, writer, mutation, changes, answer });
    seen = Math.max(seen, answer.revision);
    if (answer.refusals.length === 0) for (const change of changes ?? []) believe(known, change);
    onAnswer();
  }
}

/** One request in twelve loses its caller, some of them twice. */
const hangingUp = (chance: Chance): readonly HangUp[] => {
  if (!chance.happens(1 / 12)) return [];
  return chance.happens(0.2) ? [chance.among(hangUps), chance.among(hangUps)] : [chance.among(hangUps)];
};

interface AskedEdit {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly changes: readonly AskedChange[] | null;
}

function asked(chance: Chance, next: () => AskedChange, { company, companyId }: Fleet, seen: number): AskedEdit {
  const what = chance.weighted({ one: 84, several: 5, undo: 7, redo: 3, revert: 0.6 });
  const expected = chance.happens(0.02) ? { expectedRevision: seen } : {};
  switch (what) {
    case "one": {
      const change = next();
      const { name, input } = inputOf(companyId, change);
      return { mutation: name, input: { company, ...expected, ...input }, changes: [change] };
    }
    case "several": {
      const changes = Array.from({ length: 2 + Math.floor(chance.part() * 3) }, next);
      const inputs = changes.map((change) => inputOf(companyId, change)).map(({ name, input }) => ({ [name]: input }));
      return { mutation: "applyChanges", input: { company, ...expected, changes: inputs }, changes };
    }
    case "undo":
    case "redo":
      return { mutation: what, input: { company }, changes: null };
    case "revert": {
      const revision = Math.max(1, seen - 1 - Math.floor(chance.part() * 20));
      return { mutation: "revertTo", input: { company, revision }, changes: null };
    }
  }
}

function believe({ roles, units, relations, holders }: Known, change: AskedChange): void {
  if (change.type === "RoleAdded") roles.add(change.role.id);
  if (change.type === "RoleRemoved") roles.drop(change.roleId);
  if (change.type === "UnitAdded") units.add(change.unit.id);
  if (change.type === "UnitRemoved") units.drop(change.unitId);
  if (change.type === "RelationAdded") relations.add(change.relation.id);
  if (change.type === "RelationRemoved") relations.drop(change.relationId);
  if (change.type === "HolderAssigned") holders.add(change.holder.id);
  if (change.type === "HolderEnded") holders.drop(change.holderId);
}
