import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { messagesIn } from "./messages.ts";
import { routing } from "./routing.ts";

/** The texts of one request: those of the language in its address. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  return { locale, messages: messagesIn[locale], timeZone: "UTC" };
});
