import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { companyHead } from "../company-page/company-head.ts";
import { routing } from "../text/routing.ts";

/** The title of the page of a company's kinds of role. */
export async function kindsMetadata({ params }: PageProps<"/[locale]/[company]/kinds">): Promise<Metadata> {
  const { locale, company: slug } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const answer = await companyHead(slug, locale);
  const company = answer.ok ? answer.value.company : null;
  const text = await getTranslations({ locale, namespace: "kinds" });
  return company === null ? {} : { title: text("pageTitle", { company: company.name }) };
}
