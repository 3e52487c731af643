"use client";

import type { AskedStructureChange, Neighbourhood } from "@puesto/domain/structure";
import { createContext, useContext } from "react";

/** What forms and gestures are given: they say what is to become, and know nothing of how it comes about. */
export interface Editor {
  /** The rows as they are shown, one's own edits among them; null until they have come. */
  readonly rows: Neighbourhood | null;
  /** Why changes cannot be, in a sentence; null where they can. */
  readonly judge: (changes: readonly AskedStructureChange[]) => string | null;
  /** Makes changes, at once in what is shown. What stands in the way is told to the person. */
  readonly propose: (changes: readonly AskedStructureChange[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const Editing = createContext<Editor | null>(null);

export const EditorProvider = Editing.Provider;

/** The editor of the company that is shown; null where nothing can be edited, as in what was. */
export const useEditor = (): Editor | null => useContext(Editing);
