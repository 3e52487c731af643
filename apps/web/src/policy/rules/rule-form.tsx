"use client";

import {
  type PolicyRuleCode,
  type PolicySettings,
  policyLedgerName,
  policyRules,
  ruleSentences,
  usualPolicy,
} from "@puesto/domain/policy";
import type { AskedStructureChange, Json } from "@puesto/domain/structure";
import { RotateCcw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useEditor } from "../../structure/index.ts";
import { Button } from "../../ui/button.tsx";
import { SeveritySign } from "../severity-sign.tsx";
import { BranchesField } from "./branches-field.tsx";
import { RuleNumber } from "./rule-number.tsx";
import { SharedDuties } from "./shared-duties.tsx";

/** One rule: what it asks for, whether it is kept, and its numbers. What cannot be is said in words, and nothing is kept of it. */
export function RuleForm({ code, settings }: { code: PolicyRuleCode; settings: PolicySettings }) {
  const text = useTranslations("findings");
  const locale = useLocale();
  const editor = useEditor();
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const { isOn, parameters } = settings[code];
  const description = ruleSentences.sentenceOf({ code, values: {} }, locale);
  const keep = (next: { readonly isOn: boolean; readonly parameters: Json }): boolean => {
    const change = set(code, next);
    const refusal = editor?.judge([change]) ?? null;
    setProblem(refusal);
    if (refusal !== null) return false;
    editor?.propose([change]);
    return true;
  };
  const setParameters = (next: Json) => keep({ isOn, parameters: next });
  const isUsual = JSON.stringify(settings[code]) === JSON.stringify(usualPolicy[code]);
  return (
    <li className="flex flex-col gap-2.5 rounded-xl border border-line px-3 py-2.5">
      <label className="flex cursor-pointer items-start gap-2.5" htmlFor={id}>
        <span className="mt-0.5">
          <SeveritySign severity={policyRules[code].severity} />
        </span>
        <span className={`grow text-pretty leading-snug ${isOn ? "" : "text-muted"}`}>
          {description} <span className="text-muted text-xs tabular-nums">{code}</span>
        </span>
        <input
          id={id}
          type="checkbox"
          checked={isOn}
          disabled={editor === null}
          aria-label={text("rule", { code, description })}
          onChange={({ target }) => keep({ isOn: target.checked, parameters: jsonOf(parameters) })}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
      </label>
      {isOn ? <Parameters code={code} settings={settings} onSet={setParameters} /> : null}
      {problem === null ? null : (
        <p role="alert" className="text-pretty text-danger text-xs leading-snug">
          {problem}
        </p>
      )}
      {isUsual || editor === null ? null : (
        <Button
          look="plain"
          className="-mx-2 -my-1 h-7 self-start px-2 text-xs"
          onClick={() => {
            setProblem(null);
            editor.propose([{ type: "EntryCleared", ledger: policyLedgerName, roleId: null, key: code }]);
          }}
        >
          <RotateCcw size={13} aria-hidden />
          {text("asUsual")}
        </Button>
      )}
    </li>
  );
}

const jsonOf = (parameters: object): Json => JSON.parse(JSON.stringify(parameters));

const set = (code: PolicyRuleCode, content: Json): AskedStructureChange => ({
  type: "EntrySet",
  ledger: policyLedgerName,
  roleId: null,
  key: code,
  content,
});

/** The numbers of a rule, if it has any. */
function Parameters({
  code,
  settings,
  onSet,
}: {
  code: PolicyRuleCode;
  settings: PolicySettings;
  onSet: (parameters: Json) => boolean;
}) {
  const text = useTranslations("findings");
  switch (code) {
    case "P3":
      return <BranchesField branches={settings.P3.parameters.branches} onSet={(branches) => onSet({ branches })} />;
    case "P5":
    case "P7": {
      const { atMost } = settings[code].parameters;
      return <RuleNumber label={text("atMost")} value={atMost} onSet={(next) => onSet({ atMost: next })} />;
    }
    case "P6": {
      const { atLeast, atMost } = settings.P6.parameters;
      return (
        <div className="flex gap-2">
          <RuleNumber label={text("atLeast")} value={atLeast} onSet={(next) => onSet({ atLeast: next, atMost })} />
          <RuleNumber label={text("atMost")} value={atMost} onSet={(next) => onSet({ atLeast, atMost: next })} />
        </div>
      );
    }
    case "P8": {
      const { days } = settings.P8.parameters;
      return <RuleNumber label={text("days")} value={days} onSet={(next) => onSet({ days: next })} />;
    }
    case "P10":
      return <SharedDuties shared={settings.P10.parameters.shared} onSet={(shared) => onSet({ shared })} />;
    case "P1":
    case "P2":
    case "P4":
    case "P9":
      return null;
  }
}
