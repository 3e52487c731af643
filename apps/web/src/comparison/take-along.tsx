"use client";

import { FileText, Printer, Sheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";

/** Hands a text to the browser as a file. */
function save(name: string, type: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The comparison as a file, or on paper. */
export function TakeAlong({ slug, markdown, csv }: { slug: string; markdown: string; csv: string }) {
  const text = useTranslations("compare");
  const name = `${slug}-${text("fileName")}`;
  return (
    <>
      <Button title={text("markdownHint")} onClick={() => save(`${name}.md`, "text/markdown", markdown)}>
        <FileText size={16} aria-hidden />
        Markdown
      </Button>
      <Button title={text("csvHint")} onClick={() => save(`${name}.csv`, "text/csv", csv)}>
        <Sheet size={16} aria-hidden />
        CSV
      </Button>
      <Button onClick={() => window.print()}>
        <Printer size={16} aria-hidden />
        {text("print")}
      </Button>
    </>
  );
}
