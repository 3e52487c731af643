import type { LocalizedText } from "../../text.ts";

/** How a finding calls a role: by its title, and by its id where it has one. */
export function labelOf({ title, id }: { readonly title: LocalizedText; readonly id: string | null }): string {
  const written = title.es ?? title.en ?? "";
  return id === null || id === written ? written : `${written} (${id})`;
}
