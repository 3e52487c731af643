"use client";

import { keptRolePay, marketingDirectorScheme, type RolePay, type UsualTerms } from "@puesto/domain/pay";
import { Pencil, RotateCcw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useSending } from "../../evaluation/index.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FieldError } from "../../ui/form/field.tsx";
import { usePayEdits } from "../period/pay-edits.tsx";
import { TermsForm } from "./terms-form.tsx";
import type { TermsTrial } from "./terms-preview.tsx";
import { TermsTold, UsualTold } from "./terms-told.tsx";

/** By which addresses lead to the terms. */
const anchor = "pay-terms";

/** By which terms a role is paid: those of its own, else what its kind states of them. They are written and changed here. */
export function PayTerms({
  own,
  usual,
  kind,
  trial,
  isWriting,
  onWriting,
}: {
  /** Null where the role has no terms of its own. */
  own: RolePay | null;
  /** What the kind states of the terms; null where nothing. */
  usual: UsualTerms | null;
  /** What the kind is called. */
  kind: string;
  trial: TermsTrial | null;
  isWriting: boolean;
  onWriting: (isWriting: boolean) => void;
}) {
  const text = useTranslations("terms");
  const edits = usePayEdits();
  const { isSending, send, otherProblem } = useSending([], () => {});
  const opener = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  // Whoever leaves the form is where the form was asked for.
  useEffect(() => {
    if (wasWriting.current && !isWriting) opener.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);
  // The page is there before what it tells, so that the browser does not find by itself what an address leads to.
  useEffect(() => {
    if (window.location.hash === `#${anchor}`) document.getElementById(anchor)?.scrollIntoView();
  }, []);
  const restore = (clause: Partial<UsualTerms>) => {
    if (own === null) return;
    const content = keptRolePay({ ...own, scheme: { ...own.scheme, ...clause } });
    void send(() => edits.setScheme({ ...Object(content) }));
  };
  return (
    <Card
      id={anchor}
      title={text("title")}
      action={
        isWriting ? null : (
          <div className="flex flex-wrap gap-1">
            {own === null ? null : (
              <Button look="plain" disabled={isSending} onClick={() => void send(edits.clearScheme)}>
                {usual === null ? <Trash2 size={15} aria-hidden /> : <RotateCcw size={15} aria-hidden />}
                {text(usual === null ? "takeAway" : "backToKind")}
              </Button>
            )}
            <Button ref={opener} onClick={() => onWriting(true)}>
              <Pencil size={15} aria-hidden />
              {text(own === null ? "write" : "change")}
            </Button>
          </div>
        )
      }
    >
      {isWriting ? (
        <TermsForm
          start={own ?? firstTerms(usual)}
          isOwn={own !== null}
          usual={usual}
          trial={trial}
          onDone={() => onWriting(false)}
        />
      ) : own !== null ? (
        <>
          <p className="text-pretty text-muted text-xs">
            {text("ownLead", {
              period: own.scheme.period,
              currency: own.scheme.currency,
              rounding: own.scheme.rounding,
            })}
          </p>
          <TermsTold pay={own} usual={usual} onRestore={restore} />
        </>
      ) : usual !== null ? (
        <>
          <p className="max-w-prose text-pretty text-muted">{text("usualLead", { kind })}</p>
          <UsualTold usual={usual} isInherited />
        </>
      ) : (
        <p className="max-w-prose text-pretty text-muted">{text("noneLead")}</p>
      )}
      <FieldError id="terms-problem" problem={otherProblem} />
    </Card>
  );
}

/** Terms to begin with: what the kind states, and an example of the rest. */
const firstTerms = (usual: UsualTerms | null): RolePay => ({
  scheme: { ...marketingDirectorScheme("EUR"), ...usual },
  grade: "G7",
});
