"use client";

import { Calculator, Columns3, FileJson, FileSpreadsheet, type LucideIcon, Shapes, Target } from "lucide-react";
import { useTranslations } from "next-intl";
import { directorsAddress } from "../../view/comparison-address.ts";

/** Somewhere to go in a company from any of its pages, or something of it to take along. */
export interface CompanyPlace {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly address: string;
  /** A file that comes rather than a page that opens. */
  readonly isFile: boolean;
}

export function useCompanyPlaces(slug: string): readonly CompanyPlace[] {
  const text = useTranslations();
  const page = (label: string, icon: LucideIcon, address: string) => ({ label, icon, address, isFile: false });
  const file = (label: string, icon: LucideIcon, format: "csv" | "json") => ({
    label,
    icon,
    address: `/companies/${slug}/export?format=${format}`,
    isFile: true,
  });
  return [
    page(text("year.open"), Target, `/${slug}/targets`),
    page(text("header.kinds"), Shapes, `/${slug}/kinds`),
    page(text("pay.open"), Calculator, `/${slug}/pay`),
    page(text("compare.directors"), Columns3, directorsAddress(`/${slug}`)),
    file(text("header.takeCsv"), FileSpreadsheet, "csv"),
    file(text("header.takeJson"), FileJson, "json"),
  ];
}
