"use client";

import type { Indicator, Resolved } from "@puesto/domain/profile";
import { textIn } from "@puesto/domain/text";
import { useLocale, useTranslations } from "next-intl";
import { useEditor } from "../structure/index.ts";
import { AddPart } from "./forms/add-part.tsx";
import { IndicatorForm } from "./forms/indicator-form.tsx";
import { PartLine } from "./part-line.tsx";
import { partChange, type ShownProfile } from "./subject.ts";

/** By what a role or a kind is measured; with `canEdit` each can be changed in its place, and others added. */
export function IndicatorList({ shown, canEdit, own }: { shown: ShownProfile; canEdit: boolean; own: "es" | "en" }) {
  const text = useTranslations("profile");
  const { indicators } = shown.profile;
  return (
    <div className="flex flex-col gap-1">
      {indicators.length === 0 ? (
        <p className="text-muted">{text("noIndicators")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {indicators.map((indicator) => (
            <li key={indicator.entry.key} className="py-0.5">
              <IndicatorLine indicator={indicator} shown={shown} canEdit={canEdit} own={own} />
            </li>
          ))}
        </ul>
      )}
      {canEdit ? (
        <AddPart
          label={text("addIndicator")}
          form={(onDone) => (
            <IndicatorForm
              subject={shown.subject}
              before={null}
              taken={indicators.map(({ entry }) => entry.key)}
              onDone={onDone}
            />
          )}
        />
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
