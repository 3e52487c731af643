import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { CompanyPage } from "#company-page/company-page.tsx";
import { routing } from "#text/routing.ts";
import { loadView } from "#view/address.ts";

export { companyMetadata as generateMetadata } from "#company-page/company-metadata.ts";

export default async function Page({ params, searchParams }: PageProps<"/[locale]/[company]">) {
  const { locale, company } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return <CompanyPage slug={company} locale={locale} view={await loadView(searchParams)} />;
}
