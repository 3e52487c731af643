"use client";

import type { ShortId } from "@puesto/domain/identity";
import { useTranslations } from "next-intl";
import { Chooser } from "../../../ui/form/chooser.tsx";
import { FieldError } from "../../../ui/form/field.tsx";
import { useEditor } from "../editor.tsx";
import { useKnownKinds, useMadeKind } from "../kinds.tsx";
import { roleIdOf } from "../new-role.ts";
import { useUpdate } from "./use-update.ts";

/** No kind has this key: they are written in letters. */
const nothing = "–";

/** What sort of seat a role is: one of the kinds that every company has, one that this company uses, a new one, or none. */
export function KindForm({ id, kind, onDone }: { id: ShortId; kind: string | null; onDone: () => void }) {
  const text = useTranslations("roleEdit");
  const editor = useEditor();
  const known = useKnownKinds();
  const made = useMadeKind();
  const { problem, update } = useUpdate(onDone);
  const used = new Set<string>();
  for (const role of editor?.rows?.roles.from(null) ?? []) if (role.kind !== null) used.add(role.kind);
  for (const { key } of known) used.delete(key);
  const choices = [
    { value: nothing, label: text("noKind") },
    ...known.map(({ key, name, isOwn }) => ({
      value: key,
      label: name,
      ...(isOwn ? { hint: text("ownKind") } : {}),
    })),
    ...[...used].sort().map((key) => ({ value: key, label: key, hint: text("ownKind") })),
  ];
  const changeTo = (kind: string | null) => ({ type: "RoleUpdated" as const, roleId: roleIdOf(id), set: { kind } });
  const choose = (key: string) => update([changeTo(key === nothing ? null : key)]);
  const create = (name: string) => {
    const kind = made?.(name);
    if (kind !== undefined) update([kind.change, changeTo(kind.key)]);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Chooser
        label={text("chooseKind")}
        choices={choices}
        chosen={kind ?? nothing}
        none={text("nothingFound")}
        creation={{ label: (typed) => text("newKind", { name: typed }), onCreate: create }}
        onChoose={choose}
        onCancel={onDone}
      />
      <FieldError id={`kind-of-${id}`} problem={problem} />
    </div>
  );
}
