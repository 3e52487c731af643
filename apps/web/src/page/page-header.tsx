import { EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "../text/navigation.ts";
import { IconButton } from "../ui/button.tsx";
import { Menu, MenuLine } from "../ui/popups/menu.tsx";
import { LanguageChoices, LanguageSwitch } from "./language-switch.tsx";
import { Mark } from "./mark.tsx";
import { ThemeChoices, ThemeSwitch } from "./theme-switch.tsx";

/** The bar over every page: where one is, what one may look for, and how one wants to see it. */
export function PageHeader({ place, middle, end }: { place?: ReactNode; middle?: ReactNode; end?: ReactNode }) {
  const text = useTranslations("header");
  return (
    <header className="relative z-40 flex h-14 shrink-0 items-center gap-2 border-line border-b bg-surface px-3 md:px-4 print:hidden">
      <Link
        href="/"
        prefetch={false}
        aria-label={text("home")}
        className="flex size-9 shrink-0 items-center justify-center rounded-lg transition-colors hover:bg-sunken dark:hover:bg-raised"
      >
        <Mark />
      </Link>
      <div className="flex min-w-0 flex-1 items-center gap-2">{place}</div>
      {middle}
      <div className="flex items-center justify-end gap-0.5 md:flex-1">
        {end}
        <div className="flex items-center gap-0.5 max-sm:hidden">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        {/* A phone has room for one button. */}
        <div className="sm:hidden">
          <Menu
            trigger={
              <IconButton label={text("preferences")}>
                <EllipsisVertical size={18} aria-hidden />
              </IconButton>
            }
          >
            <LanguageChoices />
            <MenuLine />
            <ThemeChoices />
          </Menu>
        </div>
      </div>
    </header>
  );
}
