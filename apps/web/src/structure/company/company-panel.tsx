"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import { useAskedAnew } from "../../graphql/use-asked-anew.ts";
import { ProblemNotice } from "../../page/problem-notice.tsx";
import { Keys } from "../../ui/signs/keys.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { RoleLink } from "../role/role-link.tsx";
import { shortRoleId } from "../role/short-id.ts";
import { CompanyOverviewDocument } from "./company-panel.generated.ts";
import { CompanyUnits } from "./units/company-units.tsx";

/** The company in figures: beside the chart while no role is open. `children` is what else is to be told of it. */
export function CompanyPanel({
  slug,
  name,
  revision,
  children,
}: {
  slug: string;
  name: string;
  revision: number;
  children?: ReactNode;
}) {
  const text = useTranslations("company");
  const format = useFormatter();
  const locale = useLocale();
  const [{ data, error }, askAgain] = useQuery({ query: CompanyOverviewDocument, variables: { slug, locale } });
  useAskedAnew(revision, askAgain);
  const metrics = data?.company?.metrics ?? null;
  const figures = metrics && [
    [text("roles"), format.number(metrics.roleCount)],
    [text("seats"), format.number(Number(metrics.seats), { maximumFractionDigits: 1 })],
    [text("vacant"), format.number(metrics.vacantCount)],
    [text("layers"), format.number(metrics.layers)],
    [text("units"), format.number(metrics.unitCount)],
    [text("relations"), format.number(metrics.relationCount)],
    [text("managers"), format.number(metrics.managerCount)],
    [text("spanAverage"), format.number(metrics.spanAverage, { maximumFractionDigits: 1 })],
    [text("spanMaximum"), format.number(metrics.spanMaximum)],
  ];
  return (
    <article aria-label={text("overview")} className="flex flex-col gap-6 px-5 pb-8">
      <header>
        <p className="font-medium text-muted text-xs">{text("overview")}</p>
        <h2 className="mt-1 text-balance font-semibold text-xl leading-tight tracking-tight">{name}</h2>
      </header>
      {error ? <ProblemNotice error={error} onRetry={() => askAgain({ requestPolicy: "network-only" })} /> : null}
      <dl className="grid grid-cols-3 gap-px overflow-hidden rounded-xl border border-line bg-line">
        {(figures ?? emptyFigures).map(([label, figure], place) => (
          <div key={label ?? place} className="flex flex-col-reverse justify-end gap-0.5 bg-surface px-3 py-2.5">
            <dt className="text-muted text-xs leading-snug">{label ?? <Skeleton className="h-3 w-14" />}</dt>
            <dd className="font-semibold text-lg tabular-nums tracking-tight">
              {figure ?? <Skeleton className="h-6 w-10" />}
            </dd>
          </div>
        ))}
      </dl>
      {metrics?.widestRole ? (
        <p className="-mt-3 text-muted text-xs" title={text("spanHint")}>
          {text.rich("widest", {
            title: metrics.widestRole.title,
            role: (title) => (
              <RoleLink
                id={shortRoleId(metrics.widestRole?.id ?? "")}
                className="rounded font-medium text-ink-soft hover:underline"
              >
                {title}
              </RoleLink>
            ),
          })}
        </p>
      ) : null}
      {children}
      <CompanyUnits />
      <p className="text-muted text-xs leading-relaxed max-md:hidden">
        {text.rich("tip", { key: () => <Keys>/</Keys> })}
      </p>
    </article>
  );
}

const emptyFigures: readonly (readonly [undefined, undefined])[] = Array.from({ length: 9 }, () => [
  undefined,
  undefined,
]);
