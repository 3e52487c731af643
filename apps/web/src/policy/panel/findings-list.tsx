"use client";

import type { Severity } from "@puesto/domain/structure";
import { CircleCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useQuery } from "urql";
import { useAskedAnew } from "../../graphql/use-asked-anew.ts";
import { ProblemNotice } from "../../page/problem-notice.tsx";
import { useEditor } from "../../structure/index.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useFound } from "../findings-context.tsx";
import { severities } from "../found.ts";
import { CompanyFindingsDocument } from "../policy.generated.ts";
import { SeveritySign } from "../severity-sign.tsx";
import { FindingCard } from "./finding-card.tsx";
import { type ShownFinding, shownFinding, toldFinding } from "./shown-finding.ts";

/** So many of a severity are shown at first, and then so many more at a time. */
const shownAtOnce = 20;

/** All findings, the gravest first: those of the page's own rows, and those of the API until these have come. */
export function FindingsList({ slug, revision }: { slug: string; revision: number }) {
  const text = useTranslations("findings");
  const locale = useLocale();
  const found = useFound();
  const own = useEditor()?.rows?.company.locale ?? locale;
  const [{ data, error }, askAgain] = useQuery({
    query: CompanyFindingsDocument,
    variables: { slug, locale, after: null },
    pause: found !== null,
  });
  useAskedAnew(revision, askAgain);
  const groups = useMemo(() => {
    const told = data?.company?.findings;
    return severities.map((severity) => {
      if (found !== null) {
        const all = found.findings.filter((one) => one.severity === severity);
        return {
          severity,
          count: all.length,
          at: (most: number) => all.slice(0, most).map((one) => shownFinding(one, found.structure, locale, own)),
        };
      }
      const all = told?.nodes.filter((one) => one.severity === severity) ?? [];
      return { severity, count: all.length, at: (most: number) => all.slice(0, most).map(toldFinding) };
    });
  }, [found, own, data, locale]);
  if (found === null && data === undefined) {
    if (error) return <ProblemNotice error={error} onRetry={() => askAgain({ requestPolicy: "network-only" })} />;
    return <Skeleton className="h-16 rounded-xl" />;
  }
  if (groups.every(({ count }) => count === 0)) {
    return (
      <p className="flex items-center gap-2 text-muted">
        <CircleCheck size={16} aria-hidden className="shrink-0 text-accent" />
        {text("none")}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      {groups.map((group) => (group.count === 0 ? null : <FindingGroup key={group.severity} group={group} />))}
    </div>
  );
}

interface Group {
  readonly severity: Severity;
  readonly count: number;
  readonly at: (most: number) => readonly ShownFinding[];
}

function FindingGroup({ group: { severity, count, at } }: { group: Group }) {
  const text = useTranslations("findings");
  const [most, setMost] = useState(shownAtOnce);
  const shown = useMemo(() => at(most), [at, most]);
  const titles = {
    ERROR: text("errors", { count }),
    WARNING: text("warnings", { count }),
    NOTICE: text("notices", { count }),
  };
  return (
    <section className="flex flex-col gap-2">
      <h3 className="flex items-center gap-2 font-medium text-ink-soft text-sm">
        <SeveritySign severity={severity} label="" />
        {titles[severity]}
      </h3>
      <ul className="flex flex-col gap-2">
        {shown.map((finding) => (
          <FindingCard key={finding.key} finding={finding} />
        ))}
      </ul>
      {count > shown.length ? (
        <Button look="plain" className="self-start" onClick={() => setMost(most + shownAtOnce)}>
          {text("more", { count: count - shown.length })}
        </Button>
      ) : null}
    </section>
  );
}
