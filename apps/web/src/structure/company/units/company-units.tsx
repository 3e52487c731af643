"use client";

import type { UnitId } from "@puesto/domain/identity";
import type { Neighbourhood } from "@puesto/domain/structure";
import { Plus } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useEditor } from "../../edit/editor.tsx";
import { unitRows } from "../../rows/unit-rows.ts";
import { UnitLine } from "./unit-line.tsx";
import { UnitNameForm } from "./unit-name-form.tsx";

/** So many units are listed at first. */
const fewest = 6;

/** The units of the company, one inside another; they are named, placed and removed here, and others come. */
export function CompanyUnits() {
  const text = useTranslations("units");
  const format = useFormatter();
  const locale = useLocale();
  const editor = useEditor();
  const [isAdding, setAdding] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const rows = editor?.rows ?? null;
  const [units, roleCounts] = useMemo(
    () => (rows === null ? [[], new Map<UnitId, number>()] : [unitRows(rows, locale), roleCountsOf(rows)]),
    [rows, locale],
  );
  if (rows === null) return null;
  const listed = showsAll ? units : units.slice(0, fewest);
  return (
    <Section title={text("title")} count={format.number(units.length)}>
      {listed.length === 0 ? (
        <p className="text-muted">{text("noUnits")}</p>
      ) : (
        <ul className="-mx-2 flex flex-col">
          {listed.map((unit) => (
            <UnitLine key={unit.id} unit={unit} units={units} roleCount={roleCounts.get(unit.id) ?? 0} />
          ))}
        </ul>
      )}
      {units.length > listed.length ? (
        <Button look="plain" className="-mx-2 self-start px-2" onClick={() => setShowsAll(true)}>
          {text("more", { count: units.length - listed.length })}
        </Button>
      ) : null}
      {isAdding ? (
        <UnitNameForm unit={null} onDone={() => setAdding(false)} />
      ) : (
        <Button look="plain" className="-mx-2 self-start px-2" onClick={() => setAdding(true)}>
          <Plus size={15} aria-hidden />
          {text("add")}
        </Button>
      )}
    </Section>
  );
}

/** How many roles lie in each unit itself. */
function roleCountsOf(rows: Neighbourhood): ReadonlyMap<UnitId, number> {
  const counts = new Map<UnitId, number>();
  for (const { unitId } of rows.roles.from(null)) {
    if (unitId !== null) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  }
  return counts;
}
