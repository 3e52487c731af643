"use client";

import type { Indicator, Resolved } from "@puesto/domain/profile";
import { textIn } from "@puesto/domain/text";
import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useEditor } from "../structure/index.ts";
import { Button } from "../ui/button.tsx";
import { IndicatorForm } from "./forms/indicator-form.tsx";
import { PartLine } from "./part-line.tsx";
import { partChange, type ShownProfile } from "./subject.ts";

/** By what a role or a kind is measured; with `canEdit` each can be changed in its place, and others added. */
export function IndicatorList({ shown, canEdit, own }: { shown: ShownProfile; canEdit: boolean; own: "es" | "en" }) {
  const text = useTranslations("profile");
  const [isAdding, setAdding] = useState(false);
  const { indicators } = shown.profile;
  return (
    <div className="flex flex-col gap-1">
      {indicators.length === 0 ? (
        isAdding ? null : (
          <p className="text-muted">{text("noIndicators")}</p>
        )
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {indicators.map((indicator) => (
            <li key={indicator.entry.key} className="py-0.5">
              <IndicatorLine indicator={indicator} shown={shown} canEdit={canEdit} own={own} />
            </li>
          ))}
        </ul>
      )}
      {isAdding && canEdit ? (
        <IndicatorForm
          subject={shown.subject}
          before={null}
          taken={indicators.map(({ entry }) => entry.key)}
          onDone={() => setAdding(false)}
        />
      ) : canEdit ? (
        <Button look="plain" className="-mx-2 self-start px-2" onClick={() => setAdding(true)}>
          <Plus size={15} aria-hidden />
          {text("addIndicator")}
        </Button>
      ) : null}
    </div>
  );
}

function IndicatorLine({
  indicator,
  shown,
  canEdit,
  own,
}: {
  indicator: Resolved<Indicator>;
  shown: ShownProfile;
  canEdit: boolean;
  own: "es" | "en";
}) {
  const text = useTranslations("profile");
  const locale = useLocale();
  const editor = useEditor();
  const { entry, origin, inherited } = indicator;
  const part = { of: "INDICATOR", key: entry.key } as const;
  const keep = (content: Parameters<typeof partChange>[2]) =>
    editor?.propose([partChange(shown.subject, part, content)]);
  const measured = ({ unit, direction }: Indicator) =>
    `${text("unitName", { unit })}, ${text("directionName", { direction })}`;
  return (
    <PartLine
      words={textIn(entry.name, locale, own)}
      origin={shown.base === null && origin === "INHERITED" ? null : origin}
      inherited={
        origin === "CHANGED" && inherited !== null
          ? `${textIn(inherited.name, locale, own)} · ${measured(inherited)}`
          : null
      }
      about={<span>{measured(entry)}</span>}
      actions={
        canEdit
          ? {
              form: (end) => <IndicatorForm subject={shown.subject} before={indicator} taken={[]} onDone={end} />,
              leaveOut: () => keep(inherited === null ? null : { is: "LEFT_OUT" }),
              restore: () => keep(null),
            }
          : null
      }
    />
  );
}
