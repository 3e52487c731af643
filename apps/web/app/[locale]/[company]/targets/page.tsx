import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { PromisingRolesPage } from "#role-year/promising-roles-page.tsx";
import { routing } from "#text/routing.ts";

export { yearMetadata as generateMetadata } from "#role-year/year-metadata.ts";

export default async function Page({ params }: PageProps<"/[locale]/[company]/targets">) {
  const { locale, company } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return <PromisingRolesPage slug={company} locale={locale} />;
}
