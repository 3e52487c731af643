import type { Locale } from "@puesto/domain/text";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { PageHeader } from "../page/page-header.tsx";
import { ProblemPage } from "../page/problem-page.tsx";
import { type FirstView, firstOutline } from "../structure/outline/first-outline.ts";
import { companyHead } from "./company-head.ts";
import { CompanyView } from "./company-view.tsx";
import { EmptyCompany } from "./empty-company.tsx";
import { LoadingCompany } from "./loading-company.tsx";

/** A company's page: its head at once, its chart as soon as the first levels are there. */
export async function CompanyPage({ slug, locale, view }: { slug: string; locale: Locale; view: FirstView }) {
  const answer = await companyHead(slug, locale);
  if (!answer.ok)
    return (
      <>
        <PageHeader />
        <ProblemPage problem={answer.problem} />
      </>
    );
  const { company } = answer.value;
  if (company === null) notFound();
  return (
    <Suspense fallback={<LoadingCompany name={company.name} />}>
      <CompanyChart slug={slug} name={company.name} locale={locale} view={view} />
    </Suspense>
  );
}

async function CompanyChart({
  slug,
  name,
  locale,
  view,
}: {
  slug: string;
  name: string;
  locale: Locale;
  view: FirstView;
}) {
  const outline = await firstOutline(slug, locale, view);
  if (!outline.ok)
    return (
      <>
        <PageHeader />
        <ProblemPage problem={outline.problem} />
      </>
    );
  if (outline.value.depths.length === 0) return <EmptyCompany slug={slug} name={name} />;
  return <CompanyView slug={slug} name={name} firstOutline={outline.value} />;
}
