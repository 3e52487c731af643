"use client";

import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ImportResult } from "../asking/import-lines.ts";

/** The files of an import, and once they were read what each turned out to be. */
export function FileList({ files, result }: { files: readonly File[]; result: ImportResult | null }) {
  const text = useTranslations("import");
  return (
    <ul aria-label={text("files")} className="flex flex-col gap-2">
      {files.map((file, at) => {
        const figures = result?.figures.files.find(({ name }) => name === file.name);
        return (
          <li key={at} className="flex items-start gap-2.5">
            <FileText size={16} aria-hidden className="mt-0.5 shrink-0 text-muted" />
            <span className="min-w-0">
              <span className="block break-words font-medium leading-snug">{file.name}</span>
              {figures === undefined ? null : (
                <span className="block text-muted text-xs">
                  {[text(`formats.${figures.format}`), figures.encoding, text("rows", { count: figures.rows })].join(
                    " · ",
                  )}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
