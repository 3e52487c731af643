"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { RotateCcw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { type ApiProblem, ask } from "../../graphql/ask.ts";
import { useProblemText } from "../../page/problem-text.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { actorHeader } from "../actor/actor-store.ts";
import { RestoreRevisionDocument, type RestoreRevisionMutation } from "./past.generated.ts";

type Refusal = RestoreRevisionMutation["revertTo"]["refusals"][number];
type Trouble = { readonly refusals: readonly Refusal[] } | { readonly problem: ApiProblem };

/** Makes the company what it was at a revision, after asking; what the API refuses is told. */
export function RestoreButton({
  companyId,
  revision,
  when,
  compact = false,
  onRestored,
}: {
  companyId: string;
  revision: number;
  /** When it was so, in words. */
  when: string;
  /** A picture without words. */
  compact?: boolean;
  /** Told the revision that was made by it. */
  onRestored: (revision: number) => void;
}) {
  const text = useTranslations("history");
  const [isOpen, setOpen] = useState(false);
  const icon = <RotateCcw size={15} aria-hidden />;
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={setOpen}>
      {compact ? (
        <IconButton label={text("restore", { revision })} className="size-7" onClick={() => setOpen(true)}>
          {icon}
        </IconButton>
      ) : (
        <Button className="h-8 px-2.5" onClick={() => setOpen(true)}>
          {icon}
          <span className="max-md:sr-only">{text("restoreShort")}</span>
        </Button>
      )}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-ink/20 dark:bg-black/50" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 max-h-[90dvh] w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-2xl border border-line bg-raised p-5 shadow-modal outline-none">
          <AlertDialog.Title className="font-semibold text-base tracking-tight">
            {text("restoreTitle", { revision })}
          </AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-pretty text-ink-soft">
            {text("restoreLead", { when })}
          </AlertDialog.Description>
          <Asking
            companyId={companyId}
            revision={revision}
            onCancel={() => setOpen(false)}
            onRestored={(made) => {
              setOpen(false);
              onRestored(made);
            }}
          />
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function Asking({
  companyId,
  revision,
  onCancel,
  onRestored,
}: {
  companyId: string;
  revision: number;
  onCancel: () => void;
  onRestored: (revision: number) => void;
}) {
  const text = useTranslations("history");
  const unnamed = useTranslations("actor")("unnamed");
  const locale = useLocale();
  // One name for the request, however often it has to be sent: it is applied once.
  const [requestKey] = useState(() => `restore ${revision} ${Date.now()} ${Math.random()}`);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async () => {
    setSending(true);
    setTrouble(null);
    const input = { company: companyId, revision, requestKey };
    const headers = { "puesto-actor": actorHeader(unnamed) };
    const answer = await ask("/graphql", RestoreRevisionDocument, { input, locale }, undefined, headers);
    setSending(false);
    if (!answer.ok) return setTrouble({ problem: answer.problem });
    const { refusals, revision: made } = answer.value.revertTo;
    if (refusals.length > 0) return setTrouble({ refusals });
    onRestored(made);
  };
  return (
    <>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{text("cancel")}</Button>
        <Button look="solid" disabled={isSending} focusableWhenDisabled onClick={send}>
          {text("restoreShort")}
        </Button>
      </div>
    </>
  );
}

function TroubleNotice({ trouble }: { trouble: Trouble }) {
  return (
    <div role="alert" className="mt-4 flex flex-col gap-2 rounded-xl bg-danger-soft px-3.5 py-2.5 text-danger">
      {"problem" in trouble ? (
        <ProblemLine problem={trouble.problem} />
      ) : (
        trouble.refusals.map(({ code, message, remedy }) => (
          <p key={`${code} ${message}`} className="text-pretty">
            <strong className="block font-medium">{message}</strong>
            {remedy}
          </p>
        ))
      )}
    </div>
  );
}

function ProblemLine({ problem }: { problem: ApiProblem }) {
  const { title } = useProblemText(problem);
  return <p>{title}</p>;
}
