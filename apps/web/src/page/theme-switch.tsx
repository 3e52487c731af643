"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { IconButton } from "../ui/button.tsx";
import { Menu, MenuChoices } from "../ui/popups/menu.tsx";

const themes = ["light", "dark", "system"] as const;

/** Light, dark, or whatever the system says. */
export function ThemeChoices() {
  const text = useTranslations("header");
  const { theme, setTheme } = useTheme();
  return (
    <MenuChoices
      value={themes.find((one) => one === theme)}
      onChange={setTheme}
      choices={[
        { value: "light", label: text("light"), icon: <Sun size={16} aria-hidden /> },
        { value: "dark", label: text("dark"), icon: <Moon size={16} aria-hidden /> },
        { value: "system", label: text("system"), icon: <Monitor size={16} aria-hidden /> },
      ]}
    />
  );
}

/** The choices of the theme, behind a button. */
export function ThemeSwitch() {
  const text = useTranslations("header");
  return (
    <Menu
      trigger={
        <IconButton label={text("theme")}>
          <Sun size={18} aria-hidden className="dark:hidden" />
          <Moon size={18} aria-hidden className="hidden dark:block" />
        </IconButton>
      }
    >
      <ThemeChoices />
    </Menu>
  );
}
