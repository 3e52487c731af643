import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { companyHead } from "#company-page/company-head.ts";
import { paidRole } from "#pay/paid-role.ts";
import { PayPage } from "#pay/pay-page.tsx";
import { routing } from "#text/routing.ts";

export async function generateMetadata({ params }: PageProps<"/[locale]/[company]/pay">): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const text = await getTranslations({ locale });
  return { title: text("pay.title") };
}

export default async function Page({ params, searchParams }: PageProps<"/[locale]/[company]/pay">) {
  const { locale, company } = await params;
  // The figures stand in the query, so the page is made for each request.
  const { role } = await searchParams;
  if (!hasLocale(routing.locales, locale)) notFound();
  const head = await companyHead(company, locale);
  // Where the API is away the figures can be turned all the same.
  if (head.ok && head.value.company === null) notFound();
  const known = head.ok ? head.value.company : null;
  const paid = known === null ? null : await paidRole(known.id, role, locale);
  return <PayPage slug={company} name={known?.name ?? null} paid={paid} />;
}
