import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing.ts";

/** Links, which keep the language of the page they are on, and paths in any language. */
export const { Link, usePathname, useRouter, getPathname } = createNavigation(routing);
