"use client";

import type { ShortId } from "@puesto/domain/identity";
import { ArrowLeft, CircleCheck, ListChecks } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { roleIdOf, useEditor } from "../structure/index.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useView } from "../view/use-view.ts";
import { useFound } from "./findings-context.tsx";
import { gravestOf, severities } from "./found.ts";
import { FindingCard } from "./panel/finding-card.tsx";
import { shownFinding } from "./panel/shown-finding.ts";
import { SeveritySign } from "./severity-sign.tsx";

/** Opens and closes the findings; says how many there are. */
export function FindingsButton() {
  const text = useTranslations("findings");
  const format = useFormatter();
  const [view, changeView] = useView();
  const found = useFound();
  const count = found?.findings.length ?? 0;
  const isShown = view.findings;
  const look = found === null || count === 0 ? "" : badgeLooks[gravestOf(found.findings)];
  return (
    <span className="relative flex">
      <IconButton
        label={found === null ? text("show") : text("showCounted", { count })}
        aria-pressed={isShown}
        className={isShown ? "bg-accent-soft text-accent" : ""}
        onClick={() => changeView(isShown ? { findings: false } : { ...alone, findings: true })}
      >
        <ListChecks size={18} aria-hidden />
      </IconButton>
      {count === 0 ? null : (
        <span
          aria-hidden
          className={`pointer-events-none absolute -top-0.5 -right-1 flex h-4 min-w-4 items-center justify-center rounded-full px-1 font-semibold text-[0.625rem] tabular-nums ring-2 ring-surface ${look}`}
        >
          {count > 99 ? "99+" : format.number(count)}
        </span>
      )}
    </span>
  );
}

const badgeLooks = {
  ERROR: "bg-danger-soft text-danger",
  WARNING: "bg-vacant-soft text-vacant",
  NOTICE: "bg-sunken text-ink-soft dark:bg-raised",
} as const;

/** The findings take the place of whatever else stands beside the chart. */
const alone = { history: false, at: null, against: null, open: null } as const;

/** How many findings the company has, and the way to them. */
export function FindingsSummary() {
  const text = useTranslations("findings");
  const format = useFormatter();
  const [, changeView] = useView();
  const found = useFound();
  const counts = severities.map((severity) => ({
    severity,
    count: found?.findings.filter((one) => one.severity === severity).length ?? 0,
  }));
  const sentence = { ERROR: "errors", WARNING: "warnings", NOTICE: "notices" } as const;
  return (
    <Section title={text("title")} {...(found === null ? {} : { count: format.number(found.findings.length) })}>
      {found === null ? (
        <Skeleton className="h-9 rounded-lg" />
      ) : found.findings.length === 0 ? (
        <p className="flex items-center gap-2 text-muted">
          <CircleCheck size={16} aria-hidden className="shrink-0 text-accent" />
          {text("none")}
        </p>
      ) : (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {counts.map(({ severity, count }) =>
            count === 0 ? null : (
              <span key={severity} className="flex items-center gap-1.5">
                <SeveritySign severity={severity} label="" />
                {text(sentence[severity], { count })}
              </span>
            ),
          )}
        </p>
      )}
      <Button className="self-start" onClick={() => changeView({ ...alone, findings: true })}>
        <ListChecks size={16} aria-hidden className="text-muted" />
        {text("all")}
      </Button>
    </Section>
  );
}

/** The findings of the role that is open. */
export function RoleFindings({ id }: { id: ShortId }) {
  const text = useTranslations("findings");
  const locale = useLocale();
  const found = useFound();
  const own = useEditor()?.rows?.company.locale ?? locale;
  const findings = useMemo(
    () =>
      found === null
        ? []
        : (found.byRole.get(roleIdOf(id)) ?? []).map((one) => shownFinding(one, found.structure, locale, own)),
    [found, id, locale, own],
  );
  if (findings.length === 0) return null;
  return (
    <Section title={text("ofRole")}>
      <ul className="flex flex-col gap-2">
        {findings.map((finding) => (
          <FindingCard key={finding.key} finding={finding} />
        ))}
      </ul>
    </Section>
  );
}

/** The way back to all findings, for whoever came to a role from there. */
export function BackToFindings() {
  const text = useTranslations("findings");
  const [view, changeView] = useView();
  if (!view.findings) return null;
  return (
    <Button look="plain" className="-mx-3 -my-2 self-start" onClick={() => changeView({ open: null })}>
      <ArrowLeft size={15} aria-hidden />
      {text("back")}
    </Button>
  );
}
