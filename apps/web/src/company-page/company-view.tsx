"use client";

import type { ShortId } from "@puesto/domain/identity";
import type { Outline } from "@puesto/domain/structure";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Chart, type ChartHandle } from "../chart/chart.tsx";
import { OthersHere, useSession } from "../history/index.ts";
import { HistorySide } from "../history/panel/history-side.tsx";
import { PastBanner } from "../history/past/past-banner.tsx";
import { usePastOutline } from "../history/past/use-past-outline.ts";
import {
  DropAnywhere,
  ImportBanner,
  ImportSide,
  useChooser,
  useImport,
  useImportPreview,
} from "../interchange/index.ts";
import { ProfileAndTerms } from "../pay/profile-and-terms.tsx";
import { BackToFindings, FindingsButton, FindingsPanel, FindingsSummary, RoleFindings } from "../policy/index.ts";
import { CompanyPanel } from "../structure/company/company-panel.tsx";
import { useChosen } from "../structure/edit/desk.tsx";
import { SelectionPanel } from "../structure/edit/panel/selection-panel.tsx";
import { createSelection } from "../structure/edit/selection.ts";
import { knownRole } from "../structure/outline/known-role.ts";
import { outlineRow, rowOf } from "../structure/outline/outline-row.ts";
import { useCompleteOutline } from "../structure/outline/use-complete-outline.ts";
import { TraceChip } from "../structure/oversight/trace-chip.tsx";
import { RolePanel } from "../structure/role/role-panel.tsx";
import { nextShown, type Shown, SidePanel } from "../ui/side-panel.tsx";
import { Toolbar } from "../view/toolbar.tsx";
import { useShortcut } from "../view/use-shortcut.ts";
import { useView } from "../view/use-view.ts";
import { ChartNotes } from "./chart-notes.tsx";
import { CompanyDesk } from "./company-desk.tsx";
import { CompanyHeader } from "./company-header.tsx";
import { useNotices } from "./notices.tsx";
import { useToldFindings } from "./use-told-findings.ts";
import { useTrace } from "./use-trace.ts";

/** A company's chart with all that is around it. */
export function CompanyView({ slug, name, firstOutline }: { slug: string; name: string; firstOutline: Outline }) {
  const text = useTranslations();
  const locale = useLocale();
  const [view, changeView] = useView();
  const [panel, setPanel] = useState<Shown>("by-width");
  const { outline: come, problem, askAgain } = useCompleteOutline(slug, locale, firstOutline);
  const { notices, notice, tell } = useNotices();
  const editing = useSession(slug, come, locale, view.open, notice);
  const { outline: present, presences, revision, reload } = editing;
  const past = usePastOutline(slug, locale, view, present);
  const importing = useImport(slug, noNewCompany);
  const preview = useImportPreview(importing, editing);
  const isImporting = importing.state !== null;
  const isWriting = importing.state?.step.name === "writing";
  const begin = (files: readonly File[]) => {
    changeView({ at: null, against: null, history: false, open: null, focus: null });
    importing.choose(files);
  };
  const { chooser, choose } = useChooser(begin);
  const outline = past?.outline ?? preview?.outline ?? present;
  const isHistory = !isImporting && (view.history || past !== null);
  // What is looked at is not the present: it cannot be edited.
  const isElsewhere = past !== null || (isImporting && importing.state?.step.name !== "done");
  const findings = useToldFindings(editing, !isElsewhere, tell);
  const { editor } = findings;
  const leavePast = () => changeView({ at: null, against: null });
  const onRestored = () => {
    changeView({ at: null, against: null, history: true });
    reload();
  };
  const isAwake = useSyncExternalStore(noChanges, inBrowser, onServer);
  const [selection] = useState(createSelection);
  const selected = useChosen(selection);
  const chart = useRef<ChartHandle>(null);
  // What is different is to be seen, wherever it is folded away.
  const isOpening = past !== null && past.outline === null && past.problem === null;
  const difference = past?.difference ?? preview?.difference;
  const isPreview = preview !== null;
  const hadPreview = useRef(false);
  useEffect(() => {
    // What files would make of a company is seen as a whole first.
    const look = isPreview && !hadPreview.current ? "whole" : "first";
    hadPreview.current = isPreview;
    if (difference === undefined) return;
    const rows = [...difference.keys()].map((id) => [rowOf(outline, id), id] as const);
    rows.sort(([one], [other]) => one - other);
    chart.current?.reveal(
      rows.slice(0, mostRevealed).map(([, id]) => id),
      look,
    );
  }, [difference, outline, isPreview]);

  const traced = useTrace(chart, outline, view);
  const goToRole = useCallback((id: ShortId) => chart.current?.goTo(id), []);
  const titleOf = useCallback(
    (id: ShortId) => {
      const row = rowOf(outline, id);
      return row < 0 ? null : outlineRow(outline, row).title;
    },
    [outline],
  );
  const open = view.open;
  const known = useMemo(() => (open === null ? null : knownRole(outline, open)), [outline, open]);
  const focusRow = view.focus === null ? -1 : rowOf(outline, view.focus);
  const layers = useMemo(() => outline.depths.reduce((deepest, depth) => Math.max(deepest, depth), 0) + 1, [outline]);

  // A role that goes while it is open leaves the company in view.
  const wasKnown = useRef(false);
  useEffect(() => {
    if (wasKnown.current && open !== null && known === null) changeView({ open: null });
    wasKnown.current = known !== null;
  }, [open, known, changeView]);

  const leaveImport = () => isWriting || importing.leave();
  const undoImport = () => {
    importing.leave();
    editor.undo();
  };
  const closeSide = () => {
    if (isImporting && open === null) leaveImport();
    else if (isHistory) changeView({ history: false, at: null, against: null });
    else if (selected.size > 0) selection.clear();
    else if (open === null && view.findings) changeView({ findings: false });
    else if (open === null) setPanel("no");
    else changeView({ open: null });
  };
  useShortcut(["Escape"], () => {
    if (selected.size > 0) selection.clear();
    else if (traced !== null) changeView({ trace: null });
    else if (open !== null) changeView({ open: null });
    else if (past !== null) leavePast();
    else if (isImporting) leaveImport();
    else if (view.findings) changeView({ findings: false });
    else changeView({ focus: null });
  });
  useShortcut(["f", "F"], () => chart.current?.fit());
  useShortcut(["+", "="], () => chart.current?.zoomBy(1.4));
  // Nor the present from there, where one would not see it.
  useShortcut(["mod+z"], () => !isElsewhere && editor.undo());
  useShortcut(["mod+shift+z", "mod+y"], () => !isElsewhere && editor.redo());
  useShortcut(["-"], () => chart.current?.zoomBy(1 / 1.4));

  return (
    <CompanyDesk
      slug={slug}
      outline={outline}
      selection={selection}
      editor={isElsewhere ? null : editor}
      goToRole={goToRole}
      findings={findings}
    >
      <a
        href="#chart"
        className="sr-only z-50 rounded-lg bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {text("header.skipToChart")}
      </a>
      <CompanyHeader
        slug={slug}
        name={name}
        isHistory={isHistory}
        isImporting={isImporting}
        isWriting={isWriting}
        onImport={choose}
        onHistory={() => changeView({ history: !isHistory, findings: false, at: null, against: null })}
        isPanelShown={panel === "yes"}
        onPanel={open !== null || isHistory || isImporting || view.findings ? null : () => setPanel(nextShown(panel))}
        findings={<FindingsButton />}
        others={<OthersHere presences={presences} titleOf={titleOf} onGo={goToRole} />}
      />
      {chooser}
      <DropAnywhere isOff={isWriting} onFiles={begin} />
      <ImportBanner importing={importing} preview={preview} onUndo={undoImport} />
      {past === null ? null : (
        <PastBanner
          past={past}
          revision={revision}
          onLook={(at) => changeView({ at, against: null })}
          onAgainst={(against) => changeView({ against })}
          onLeave={leavePast}
          onRestored={onRestored}
        />
      )}
      <div className="flex min-h-0 grow print:block">
        <main
          id="chart"
          tabIndex={-1}
          aria-busy={!isAwake || outline.bounded || isOpening}
          className={`relative min-w-0 grow outline-none print:h-[95vh] ${past !== null && past.outline === null ? "opacity-40" : ""}`}
        >
          <h1 className="sr-only">{text("company.title", { company: name })}</h1>
          <Chart
            ref={chart}
            outline={outline}
            view={view}
            changeView={changeView}
            editor={isElsewhere ? null : editor}
            marks={difference}
            traced={traced}
            onlookers={presences}
          />
          <div className="pointer-events-none absolute inset-x-3 top-3 flex flex-col items-start gap-2 *:pointer-events-auto print:hidden">
            <Toolbar
              view={view}
              changeView={changeView}
              layers={layers}
              focused={focusRow < 0 ? null : outlineRow(outline, focusRow).title}
              edits={isElsewhere ? null : editor}
              onFit={() => chart.current?.fit()}
            />
            <TraceChip traced={traced} />
            <ChartNotes
              editing={editing}
              isElsewhere={isElsewhere}
              isLoading={outline.bounded}
              problem={problem}
              onAskAgain={askAgain}
              titleOf={titleOf}
              onGo={goToRole}
            />
          </div>
        </main>
        <SidePanel
          about={isImporting ? "import" : isHistory ? "history" : selected.size > 0 ? "selection" : open}
          shown={
            open !== null || selected.size > 0 || view.history || view.findings || isImporting
              ? "yes"
              : past !== null
                ? "by-width"
                : panel
          }
          label={text(
            isImporting
              ? "import.title"
              : isHistory
                ? "history.title"
                : open === null
                  ? view.findings
                    ? "findings.title"
                    : "company.overview"
                  : "role.panel",
          )}
          onClose={closeSide}
        >
          {isImporting ? (
            <ImportSide importing={importing} preview={preview} open={open} onChooseFiles={choose} />
          ) : isHistory ? (
            <HistorySide
              slug={slug}
              outline={outline}
              revision={revision}
              view={view}
              changeView={changeView}
              past={past}
              onRestored={onRestored}
            />
          ) : selected.size > 0 ? (
            <SelectionPanel ids={[...selected]} />
          ) : open === null && view.findings ? (
            <FindingsPanel slug={slug} revision={revision} />
          ) : open === null ? (
            <CompanyPanel slug={slug} name={name} revision={revision}>
              <FindingsSummary />
            </CompanyPanel>
          ) : (
            <RolePanel
              key={open}
              id={open}
              outline={outline}
              known={known}
              revision={revision}
              profile={<ProfileAndTerms slug={slug} id={open} />}
              onClose={closeSide}
              findings={<RoleFindings id={open} />}
            >
              <BackToFindings />
            </RolePanel>
          )}
        </SidePanel>
      </div>
      {notices}
    </CompanyDesk>
  );
}

/** So many roles that are different are unfolded to; the view holds no more. */
const mostRevealed = 12;

/** Files that are brought to a company's page are for that company. */
const noNewCompany = () => null;

// Whether the page has woken up in the browser: until then the server's picture takes no keys.
const noChanges = () => () => {};
const inBrowser = () => true;
const onServer = () => false;
