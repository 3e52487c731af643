"use client";

import type { ShortId } from "@puesto/domain/identity";
import { useShortcut } from "../../view/use-shortcut.ts";
import { useView } from "../../view/use-view.ts";
import { useSelected } from "./desk.tsx";
import { type Command, useRoleCommands } from "./role-commands.ts";

/** The keys that do something to roles, wherever on the page they are pressed. */
export function EditKeys() {
  const meant = useMeantRoles();
  const commandsFor = useRoleCommands();
  const run = (name: Command["name"]) => () =>
    commandsFor(meant())
      .find((command) => command.name === name)
      ?.run();
  useShortcut(["n"], run("addReport"));
  useShortcut(["N"], run("addSibling"));
  useShortcut(["F2"], run("rename"));
  useShortcut(["p", "P"], run("assign"));
  useShortcut(["m", "M"], run("move"));
  useShortcut(["Delete"], run("remove"));
  return null;
}

/** The roles that are meant: those chosen together, else the one whose card has the focus, else the one that is open. */
export function useMeantRoles(): () => readonly ShortId[] {
  const selected = useSelected();
  const [{ open }] = useView();
  return () => {
    if (selected.size > 0) return [...selected];
    const one = focusedCard() ?? open;
    return one === null ? [] : [one];
  };
}

/** The card of a role, where the chart shows it. */
export const cardOf = (id: ShortId): HTMLElement | null =>
  document.querySelector(`[role=treeitem][data-role="${CSS.escape(id)}"]`);

function focusedCard(): ShortId | null {
  const id = document.activeElement?.closest("[role=treeitem][data-role]")?.getAttribute("data-role");
  return id == null ? null : (id as ShortId);
}
