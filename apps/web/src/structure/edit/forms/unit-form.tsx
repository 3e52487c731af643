"use client";

import type { ShortId, UnitId } from "@puesto/domain/identity";
import { useLocale, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { type Choice, Chooser } from "../../../ui/form/chooser.tsx";
import { FieldError } from "../../../ui/form/field.tsx";
import { unitRows } from "../../rows/unit-rows.ts";
import { useEditor } from "../editor.tsx";
import { roleIdOf } from "../new-role.ts";
import { useUpdate } from "./use-update.ts";

const nothing = "–";

/** The unit that a role lies in: one of the company's, a new one, which comes with the same edit, or none. */
export function UnitForm({ id, unitId, onDone }: { id: ShortId; unitId: UnitId | null; onDone: () => void }) {
  const text = useTranslations("roleEdit");
  const locale = useLocale();
  const editor = useEditor();
  const { problem, update } = useUpdate(onDone);
  const units = editor?.rows == null ? [] : unitRows(editor.rows, locale);
  const choices: readonly Choice[] = [
    { value: nothing, label: text("noUnit") },
    ...units.map((unit) => ({ value: unit.id, label: unit.name, hint: unit.path.join(" › ") })),
  ];
  const put = (unit: UnitId | null) => ({ type: "RoleUpdated" as const, roleId: roleIdOf(id), set: { unitId: unit } });
  const create = (typed: string) => {
    const made = v7() as UnitId;
    update([
      { type: "UnitAdded", unit: { id: made, key: null, name: { [locale]: typed }, parentId: null } },
      put(made),
    ]);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Chooser
        label={text("chooseUnit")}
        choices={choices}
        chosen={unitId ?? nothing}
        none={text("nothingFound")}
        creation={{ label: (typed) => text("newUnit", { name: typed }), onCreate: create }}
        onChoose={(chosen) => update([put(units.find((unit) => unit.id === chosen)?.id ?? null)])}
        onCancel={onDone}
      />
      <FieldError id={`unit-of-${id}`} problem={problem} />
    </div>
  );
}
