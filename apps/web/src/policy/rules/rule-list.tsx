"use client";

import { policyRuleCodes } from "@puesto/domain/policy";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useFound } from "../findings-context.tsx";
import { RuleForm } from "./rule-form.tsx";

/** The rules of the company, each to be switched on or off and given its numbers. */
export function RuleList() {
  const found = useFound();
  if (found === null) return <Skeleton className="h-40 rounded-xl" />;
  return (
    <ul className="flex flex-col gap-2">
      {policyRuleCodes.map((code) => (
        <RuleForm key={code} code={code} settings={found.settings} />
      ))}
    </ul>
  );
}
