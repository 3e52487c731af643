"use client";

import { Progress } from "@base-ui/react/progress";
import { useTranslations } from "next-intl";
import type { ImportProgress as ToldProgress } from "../asking/import-lines.ts";

/** How an import gets on: what is done now, and how much of it where that can be counted. */
export function ImportProgress({ progress, isWriting }: { progress: ToldProgress | null; isWriting: boolean }) {
  const text = useTranslations("import");
  const stage = progress?.stage ?? "read";
  const isCounted = progress !== null && stage === "write" && progress.total > 0;
  return (
    <Progress.Root
      value={isCounted ? progress.done : null}
      max={isCounted ? progress.total : 1}
      className="flex flex-col gap-1.5"
    >
      <p className="flex justify-between gap-3 text-muted text-xs">
        <Progress.Label>{text(`stages.${isWriting && stage === "read" ? "write" : stage}`)}</Progress.Label>
        {isCounted ? (
          <span className="tabular-nums">{text("counted", { done: progress.done, total: progress.total })}</span>
        ) : null}
      </p>
      <Progress.Track className="h-1.5 overflow-hidden rounded-full bg-line">
        <Progress.Indicator className="h-full rounded-full bg-accent transition-[width] data-indeterminate:w-1/3 data-indeterminate:animate-pulse" />
      </Progress.Track>
    </Progress.Root>
  );
}
