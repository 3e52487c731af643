"use client";

import { FolderOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProblemNotice } from "../../page/problem-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { choosable, type ImportState, inSight } from "../import-state.ts";
import type { Importing } from "../use-import.ts";
import { ColumnForm } from "./column-form.tsx";
import { FileList } from "./file-list.tsx";
import { FindingGroups } from "./finding-groups.tsx";
import { ImportFigures } from "./import-figures.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { RefusalList } from "./refusal-list.tsx";

/** Whoever picked files goes on here, by keyboard and by ear: the button that was pressed may be gone. */
const focusOnce = (article: HTMLElement | null): void => article?.focus({ preventScroll: true });

/** That a new company is there already is said where its address is. */
const isAboutFiles =
  ({ newCompany }: ImportState) =>
  ({ code }: { readonly code: string }) =>
    newCompany === null || code !== "STALE_REVISION";

/** All about an import: its files, how it gets on, why it cannot be, how columns are read, what was found. */
export function ImportDetails({
  importing,
  onChooseFiles,
  children,
}: {
  importing: Importing;
  onChooseFiles: () => void;
  /** What stands before the details. */
  children?: ReactNode;
}) {
  const text = useTranslations("import");
  const { state } = importing;
  if (state === null) return null;
  const { step, files, columns } = state;
  const result = inSight(state);
  const isBusy = step.name === "reading" || step.name === "writing";
  return (
    <article
      ref={focusOnce}
      tabIndex={-1}
      aria-label={text("title")}
      aria-busy={isBusy}
      className="flex flex-col gap-6 px-5 pb-8 outline-none"
    >
      <header className="pr-10">
        <h2 className="font-semibold text-xl leading-tight tracking-tight">{text("title")}</h2>
        <p className="mt-1 text-pretty text-muted">{text(state.newCompany === null ? "lead" : "leadOfNew")}</p>
      </header>
      {children}
      <div className="flex flex-col gap-3">
        <FileList files={files} result={result} />
        {isBusy ? <ImportProgress progress={step.progress} isWriting={step.name === "writing"} /> : null}
        {step.name === "writing" || step.name === "done" ? null : (
          <Button className="h-8 self-start px-2.5" onClick={onChooseFiles}>
            <FolderOpen size={15} aria-hidden />
            {text("chooseOthers")}
          </Button>
        )}
      </div>
      {step.name === "refused" ? <RefusalList refusals={step.refusals.filter(isAboutFiles(state))} /> : null}
      {step.name !== "trouble" ? null : step.problem.kind === "file" ? (
        <p role="alert" className="rounded-xl bg-danger-soft px-3.5 py-2.5 text-danger">
          {text("noFile")}
        </p>
      ) : (
        <ProblemNotice error={step.problem} onRetry={importing.lookAgain} />
      )}
      {result === null ? null : <ImportFigures figures={result.figures} />}
      {step.name === "done"
        ? null
        : choosable(state).map((mapping) => (
            <ColumnForm
              key={mapping.file}
              mapping={mapping}
              columns={columns}
              isFixed={step.name === "writing"}
              onTell={importing.tell}
            />
          ))}
      {result === null ? null : <FindingGroups findings={result.findings} />}
    </article>
  );
}
