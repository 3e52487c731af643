import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { routing } from "../text/routing.ts";

/** The title of the page of a role's targets and reviews. */
export async function yearMetadata({ params }: PageProps<"/[locale]/[company]">): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const text = await getTranslations({ locale });
  return { title: text("year.title") };
}
