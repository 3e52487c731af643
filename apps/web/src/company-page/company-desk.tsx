"use client";

import { roleKinds } from "@puesto/domain/profile";
import type { Outline } from "@puesto/domain/structure";
import { type ReactNode, useMemo } from "react";
import { kindsIn } from "../profile/index.ts";
import { DeskProvider } from "../structure/edit/desk.tsx";
import { EditKeys } from "../structure/edit/edit-keys.tsx";
import { KindsProvider } from "../structure/edit/kinds.tsx";
import { RemoveRoles } from "../structure/edit/panel/remove-roles.tsx";
import type { Selection } from "../structure/edit/selection.ts";
import { type Editor, EditorProvider } from "../structure/index.ts";
import { type GoToRole, GoToRoleProvider } from "../structure/role/go-to-role.tsx";
import { RolePicker } from "../structure/search/role-picker.tsx";

/** What everything on a company's page is given to work with, and what is asked over it. `editor` is null where nothing can be edited. */
export function CompanyDesk({
  slug,
  outline,
  selection,
  editor,
  goToRole,
  children,
}: {
  slug: string;
  outline: Outline;
  selection: Selection;
  editor: Editor | null;
  goToRole: GoToRole;
  children: ReactNode;
}) {
  const rows = editor?.rows ?? null;
  const kinds = useMemo(
    () => [
      ...roleKinds.map(({ key, name }) => ({ key, name, isOwn: false })),
      ...(rows === null ? [] : [...kindsIn(rows).values()].map(({ key, name }) => ({ key, name, isOwn: true }))),
    ],
    [rows],
  );
  return (
    <GoToRoleProvider value={goToRole}>
      <EditorProvider value={editor}>
        <KindsProvider value={kinds}>
          <DeskProvider outline={outline} selection={selection}>
            {children}
            <EditKeys />
            <RemoveRoles />
            <RolePicker slug={slug} />
          </DeskProvider>
        </KindsProvider>
      </EditorProvider>
    </GoToRoleProvider>
  );
}
