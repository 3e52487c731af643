import type { Locale } from "@puesto/domain/text";
import { ChevronRight, FileInput } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { askApi } from "../../graphql/ask-api.ts";
import { PageHeader } from "../../page/page-header.tsx";
import { ProblemPage } from "../../page/problem-page.tsx";
import { Link } from "../../text/navigation.ts";
import { Notice } from "../../ui/notice.tsx";
import { CompaniesDocument, type CompaniesQuery } from "./companies.generated.ts";
import { ImportCommand } from "./import-command.tsx";

/**
 * Every company there is, a page at a time; `after` is the end of the page before, `newCompany` the way to one that is not there
 * yet.
 */
export async function CompaniesPage({
  locale,
  after,
  newCompany,
}: {
  locale: Locale;
  after: string | null;
  newCompany: ReactNode;
}) {
  const answer = await askApi(CompaniesDocument, { locale, after });
  return (
    <>
      <PageHeader />
      {answer.ok ? (
        <Companies companies={answer.value.companies} newCompany={newCompany} />
      ) : (
        <ProblemPage problem={answer.problem} />
      )}
    </>
  );
}

async function Companies({ companies, newCompany }: { companies: CompaniesQuery["companies"]; newCompany: ReactNode }) {
  const text = await getTranslations("companies");
  const product = await getTranslations("product");
  const files = await getTranslations("import");
  if (companies.nodes.length === 0)
    return (
      <main className="flex grow items-center overflow-y-auto">
        <Notice icon={<FileInput size={22} aria-hidden />} title={text("none")}>
          <p>{text("noneLead")}</p>
          <div className="my-5 flex flex-col items-center">{newCompany}</div>
          <p className="text-xs">{files("emptyOr")}</p>
          <ImportCommand slug="acme" />
        </Notice>
      </main>
    );
  const { hasNextPage, endCursor } = companies.pageInfo;
  return (
    <main className="mx-auto w-full max-w-2xl grow overflow-y-auto px-5 py-12 md:py-20">
      <p className="text-muted">{product("tagline")}</p>
      <h1 className="mt-1 font-semibold text-3xl tracking-tight">{text("title")}</h1>
      <p className="mt-2 text-ink-soft">{text("lead")}</p>
      <div className="mt-6">{newCompany}</div>
      <p className="mt-2 text-pretty text-muted text-xs">{text("filesHint")}</p>
      <ul className="mt-8 flex flex-col divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface shadow-card">
        {companies.nodes.map((company) => (
          <li key={company.id}>
            <Link
              href={`/${company.slug}`}
              className="group flex items-center gap-4 px-5 py-4 transition-colors hover:bg-sunken focus-visible:-outline-offset-2 dark:hover:bg-raised"
            >
              <span className="min-w-0 grow">
                <span className="block truncate font-medium text-base">{company.name}</span>
                <span className="block text-muted text-xs tabular-nums">
                  {text("roles", { count: company.root ? company.root.descendantCount + 1 : 0 })}
                </span>
              </span>
              <ChevronRight
                size={18}
                aria-hidden
                className="shrink-0 text-muted transition-transform group-hover:translate-x-0.5"
              />
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage && endCursor !== null ? (
        <Link
          href={{ pathname: "/", query: { after: endCursor } }}
          className="mt-5 inline-block text-accent hover:underline"
        >
          {text("more")}
        </Link>
      ) : null}
    </main>
  );
}
