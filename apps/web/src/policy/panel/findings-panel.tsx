"use client";

import { policyRuleCodes } from "@puesto/domain/policy";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useFound } from "../findings-context.tsx";
import { RuleList } from "../rules/rule-list.tsx";
import { usePolicy } from "../rules/use-policy.ts";
import { FindingsList } from "./findings-list.tsx";

const tabs = ["list", "rules"] as const;

/** What there is to look into, beside the chart; and the rules that say what that is. */
export function FindingsPanel({ slug, revision }: { slug: string; revision: number }) {
  const text = useTranslations("findings");
  const [tab, setTab] = useState<(typeof tabs)[number]>("list");
  const names = { list: text("list"), rules: text("rules") };
  const found = useFound();
  const policy = usePolicy();
  const off = policyRuleCodes.filter((code) => policy?.[code].isOn === false).length;
  return (
    <article aria-label={text("title")} aria-busy={found === null} className="flex flex-col gap-4 px-5 pb-8">
      <header>
        <h2 className="pr-10 font-semibold text-xl leading-tight tracking-tight">{text("title")}</h2>
        <p className="mt-1 text-pretty text-muted text-xs">{text(tab === "list" ? "lead" : "rulesLead")}</p>
      </header>
      <div className="flex gap-1 rounded-lg bg-sunken p-0.5">
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={tab === one}
            onClick={() => setTab(one)}
            className={`h-8 grow rounded-md px-3 font-medium text-sm ${tab === one ? "bg-surface text-ink shadow-card dark:bg-raised" : "text-ink-soft hover:text-ink"}`}
          >
            {names[one]}
          </button>
        ))}
      </div>
      {tab === "list" ? (
        <>
          <FindingsList slug={slug} revision={revision} />
          {off > 0 ? (
            <p className="flex flex-wrap items-center gap-x-2 text-muted text-xs">
              {text("offHint", { count: off })}
              <Button look="plain" className="-mx-1 h-7 px-1 text-xs" onClick={() => setTab("rules")}>
                {text("seeRules")}
              </Button>
            </p>
          ) : null}
        </>
      ) : (
        <RuleList />
      )}
    </article>
  );
}
