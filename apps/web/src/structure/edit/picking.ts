"use client";

import type { RelationId, ShortId } from "@puesto/domain/identity";
import type { AskedStructureChange } from "@puesto/domain/structure";
import { v7 } from "uuid";
import { useGoToRole } from "../role/go-to-role.tsx";
import { type Picking, useDesk } from "./desk.tsx";
import { useEditor } from "./editor.tsx";
import { movesTo, topmost } from "./moves.ts";
import { roleIdOf } from "./new-role.ts";

/** What is done when the other role is picked, and what stands in the way of it. */
export interface Picker {
  readonly picking: Picking;
  /** Why it cannot be this role, in a sentence; null where it can. */
  readonly refusalOf: (id: ShortId) => string | null;
  readonly pick: (id: ShortId) => void;
}

/** The picking that is under way; null where none is. */
export function usePicker(): Picker | null {
  const { outline, task, end, selection } = useDesk();
  const editor = useEditor();
  const goToRole = useGoToRole();
  if (editor === null || task === null || !(task.what === "moving" || task.what === "relating")) return null;
  const changesFor = (id: ShortId) =>
    task.what === "moving" ? movesTo(topmost(outline, task.ids), id) : [relationWith(task, id)];
  return {
    picking: task,
    refusalOf: (id) => editor.judge(changesFor(id)),
    pick: (id) => {
      const changes = changesFor(id);
      if (editor.judge(changes) !== null) return;
      editor.propose(changes);
      end();
      const [first] = task.what === "moving" ? task.ids : [task.id];
      if (task.what === "moving" && selection.get().size === 0 && first !== undefined) goToRole(first);
    },
  };
}

function relationWith(
  { id, type, outward }: Extract<Picking, { what: "relating" }>,
  other: ShortId,
): AskedStructureChange {
  const [fromId, toId] = outward ? [roleIdOf(id), roleIdOf(other)] : [roleIdOf(other), roleIdOf(id)];
  return { type: "RelationAdded", relation: { id: v7() as RelationId, type, fromId, toId } };
}
