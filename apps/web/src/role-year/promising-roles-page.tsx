import { parseNodeId, shortIdOf } from "@puesto/domain/identity";
import type { Locale } from "@puesto/domain/text";
import { writtenPeriod } from "@puesto/domain/text";
import { ChevronRight, Network, Target } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { companyHead } from "../company-page/company-head.ts";
import { StateChip } from "../evaluation/index.ts";
import { askApi } from "../graphql/ask-api.ts";
import { PageHeader } from "../page/page-header.tsx";
import { CompanySwitcher } from "../structure/index.ts";
import { Link } from "../text/navigation.ts";
import { buttonLook } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { ProblemAlone } from "./problem-alone.tsx";
import { CompanyCalendarDocument, PromisingRolesDocument, type PromisingRolesQuery } from "./role-year.generated.ts";

type Promising = NonNullable<PromisingRolesQuery["company"]>["rolesWithTargets"][number];

/** The roles of a company that have targets, with how it stands with those of the quarter that runs. */
export async function PromisingRolesPage({ slug, locale }: { slug: string; locale: Locale }) {
  const head = await companyHead(slug, locale);
  if (!head.ok) return <ProblemAlone problem={head.problem} />;
  const { company } = head.value;
  if (company === null) notFound();
  const calendar = await askApi(CompanyCalendarDocument, { slug });
  if (!calendar.ok) return <ProblemAlone problem={calendar.problem} />;
  const period = calendar.value.company?.calendar.current.name ?? "";
  const answer = await askApi(PromisingRolesDocument, { slug, locale, period });
  if (!answer.ok) return <ProblemAlone problem={answer.problem} />;
  const roles = answer.value.company?.rolesWithTargets ?? [];
  const text = await getTranslations({ locale, namespace: "year" });
  const toChart = (
    <Link href={`/${slug}`} prefetch={false} className={buttonLook("plain")}>
      <Network size={16} aria-hidden />
      <span className="max-sm:sr-only">{text("toChart")}</span>
    </Link>
  );
  return (
    <>
      <PageHeader place={<CompanySwitcher slug={slug} name={company.name} />} end={toChart} />
      <main className="min-h-0 grow overflow-y-auto">
        {roles.length === 0 ? (
          <Notice icon={<Target size={22} aria-hidden />} title={text("noRoles")} actions={toChart}>
            {text("noRolesLead")}
          </Notice>
        ) : (
          <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 px-4 py-6 md:py-8">
            <header>
              <h1 className="font-semibold text-2xl tracking-tight">{text("rolesTitle")}</h1>
              <p className="mt-1 text-pretty text-ink-soft">
                {text("rolesLead", { period: writtenPeriod(period, locale) })}
              </p>
            </header>
            <ul className="flex flex-col gap-2">
              {roles.map((role) => (
                <li key={role.id}>
                  <PromisingRole
                    slug={slug}
                    role={role}
                    none={text("nothingNow", { period: writtenPeriod(period, locale) })}
                    vacant={text("vacant")}
                  />
                </li>
              ))}
            </ul>
          </div>
        )}
      </main>
    </>
  );
}

function PromisingRole({ slug, role, none, vacant }: { slug: string; role: Promising; none: string; vacant: string }) {
  const named = parseNodeId(role.id);
  if (!named.ok || named.value.kind !== "Role") return null;
  const holders = role.holders.nodes.flatMap(({ name }) => name ?? []);
  return (
    <Link
      href={`/${slug}/role/${shortIdOf(named.value.id)}`}
      prefetch={false}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-surface px-4 py-3 shadow-card transition-colors hover:border-line-strong"
    >
      <span className="min-w-0 grow basis-48">
        <span className="block break-words font-medium">{role.title}</span>
        <span className="block break-words text-muted text-xs">
          {holders.length === 0 ? vacant : holders.join(", ")}
        </span>
      </span>
      <span className="flex flex-wrap gap-x-4 gap-y-1">
        {role.attainments.length === 0 ? <span className="text-muted text-xs">{none}</span> : null}
        {role.attainments.map(({ state, target }) => (
          <span key={target.id} className="flex items-center gap-1.5">
            <span className="text-ink-soft text-xs">
              {target.task ?? target.indicator?.name ?? target.indicatorKey}
            </span>
            <StateChip state={state} />
          </span>
        ))}
      </span>
      <ChevronRight size={16} aria-hidden className="text-muted" />
    </Link>
  );
}
