"use client";

import type { ShortId } from "@puesto/domain/identity";
import { type RelationType, relationTypes, roleWith } from "@puesto/domain/structure";
import {
  BetweenHorizontalStart,
  CornerUpRight,
  type LucideIcon,
  Pencil,
  Plus,
  Spline,
  Trash2,
  UserRoundPlus,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ancestorRows, idAt, rowOf } from "../outline/outline-row.ts";
import { useGoToRole } from "../role/go-to-role.tsx";
import { useDesk } from "./desk.tsx";
import { useEditor } from "./editor.tsx";
import { newRole, roleIdOf } from "./new-role.ts";

/** Something that can be done to roles: a line of a menu or of the palette, and perhaps a key. */
export interface Command {
  readonly name: "addReport" | "addSibling" | "rename" | "assign" | "move" | "relate" | "remove";
  readonly label: string;
  /** What is pressed for it, as it is shown. */
  readonly keys: readonly string[];
  readonly icon: LucideIcon;
  readonly run: () => void;
}

/** Tells what can be done to a role, or to several together; nothing where nothing can be edited. */
export function useRoleCommands(): (ids: readonly ShortId[]) => readonly Command[] {
  const text = useTranslations("roleEdit");
  const naming = useTranslations("edit");
  const locale = useLocale();
  const { outline, begin } = useDesk();
  const editor = useEditor();
  const goToRole = useGoToRole();
  const add = (superior: ShortId, after: ShortId | null) => {
    const place = after === null ? { before: null } : { after: roleIdOf(after) };
    // It is most often of the unit of whom it stands under or beside.
    const beside = roleIdOf(after ?? superior);
    const unit = editor?.rows == null ? null : (roleWith(editor.rows, beside)?.unitId ?? null);
    const { id: added, change } = newRole(superior, naming("newRole"), locale, unit, place);
    editor?.propose([change]);
    begin({ what: "renaming", id: added });
    goToRole(added);
  };
  return (ids) => {
    const [id] = ids;
    const count = ids.length;
    if (editor === null || id === undefined || rowOf(outline, id) < 0) return [];
    const [aboveRow] = ancestorRows(outline, rowOf(outline, id));
    const above = aboveRow === undefined ? null : idAt(outline, aboveRow);
    const move: Command = {
      name: "move",
      label: count > 1 ? text("moveSeveral", { count }) : text("move"),
      keys: ["M"],
      icon: CornerUpRight,
      run: () => begin({ what: "moving", ids }),
    };
    const remove: Command = {
      name: "remove",
      label: count > 1 ? text("removeSeveral", { count }) : text("remove"),
      keys: [text("deleteKey")],
      icon: Trash2,
      run: () => begin({ what: "removing", ids }),
    };
    if (count > 1) return [move, remove];
    const report: Command = {
      name: "addReport",
      label: text("addReport"),
      keys: ["N"],
      icon: Plus,
      run: () => add(id, null),
    };
    const sibling: Command = {
      name: "addSibling",
      label: text("addSibling"),
      keys: ["Shift", "N"],
      icon: BetweenHorizontalStart,
      run: () => above !== null && add(above, id),
    };
    const rename: Command = {
      name: "rename",
      label: text("rename"),
      keys: ["F2"],
      icon: Pencil,
      run: () => begin({ what: "renaming", id }),
    };
    const assign: Command = {
      name: "assign",
      label: text("assign"),
      keys: ["P"],
      icon: UserRoundPlus,
      run: () => begin({ what: "assigning", id }),
    };
    // Nobody stands beside the top, and it moves only by another one becoming the top.
    return above === null ? [report, rename, assign, remove] : [report, sibling, rename, assign, move, remove];
  };
}

/** Tells which relations a role can be given: what it would be to the other one. */
export function useRelateCommands(): (id: ShortId) => readonly Command[] {
  const text = useTranslations("roleEdit");
  const sentence = useTranslations("relations");
  const { begin } = useDesk();
  const editor = useEditor();
  return (id) =>
    editor === null
      ? []
      : relationWays.map(({ type, outward }) => ({
          name: "relate",
          label: text("relateAs", { relation: sentence(`${outward ? "from" : "to"}.${type}`) }),
          keys: [],
          icon: Spline,
          run: () => begin({ what: "relating", id, type, outward }),
        }));
}

/** Those who coordinate do so with one another; the others go one way or the other. */
const relationWays: readonly { readonly type: RelationType; readonly outward: boolean }[] = relationTypes.flatMap(
  (type) => (type === "COORDINATES_WITH" ? [true] : [true, false]).map((outward) => ({ type, outward })),
);
