"use client";

import { roundingRules } from "@puesto/domain/money";
import { keptRolePay, payPeriods, type RolePay, type UsualTerms } from "@puesto/domain/pay";
import { useTranslations } from "next-intl";
import { type FocusEvent, useEffect, useRef, useState } from "react";
import { FormFrame, useSending } from "../../evaluation/index.ts";
import { SelectField } from "../../ui/form/fields.tsx";
import { CurrencyField } from "../form/currency-field.tsx";
import { usePayEdits } from "../period/pay-edits.tsx";
import { Clause } from "./clause.tsx";
import { PerformanceFields, SpecialFields, TeamFields } from "./clause-fields.tsx";
import { GradeFields } from "./grade-fields.tsx";
import { TermsPreview, type TermsTrial } from "./terms-preview.tsx";
import { type Terms, useTerms } from "./use-terms.ts";

/**
 * Writes how a role is paid, clause by clause. What is wrong is said beside its field by the code that would refuse it; what is kept
 * is one edit.
 */
export function TermsForm({
  start,
  isOwn,
  usual,
  trial,
  onDone,
}: {
  start: RolePay;
  /** Whether the role is paid by `start` already. */
  isOwn: boolean;
  /** What the kind states; null where nothing. */
  usual: UsualTerms | null;
  /** Null where the figures of no quarter are there to try the terms on. */
  trial: TermsTrial | null;
  onDone: () => void;
}) {
  const text = useTranslations("terms");
  const edits = usePayEdits();
  const terms = useTerms(start);
  const { isSending, send, otherProblem } = useSending([], onDone);
  const place = useRef<HTMLDivElement>(null);
  /** Counts the attempts that were refused, each of which leads to the first field that is wrong. */
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    const first = attempts === 0 ? null : place.current?.querySelector("[aria-invalid=true]");
    if (first instanceof HTMLElement) first.focus();
  }, [attempts]);
  // Nothing moves between the press and the release of the pointer on something, which would then be missed.
  const leave = ({ currentTarget }: FocusEvent<HTMLElement>) => {
    const isPressing = currentTarget.closest("form")?.querySelector("button:active, label:active") ?? null;
    if (isPressing === null) terms.leaveField();
  };
  const keep = () => {
    terms.judge();
    if (!terms.isSound) return setAttempts(attempts + 1);
    if (isOwn && !terms.isChanged) return onDone();
    void send(() => edits.setScheme({ ...Object(keptRolePay(terms.pay)) }));
  };
  return (
    <FormFrame
      label={text(isOwn ? "changeTitle" : "writeTitle")}
      send={text("keep")}
      isSending={isSending}
      problem={otherProblem}
      onSend={keep}
      onCancel={onDone}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears of the fields inside that are left. */}
      <div ref={place} onBlur={leave} className="grid items-start gap-3 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          <MeansFields terms={terms} />
          <GradeFields terms={terms} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <TeamFields terms={terms} usual={usual} />
          <SpecialFields terms={terms} usual={usual} />
        </div>
        <PerformanceFields terms={terms} />
      </div>
      {trial !== null && terms.isSound ? <TermsPreview pay={terms.pay} trial={trial} /> : null}
    </FormFrame>
  );
}

/** In what is paid, for how long, and how the lines are rounded. */
function MeansFields({ terms: { typed, type, problemAt } }: { terms: Terms }) {
  const text = useTranslations("terms");
  return (
    <Clause name={text("means")}>
      <div className="grid grid-cols-2 gap-2">
        <CurrencyField
          value={typed.currency}
          problem={problemAt("scheme.currency")}
          onChange={(currency) => type({ currency })}
        />
        <SelectField
          label={text("period")}
          problem={null}
          value={typed.period}
          onChange={({ target }) => type({ period: payPeriods.find((one) => one === target.value) ?? typed.period })}
        >
          {payPeriods.map((one) => (
            <option key={one} value={one}>
              {text("periodName", { period: one })}
            </option>
          ))}
        </SelectField>
      </div>
      {typed.period === "QUARTER" ? null : <p className="text-pretty text-vacant text-xs">{text("otherPeriod")}</p>}
      <SelectField
        label={text("rounding")}
        problem={null}
        value={typed.rounding}
        onChange={({ target }) =>
          type({ rounding: roundingRules.find((one) => one === target.value) ?? typed.rounding })
        }
      >
        {roundingRules.map((one) => (
          <option key={one} value={one}>
            {text("roundingName", { rounding: one })}
          </option>
        ))}
      </SelectField>
    </Clause>
  );
}
