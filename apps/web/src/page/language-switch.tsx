"use client";

import { locales } from "@puesto/domain/text";
import { Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { getPathname, usePathname } from "../text/navigation.ts";
import { IconButton } from "../ui/button.tsx";
import { Menu, MenuChoices } from "../ui/popups/menu.tsx";

/** Each language is written in itself, so that whoever needs it can read it. */
const names = { es: "Español", en: "English" } as const;

/** Shows the same view in another language. */
export function LanguageChoices() {
  const locale = useLocale();
  const pathname = usePathname();
  return (
    <MenuChoices
      value={locale}
      // The page comes anew: its language, its texts and the nonce of its inline parts are those of one document.
      onChange={(chosen) => {
        const path = getPathname({ href: pathname, locale: chosen });
        window.location.assign(`${path}${window.location.search}`);
      }}
      choices={locales.map((value) => ({ value, label: names[value] }))}
    />
  );
}

/** The choices of the language, behind a button. */
export function LanguageSwitch() {
  const text = useTranslations("header");
  return (
    <Menu
      trigger={
        <IconButton label={text("language")}>
          <Languages size={18} aria-hidden />
        </IconButton>
      }
    >
      <LanguageChoices />
    </Menu>
  );
}
