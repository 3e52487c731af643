"use client";

import { companyKindsFrom } from "@puesto/domain/profile";
import type { Outline } from "@puesto/domain/structure";
import { ChevronLeft, Network, Plus, Redo2, Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useMemo, useState } from "react";
import { useNotices } from "../company-page/notices.tsx";
import { useSession } from "../history/index.ts";
import { PageHeader } from "../page/page-header.tsx";
import { kindsIn, profileIn } from "../profile/index.ts";
import { CompanySwitcher, EditorProvider } from "../structure/index.ts";
import { useCompleteOutline } from "../structure/outline/use-complete-outline.ts";
import { Link } from "../text/navigation.ts";
import { Button, buttonLook, IconButton } from "../ui/button.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useShortcut } from "../view/use-shortcut.ts";
import { KindDetail } from "./kind-detail.tsx";
import { KindForm } from "./kind-form.tsx";
import { kindLines, rolesByKind } from "./kind-lines.ts";
import { KindList } from "./kind-list.tsx";

const noKinds = companyKindsFrom([]);

/** The kinds of role of a company beside the one that is looked at; its own are made and changed here. */
export function KindsView({ slug, name, firstOutline }: { slug: string; name: string; firstOutline: Outline }) {
  const text = useTranslations("kinds");
  const locale = useLocale();
  const { notices, notice } = useNotices();
  const { outline } = useCompleteOutline(slug, locale, firstOutline);
  const { editor } = useSession(slug, outline, locale, null, notice);
  const [asked, ask] = useQueryState("kind", parseAsString.withOptions({ history: "push" }));
  const [adding, setAdding] = useState<{ readonly base: string | null } | null>(null);
  const { rows } = editor;
  const own = rows?.company.locale ?? locale;
  const kinds = useMemo(() => (rows === null ? noKinds : kindsIn(rows)), [rows]);
  const roles = useMemo(() => rolesByKind(rows), [rows]);
  const lines = useMemo(() => kindLines(kinds, locale, own), [kinds, locale, own]);
  // A kind that is not known, or no longer, leaves the first one in view.
  const line = lines.find(({ key }) => key === asked) ?? (rows === null && asked !== null ? undefined : lines[0]);
  const shown = useMemo(
    () => (line === undefined ? null : profileIn(rows, { is: "KIND", key: line.key })),
    [rows, line],
  );
  const choose = (key: string | null) => {
    setAdding(null);
    void ask(key);
  };
  useShortcut(["mod+z"], editor.undo);
  useShortcut(["mod+shift+z", "mod+y"], editor.redo);
  const countOf = (key: string) => (rows === null ? null : (roles.get(key)?.length ?? 0));
  const isLooking = asked !== null || adding !== null;
  const listed = { chosen: adding === null ? (line?.key ?? null) : null, countOf, onChoose: choose };
  return (
    <EditorProvider value={editor}>
      <PageHeader
        place={<CompanySwitcher slug={slug} name={name} />}
        end={
          <>
            <IconButton label={text("undo")} keys="Ctrl Z" disabled={rows === null} onClick={editor.undo}>
              <Undo2 size={18} aria-hidden />
            </IconButton>
            <IconButton label={text("redo")} keys="Ctrl Shift Z" disabled={rows === null} onClick={editor.redo}>
              <Redo2 size={18} aria-hidden />
            </IconButton>
            <Link href={`/${slug}`} prefetch={false} className={buttonLook("plain")}>
              <Network size={16} aria-hidden />
              <span className="max-sm:sr-only">{text("toChart")}</span>
            </Link>
          </>
        }
      />
      <main aria-busy={rows === null} className="min-h-0 grow overflow-y-auto">
        <h1 className="sr-only">{text("pageTitle", { company: name })}</h1>
        <div className="mx-auto grid w-full max-w-6xl items-start gap-6 px-4 py-6 md:grid-cols-[17rem_minmax(0,1fr)] md:px-8 md:py-8">
          <nav
            aria-label={text("title")}
            className={`flex-col gap-5 md:sticky md:top-0 md:flex ${isLooking ? "hidden" : "flex"}`}
          >
            <header className="px-3">
              <p className="font-semibold text-lg tracking-tight">{text("title")}</p>
              <p className="mt-1 text-pretty text-muted text-xs leading-relaxed">{text("lead")}</p>
            </header>
            <Button disabled={rows === null} className="mx-3" onClick={() => setAdding({ base: null })}>
              <Plus size={16} aria-hidden />
              {text("add")}
            </Button>
            {rows === null ? (
              <Skeleton className="mx-3 h-9 rounded-lg" />
            ) : lines.some(({ isOwn }) => isOwn) ? (
              <KindList title={text("own", { company: name })} lines={lines.filter(({ isOwn }) => isOwn)} {...listed} />
            ) : (
              <p className="px-3 text-muted text-xs">{text("noOwn")}</p>
            )}
            <KindList title={text("catalogue")} lines={lines.filter(({ isOwn }) => !isOwn)} {...listed} />
          </nav>
          <div className={`min-w-0 flex-col gap-3 md:flex ${isLooking ? "flex" : "hidden"}`}>
            <Button look="plain" className="-mx-2 self-start px-2 md:hidden" onClick={() => choose(null)}>
              <ChevronLeft size={16} aria-hidden />
              {text("list")}
            </Button>
            {adding !== null ? (
              <section
                aria-label={text("addTitle")}
                className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-5 shadow-card sm:p-7"
              >
                <h2 className="font-semibold text-lg tracking-tight">{text("addTitle")}</h2>
                <KindForm
                  kind={null}
                  base={adding.base}
                  lines={lines}
                  onDone={choose}
                  onCancel={() => setAdding(null)}
                />
              </section>
            ) : line === undefined || shown === null ? (
              <Skeleton className="h-64 rounded-xl" />
            ) : (
              <KindDetail
                key={line.key}
                slug={slug}
                line={line}
                shown={shown}
                lines={lines}
                roles={rows === null ? null : (roles.get(line.key) ?? [])}
                own={own}
                canEdit={rows !== null}
                onChoose={choose}
                onBaseOn={() => setAdding({ base: line.key })}
              />
            )}
          </div>
        </div>
      </main>
      {notices}
    </EditorProvider>
  );
}
