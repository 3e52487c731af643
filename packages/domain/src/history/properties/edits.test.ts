import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDifference, findIntegrityViolations, neighbourhoodOf } from "../../structure/index.ts";
import {
  aChange,
  anyEdit,
  anyHostileEdit,
  anyShuffle,
  anyStructureRecords,
  type Edit,
  touchedRecords,
} from "../../testing/index.ts";
import { apply, compose, diff, invert, readChanges, readRecorded, recordedFrom, touches } from "../index.ts";
import { asSets, expectSame, rowsOf, stateOf, taken } from "../trial.ts";

const often = { numRuns: 300 };
/** Changes that are taken, most of which are not, and single ones. */
const anySort = () => fc.oneof(anyEdit(), anyShuffle(), anyHostileEdit(), aChange());

/** Without the rows that are there: those differ where only the touched ones were loaded. */
const outcomeOf = (rows: Edit["before"], changes: Edit["changes"]) => {
  const applied = apply(neighbourhoodOf(rows.company, rows.records), changes);
  if (!applied.ok) return applied;
  const { rows: _, ...rest } = applied.value;
  return { ok: true, value: rest };
};

describe("changes that are taken", () => {
  it("keep every rule: S1 to S19, looked at in all records", () => {
    fc.assert(
      fc.property(anySort(), (edit) => {
        const applied = apply(rowsOf(edit), edit.changes);
        if (applied.ok) expect(findIntegrityViolations(stateOf(applied.value.rows).records)).toEqual([]);
      }),
      often,
    );
  });

  it("and then their inverse leave everything as it was, ids and places too", () => {
    fc.assert(
      fc.property(anyEdit(), (edit) => {
        const rows = rowsOf(edit);
        const applied = taken(rows, edit.changes);
        expectSame(stateOf(taken(applied.rows, applied.inverse).rows), edit.before);
        expect(invert(rows, edit.changes)).toEqual({ ok: true, value: applied.inverse });
      }),
      often,
    );
  });

  it("come to their difference", () => {
    fc.assert(
      fc.property(anyEdit(), (edit) => {
        const { rows, difference } = taken(rowsOf(edit), edit.changes);
        expect(asSets(applyDifference(edit.before.records, difference))).toEqual(asSets(stateOf(rows).records));
        expect(difference.company?.after ?? edit.before.company).toEqual(rows.company);
      }),
      often,
    );
  });

  it("are recorded so that they do the same again, without asking where siblings stand", () => {
    fc.assert(
      fc.property(anyEdit(), (edit) => {
        const first = taken(rowsOf(edit), edit.changes);
        const again = taken(rowsOf(edit), first.changes);
        expectSame(stateOf(again.rows), stateOf(first.rows));
        expect(again.changes).toEqual(first.changes);
        expect(again.told).toEqual(first.told);
      }),
      often,
    );
  });

  it("are read from JSON as they were written", () => {
    fc.assert(
      fc.property(anyEdit(), (edit) => {
        expect(readChanges(JSON.parse(JSON.stringify(edit.changes)))).toEqual({ ok: true, value: edit.changes });
        const recorded = recordedFrom(taken(rowsOf(edit), edit.changes));
        expect(readRecorded(JSON.parse(JSON.stringify(recorded)))).toEqual({ ok: true, value: recorded });
      }),
      often,
    );
  });
});

describe("changes that are refused", () => {
  it("are told by their codes and index, and leave the rows as they were; nothing is thrown", () => {
    fc.assert(
      fc.property(anySort(), (edit) => {
        const rows = rowsOf(edit);
        const applied = apply(rows, edit.changes);
        expectSame(stateOf(rows), edit.before);
        if (applied.ok) return;
        expect(applied.problem.length).toBeGreaterThan(0);
        for (const { index } of applied.problem) expect(edit.changes[index]).toBeDefined();
      }),
      often,
    );
  });
});

describe("the rows that changes touch", () => {
  it("are enough: with them alone the outcome is that of the whole company", () => {
    fc.assert(
      fc.property(anySort(), ({ before, changes }) => {
        const touched = touchedRecords(before.records, touches(changes));
        expect(outcomeOf({ ...before, records: touched }, changes)).toEqual(outcomeOf(before, changes));
      }),
      { numRuns: 600 },
    );
  });

  it("are enough for the inverse too", () => {
    fc.assert(
      fc.property(anyEdit(), (edit) => {
        const { rows, inverse } = taken(rowsOf(edit), edit.changes);
        const state = stateOf(rows);
        const touched = touchedRecords(state.records, touches(inverse));
        expect(outcomeOf({ ...state, records: touched }, inverse)).toEqual(outcomeOf(state, inverse));
      }),
      often,
    );
  });
});

/** Many changes of few things, so that neighbours are often of one. */
const anyRun = () => fc.oneof(anyEdit({ maxChanges: 40, maxRoles: 2 }), anyEdit({ maxChanges: 20 }));

describe("composed changes", () => {
  it("are no more, and do the same", () => {
    fc.assert(
      fc.property(anyRun(), (edit) => {
        const composed = compose(edit.changes);
        expect(composed.length).toBeLessThanOrEqual(edit.changes.length);
        expectSame(stateOf(taken(rowsOf(edit), composed).rows), stateOf(taken(rowsOf(edit), edit.changes).rows));
        expect(compose(composed)).toEqual(composed);
      }),
      often,
    );
  });

  it("do the same as they are recorded, and as their inverse", () => {
    fc.assert(
      fc.property(anyRun(), (edit) => {
        const { rows, changes, inverse } = taken(rowsOf(edit), edit.changes);
        expectSame(stateOf(taken(rowsOf(edit), compose(changes)).rows), stateOf(rows));
        expectSame(stateOf(taken(rows, compose(inverse)).rows), edit.before);
      }),
      often,
    );
  });
});

describe("the changes from one company to another", () => {
  it("arrive, whatever lies between them", () => {
    const company = { name: { es: "Alameda" }, locale: "es" } as const;
    fc.assert(
      fc.property(anyStructureRecords(), anyStructureRecords(), (one, other) => {
        const [before, after] = [
          { company, records: one },
          { company: { ...company, locale: "en" as const }, records: other },
        ];
        const changes = diff(before, after);
        expectSame(stateOf(taken(rowsOf({ before }), changes).rows), after);
      }),
      often,
    );
  });

  it("arrive where an edit went, and back", () => {
    fc.assert(
      fc.property(anyEdit(), (edit) => {
        const after = stateOf(taken(rowsOf(edit), edit.changes).rows);
        expectSame(stateOf(taken(rowsOf(edit), diff(edit.before, after)).rows), after);
        expectSame(stateOf(taken(rowsOf({ before: after }), diff(after, edit.before)).rows), edit.before);
      }),
      often,
    );
  });

  it("are none where nothing differs", () => {
    fc.assert(
      fc.property(anyEdit({ maxChanges: 0 }), ({ before }) => {
        expect(diff(before, before)).toEqual([]);
      }),
    );
  });
});
