import type { Locale } from "@puesto/domain/text";
import en from "../../messages/en.json" with { type: "json" };
import es from "../../messages/es.json" with { type: "json" };

/** The texts of the page in each language; `pnpm check` holds their keys equal. */
export const messagesIn = { en, es } satisfies Record<Locale, typeof en>;
