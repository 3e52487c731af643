"use client";

import { policyLedgerName, type Repair, repairChange } from "@puesto/domain/policy";
import { Wrench } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { v7 } from "uuid";
import { RoleLink, useEditor } from "../../structure/index.ts";
import { Button } from "../../ui/button.tsx";
import { usePolicy } from "../rules/use-policy.ts";
import { SeveritySign } from "../severity-sign.tsx";
import type { ShownFinding } from "./shown-finding.ts";

/** One finding: what it is, which roles it concerns, and one press that puts it right where one change does. */
export function FindingCard({ finding }: { finding: ShownFinding }) {
  const text = useTranslations("findings");
  const editor = useEditor();
  const { repair } = finding;
  // The company is looked through a moment after an edit: until then the press counts once.
  const [isDone, setDone] = useState(false);
  useEffect(() => setDone(false), [finding]);
  const putRight = (wanted: Repair) => {
    const changes = [repairChange(wanted, v7)];
    setDone(editor?.judge(changes) === null);
    editor?.propose(changes);
  };
  return (
    <li className="flex gap-2.5 rounded-xl border border-line px-3 py-2.5">
      <span className="mt-0.5">
        <SeveritySign severity={finding.severity} />
      </span>
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <p className="text-pretty break-words leading-snug">
          {finding.message} <span className="text-muted text-xs tabular-nums">{finding.code}</span>
        </p>
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-xs empty:hidden">
          {finding.roles.map(({ id, title }) => (
            <RoleLink key={id} id={id} className="rounded text-accent hover:underline">
              {title}
            </RoleLink>
          ))}
          {finding.moreRoles > 0 ? (
            <span className="text-muted">{text("moreRoles", { count: finding.moreRoles })}</span>
          ) : null}
        </p>
        {repair === null ? <p className="text-pretty text-muted text-xs leading-snug">{finding.remedy}</p> : null}
        {repair === null || editor === null ? null : (
          <div className="mt-0.5 flex items-center gap-2.5">
            <Button className="h-8 px-2.5" disabled={isDone} onClick={() => putRight(repair.change)}>
              <Wrench size={14} aria-hidden />
              {text("putRight")}
            </Button>
            <p className="min-w-0 text-pretty text-muted text-xs leading-snug">{repair.message}</p>
          </div>
        )}
        {finding.sharedDuty === null ? null : <ShareDuty duty={finding.sharedDuty} />}
      </div>
    </li>
  );
}

/** Lets a duty be one that several are meant to have. */
function ShareDuty({ duty }: { duty: string }) {
  const text = useTranslations("findings");
  const editor = useEditor();
  const policy = usePolicy();
  if (editor === null || policy === null) return null;
  const { isOn, parameters } = policy.P10;
  const content = { isOn, parameters: { shared: [...parameters.shared, duty] } };
  return (
    <Button
      look="plain"
      className="-ml-2 h-7 self-start px-2 text-xs"
      onClick={() =>
        editor.propose([{ type: "EntrySet", ledger: policyLedgerName, roleId: null, key: "P10", content }])
      }
    >
      {text("share")}
    </Button>
  );
}
