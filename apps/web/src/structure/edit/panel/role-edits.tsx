"use client";

import type { ShortId } from "@puesto/domain/identity";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import { Menu } from "../../../ui/popups/menu.tsx";
import { useDesk } from "../desk.tsx";
import { useEditor } from "../editor.tsx";
import { TitleForm } from "../forms/title-form.tsx";
import { useRoleCommands } from "../role-commands.ts";
import { RoleMenuItems } from "./role-menu-items.tsx";

/** What can be done to the role that is open: the most usual as buttons, everything in a menu. */
export function RoleEdits({ id, title }: { id: ShortId; title: string }) {
  const text = useTranslations("roleEdit");
  const edit = useTranslations("edit");
  const editor = useEditor();
  const { task, end } = useDesk();
  const commands = useRoleCommands()([id]);
  if (editor === null) return null;
  const short = { addReport: edit("addReport"), rename: edit("rename"), remove: edit("remove") } as const;
  return (
    <>
      {task?.what === "renaming" && task.id === id ? <TitleForm id={id} title={title} onDone={end} /> : null}
      <div className="flex gap-1.5">
        {commands.map(({ name, icon: Icon, run }) =>
          name === "addReport" || name === "rename" || name === "remove" ? (
            <Button key={name} className="grow gap-1 px-1.5!" onClick={run}>
              <Icon size={15} aria-hidden />
              {short[name]}
            </Button>
          ) : null,
        )}
        <Menu
          trigger={
            <Button aria-label={text("more")} className="px-2!">
              <Ellipsis size={16} aria-hidden />
            </Button>
          }
        >
          <RoleMenuItems ids={[id]} />
        </Menu>
      </div>
    </>
  );
}
