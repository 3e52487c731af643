"use client";

import { CircleCheck, CircleX, Info, TriangleAlert } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useQuery } from "urql";
import { useAskedAnew } from "../../graphql/use-asked-anew.ts";
import { ProblemNotice } from "../../page/problem-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { RoleLink } from "../role/role-link.tsx";
import { shortRoleId } from "../role/short-id.ts";
import { CompanyFindingsDocument, type CompanyFindingsQuery } from "./company-panel.generated.ts";

type FindingPage = NonNullable<CompanyFindingsQuery["company"]>["findings"];
type FoundThing = FindingPage["nodes"][number];

/** What is worth looking into, with the roles concerned. */
export function CompanyFindings({ slug, revision }: { slug: string; revision: number }) {
  const text = useTranslations("findings");
  const format = useFormatter();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const [first, askAgain] = useFindings(slug, null);
  useAskedAnew(revision, askAgain);
  const count = first.data?.company?.findings.totalCount;
  return (
    <Section title={text("title")} {...(count === undefined ? {} : { count: format.number(count) })}>
      {count === 0 ? (
        <p className="flex items-center gap-2 text-muted">
          <CircleCheck size={16} aria-hidden className="shrink-0 text-accent" />
          {text("none")}
        </p>
      ) : (
        <div className="flex flex-col gap-2">
          {pages.map((after, place) => (
            <FindingsPage
              key={after}
              slug={slug}
              after={after}
              onMore={place === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
            />
          ))}
        </div>
      )}
    </Section>
  );
}

function useFindings(slug: string, after: string | null) {
  const locale = useLocale();
  return useQuery({ query: CompanyFindingsDocument, variables: { slug, locale, after } });
}

function FindingsPage({
  slug,
  after,
  onMore,
}: {
  slug: string;
  after: string | null;
  onMore: ((after: string) => void) | null;
}) {
  const text = useTranslations("findings");
  const [{ data, error }, askAgain] = useFindings(slug, after);
  if (error) return <ProblemNotice error={error} onRetry={() => askAgain({ requestPolicy: "network-only" })} />;
  const findings = data?.company?.findings;
  if (findings === undefined) return <Skeleton className="h-16 rounded-xl" />;
  const next = findings.pageInfo.hasNextPage ? findings.pageInfo.endCursor : null;
  return (
    <>
      <ul className="flex flex-col gap-2">
        {findings.nodes.map((finding) => (
          <FindingCard key={`${finding.code} ${finding.message}`} finding={finding} />
        ))}
      </ul>
      {next !== null && onMore !== null ? (
        <Button look="plain" onClick={() => onMore(next)}>
          {text("more")}
        </Button>
      ) : null}
    </>
  );
}

const signs = {
  ERROR: { icon: CircleX, look: "text-danger" },
  WARNING: { icon: TriangleAlert, look: "text-vacant" },
  NOTICE: { icon: Info, look: "text-muted" },
} as const;

function FindingCard({ finding }: { finding: FoundThing }) {
  const text = useTranslations("findings");
  const { icon: Icon, look } = signs[finding.severity];
  const names = { ERROR: text("error"), WARNING: text("warning"), NOTICE: text("notice") };
  const more = finding.roles.totalCount - finding.roles.nodes.length;
  return (
    <li className="flex gap-2.5 rounded-xl border border-line px-3 py-2.5">
      <Icon size={16} aria-label={names[finding.severity]} className={`mt-0.5 shrink-0 ${look}`} />
      <div className="min-w-0">
        <p className="text-pretty break-words leading-snug">{finding.message}</p>
        <p className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1 text-xs empty:hidden">
          {finding.roles.nodes.map((role) => (
            <RoleLink key={role.id} id={shortRoleId(role.id)} className="rounded text-accent hover:underline">
              {role.title}
            </RoleLink>
          ))}
          {more > 0 ? <span className="text-muted">{text("moreRoles", { count: more })}</span> : null}
        </p>
      </div>
    </li>
  );
}
