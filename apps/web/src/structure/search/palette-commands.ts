"use client";

import { type LucideIcon, Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "../../text/navigation.ts";
import { useCompanyPlaces } from "../company/company-places.ts";
import { useDesk } from "../edit/desk.tsx";
import { useMeantRoles } from "../edit/edit-keys.tsx";
import { useEditor } from "../edit/editor.tsx";
import { useRelateCommands, useRoleCommands } from "../edit/role-commands.ts";
import { outlineRow, rowOf } from "../outline/outline-row.ts";

/** Something that can be done from the palette; `about` names the role that it is done to. */
interface PaletteCommand {
  readonly label: string;
  readonly about: string | null;
  readonly keys: readonly string[];
  readonly icon: LucideIcon;
  readonly run: () => void;
}

/** All that can be done now: to the roles that are meant, to the last edits, and the ways to the company's other pages. */
export function usePaletteCommands(slug: string): readonly PaletteCommand[] {
  const text = useTranslations("roleEdit");
  const editor = useEditor();
  const { outline } = useDesk();
  const ids = useMeantRoles()();
  const commandsFor = useRoleCommands();
  const relateCommandsFor = useRelateCommands();
  const router = useRouter();
  const places = useCompanyPlaces(slug).map(({ label, icon, address, isFile }) => ({
    label,
    about: null,
    keys: [],
    icon,
    run: () => (isFile ? window.location.assign(address) : router.push(address)),
  }));
  if (editor === null) return places;
  const [id] = ids;
  const row = id === undefined ? -1 : rowOf(outline, id);
  const about = ids.length === 1 && row >= 0 ? outlineRow(outline, row).title : null;
  const relating = about === null || id === undefined ? [] : relateCommandsFor(id);
  return [
    ...[...commandsFor(ids), ...relating].map((command) => ({ ...command, about })),
    ...places,
    { label: text("undo"), about: null, keys: ["Ctrl", "Z"], icon: Undo2, run: editor.undo },
    { label: text("redo"), about: null, keys: ["Ctrl", "Shift", "Z"], icon: Redo2, run: editor.redo },
  ];
}
