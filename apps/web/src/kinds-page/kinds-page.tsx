import type { Locale } from "@puesto/domain/text";
import { notFound } from "next/navigation";
import { companyHead } from "../company-page/company-head.ts";
import { EmptyCompany } from "../company-page/empty-company.tsx";
import { PageHeader } from "../page/page-header.tsx";
import { ProblemPage } from "../page/problem-page.tsx";
import { firstOutline } from "../structure/outline/first-outline.ts";
import { KindsView } from "./kinds-view.tsx";

/** The page of a company's kinds of role: the catalogue, and those that it made. */
export async function KindsPage({ slug, locale }: { slug: string; locale: Locale }) {
  const head = await companyHead(slug, locale);
  if (!head.ok) return <ProblemAlone problem={head.problem} />;
  const { company } = head.value;
  if (company === null) notFound();
  const outline = await firstOutline(slug, locale, { depth: 1, focus: null, open: null });
  if (!outline.ok) return <ProblemAlone problem={outline.problem} />;
  if (outline.value.depths.length === 0) return <EmptyCompany slug={slug} name={company.name} />;
  return <KindsView slug={slug} name={company.name} firstOutline={outline.value} />;
}

function ProblemAlone({ problem }: { problem: Parameters<typeof ProblemPage>[0]["problem"] }) {
  return (
    <>
      <PageHeader />
      <ProblemPage problem={problem} />
    </>
  );
}
