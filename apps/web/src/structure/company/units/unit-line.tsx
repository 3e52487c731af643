"use client";

import { CornerDownRight, Ellipsis, FolderInput, Pencil, Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button, IconButton } from "../../../ui/button.tsx";
import { type Choice, Chooser } from "../../../ui/form/chooser.tsx";
import { FieldError } from "../../../ui/form/field.tsx";
import { leavingOn } from "../../../ui/form/inline-form.tsx";
import { Menu, MenuItem, MenuLine } from "../../../ui/popups/menu.tsx";
import { useUpdate } from "../../edit/forms/use-update.ts";
import type { UnitRow } from "../../rows/unit-rows.ts";
import { UnitNameForm } from "./unit-name-form.tsx";

const nowhere = "–";

/** A unit in the list, with what can be done to it: each in its place. */
export function UnitLine({
  unit,
  units,
  roleCount,
}: {
  unit: UnitRow;
  units: readonly UnitRow[];
  /** How many roles lie in the unit itself. */
  roleCount: number;
}) {
  const text = useTranslations("units");
  const format = useFormatter();
  const [doing, setDoing] = useState<"naming" | "placing" | "removing" | null>(null);
  const done = () => setDoing(null);
  const unitCount = units.filter((one) => one.parentId === unit.id).length;
  return (
    <li className="flex flex-col gap-2 rounded-lg px-2">
      <div className="flex min-h-7 items-center gap-2" style={{ paddingLeft: `${unit.depth}rem` }}>
        {unit.depth > 0 ? <CornerDownRight size={13} aria-hidden className="shrink-0 text-muted" /> : null}
        <span className="min-w-0 grow truncate font-medium">{unit.name}</span>
        <span className="shrink-0 text-muted text-xs tabular-nums" title={text("roleCount", { count: roleCount })}>
          {format.number(roleCount)}
        </span>
        <Menu
          trigger={
            <IconButton label={text("menu", { name: unit.name })} className="-mr-2 size-7">
              <Ellipsis size={15} aria-hidden />
            </IconButton>
          }
        >
          <MenuItem
            label={text("renameShort")}
            icon={<Pencil size={16} aria-hidden />}
            onChoose={() => setDoing("naming")}
          />
          <MenuItem
            label={text("place")}
            icon={<FolderInput size={16} aria-hidden />}
            onChoose={() => setDoing("placing")}
          />
          <MenuLine />
          <MenuItem
            label={text("remove")}
            icon={<Trash2 size={16} aria-hidden />}
            onChoose={() => setDoing("removing")}
          />
        </Menu>
      </div>
      {doing === "naming" ? <UnitNameForm unit={unit} onDone={done} /> : null}
      {doing === "placing" ? <UnitPlace unit={unit} units={units} onDone={done} /> : null}
      {doing === "removing" ? (
        <RemoveUnit unit={unit} roleCount={roleCount} unitCount={unitCount} onDone={done} />
      ) : null}
    </li>
  );
}

/** The unit that another one lies in. */
function UnitPlace({ unit, units, onDone }: { unit: UnitRow; units: readonly UnitRow[]; onDone: () => void }) {
  const text = useTranslations("units");
  const edit = useTranslations("roleEdit");
  const { problem, update } = useUpdate(onDone);
  const choices: readonly Choice[] = [
    { value: nowhere, label: text("nowhere") },
    ...units
      .filter((one) => one.id !== unit.id)
      .map((one) => ({ value: one.id, label: one.name, hint: one.path.join(" › ") })),
  ];
  const put = (chosen: string) => {
    const parentId = units.find((one) => one.id === chosen)?.id ?? null;
    update([{ type: "UnitMoved", unitId: unit.id, parentId }]);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Chooser
        label={text("placeOf", { name: unit.name })}
        choices={choices}
        chosen={unit.parentId ?? nowhere}
        none={edit("nothingFound")}
        onChoose={put}
        onCancel={onDone}
      />
      <FieldError id={`place-of-${unit.id}`} problem={problem} />
    </div>
  );
}

/** Says what becomes of what lies in a unit that goes. */
function RemoveUnit({
  unit,
  roleCount,
  unitCount,
  onDone,
}: {
  unit: UnitRow;
  roleCount: number;
  unitCount: number;
  onDone: () => void;
}) {
  const text = useTranslations("units");
  const edit = useTranslations("edit");
  const { problem, update } = useUpdate(onDone);
  const around = unit.path.at(-1);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is the only key that it takes, for the buttons inside.
    <div onKeyDown={leavingOn(onDone)} className="flex flex-col gap-2 rounded-lg border border-line p-3">
      <p className="text-ink-soft">
        {text("removeQuestion", { name: unit.name, roles: roleCount, units: unitCount })}{" "}
        {roleCount + unitCount === 0
          ? null
          : around === undefined
            ? text("removeToNone")
            : text("removeTo", { name: around })}
      </p>
      <FieldError id={`removal-of-${unit.id}`} problem={problem} />
      <div className="flex gap-2">
        <Button autoFocus look="solid" onClick={() => update([{ type: "UnitRemoved", unitId: unit.id }])}>
          {text("remove")}
        </Button>
        <Button look="plain" onClick={onDone}>
          {edit("cancel")}
        </Button>
      </div>
    </div>
  );
}
