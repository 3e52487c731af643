"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useQuery } from "urql";
import { useAskedAnew } from "../../graphql/use-asked-anew.ts";
import { ProblemNotice } from "../../page/problem-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { RoleDetails } from "./role-details.ts";
import { RoleLink } from "./role-link.tsx";
import { RoleReportsDocument } from "./role-panel.generated.ts";
import { shortRoleId } from "./short-id.ts";

/** Those who report to the role, a page at a time. */
export function RoleReports({ role, revision }: { role: RoleDetails; revision: number }) {
  const text = useTranslations("role");
  const format = useFormatter();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <Section title={text("directReports")} count={format.number(role.directReportCount)}>
      {role.directReportCount === 0 ? (
        <p className="text-muted">{text("noReports")}</p>
      ) : (
        <div className="-mx-2 flex flex-col">
          {pages.map((after, place) => (
            <ReportsPage
              key={after}
              role={role}
              revision={revision}
              after={after}
              left={role.directReportCount - 20 * (place + 1)}
              onMore={place === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
            />
          ))}
        </div>
      )}
    </Section>
  );
}

/** One page of reports; `left` is how many come after it, `onMore` asks for them (null where they are already shown). */
function ReportsPage({
  role,
  revision,
  after,
  left,
  onMore,
}: {
  role: RoleDetails;
  revision: number;
  after: string | null;
  left: number;
  onMore: ((after: string) => void) | null;
}) {
  const text = useTranslations("role");
  const locale = useLocale();
  const [{ data, error }, askAgain] = useQuery({
    query: RoleReportsDocument,
    variables: { id: role.id, locale, after },
  });
  useAskedAnew(revision, askAgain);
  if (error) return <ProblemNotice error={error} onRetry={() => askAgain({ requestPolicy: "network-only" })} />;
  const reports = data?.node?.__typename === "Role" ? data.node.reports : null;
  if (reports === null) return <Skeleton className="mx-2 h-10" />;
  const next = reports.pageInfo.hasNextPage ? reports.pageInfo.endCursor : null;
  return (
    <>
      {reports.nodes.map((report) => (
        <RoleLink
          key={report.id}
          id={shortRoleId(report.id)}
          className="flex items-center gap-3 rounded-lg px-2 py-1.5 transition-colors hover:bg-sunken dark:hover:bg-raised"
        >
          <span className="min-w-0 grow">
            <span className="block truncate font-medium">{report.title}</span>
            <span className={`block truncate text-xs ${report.vacant ? "text-vacant" : "text-muted"}`}>
              {report.vacant ? text("vacant") : (report.holders.nodes[0]?.name ?? text("undisclosed"))}
            </span>
          </span>
          {report.descendantCount > 0 ? (
            <span className="shrink-0 text-muted text-xs tabular-nums">
              {text("below", { count: report.descendantCount })}
            </span>
          ) : null}
        </RoleLink>
      ))}
      {next !== null && onMore !== null ? (
        <Button look="plain" className="mx-2 mt-1" onClick={() => onMore(next)}>
          {text("moreReports", { count: Math.min(20, left) })}
        </Button>
      ) : null}
    </>
  );
}
