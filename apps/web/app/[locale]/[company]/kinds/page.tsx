import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { KindsPage } from "#kinds-page/kinds-page.tsx";
import { routing } from "#text/routing.ts";

export { kindsMetadata as generateMetadata } from "#kinds-page/kinds-metadata.ts";

export default async function Page({ params, searchParams }: PageProps<"/[locale]/[company]/kinds">) {
  const { locale, company } = await params;
  // The kind stands in the query, so the page is made for each request.
  await searchParams;
  if (!hasLocale(routing.locales, locale)) notFound();
  return <KindsPage slug={company} locale={locale} />;
}
