"use client";

import { Dialog } from "@base-ui/react/dialog";
import type { ShortId } from "@puesto/domain/identity";
import { Command } from "cmdk";
import { MousePointerClick } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { paletteLook } from "../../ui/popups/palette-look.ts";
import { type Picking, useDesk } from "../edit/desk.tsx";
import { type Picker, usePicker } from "../edit/picking.ts";
import { outlineRow, rowOf } from "../outline/outline-row.ts";
import { shortRoleId } from "../role/short-id.ts";
import { FoundRoleList, Hint, PaletteField, Tally } from "./palette-list.tsx";
import { useRoleSearch } from "./use-role-search.ts";

/** Looks for the other role of a move or a relation; those that it cannot be say why. */
export function RolePicker({ slug }: { slug: string }) {
  const { task, end } = useDesk();
  const picker = usePicker();
  const isOpen = picker !== null && !(task !== null && "onChart" in task && task.onChart === true);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => open || end()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={paletteLook.backdrop} />
        <Dialog.Popup className={paletteLook.popup}>
          {isOpen ? <PickerList slug={slug} picker={picker} /> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PickerList({ slug, picker }: { slug: string; picker: Picker }) {
  const text = useTranslations("roleEdit");
  const search = useTranslations("search");
  const { begin } = useDesk();
  const [typed, setTyped] = useState("");
  const roles = useRoleSearch(slug, typed);
  const question = useQuestion(picker.picking);
  return (
    <Command shouldFilter={false} label={question} loop className="flex max-h-[min(34rem,80dvh)] flex-col">
      <Dialog.Title className="truncate px-4 pt-3 font-medium text-accent text-sm">{question}</Dialog.Title>
      <PaletteField typed={typed} onType={setTyped} placeholder={search("placeholder")} />
      <Command.List className="overflow-y-auto overscroll-contain p-1.5">
        <FoundRoleList
          search={roles}
          start={<Hint>{search("start")}</Hint>}
          refusalOf={(role) => picker.refusalOf(shortRoleId(role.id))}
          onChoose={(role) => picker.pick(shortRoleId(role.id))}
        />
      </Command.List>
      <div className="border-line border-t p-1.5">
        <Button look="plain" onClick={() => begin({ ...picker.picking, onChart: true })}>
          <MousePointerClick size={15} aria-hidden />
          {text("pickOnChart")}
        </Button>
      </div>
      <Tally found={roles.found} />
    </Command>
  );
}

/** What is asked of whoever picks the other role. */
export function useQuestion(picking: Picking): string {
  const text = useTranslations("roleEdit");
  const sentence = useTranslations("relations");
  const { outline } = useDesk();
  const titleOf = (id: ShortId | undefined) =>
    id === undefined ? "" : outlineRow(outline, Math.max(0, rowOf(outline, id))).title;
  if (picking.what === "relating") {
    const relation = sentence(`${picking.outward ? "from" : "to"}.${picking.type}`);
    return text("relateQuestion", { title: titleOf(picking.id), relation });
  }
  const count = picking.ids.length;
  return count > 1 ? text("moveQuestionSeveral", { count }) : text("moveQuestion", { title: titleOf(picking.ids[0]) });
}
