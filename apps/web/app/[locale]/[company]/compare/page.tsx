import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { ComparePage } from "#comparison/compare-page.tsx";
import { routing } from "#text/routing.ts";
import { loadCompared } from "#view/comparison-address.ts";

export { compareMetadata as generateMetadata } from "#comparison/compare-metadata.ts";

export default async function Page({ params, searchParams }: PageProps<"/[locale]/[company]/compare">) {
  const { locale, company } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return <ComparePage slug={company} locale={locale} asked={await loadCompared(searchParams)} />;
}
