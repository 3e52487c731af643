"use client";

import { CircleCheck, CircleX, Info, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import type { ImportFinding } from "../asking/import-lines.ts";
import { usePlaceText } from "./place-text.ts";

/** So many findings of one kind are shown at first, so that a common one does not hide a rare one; then so many more at a time. */
const shownFirst = 3;
const shownMore = 50;

const severities = ["ERROR", "WARNING", "NOTICE"] as const;
const signs = {
  ERROR: { icon: CircleX, look: "text-danger", name: "error" },
  WARNING: { icon: TriangleAlert, look: "text-vacant", name: "warning" },
  NOTICE: { icon: Info, look: "text-muted", name: "notice" },
} as const;

/** What was found in the files, the gravest first and kind by kind: where, what was done about it, and what one can do. */
export function FindingGroups({ findings }: { findings: readonly ImportFinding[] }) {
  const text = useTranslations("import");
  const format = useFormatter();
  const groups = useMemo(() => {
    const kinds = [...Map.groupBy(findings, ({ code }) => code).values()];
    return severities.flatMap((severity) => kinds.filter(([one]) => one?.severity === severity));
  }, [findings]);
  return (
    <Section title={text("findings")} count={format.number(findings.length)}>
      {groups.length === 0 ? (
        <p className="flex items-center gap-2 text-muted">
          <CircleCheck size={16} aria-hidden className="shrink-0 text-accent" />
          {text("noFindings")}
        </p>
      ) : (
        <ul className="flex flex-col gap-2">
          {groups.map((group) => (
            <FindingGroup key={group[0]?.code} group={group} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function FindingGroup({ group }: { group: readonly ImportFinding[] }) {
  const text = useTranslations("import");
  const names = useTranslations("findings");
  const placeText = usePlaceText();
  const [shown, setShown] = useState(shownFirst);
  const [first] = group;
  if (first === undefined) return null;
  const { icon: Icon, look, name } = signs[first.severity];
  const rest = group.length - shown;
  return (
    <li className="flex gap-2.5 rounded-xl border border-line px-3 py-2.5">
      <Icon size={16} aria-label={names(name)} className={`mt-0.5 shrink-0 ${look}`} />
      <div className="flex min-w-0 grow flex-col gap-2">
        <ul className="flex flex-col gap-2">
          {group.slice(0, shown).map((finding, at) => (
            <li key={at} className="text-pretty break-words leading-snug">
              <span className="block text-muted text-xs">{placeText(finding)}</span>
              {finding.message}
            </li>
          ))}
        </ul>
        {rest > 0 ? (
          <Button
            look="plain"
            className="-ml-2 h-7 self-start px-2 text-xs"
            onClick={() => setShown(shown + shownMore)}
          >
            {text("moreFindings", { count: rest })}
          </Button>
        ) : null}
        <p className="text-pretty text-muted text-xs">{first.remedy}</p>
      </div>
    </li>
  );
}
