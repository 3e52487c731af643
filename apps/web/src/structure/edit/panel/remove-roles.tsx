"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import type { ShortId } from "@puesto/domain/identity";
import { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import { outlineRow, rowOf } from "../../outline/outline-row.ts";
import { useDesk } from "../desk.tsx";
import { useEditor } from "../editor.tsx";
import { affectedBy, removalsOf } from "../moves.ts";

/** Asks what becomes of those who report to roles that go, and says how many they are, and why something cannot be. */
export function RemoveRoles() {
  const { task, end } = useDesk();
  const editor = useEditor();
  const isOpen = editor !== null && task?.what === "removing";
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(open) => open || end()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-ink/20 dark:bg-black/50" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 rounded-2xl border border-line bg-raised p-5 shadow-modal outline-none">
          {isOpen ? <Question ids={task.ids} /> : null}
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function Question({ ids }: { ids: readonly ShortId[] }) {
  const text = useTranslations("edit");
  const several = useTranslations("roleEdit");
  const { outline, end, selection } = useDesk();
  const editor = useEditor();
  const [first] = ids;
  const title = first === undefined ? "" : outlineRow(outline, Math.max(0, rowOf(outline, first))).title;
  const { all, left } = affectedBy(outline, ids);
  const changes = { UP: removalsOf(outline, ids, "UP"), WITH: removalsOf(outline, ids, "WITH") };
  const refusals = { UP: editor?.judge(changes.UP) ?? null, WITH: editor?.judge(changes.WITH) ?? null };
  const remove = (reports: "UP" | "WITH") => {
    end();
    selection.clear();
    editor?.propose(changes[reports]);
  };
  const goes = left > 0;
  const refusal = goes ? refusals.UP : refusals.WITH;
  return (
    <>
      <AlertDialog.Title className="font-semibold text-base tracking-tight">
        {ids.length > 1 ? several("removeTitle", { count: ids.length }) : text("removeTitle", { title })}
      </AlertDialog.Title>
      <AlertDialog.Description className="mt-2 text-ink-soft">
        {ids.length === 1
          ? goes
            ? text("removeWithReports", { count: left })
            : text("removeAlone")
          : goes
            ? several("removeWithReports", { count: left })
            : several("removeAlone")}
      </AlertDialog.Description>
      {refusal === null ? null : <p className="mt-2 text-danger text-sm">{refusal}</p>}
      <div className="mt-4 flex flex-col gap-2">
        {goes && refusals.UP === null ? (
          <Button look="solid" onClick={() => remove("UP")}>
            {ids.length > 1 ? several("removeUp", { count: left }) : text("removeUp", { count: left })}
          </Button>
        ) : null}
        {refusals.WITH === null ? (
          <Button look={goes ? "plain" : "solid"} onClick={() => remove("WITH")}>
            {goes ? text("removeBranch", { count: all }) : text("remove")}
          </Button>
        ) : null}
        <AlertDialog.Close render={<Button look="plain">{text("cancel")}</Button>} />
      </div>
    </>
  );
}
