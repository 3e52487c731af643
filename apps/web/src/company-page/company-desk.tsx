"use client";

import { keyFrom, profileLedgerNames, roleKinds } from "@puesto/domain/profile";
import type { Outline } from "@puesto/domain/structure";
import { useLocale } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { FindingMarksProvider, type FindingsOfCompany, FoundProvider } from "../policy/index.ts";
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
  findings: { found, marks },
  children,
}: {
  slug: string;
  outline: Outline;
  selection: Selection;
  editor: Editor | null;
  goToRole: GoToRole;
  findings: Pick<FindingsOfCompany, "found" | "marks">;
  children: ReactNode;
}) {
  const rows = editor?.rows ?? null;
  const locale = useLocale();
  const kinds = useMemo(() => {
    const own = rows === null ? [] : [...kindsIn(rows).values()];
    const known = [
      ...roleKinds.map(({ key, name }) => ({ key, name, isOwn: false })),
      ...own.map(({ key, name }) => ({ key, name, isOwn: true })),
    ];
    const made = (name: string) => {
      const key = keyFrom(name, (one) => known.some((kind) => kind.key === one));
      const content = { name: { [locale]: name }, basedOn: null };
      return {
        key,
        change: { type: "EntrySet" as const, ledger: profileLedgerNames.kind, roleId: null, key, content },
      };
    };
    return { known, made };
  }, [rows, locale]);
  return (
    <GoToRoleProvider value={goToRole}>
      <EditorProvider value={editor}>
        <KindsProvider value={kinds}>
          <DeskProvider outline={outline} selection={selection}>
            <FindingMarksProvider value={marks}>
              <FoundProvider value={found}>{children}</FoundProvider>
            </FindingMarksProvider>
            <EditKeys />
            <RemoveRoles />
            <RolePicker slug={slug} />
          </DeskProvider>
        </KindsProvider>
      </EditorProvider>
    </GoToRoleProvider>
  );
}
