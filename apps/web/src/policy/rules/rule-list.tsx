"use client";

import { policyRuleCodes } from "@puesto/domain/policy";
import { Skeleton } from "../../ui/skeleton.tsx";
import { RuleForm } from "./rule-form.tsx";
import { usePolicy } from "./use-policy.ts";

/** The rules of the company, each to be switched on or off and given its numbers. */
export function RuleList() {
  const policy = usePolicy();
  if (policy === null) return <Skeleton className="h-40 rounded-xl" />;
  return (
    <ul className="flex flex-col gap-2">
      {policyRuleCodes.map((code) => (
        <RuleForm key={code} code={code} settings={policy} />
      ))}
    </ul>
  );
}
