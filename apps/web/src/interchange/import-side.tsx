"use client";

import type { ShortId } from "@puesto/domain/identity";
import { useTranslations } from "next-intl";
import { RoleDifference } from "../history/index.ts";
import { ImportDetails } from "./panel/import-details.tsx";
import type { Importing } from "./use-import.ts";
import type { ImportPreview } from "./use-import-preview.ts";

/** What stands beside the chart during an import: the role that is open as it would be, and all about the import. */
export function ImportSide({
  importing,
  preview,
  open,
  onChooseFiles,
}: {
  importing: Importing;
  preview: ImportPreview | null;
  open: ShortId | null;
  onChooseFiles: () => void;
}) {
  const text = useTranslations("import");
  return (
    <ImportDetails importing={importing} onChooseFiles={onChooseFiles}>
      {preview === null || open === null ? null : (
        <RoleDifference
          id={open}
          lead={text("roleAfter")}
          shown={preview.after}
          before={preview.before}
          after={preview.after}
          difference={preview.difference.get(open)}
        />
      )}
    </ImportDetails>
  );
}
