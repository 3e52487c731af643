import { nodeIdPrefix, parseNodeId, type ShortId, uuidOf } from "@puesto/domain/identity";
import type { Locale } from "@puesto/domain/text";
import { Network } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { companyHead } from "../company-page/company-head.ts";
import { askApi } from "../graphql/ask-api.ts";
import { PageHeader } from "../page/page-header.tsx";
import { CompanySwitcher } from "../structure/index.ts";
import { Link } from "../text/navigation.ts";
import { buttonLook } from "../ui/button.tsx";
import { viewAddress } from "../view/address.ts";
import { ProblemAlone } from "./problem-alone.tsx";
import { CompanyCalendarDocument, RoleNameDocument } from "./role-year.generated.ts";
import { RoleYear } from "./role-year.tsx";

/** The page of a role's targets and reviews; its address names the company and the role. */
export async function RoleYearPage({ slug, role, locale }: { slug: string; role: ShortId; locale: Locale }) {
  const head = await companyHead(slug, locale);
  if (!head.ok) return <ProblemAlone problem={head.problem} />;
  const { company } = head.value;
  const named = company === null ? null : parseNodeId(company.id);
  if (company === null || named === null || !named.ok || !uuidOf(role).ok) notFound();
  const id = nodeIdPrefix("Role", named.value.companyId) + role;
  const [known, calendar] = await Promise.all([
    askApi(RoleNameDocument, { id, locale }),
    askApi(CompanyCalendarDocument, { slug }),
  ]);
  if (!known.ok) return <ProblemAlone problem={known.problem} />;
  if (!calendar.ok) return <ProblemAlone problem={calendar.problem} />;
  if (known.value.node?.__typename !== "Role") notFound();
  const text = await getTranslations({ locale, namespace: "year" });
  return (
    <>
      <PageHeader
        place={<CompanySwitcher slug={slug} name={company.name} />}
        end={
          <Link href={viewAddress(`/${slug}`, { open: role })} prefetch={false} className={buttonLook("plain")}>
            <Network size={16} aria-hidden />
            <span className="max-sm:sr-only">{text("toChart")}</span>
          </Link>
        }
      />
      <main className="min-h-0 grow overflow-y-auto">
        <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 px-4 py-6 md:px-8 md:py-8">
          <RoleYear
            slug={slug}
            companyId={company.id}
            roleId={id}
            shortId={role}
            address={`/${slug}/role/${role}`}
            current={calendar.value.company?.calendar.current.name ?? ""}
          />
        </div>
      </main>
    </>
  );
}
