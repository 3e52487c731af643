"use client";

import { Building2, ChevronsUpDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useQuery } from "urql";
import { Link } from "../../text/navigation.ts";
import { Menu, MenuLine, MenuLink } from "../../ui/popups/menu.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { CompaniesDocument } from "./companies.generated.ts";
import { useCompanyPlaces } from "./company-places.ts";

/** The company one is in, its pages, and then the way to the others; `children` is what can be done with this one where one is. */
export function CompanySwitcher({ slug, name, children }: { slug: string; name: string; children?: ReactNode }) {
  const text = useTranslations("header");
  const roles = useTranslations("companies");
  const locale = useLocale();
  const places = useCompanyPlaces(slug);
  const [opened, setOpened] = useState(false);
  const [{ data, fetching }] = useQuery({
    query: CompaniesDocument,
    variables: { locale, after: null },
    pause: !opened,
    requestPolicy: "cache-and-network",
  });
  return (
    <Menu
      align="start"
      onOpen={() => setOpened(true)}
      trigger={
        <button
          type="button"
          title={text("switchCompany")}
          className="flex h-9 min-w-0 items-center gap-1.5 rounded-lg px-2 font-semibold tracking-tight transition-colors hover:bg-sunken dark:hover:bg-raised"
        >
          <span className="truncate">{name}</span>
          <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-muted" />
        </button>
      }
    >
      {children}
      {places.map(({ label, icon: Icon, address, isFile }) => {
        const said = (
          <>
            <Icon size={16} aria-hidden className="text-muted" />
            {label}
          </>
        );
        const link = isFile ? (
          <a href={address} download>
            {said}
          </a>
        ) : (
          <Link href={address} prefetch={false} />
        );
        return (
          <MenuLink key={address} render={link}>
            {said}
          </MenuLink>
        );
      })}
      <MenuLine />
      <MenuLink render={<Link href="/" prefetch={false} />}>
        <Building2 size={16} aria-hidden className="text-muted" />
        {text("home")}
      </MenuLink>
      {/* Last, since it comes later: nothing moves away under the pointer when it does. */}
      {data?.companies.nodes.map((company) => (
        <MenuLink
          key={company.id}
          render={
            <Link
              href={`/${company.slug}`}
              prefetch={false}
              aria-current={company.slug === slug ? "page" : undefined}
            />
          }
        >
          <span className="min-w-0 max-w-72 grow">
            <span className={`block truncate ${company.slug === slug ? "font-semibold" : ""}`}>{company.name}</span>
            <span className="block text-muted text-xs">
              {roles("roles", { count: company.root ? company.root.descendantCount + 1 : 0 })}
            </span>
          </span>
        </MenuLink>
      ))}
      {data === undefined && fetching ? <Skeleton className="m-2 h-8 w-48" /> : null}
    </Menu>
  );
}
