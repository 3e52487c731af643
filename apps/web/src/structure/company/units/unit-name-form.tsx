"use client";

import type { UnitId } from "@puesto/domain/identity";
import { textLimits } from "@puesto/domain/structure";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { v7 } from "uuid";
import { Field } from "../../../ui/form/field.tsx";
import { InlineForm } from "../../../ui/form/inline-form.tsx";
import { useUpdate } from "../../edit/forms/use-update.ts";
import type { UnitRow } from "../../rows/unit-rows.ts";

/** What a unit is called, in the page's language; without one, a unit comes. */
export function UnitNameForm({ unit, onDone }: { unit: UnitRow | null; onDone: () => void }) {
  const text = useTranslations("units");
  const edit = useTranslations("edit");
  const locale = useLocale();
  const { problem, update } = useUpdate(onDone);
  const form = useRef<HTMLFormElement>(null);
  const [newId] = useState(() => v7() as UnitId);
  const said = useRef(unit?.name ?? "");
  useEffect(() => form.current?.querySelector("input")?.select(), []);
  const submit = () => {
    const name = { [locale]: said.current.trim() };
    update([
      unit === null
        ? { type: "UnitAdded", unit: { id: newId, key: null, name, parentId: null } }
        : { type: "UnitUpdated", unitId: unit.id, set: { name } },
    ]);
  };
  const label = unit === null ? text("add") : text("rename", { name: unit.name });
  return (
    <InlineForm
      ref={form}
      label={label}
      save={edit("save")}
      cancel={edit("cancel")}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Field
        label={text("name")}
        defaultValue={unit?.name ?? ""}
        maxLength={textLimits.name}
        autoComplete="off"
        problem={problem}
        onChange={(event) => {
          said.current = event.target.value;
        }}
      />
    </InlineForm>
  );
}
