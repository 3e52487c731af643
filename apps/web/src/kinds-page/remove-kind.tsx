"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { type CompanyKind, profileLedgerNames } from "@puesto/domain/profile";
import { type AskedStructureChange, entriesIn, type Role } from "@puesto/domain/structure";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useEditor } from "../structure/index.ts";
import { Button } from "../ui/button.tsx";

/** An edit takes a thousand changes: of a kind with more roles than this, the roles keep its key. */
const mostRoles = 800;

/** Removes a kind of the company with its profile, after asking; roles of it are of the kind that it was based on. */
export function RemoveKind({
  kind,
  name,
  baseName,
  roles,
  onRemoved,
}: {
  kind: CompanyKind;
  name: string;
  /** Null where it is based on none. */
  baseName: string | null;
  roles: readonly Role[];
  onRemoved: () => void;
}) {
  const text = useTranslations("kinds");
  const edit = useTranslations("edit");
  const editor = useEditor();
  const [isOpen, setOpen] = useState(false);
  const rows = editor?.rows ?? null;
  const changesFor = (): readonly AskedStructureChange[] => {
    const cleared = { type: "EntryCleared", roleId: null } as const;
    const parts = rows === null ? [] : [...entriesIn(rows, profileLedgerNames.kindProfile, null)];
    return [
      ...(roles.length > mostRoles ? [] : roles).map((role) => ({
        type: "RoleUpdated" as const,
        roleId: role.id,
        set: { kind: kind.basedOn },
      })),
      ...parts
        .filter(({ key }) => key.startsWith(`${kind.key}/`))
        .map(({ ledger, key }) => ({ ...cleared, ledger, key })),
      { ...cleared, ledger: profileLedgerNames.kind, key: kind.key },
    ];
  };
  const refusal = isOpen ? (editor?.judge(changesFor()) ?? null) : null;
  const remove = () => {
    editor?.propose(changesFor());
    setOpen(false);
    onRemoved();
  };
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={setOpen}>
      <Button onClick={() => setOpen(true)}>
        <Trash2 size={15} aria-hidden />
        {text("remove")}
      </Button>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-ink/20 dark:bg-black/50" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 rounded-2xl border border-line bg-raised p-5 shadow-modal outline-none">
          <AlertDialog.Title className="font-semibold text-base tracking-tight">
            {text("removeTitle", { kind: name })}
          </AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-pretty text-ink-soft">
            {text("removeLead", {
              count: roles.length,
              base: baseName === null ? text("ofNoKind") : text("ofKind", { kind: baseName }),
            })}
          </AlertDialog.Description>
          {refusal === null ? null : <p className="mt-2 text-danger text-sm">{refusal}</p>}
          <div className="mt-4 flex justify-end gap-2">
            <Button look="plain" onClick={() => setOpen(false)}>
              {edit("cancel")}
            </Button>
            <Button look="solid" disabled={refusal !== null} onClick={remove}>
              {text("remove")}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
