import { nodeIdPrefix, parseNodeId } from "@puesto/domain/identity";
import type { Locale } from "@puesto/domain/text";
import { Network } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { companyHead } from "../company-page/company-head.ts";
import { askApi } from "../graphql/ask-api.ts";
import { PageHeader } from "../page/page-header.tsx";
import { ProblemPage } from "../page/problem-page.tsx";
import { CompanySwitcher } from "../structure/index.ts";
import { Link } from "../text/navigation.ts";
import { buttonLook } from "../ui/button.tsx";
import { type Asked, hasRoom } from "../view/comparison-address.ts";
import { AddColumn } from "./add-column.tsx";
import { ComparableKindsDocument, CompareRolesDocument } from "./comparison.generated.ts";
import { ComparisonAnswer } from "./comparison-answer.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { NothingCompared } from "./nothing-compared.tsx";
import { TakeAlong } from "./take-along.tsx";

/** Roles and kinds of role side by side, as the address asks for them. */
export async function ComparePage({ slug, locale, asked }: { slug: string; locale: Locale; asked: Asked }) {
  const head = await companyHead(slug, locale);
  if (!head.ok) return <ProblemAlone problem={head.problem} />;
  const { company } = head.value;
  const named = company === null ? null : parseNodeId(company.id);
  if (company === null || named === null || !named.ok) notFound();
  const prefix = nodeIdPrefix("Role", named.value.companyId);
  const roles = asked.roles.map((id) => prefix + id);
  const [answer, kindsAnswer] = await Promise.all([
    askApi(CompareRolesDocument, { company: slug, roles, kinds: asked.kinds, locale }),
    askApi(ComparableKindsDocument, { company: slug, locale }),
  ]);
  if (!kindsAnswer.ok) return <ProblemAlone problem={kindsAnswer.problem} />;
  if (!answer.ok) return <ProblemAlone problem={answer.problem} />;
  const { compareRoles: compared } = answer.value;
  if (compared === null) notFound();
  const text = await getTranslations({ locale, namespace: "compare" });
  const kinds = kindsAnswer.value.company?.kinds ?? [];
  const add = hasRoom(compared.subjects.length) ? <AddColumn slug={slug} asked={asked} kinds={kinds} /> : null;
  return (
    <Frame slug={slug} name={company.name} toChart={text("toChart")}>
      {compared.comparison === null ? (
        <NothingCompared slug={slug} compared={compared} add={add} />
      ) : (
        <>
          <header className="flex flex-wrap items-end gap-x-6 gap-y-3">
            <div className="min-w-0 grow">
              <p className="text-muted">{text("question", { count: compared.subjects.length })}</p>
              <h1 className="mt-1 text-balance font-semibold text-2xl tracking-tight">
                {compared.subjects.map(({ name }) => name).join(" · ")}
              </h1>
            </div>
            <div className="flex flex-wrap gap-2 print:hidden">
              {add}
              <TakeAlong slug={slug} markdown={compared.comparison.markdown} csv={compared.comparison.csv} />
            </div>
          </header>
          <ComparisonAnswer points={compared.comparison.points} />
          <ComparisonTable slug={slug} subjects={compared.subjects} areas={compared.comparison.areas} />
        </>
      )}
    </Frame>
  );
}

function Frame({
  slug,
  name,
  toChart,
  children,
}: {
  slug: string;
  name: string;
  toChart: string;
  children: ReactNode;
}) {
  return (
    <>
      <PageHeader
        place={<CompanySwitcher slug={slug} name={name} />}
        end={
          <Link href={`/${slug}`} prefetch={false} className={buttonLook("plain")}>
            <Network size={16} aria-hidden />
            <span className="max-sm:sr-only">{toChart}</span>
          </Link>
        }
      />
      <main className="min-h-0 grow overflow-y-auto print:overflow-visible">
        <div className="mx-auto flex max-w-screen-2xl flex-col gap-6 px-4 py-6 md:px-8 md:py-8 print:p-0">
          {children}
        </div>
      </main>
    </>
  );
}

function ProblemAlone({ problem }: { problem: Parameters<typeof ProblemPage>[0]["problem"] }) {
  return (
    <>
      <PageHeader />
      <ProblemPage problem={problem} />
    </>
  );
}
