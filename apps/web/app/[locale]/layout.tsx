import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import type { ReactNode } from "react";
import { AppProviders } from "#app-providers.tsx";
import { routing } from "#text/routing.ts";
import "#ui/theme.css";
// One style sheet for all pages: a company's page that turns out not to be there would have the browser fetch the chart's for nothing.
import "#chart/chart.css";

export const metadata: Metadata = { title: { default: "Puesto", template: "%s · Puesto" } };

export default async function LocaleLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    <html lang={locale} suppressHydrationWarning>
      <body className="flex h-dvh flex-col overflow-hidden print:block print:h-auto print:overflow-visible">
        <AppProviders nonce={nonce}>{children}</AppProviders>
      </body>
    </html>
  );
}
