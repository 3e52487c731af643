"use client";

import type { HolderId, ShortId } from "@puesto/domain/identity";
import { type Holder, textLimits } from "@puesto/domain/structure";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { v7 } from "uuid";
import { Field } from "../../../ui/form/field.tsx";
import { InlineForm } from "../../../ui/form/inline-form.tsx";
import { useEditor } from "../editor.tsx";
import { roleIdOf } from "../new-role.ts";
import { amountOf } from "./seats-form.tsx";

type Said = Pick<Holder, "name" | "fte" | "startsOn" | "endsOn">;

const unsaid: Said = { name: null, fte: "1", startsOn: null, endsOn: null };

const saidOf = ({ name, fte, startsOn, endsOn }: Holder): Said => ({ name, fte, startsOn, endsOn });

/** Who holds a role, how much of full time, and from when to when. With `holder` it changes one who is there. */
export function HolderForm({ id, holder, onDone }: { id: ShortId; holder: Holder | null; onDone: () => void }) {
  const text = useTranslations("roleEdit");
  const edit = useTranslations("edit");
  const editor = useEditor();
  const form = useRef<HTMLFormElement>(null);
  const [newId] = useState(() => v7() as HolderId);
  const [before] = useState<Said>(() => (holder === null ? unsaid : saidOf(holder)));
  const [said, setSaid] = useState(before);
  const [problems, setProblems] = useState<Partial<Record<"name" | "fte" | "days", string | null>>>({});
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const changesFor = (some: Partial<Said>) =>
    holder === null
      ? [{ type: "HolderAssigned" as const, holder: { id: newId, roleId: roleIdOf(id), ...unsaid, ...some } }]
      : [{ type: "HolderUpdated" as const, holderId: holder.id, set: some }];
  const submit = () => {
    if (editor === null) return onDone();
    const { name, fte, startsOn, endsOn } = said;
    // Each field is judged by itself, so that what is wrong with it stands beside it.
    const found = {
      name: editor.judge(changesFor({ name })),
      fte: editor.judge(changesFor({ fte })),
      days: editor.judge(changesFor({ startsOn, endsOn })),
    };
    setProblems(found);
    if (found.name !== null || found.fte !== null || found.days !== null) return;
    // What was not changed here stays, whoever else sets it meanwhile.
    const changed: Partial<Said> = {
      ...(name === before.name ? {} : { name }),
      ...(fte === before.fte ? {} : { fte }),
      ...(startsOn === before.startsOn ? {} : { startsOn }),
      ...(endsOn === before.endsOn ? {} : { endsOn }),
    };
    if (holder === null) editor.propose(changesFor(said));
    else if (Object.keys(changed).length > 0) editor.propose(changesFor(changed));
    onDone();
  };
  const say = (field: keyof Said) => (event: FormEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value;
    const value = field === "fte" ? amountOf(typed) : field === "name" ? typed.trim() || null : typed || null;
    setSaid((now) => ({ ...now, [field]: value }));
  };
  return (
    <InlineForm
      ref={form}
      label={holder === null ? text("assignForm") : text("holderForm")}
      save={holder === null ? text("assignSave") : edit("save")}
      cancel={edit("cancel")}
      onSubmit={submit}
      onCancel={onDone}
    >
      <div className="grid grid-cols-[1fr_4.5rem] gap-2">
        <Field
          label={text("holderName")}
          placeholder={text("holderNameHint")}
          defaultValue={holder?.name ?? ""}
          maxLength={textLimits.name}
          autoComplete="off"
          problem={problems.name ?? null}
          onChange={say("name")}
        />
        <Field
          label={text("share")}
          inputMode="decimal"
          defaultValue={holder?.fte ?? "1"}
          problem={problems.fte ?? null}
          onChange={say("fte")}
        />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Field
          label={text("from")}
          type="date"
          defaultValue={holder?.startsOn ?? ""}
          problem={null}
          onChange={say("startsOn")}
        />
        <Field
          label={text("until")}
          type="date"
          defaultValue={holder?.endsOn ?? ""}
          problem={problems.days ?? null}
          onChange={say("endsOn")}
        />
      </div>
    </InlineForm>
  );
}
