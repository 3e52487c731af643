"use client";

import { amountFrom } from "@puesto/domain/decimal";
import type { ShortId } from "@puesto/domain/identity";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Field } from "../../../ui/form/field.tsx";
import { InlineForm } from "../../../ui/form/inline-form.tsx";
import { roleIdOf } from "../new-role.ts";
import { useUpdate } from "./use-update.ts";

/** How many full-time equivalents a role stands for; without any it is a heading, which nobody can hold. */
export function SeatsForm({ id, seats, onDone }: { id: ShortId; seats: string; onDone: () => void }) {
  const text = useTranslations("roleEdit");
  const edit = useTranslations("edit");
  const field = useRef<HTMLFormElement>(null);
  const { problem, update } = useUpdate(onDone);
  const said = useRef(seats);
  useEffect(() => field.current?.querySelector("input")?.select(), []);
  return (
    <InlineForm
      ref={field}
      label={text("seats")}
      save={edit("save")}
      cancel={edit("cancel")}
      onSubmit={() => update([{ type: "RoleUpdated", roleId: roleIdOf(id), set: { seats: amountOf(said.current) } }])}
      onCancel={onDone}
    >
      <Field
        label={text("seats")}
        inputMode="decimal"
        defaultValue={seats}
        problem={problem}
        onChange={(event) => {
          said.current = event.target.value;
        }}
      />
    </InlineForm>
  );
}

/** An amount as people write it, with a point or a comma; what is none stays as it is, and is refused by name. */
export const amountOf = (typed: string): string => amountFrom(typed.replace(",", ".")) ?? typed.trim();
