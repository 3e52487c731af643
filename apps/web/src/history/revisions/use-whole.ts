"use client";

import { useFormatter, useTranslations } from "next-intl";
import { importSummary } from "./told.ts";
import type { ToldRevision } from "./use-revisions.ts";

/** So many files of an import are named; the others are counted. */
const namedFiles = 3;

/** What an edit was as a whole; null where its changes say it all. */
export function useWhole({ kind, of, summary, sentences }: ToldRevision): string | null {
  const text = useTranslations("history");
  const format = useFormatter();
  switch (kind) {
    case "EDIT":
      return sentences.length === 0 ? text("edited") : null;
    case "UNDO":
      return text("undid", { revision: of ?? 0 });
    case "REDO":
      return text("redid", { revision: of ?? 0 });
    case "REVERT":
      return text("reverted", { revision: of ?? 0 });
    case "IMPORT": {
      const { files, ...roles } = importSummary(summary);
      const rest = files.length - namedFiles;
      const named = files.slice(0, namedFiles).map((name) => text("file", { name }));
      const all = rest > 0 ? [...named, text("moreFiles", { count: rest })] : named;
      const whole = files.length === 0 ? text("imported") : text("importedFiles", { files: format.list(all) });
      return `${whole}. ${text("importedRoles", roles)}`;
    }
  }
}
