import { locales } from "@puesto/domain/text";
import { defineRouting } from "next-intl/routing";

/** Every address begins with its language. */
export const routing = defineRouting({ locales, defaultLocale: "en", alternateLinks: false });
