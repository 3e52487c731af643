"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { CopyButton } from "../../ui/copy-button.tsx";

/** The command that brings a file into a company, to be copied. */
export function ImportCommand({ slug }: { slug: string }) {
  const text = useTranslations("states");
  const copying = useTranslations("role");
  const command = `npx --yes pnpm@12.21.0 puesto import FILE --company ${slug}`;
  return (
    <div className="my-4 flex flex-col items-center gap-3">
      <code className="max-w-full overflow-x-auto rounded-lg border border-line bg-sunken px-3 py-2 text-left font-mono text-ink text-xs">
        {command}
      </code>
      <CopyButton
        textToCopy={() => command}
        label={text("copyCommand")}
        copied={text("commandCopied")}
        refused={copying("linkNotCopied")}
        icon={Copy}
      />
    </div>
  );
}
