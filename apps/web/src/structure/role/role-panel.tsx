"use client";

import type { ShortId } from "@puesto/domain/identity";
import type { Outline } from "@puesto/domain/structure";
import { SearchX } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import { useAskedAnew } from "../../graphql/use-asked-anew.ts";
import { ProblemNotice } from "../../page/problem-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { Tabs } from "../../ui/choice/tabs.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useView } from "../../view/use-view.ts";
import { useEditor } from "../edit/editor.tsx";
import { useKindName } from "../edit/kinds.tsx";
import { RoleEdits } from "../edit/panel/role-edits.tsx";
import type { OutlineRow } from "../outline/outline-row.ts";
import { RoleOversight } from "../oversight/role-oversight.tsx";
import { roleOfRows } from "../rows/role-of-rows.ts";
import { RoleActions } from "./role-actions.tsx";
import { RoleFacts } from "./role-facts.tsx";
import { RoleHeading, type RolePath } from "./role-heading.tsx";
import { RoleHolders } from "./role-holders.tsx";
import { RoleDetailsDocument } from "./role-panel.generated.ts";
import { RoleRelations } from "./role-relations.tsx";
import { RoleReports } from "./role-reports.tsx";

/** What the outline already knows of the role that is open: shown until its details have come. */
export interface KnownRole {
  readonly row: OutlineRow;
  readonly path: RolePath;
}

/** The details of one role, beside the chart. */
export function RolePanel({
  id,
  outline: { idPrefix, day },
  known,
  revision,
  profile,
  onClose,
  findings,
  children,
}: {
  id: ShortId;
  /** What the company's global role ids begin with, and the day on which the role is held or vacant. */
  outline: Pick<Outline, "idPrefix" | "day">;
  known: KnownRole | null;
  /** The company's, at which the details are asked for anew. */
  revision: number;
  /** What the role is there for, to be shown beside its details. */
  profile: ReactNode;
  onClose: () => void;
  /** What there is to look into in the role, after its facts. */
  findings?: ReactNode;
  /** What stands before its details. */
  children?: ReactNode;
}) {
  const text = useTranslations("role");
  const locale = useLocale();
  const [{ data, error, fetching }, askAgain] = useQuery({
    query: RoleDetailsDocument,
    variables: { id: idPrefix + id, locale },
  });
  useAskedAnew(revision, askAgain);
  const [view, changeView] = useView();
  const editor = useEditor();
  const kindName = useKindName();
  const told = data?.node?.__typename === "Role" && data.node.id === idPrefix + id ? data.node : null;
  // What is edited here is there at once, and also where the API does not answer.
  const rows = editor?.rows ?? null;
  const own =
    rows === null || known === null ? null : roleOfRows(rows, id, known, { idPrefix, today: day, locale, kindName });
  const role = own ?? told;

  if (role === null && known === null && !fetching && !error) {
    return (
      <Notice
        icon={<SearchX size={22} aria-hidden />}
        title={text("unknown")}
        actions={<Button onClick={onClose}>{text("backToTop")}</Button>}
      >
        {text("unknownLead")}
      </Notice>
    );
  }
  const details = role ? (
    <>
      <RoleHolders role={role} today={day} />
      <RoleOversight id={id} />
      <RoleFacts role={role} />
      {findings}
      <RoleRelations role={role} />
      <RoleReports key={role.id} role={role} revision={revision} />
    </>
  ) : error ? null : (
    <DetailsSkeleton />
  );
  return (
    <article aria-label={text("panel")} className="flex flex-col gap-6 px-5 pb-8">
      <RoleHeading role={role} known={known} />
      <div className="flex flex-col gap-1.5">
        <RoleActions id={id} />
        {known ? <RoleEdits id={id} title={known.row.title} /> : null}
      </div>
      {children}
      {error && role === null ? (
        <ProblemNotice error={error} onRetry={() => askAgain({ requestPolicy: "network-only" })} />
      ) : null}
      {editor === null ? (
        details
      ) : (
        <Tabs
          label={text("tabs.label")}
          value={view.tab}
          onChange={(tab) => changeView({ tab })}
          tabs={[
            { value: "details", name: text("tabs.details"), content: details },
            { value: "profile", name: text("tabs.profile"), content: profile },
          ]}
        />
      )}
    </article>
  );
}

function DetailsSkeleton() {
  return (
    <div className="flex flex-col gap-3">
      <Skeleton className="h-14 rounded-xl" />
      <Skeleton className="mt-3 h-4 w-24" />
      {["w-full", "w-11/12", "w-full", "w-10/12", "w-full"].map((width, place) => (
        <Skeleton key={`${width}${place}`} className={`h-5 ${width}`} />
      ))}
    </div>
  );
}
