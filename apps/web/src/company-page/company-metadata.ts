import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { routing } from "../text/routing.ts";
import { companyHead } from "./company-head.ts";

/** The title of a company's page. */
export async function companyMetadata({ params }: PageProps<"/[locale]/[company]">): Promise<Metadata> {
  const { locale, company: slug } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const answer = await companyHead(slug, locale);
  const text = await getTranslations({ locale });
  if (!answer.ok) return {};
  const { company } = answer.value;
  return { title: company ? text("company.title", { company: company.name }) : text("states.unknownTitle") };
}
