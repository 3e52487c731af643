"use client";

import { FileInput, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { DifferenceLegend } from "../history/index.ts";
import { Button } from "../ui/button.tsx";
import type { ImportState } from "./import-state.ts";
import type { Importing } from "./use-import.ts";
import type { ImportPreview } from "./use-import-preview.ts";

/** Says across the page that the chart is not the present one but what files would make of it, and lets one confirm or leave. */
export function ImportBanner({
  importing,
  preview,
  onUndo,
}: {
  importing: Importing;
  preview: ImportPreview | null;
  /** Takes back what was just imported; not there where the page leads elsewhere then. */
  onUndo?: () => void;
}) {
  const text = useTranslations("import");
  const { state } = importing;
  if (state === null) return null;
  const { title, lead } = sentencesOf(state, text);
  const { step } = state;
  return (
    <section
      aria-label={text("preview")}
      aria-busy={step.name === "reading" || step.name === "writing"}
      className="z-30 flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-past-line border-y bg-past-soft px-3 py-2 md:px-4"
    >
      <div className="flex min-w-0 grow basis-72 items-center gap-2.5">
        <FileInput size={18} aria-hidden className="shrink-0 text-past max-md:hidden" />
        <div role="status" className="min-w-0 grow">
          <p className="text-pretty font-semibold text-past leading-snug">{title}</p>
          <p className="text-pretty text-past text-xs empty:hidden">{lead}</p>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {preview === null || step.name === "reading" ? null : (
          <DifferenceLegend outline={preview.outline} difference={preview.difference} />
        )}
        {step.name === "done" ? (
          <>
            {onUndo === undefined ? null : (
              <Button className="h-8 px-2.5" onClick={onUndo}>
                <Undo2 size={15} aria-hidden />
                {text("undo")}
              </Button>
            )}
            <Button look="solid" className="h-8 px-2.5" onClick={importing.leave}>
              {text("close")}
            </Button>
          </>
        ) : (
          <ConfirmImport importing={importing} state={state} />
        )}
      </div>
    </section>
  );
}

/** The way on and the way out. Roles that would go are agreed to by themselves. */
function ConfirmImport({ importing, state }: { importing: Importing; state: ImportState }) {
  const text = useTranslations("import");
  const { step } = state;
  const result = step.name === "ready" ? step.result : null;
  const removed = result?.roles.removed ?? 0;
  // What was agreed to is one result: another one is agreed to anew.
  const [agreed, setAgreed] = useState<object | null>(null);
  const isAgreed = removed === 0 || agreed === result;
  return (
    <>
      {removed === 0 ? null : (
        <label className="flex min-h-8 max-md:order-first items-center gap-2 rounded-lg border border-past-line bg-surface px-2.5 text-ink">
          <input
            type="checkbox"
            checked={isAgreed}
            onChange={({ target }) => setAgreed(target.checked ? result : null)}
            className="size-4 shrink-0 accent-danger"
          />
          {text("removes", { count: removed })}
        </label>
      )}
      <Button className="h-8 px-2.5" onClick={importing.leave}>
        {text("cancel")}
      </Button>
      {result !== null && !result.changed ? null : (
        <Button
          look="solid"
          className="h-8 px-2.5"
          disabled={result === null || !isAgreed}
          focusableWhenDisabled
          onClick={importing.confirm}
        >
          {text("confirm")}
        </Button>
      )}
    </>
  );
}

type Text = ReturnType<typeof useTranslations<"import">>;

function sentencesOf({ step, missed }: ImportState, text: Text): { readonly title: string; readonly lead: ReactNode } {
  switch (step.name) {
    case "reading":
      return { title: text("stages.read"), lead: text("previewLead") };
    case "refused":
    case "trouble":
      return { title: text("refusedTitle"), lead: text("refusedLead") };
    case "ready":
      return step.result.changed
        ? {
            title: text("previewTitle"),
            lead: [...missed, text(missed.length > 0 ? "missed" : "previewLead")].join(" "),
          }
        : { title: text("unchangedTitle"), lead: text("unchangedLead") };
    case "writing":
      return { title: text("stages.write"), lead: text("writingLead") };
    case "done":
      return { title: text("doneTitle", { revision: step.revision }), lead: text("doneLead") };
  }
}
