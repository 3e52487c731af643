import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { RoleYearPage } from "#role-year/role-year-page.tsx";
import { routing } from "#text/routing.ts";
import { parseAsShortId } from "#view/address.ts";

export { yearMetadata as generateMetadata } from "#role-year/year-metadata.ts";

export default async function Page({ params, searchParams }: PageProps<"/[locale]/[company]/role/[role]">) {
  const { locale, company, role } = await params;
  // The period stands in the query, so the page is made for each request.
  await searchParams;
  const id = parseAsShortId.parse(role);
  if (!hasLocale(routing.locales, locale) || id === null) notFound();
  return <RoleYearPage slug={company} role={id} locale={locale} />;
}
