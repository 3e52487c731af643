import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { NewCompany } from "#interchange/index.ts";
import { CompaniesPage } from "#structure/company/companies-page.tsx";
import { routing } from "#text/routing.ts";

export default async function Page({ params, searchParams }: PageProps<"/[locale]">) {
  const { locale } = await params;
  const { after } = await searchParams;
  if (!hasLocale(routing.locales, locale)) notFound();
  return <CompaniesPage locale={locale} after={typeof after === "string" ? after : null} newCompany={<NewCompany />} />;
}
