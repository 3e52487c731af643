"use client";

import { FileInput, History, PanelRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActorButton } from "../history/actor/actor-button.tsx";
import { PageHeader } from "../page/page-header.tsx";
import { CompanySwitcher } from "../structure/company/company-switcher.tsx";
import { RoleSearch } from "../structure/search/role-search.tsx";
import { IconButton } from "../ui/button.tsx";
import { MenuAction } from "../ui/popups/menu.tsx";

/** The head of a company's page: which company, the search, and what can be opened beside the chart. */
export function CompanyHeader({
  slug,
  name,
  isHistory,
  isImporting,
  isWriting,
  isPanelShown,
  others,
  findings,
  onImport,
  onHistory,
  onPanel,
}: {
  slug: string;
  name: string;
  isHistory: boolean;
  isImporting: boolean;
  /** An import is being written: no other can begin. */
  isWriting: boolean;
  isPanelShown: boolean;
  /** Who else is here. */
  others: ReactNode;
  /** The way to what there is to look into. */
  findings: ReactNode;
  onImport: () => void;
  onHistory: () => void;
  /** Null where the panel shows something that has a way out of its own. */
  onPanel: (() => void) | null;
}) {
  const text = useTranslations();
  return (
    <PageHeader
      place={
        <CompanySwitcher slug={slug} name={name}>
          <MenuAction onChoose={onImport}>
            <FileInput size={16} aria-hidden className="text-muted" />
            {text("import.button")}
          </MenuAction>
          {/* A phone's header has no room for its button. */}
          <div className="sm:hidden">
            <MenuAction onChoose={onHistory}>
              <History size={16} aria-hidden className="text-muted" />
              {text(isHistory ? "header.hideHistory" : "header.showHistory")}
            </MenuAction>
          </div>
        </CompanySwitcher>
      }
      middle={<RoleSearch slug={slug} />}
      end={
        <>
          <IconButton label={text("import.button")} className="max-md:hidden" disabled={isWriting} onClick={onImport}>
            <FileInput size={18} aria-hidden />
          </IconButton>
          {findings}
          <IconButton
            label={text(isHistory ? "header.hideHistory" : "header.showHistory")}
            aria-pressed={isHistory}
            className={`max-sm:hidden ${isHistory ? "bg-accent-soft text-accent" : ""}`}
            disabled={isImporting}
            onClick={onHistory}
          >
            <History size={18} aria-hidden />
          </IconButton>
          <IconButton
            label={text(isPanelShown ? "header.hidePanel" : "header.showPanel")}
            onClick={() => onPanel?.()}
            disabled={onPanel === null}
          >
            <PanelRight size={18} aria-hidden />
          </IconButton>
          <div className="max-sm:hidden">{others}</div>
          <ActorButton />
        </>
      }
    />
  );
}
